import { normaliseNumber } from '../../schema/document-number.ts';
import type { Facts, ReferenceFact } from '../../schema/facts.ts';
import type { Abstention } from '../abstention.ts';
import { ReferenceIndex } from '../extract/reference-index.ts';
import type { ReferenceCorrection } from './correction.ts';
import { byWords, strongest, type Correctable, type Corrected } from './corrected.ts';
import { foldWords } from './fold.ts';
import { mergeReferences, type Draft } from './merge-references.ts';

/**
 * References point where the entries say. A short title that was left open (《办法》) becomes a reference by its
 * entry, and references that turn out to point at one document become one.
 */
export function correctReferences(
  { facts, abstentions }: Correctable,
  entries: readonly ReferenceCorrection[],
): Corrected<ReferenceCorrection> {
  const applied = new Set<ReferenceCorrection>();
  const known = byWords(entries, ({ reference }) => keysOf([reference], reference));
  const entryFor = (keys: readonly string[]): ReferenceCorrection | undefined => {
    const fitting = keys.flatMap((key) => known.get(key) ?? []);
    for (const entry of fitting) applied.add(entry);
    return strongest(fitting);
  };
  const entryOf = ({ title, full, number }: ReferenceFact): ReferenceCorrection | undefined =>
    entryFor(keysOf([title, full ?? null], number));

  const settled = new Set<Abstention>();
  const drafts: Draft[] = [];
  for (const reference of facts.references) {
    const entry = entryOf(reference);
    const draft = entry === undefined ? { reference, by: null } : corrected(reference, entry);
    if (draft !== null) drafts.push(draft);
    if (entry !== undefined && (entry.is === 'none' || entry.is.relation !== undefined)) {
      for (const abstention of relationsLeftOpen(reference, abstentions)) settled.add(abstention);
    }
  }
  for (const abstention of abstentions) {
    if (abstention.kind !== 'reference') continue;
    const entry = entryFor(keysOf([abstention.text], null));
    if (entry === undefined) continue;
    settled.add(abstention);
    const draft = corrected(unread(abstention), entry);
    if (draft !== null) drafts.push(draft);
  }
  if (applied.size === 0) return { document: { facts, abstentions }, applied };
  const references = mergeReferences(drafts);
  return {
    document: {
      facts: withReferences(facts, references),
      abstentions: abstentions.filter((abstention) => !settled.has(abstention)),
    },
    applied,
  };
}

function keysOf(words: readonly (string | null)[], number: string | null): readonly string[] {
  const normalised = number === null ? null : normaliseNumber(number);
  return [...words, normalised].flatMap((text) => (text === null ? [] : [foldWords(text)]));
}

/** The reference as the entry says; null if nothing is left that it could point at. */
function corrected(reference: ReferenceFact, entry: ReferenceCorrection): Draft | null {
  if (entry.is === 'none') return null;
  const next = { ...reference, ...entry.is, confidence: 1 };
  return next.title === null && next.number === null ? null : { reference: next, by: entry };
}

function unread({ span }: Abstention): ReferenceFact {
  return {
    title: null,
    number: null,
    issuer: null,
    relation: 'mentions',
    spans: [span],
    relationSpan: span,
  };
}

function relationsLeftOpen(
  { spans = [] }: ReferenceFact,
  abstentions: readonly Abstention[],
): readonly Abstention[] {
  const starts = new Set(spans.map(([start]) => start));
  return abstentions.filter(({ kind, span }) => kind === 'relation' && starts.has(span[0]));
}

function withReferences(facts: Facts, references: readonly ReferenceFact[]): Facts {
  const places = new ReferenceIndex(references);
  const measures = facts.measures.map((measure) => {
    return measure.span === null || measure.span === undefined
      ? measure
      : { ...measure, references: places.within(measure.span) };
  });
  return { ...facts, references, measures };
}
