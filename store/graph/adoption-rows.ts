import type { Facts } from '../../schema/facts.ts';
import type { Adoption, InitiativeNode, MeasureNode } from '../../schema/graph.ts';
import { initiativeId } from '../../schema/ids.ts';
import { evidenceIn } from './evidence.ts';
import { placeOf } from './place.ts';

interface AdoptionRows {
  readonly initiatives: readonly InitiativeNode[];
  readonly adoptions: readonly Adoption[];
}

export function adoptionRows(facts: Facts, measures: readonly MeasureNode[]): AdoptionRows {
  const text = facts.source.text ?? null;
  const evidenceOf = evidenceIn(measures[0]?.documentId ?? '', text);
  const initiatives = new Map<string, InitiativeNode>();
  const adoptions = new Map<string, Adoption>();
  facts.measures.forEach((fact, at) => {
    const measure = measures[at];
    if (measure === undefined) return;
    fact.initiatives.forEach((name, index) => {
      const id = initiativeId(name);
      const key = `${measure.id} ${id}`;
      if (adoptions.has(key)) return;
      const span = fact.initiativeSpans?.[index] ?? placeOf(name, measure.span, text);
      initiatives.set(id, { id, name });
      adoptions.set(key, {
        measureId: measure.id,
        initiativeId: id,
        documentId: measure.documentId,
        evidence: evidenceOf(span),
      });
    });
  });
  return { initiatives: [...initiatives.values()], adoptions: [...adoptions.values()] };
}
