import type { Facts } from '../../schema/facts.ts';
import { factKinds, factStrings, type FactKind } from './fact-strings.ts';
import { addTallies, compare, emptyTally, type Comparison, type Tally } from './tally.ts';

export interface DocumentScore {
  readonly name: string;
  readonly kinds: Readonly<Record<FactKind, Comparison>>;
}

export interface Score {
  readonly documents: readonly DocumentScore[];
  readonly total: Readonly<Record<FactKind, Tally>>;
}

/**
 * Pairs the documents found with those annotated and compares every kind of fact. Documents are paired by
 * number, else by title, else by their place in the file. A document without its pair counts in full, as
 * extra or as missed.
 */
export function scoreDocuments(found: readonly Facts[], annotated: readonly Facts[]): Score {
  const open = [...found];
  const documents = annotated.map((truth) => score(take(open, truth), truth));
  documents.push(...open.map((rest) => score(rest, null)));
  return { documents, total: totalOf(documents) };
}

function take(open: Facts[], truth: Facts): Facts | null {
  const tests: ((facts: Facts) => boolean)[] = [
    (facts) => truth.number !== null && facts.number === truth.number,
    (facts) => factStrings(facts).title[0] === factStrings(truth).title[0],
    (facts) => facts.source.file === truth.source.file && open.length === 1,
  ];
  for (const test of tests) {
    const at = open.findIndex(test);
    if (at >= 0) return open.splice(at, 1)[0] ?? null;
  }
  return null;
}

function score(found: Facts | null, truth: Facts | null): DocumentScore {
  const ours = found === null ? null : factStrings(found);
  const theirs = truth === null ? null : factStrings(truth);
  const kinds = record((kind) => compare(ours?.[kind] ?? [], theirs?.[kind] ?? []));
  return { name: (truth ?? found)?.title ?? '', kinds };
}

/** Counts of all documents together. */
export function totalOf(documents: readonly DocumentScore[]): Readonly<Record<FactKind, Tally>> {
  return record((kind) =>
    documents.reduce((tally, document) => addTallies(tally, document.kinds[kind].tally), emptyTally),
  );
}

function record<T>(make: (kind: FactKind) => T): Record<FactKind, T> {
  return Object.fromEntries(factKinds.map((kind) => [kind, make(kind)])) as Record<FactKind, T>;
}
