import type { Facts } from '../../../schema/facts.ts';
import type { DocumentRows } from '../../graph/rows.ts';
import type { Contribution } from './contribution.ts';
import type { DocumentForm } from './document-form.ts';

/** What a write does to one document. */
export interface Change {
  readonly id: string;
  /** What it brought so far; null if it was not held. */
  readonly before: Contribution | null;
  /** What it brings from now on; null if it goes. */
  readonly after: {
    readonly rows: DocumentRows;
    readonly form: DocumentForm;
    readonly fingerprint: string;
    readonly others: OtherReadings;
  } | null;
}

/** Readings of other files than the one whose facts stand. */
export interface OtherReadings {
  readonly facts: readonly Facts[];
  /** In their order. */
  readonly fingerprints: readonly string[];
}
