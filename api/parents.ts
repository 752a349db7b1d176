/** What the resolvers of types without a record of their own in the graph start from. */
import type { Span } from '../schema/facts.ts';
import type { DocumentNode, Evidence } from '../schema/graph.ts';
import type { DocumentOrder, Network } from '../store/policy-graph.ts';

export type DocumentOrderField = DocumentOrder['field'];

/** Spans are turned into sentences only where a query asks for them. */
export interface DocumentEvidenceParent {
  readonly document: DocumentNode;
}

export type NetworkEdgeParent = Network['edges'][number];

/** A stretch of a document's text as the evidence of what stands there; null where its place is not known. */
export function evidenceOf(document: DocumentNode, span: Span | null): Evidence | null {
  if (span === null) return null;
  if (document.text === null) return { documentId: document.id, text: null, highlight: null, span };
  const start = document.text.lastIndexOf('\n', span[0] - 1) + 1;
  const lineEnd = document.text.indexOf('\n', span[1]);
  const end = lineEnd === -1 ? document.text.length : lineEnd;
  return {
    documentId: document.id,
    text: document.text.slice(start, end),
    highlight: [span[0] - start, span[1] - start],
    span,
  };
}
