import type { Facts, MeasureFact, ResponsibilityFact, Role } from '../../schema/facts.ts';
import type { MeasureNode, Responsibility } from '../../schema/graph.ts';
import type { AgencyRows } from './agency-rows.ts';
import { evidenceAt } from './evidence.ts';
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
  const inherited = inheritedUnits(facts.measures);
  return facts.measures.flatMap((fact, at) => {
    const measure = measures[at];
    if (measure === undefined) return [];
    const own = fact.responsibilities.map((unit) => row(unit, fact, measure, agencies, text, false));
    // A standing unit keeps the sentence of the statement, which stands in another item.
    const taken = (inherited[at] ?? []).map((unit) => row(unit, null, measure, agencies, text, true));
    return eachOnce([...own, ...taken]);
  });
}

function row(
  unit: ResponsibilityFact,
  item: MeasureFact | null,
  measure: MeasureNode,
  agencies: AgencyRows,
  text: string | null,
  inferred: boolean,
): Responsibility {
  const span = unit.span ?? (item === null ? null : placeOf(unit.text, item.span ?? null, text));
  return {
    agencyId: agencies.useUnit(unit),
    measureId: measure.id,
    documentId: measure.documentId,
    role: unit.role,
    deadline: inferred ? null : (unit.deadline ?? null),
    text: unit.text,
    order: 0,
    inferred,
    confidence: unit.confidence ?? null,
    evidence: evidenceAt(measure.documentId, text, span),
  };
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
