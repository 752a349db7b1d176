import type { Label } from '../../../schema/graph.ts';
import type { Ordering } from '../../graph/page.ts';
import type { Stored } from '../records.ts';
import type { Conditions } from './conditions.ts';

/** Where the nodes of a list come from. */
export interface Candidates {
  /** Cypher that brings candidates as `node`, each once; any node of the label if not given. */
  readonly source: string;
  readonly conditions: Conditions;
}

/** A list to be paged through: where its nodes come from, which of them count, in what order. */
export interface ListQuestion<T> extends Candidates {
  readonly label: Label;
  /** The same nodes by a way that heeds no order, for counting them; left out if there is no other. */
  readonly unordered?: Candidates;
  readonly order: Ordering;
  /** Properties of the order's columns. */
  readonly columns: readonly string[];
  /** Condition on nodes that lack the first column; null where none can lack it. */
  readonly lacking: string | null;
  /** Cypher that counts the first column, where it is `countColumn` of keyset.ts; else null. */
  readonly counted: string | null;
  /** Whether the conditions leave but a handful of nodes: then they are sorted, and no index need give the order. */
  readonly few: boolean;
  readonly read: (stored: Stored) => T;
}
