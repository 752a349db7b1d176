import type { Facts } from '../../schema/facts.ts';
import { findItems } from '../../schema/item-path.ts';
import { namedPlaces } from '../extract/named-places.ts';
import type { Gazetteer } from '../pipeline.ts';
import { correctHead } from './correct-head.ts';
import { correctInitiatives } from './correct-initiatives.ts';
import { correctItems } from './correct-items.ts';
import { correctReferences } from './correct-references.ts';
import { correctUnits } from './correct-units.ts';
import type { Correctable, Scope } from './corrected.ts';
import type { Correction, CorrectionOutcome } from './correction.ts';
import { selects } from './match-document.ts';

/** A document after all corrections, and what became of each correction that is for it. */
export interface CorrectedDocument extends Correctable {
  readonly outcomes: ReadonlyMap<Correction, CorrectionOutcome>;
}

/**
 * Applies the corrections that are for a document: a pure function of facts, corrections and gazetteer. Facts that
 * are corrected have confidence 1 and keep their spans. Corrections of the document itself come first; the others
 * know it by its old name and by its new one.
 */
export function correctDocument(
  document: Correctable,
  corrections: readonly Correction[],
  gazetteer: Gazetteer,
): CorrectedDocument {
  const outcomes = new Map<Correction, CorrectionOutcome>();
  const heads = ofKind(corrections, 'head').filter((entry) => selects(entry.document, document.facts));
  for (const entry of heads) outcomes.set(entry, 'applied');
  const headed = { ...document, facts: correctHead(document.facts, heads, gazetteer) };
  const others = corrections.filter(
    (entry) =>
      entry.kind !== 'head' &&
      (selects(entry.document, document.facts) || selects(entry.document, headed.facts)),
  );
  if (heads.length + others.length === 0) return { ...document, outcomes };

  const scopes = scopesOf(headed.facts, others);
  for (const entry of others) {
    outcomes.set(entry, scopes.get(entry) === 'ambiguous' ? 'ambiguous-item' : 'no-match');
  }
  const usable = others.filter((entry) => scopes.get(entry) !== 'ambiguous');
  const scope: Scope<Correction> = (entry, measure) => {
    const measures = scopes.get(entry);
    return measures === 'all' || (measures instanceof Set && measures.has(measure));
  };
  const done = (applied: ReadonlySet<Correction>): void =>
    applied.forEach((entry) => outcomes.set(entry, 'applied'));
  const units = correctUnits(headed, ofKind(usable, 'unit'), scope);
  const initiatives = correctInitiatives(units.document, ofKind(usable, 'initiative'), scope);
  const references = correctReferences(initiatives.document, ofKind(usable, 'reference'));
  const items = correctItems(references.document, ofKind(usable, 'item'), scope);
  for (const step of [units, initiatives, references, items]) done(step.applied);
  const { facts, abstentions } = items.document;
  return { facts: { ...facts, ...namedPlaces(facts, gazetteer) }, abstentions, outcomes };
}

function ofKind<K extends Correction['kind']>(
  corrections: readonly Correction[],
  kind: K,
): readonly Extract<Correction, { readonly kind: K }>[] {
  return corrections.filter(
    (entry): entry is Extract<Correction, { readonly kind: K }> => entry.kind === kind,
  );
}

type Measures = 'all' | 'ambiguous' | ReadonlySet<number>;

/** The measures that each entry is for. */
function scopesOf(facts: Facts, entries: readonly Correction[]): ReadonlyMap<Correction, Measures> {
  const paths = facts.measures.map(({ path }) => path);
  return new Map(
    entries.map((entry): readonly [Correction, Measures] => {
      const item = 'item' in entry ? entry.item : null;
      if (item === null) return [entry, 'all'];
      const found = findItems(paths, item);
      return [entry, found.length > 1 ? 'ambiguous' : new Set(found)];
    }),
  );
}
