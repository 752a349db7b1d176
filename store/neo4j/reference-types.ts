import type { Relation } from '../../schema/facts.ts';
import { relationTypes } from '../../schema/graph.ts';

/**
 * Type of a reference that turns out to mean its own document. It is no edge of the graph, but is kept: when
 * another document of the same title arrives, it may come to mean that one, or neither.
 */
export const ownReferenceType = 'MEANS_ITSELF';

/** Types of all references, those that mean themselves included. */
export const referenceTypes: readonly string[] = [...Object.values(relationTypes), ownReferenceType];

export function referenceType(relation: Relation, fromId: string, toId: string): string {
  return fromId === toId ? ownReferenceType : relationTypes[relation];
}

/** `IMPLEMENTS|BASED_ON|…`: of the relations, or of all. */
export function anyRelation(relations?: readonly Relation[]): string {
  return (relations ?? (Object.keys(relationTypes) as Relation[])).map((one) => relationTypes[one]).join('|');
}
