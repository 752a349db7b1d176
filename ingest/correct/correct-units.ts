import type { MeasureFact, ResponsibilityFact } from '../../schema/facts.ts';
import type { Abstention } from '../abstention.ts';
import { unionUnits } from '../extract/responsibilities/union-units.ts';
import type { UnitCorrection } from './correction.ts';
import { byWords, isWithin, strongest, type Correctable, type Corrected, type Scope } from './corrected.ts';
import { foldWords } from './fold.ts';

/** Units mean what the entries say; what is corrected is certain, and no longer open. */
export function correctUnits(
  { facts, abstentions }: Correctable,
  entries: readonly UnitCorrection[],
  scope: Scope<UnitCorrection>,
): Corrected<UnitCorrection> {
  const applied = new Set<UnitCorrection>();
  const known = byWords(entries, ({ unit }) => [foldWords(unit)]);
  const entryFor = (text: string, measure: number): UnitCorrection | undefined => {
    const fitting = (known.get(foldWords(text)) ?? []).filter((entry) => scope(entry, measure));
    for (const entry of fitting) applied.add(entry);
    return strongest(fitting);
  };
  const measures = facts.measures.map((measure, index): MeasureFact => {
    const units = measure.responsibilities.map((unit) => corrected(unit, entryFor(unit.text, index)));
    const isSame = units.every((unit, at) => unit === measure.responsibilities[at]);
    return isSame
      ? measure
      : { ...measure, responsibilities: unionUnits(units.filter((unit) => unit !== null)) };
  });
  const isSettled = ({ kind, text, span }: Abstention): boolean =>
    kind === 'agency' &&
    known.has(foldWords(text)) &&
    facts.measures.some((measure, index) => {
      return isWithin(span, measure.span) && settles(entryFor(text, index));
    });
  const open = abstentions.filter((abstention) => !isSettled(abstention));
  return { document: { facts: { ...facts, measures }, abstentions: open }, applied };
}

function corrected(unit: ResponsibilityFact, entry: UnitCorrection | undefined): ResponsibilityFact | null {
  if (entry === undefined) return unit;
  return entry.is === 'none' ? null : { ...unit, ...entry.is, confidence: 1 };
}

/** True if the entry says who is meant, or that nobody is. */
function settles(entry: UnitCorrection | undefined): boolean {
  if (entry === undefined) return false;
  return entry.is === 'none' || entry.is.collective === true || typeof entry.is.agency === 'string';
}
