import type { Evidence } from '../../../schema/graph.ts';
import { integer, text, within, type Column } from './column.ts';

/** The sentence behind a fact, where its words stand in it and in the document: [start, end), UTF-16 units. */
const evidence: readonly Column<Evidence>[] = [
  text('evidence', '依据原文', (one) => one.text),
  integer('evidence_start', '依据词句起', (one) => one.highlight?.[0]),
  integer('evidence_end', '依据词句止', (one) => one.highlight?.[1]),
  integer('document_start', '全文起', (one) => one.span?.[0]),
  integer('document_end', '全文止', (one) => one.span?.[1]),
];

/** A row with several pieces of evidence gives each a word in front. */
export function evidenceColumns<R>(
  read: (row: R) => Evidence | null,
  prefix?: { readonly name: string; readonly zh: string },
): readonly Column<R>[] {
  return within(evidence, read, prefix);
}
