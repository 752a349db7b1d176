import type { Facts, ResponsibilityFact, Role } from '../../schema/facts.ts';
import type { MeasureNode, Responsibility } from '../../schema/graph.ts';
import type { AgencyRows } from './agency-rows.ts';
import { evidenceIn } from './evidence.ts';
import { placeOf } from './place.ts';
import { inheritedUnits } from './standing.ts';

const strength: Readonly<Record<Role, number>> = { support: 0, responsible: 1, lead: 2 };

/** By measure, then place in its clause; units taken over from a standing statement come after the own ones. */
export function responsibilityRows(
  facts: Facts,
  measures: readonly MeasureNode[],
  agencies: AgencyRows,
): readonly Responsibility[] {
  const text = facts.source.text ?? null;
  const evidenceOf = evidenceIn(measures[0]?.documentId ?? '', text);
  const inherited = inheritedUnits(facts.measures);
  const row = (unit: ResponsibilityFact, measure: MeasureNode, inferred: boolean): Responsibility => ({
    agencyId: agencies.useUnit(unit),
    measureId: measure.id,
    documentId: measure.documentId,
    role: unit.role,
    deadline: inferred ? null : (unit.deadline ?? null),
    text: unit.text,
    order: 0,
    inferred,
    confidence: unit.confidence ?? null,
    // An inferred one shows the statement, which stands in another item.
    evidence: evidenceOf(unit.span ?? (inferred ? null : placeOf(unit.text, measure.span, text))),
  });
  return facts.measures.flatMap((fact, at) => {
    const measure = measures[at];
    if (measure === undefined) return [];
    const own = fact.responsibilities.map((unit) => row(unit, measure, false));
    const taken = (inherited[at] ?? []).map((unit) => row(unit, measure, true));
    return eachOnce([...own, ...taken]);
  });
}

/** Each agency once, in its first place, with the strongest role; an item's own words before inferred ones. */
function eachOnce(rows: readonly Responsibility[]): readonly Responsibility[] {
  const byAgency = new Map<string, Responsibility>();
  for (const one of rows) {
    const known = byAgency.get(one.agencyId);
    const stronger = known !== undefined && strength[one.role] > strength[known.role];
    if (known === undefined || (stronger && known.inferred === one.inferred)) byAgency.set(one.agencyId, one);
  }
  return [...byAgency.values()].map((one, order) => ({ ...one, order }));
}
