/** Answers of the API as the viewer has them, with as little in them as there may be. */
import type { Relation } from '../../../schema/facts.ts';
import type { ApiDocument, ApiReference } from '../../../viewer/client/types.ts';

/** A held document of which nothing is known. */
export function document(id: string, more: Partial<ApiDocument> = {}): ApiDocument {
  return {
    id,
    title: id,
    number: null,
    date: null,
    level: null,
    url: null,
    status: 'held',
    citedIssuer: null,
    issuers: [],
    region: null,
    ...more,
  };
}

/** Without a sentence. */
export function reference(from: string, to: string, relation: Relation = 'implements'): ApiReference {
  return {
    id: `${from} ${to}`,
    from: { id: from },
    to: { id: to },
    relation,
    mentions: 1,
    citedTitle: null,
    citedNumber: null,
    confidence: null,
    measures: [],
    evidence: {
      text: null,
      start: null,
      end: null,
      documentStart: null,
      documentEnd: null,
      url: null,
      document: { id: from },
    },
  };
}
