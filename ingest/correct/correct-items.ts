import type { Facts, MeasureFact, MeasureKind, SectionFact } from '../../schema/facts.ts';
import type { ItemCorrection } from './correction.ts';
import { isWithin, type Correctable, type Corrected, type Scope } from './corrected.ts';

/** Items are of the kind that the entries say; one that is no measure stays as a section, without facts of its own. */
export function correctItems(
  { facts, abstentions }: Correctable,
  entries: readonly ItemCorrection[],
  scope: Scope<ItemCorrection>,
): Corrected<ItemCorrection> {
  const applied = new Set<ItemCorrection>();
  const kinds = facts.measures.map((measure, index): MeasureKind | 'none' => {
    const fitting = entries.filter((entry) => scope(entry, index));
    for (const entry of fitting) applied.add(entry);
    return fitting.at(-1)?.is ?? measure.kind;
  });
  const taken = facts.measures.filter((_, index) => kinds[index] === 'none');
  const open = abstentions.filter(
    ({ kind, span }) =>
      kind === 'relation' || kind === 'reference' || !taken.some((item) => isWithin(span, item.span)),
  );
  return { document: { facts: withKinds(facts, kinds, taken), abstentions: open }, applied };
}

function withKinds(
  facts: Facts,
  kinds: readonly (MeasureKind | 'none')[],
  taken: readonly MeasureFact[],
): Facts {
  const measures = facts.measures.flatMap((measure, index) => {
    const kind = kinds[index] ?? measure.kind;
    return kind === 'none' ? [] : [{ ...measure, kind }];
  });
  if (taken.length === 0) return { ...facts, measures };
  const sections = [...(facts.sections ?? []), ...taken.map(sectionOf)].sort(
    (one, other) => (one.span?.[0] ?? 0) - (other.span?.[0] ?? 0),
  );
  return { ...facts, measures, sections };
}

function sectionOf({ path, heading, span }: MeasureFact): SectionFact {
  return { path, heading, span: span ?? null };
}
