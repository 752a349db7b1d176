import type { MeasureFact, Span } from '../../schema/facts.ts';
import type { Abstention } from '../abstention.ts';
import type { InitiativeCorrection } from './correction.ts';
import { byWords, isWithin, strongest, type Correctable, type Corrected, type Scope } from './corrected.ts';
import { foldWords } from './fold.ts';

interface Named {
  readonly name: string;
  readonly span: Span | null;
}

const opening = /[“"‘'「『]/u;
const closing = /[”"’'」』]/u;

/** Quoted terms are reforms, or none, as the entries say. */
export function correctInitiatives(
  { facts, abstentions }: Correctable,
  entries: readonly InitiativeCorrection[],
  scope: Scope<InitiativeCorrection>,
): Corrected<InitiativeCorrection> {
  const applied = new Set<InitiativeCorrection>();
  const known = byWords(entries, ({ initiative }) => [foldWords(initiative)]);
  const text = facts.source.text ?? '';
  const measures = facts.measures.map((measure, index) => {
    let named = namesOf(measure);
    for (const [key, all] of known) {
      const fitting = all.filter((entry) => scope(entry, index));
      const entry = strongest(fitting);
      if (entry === undefined) continue;
      const next = corrected(named, key, entry, text, measure.span ?? null);
      if (next === null) continue;
      named = next;
      for (const one of fitting) applied.add(one);
    }
    return withNames(measure, named);
  });
  const isSettled = (abstention: Abstention): boolean => {
    if (abstention.kind !== 'initiative') return false;
    const all = known.get(foldWords(abstention.text)) ?? [];
    const at = facts.measures.findIndex((measure) => isWithin(abstention.span, measure.span));
    const fitting = all.filter((entry) => scope(entry, at));
    for (const entry of fitting) applied.add(entry);
    return fitting.length > 0;
  };
  const open = abstentions.filter((abstention) => !isSettled(abstention));
  return { document: { facts: { ...facts, measures }, abstentions: open }, applied };
}

/** The names of the item as the entry says; null if the term does not stand in it. */
function corrected(
  named: readonly Named[],
  key: string,
  { is, initiative }: InitiativeCorrection,
  text: string,
  item: Span | null,
): readonly Named[] | null {
  const others = named.filter(({ name }) => foldWords(name) !== key);
  if (is === 'none') return others.length < named.length ? others : null;
  if (others.length < named.length) return named;
  const span = item === null ? null : quotedPlace(text, initiative, item);
  if (span === null) return null;
  return [...named, { name: initiative, span }].sort(
    (one, other) => (one.span?.[0] ?? 0) - (other.span?.[0] ?? 0),
  );
}

/** The first place in the item where the term stands in quotation marks. */
function quotedPlace(text: string, term: string, [from, to]: Span): Span | null {
  for (
    let at = text.indexOf(term, from);
    at >= 0 && at + term.length <= to;
    at = text.indexOf(term, at + 1)
  ) {
    const end = at + term.length;
    if (opening.test(text.charAt(at - 1)) && closing.test(text.charAt(end))) return [at, end];
  }
  return null;
}

function namesOf({ initiatives, initiativeSpans }: MeasureFact): readonly Named[] {
  return initiatives.map((name, at) => ({ name, span: initiativeSpans?.[at] ?? null }));
}

function withNames(measure: MeasureFact, named: readonly Named[]): MeasureFact {
  const spans = named.flatMap(({ span }) => (span === null ? [] : [span]));
  const { initiativeSpans: _before, ...rest } = measure;
  const initiatives = named.map(({ name }) => name);
  return spans.length < named.length
    ? { ...rest, initiatives }
    : { ...rest, initiatives, initiativeSpans: spans };
}
