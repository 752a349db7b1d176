import type { Facts, ReferenceFact } from '../../schema/facts.ts';
import type { MeasureNode } from '../../schema/graph.ts';
import { evidenceIn } from './evidence.ts';
import { keysOfReference } from './reference-keys.ts';
import type { RegionRows } from './region-rows.ts';
import type { UntiedReference } from './rows.ts';

/** A reference that gives neither title nor number points at nothing and is left out. */
export function referenceRows(
  facts: Facts,
  documentId: string,
  measures: readonly MeasureNode[],
  regions: RegionRows,
): readonly UntiedReference[] {
  const text = facts.source.text ?? null;
  const evidenceOf = evidenceIn(documentId, text);
  const authorities = new Map((facts.agencies ?? []).map((entry) => [entry.name, entry]));
  const standsIn = measuresByReference(facts, measures);
  const rows: UntiedReference[] = [];
  facts.references.forEach((fact, index) => {
    const keys = keysOfReference(fact, documentId);
    if (keys.titleKey === null && keys.number === null) return;
    const authority = fact.issuer === null ? null : (authorities.get(fact.issuer) ?? null);
    rows.push({
      id: referenceId(documentId, index),
      fromId: documentId,
      relation: fact.relation,
      measureIds: standsIn[index] ?? [],
      confidence: fact.confidence ?? null,
      citedTitle: fact.full ?? fact.title,
      citedNumber: keys.number,
      citedIssuer: fact.issuer,
      citedLevel: authority?.level ?? null,
      citedRegionId: regions.use(authority?.region ?? null),
      evidence: evidenceOf(fact.relationSpan ?? fact.spans?.[0] ?? null),
      mentions: Math.max(1, fact.spans?.length ?? 1),
      numberKey: keys.numberKey,
      titleKey: keys.titleKey,
    });
  });
  return rows;
}

const digits = 4;

/** Numbered from 1 in the order of the facts; padded, so that ids sort in that order. */
function referenceId(documentId: string, index: number): string {
  return `reference${documentId.slice('document'.length)}.${String(index + 1).padStart(digits, '0')}`;
}

/** For each reference the measures it stands in: as the facts say, else by its places in the text. */
function measuresByReference(facts: Facts, measures: readonly MeasureNode[]): readonly (readonly string[])[] {
  const found = facts.references.map((): Set<string> => new Set());
  const told = facts.measures.some(({ references }) => references !== undefined);
  if (told) {
    facts.measures.forEach((fact, at) => {
      for (const index of fact.references ?? []) found[index]?.add(measures[at]?.id ?? '');
    });
  } else {
    facts.references.forEach((fact, index) => {
      for (const id of measuresAround(fact, measures)) found[index]?.add(id);
    });
  }
  return found.map((ids) => [...ids]);
}

function measuresAround(reference: ReferenceFact, measures: readonly MeasureNode[]): readonly string[] {
  const spans = reference.spans ?? [];
  return measures
    .filter(({ span }) => span !== null && spans.some(([at]) => span[0] <= at && at < span[1]))
    .map(({ id }) => id);
}
