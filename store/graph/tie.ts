import type { Reference } from '../../schema/graph.ts';
import type { UntiedReference } from './rows.ts';

/** The edge of the graph: without what only served to find its target. */
export function tie(reference: UntiedReference, toId: string): Reference {
  return {
    id: reference.id,
    fromId: reference.fromId,
    toId,
    relation: reference.relation,
    measureIds: reference.measureIds,
    confidence: reference.confidence,
    citedTitle: reference.citedTitle,
    citedNumber: reference.citedNumber,
    citedIssuer: reference.citedIssuer,
    evidence: reference.evidence,
    mentions: reference.mentions,
  };
}
