import type { Span } from '../../../schema/facts.ts';
import type { ParsedClause } from './parse-clause.ts';

/** A responsibility clause where it stands in the text. */
export interface ClausePlace {
  /** With its brackets; a clause on lines of its own with the first line's start and the last line's end. */
  readonly span: Span;
  /** Where its words start: the places of its units count from here. */
  readonly offset: number;
  readonly clause: ParsedClause;
}
