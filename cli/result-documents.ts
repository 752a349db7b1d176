import type { Abstention } from '../ingest/abstention.ts';
import type { DocumentLines } from '../ingest/document-lines.ts';
import type { IngestResult } from '../ingest/index.ts';
import type { Facts } from '../schema/facts.ts';

/** A document with all that is known of the way it was read. */
export interface ReadDocument {
  readonly facts: Facts;
  readonly abstentions: readonly Abstention[];
  readonly lines: DocumentLines;
}

/** The documents of a result that was asked for lines. */
export function documentsOf({ facts, abstentions, lines }: IngestResult): readonly ReadDocument[] {
  return facts.map((one, index) => ({
    facts: one,
    abstentions: abstentions[index] ?? [],
    lines: lines?.[index] ?? { first: 1, starts: [] },
  }));
}
