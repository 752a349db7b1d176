/** What the resolvers of types without a record of their own in the graph start from. */
import type { Span } from '../schema/facts.ts';
import type { DocumentNode, Evidence } from '../schema/graph.ts';
import { evidenceAt } from '../store/graph/evidence.ts';
import type { DocumentOrder, Network } from '../store/policy-graph.ts';

export type DocumentOrderField = DocumentOrder['field'];

/** Spans are turned into sentences only where a query asks for them. */
export interface DocumentEvidenceParent {
  readonly document: DocumentNode;
}

export type NetworkEdgeParent = Network['edges'][number];

/** The sentence in which a part of a document's head stands; null where its place is not known. */
export function evidenceOf(document: DocumentNode, span: Span | null): Evidence | null {
  return span === null ? null : evidenceAt(document.id, document.text, span);
}
