import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { syntheticFacts } from '../../../bench/corpus/synthetic-facts.ts';
import { corpusOf } from '../../../bench/questions/corpus.ts';
import { normaliseNumber } from '../../../schema/document-number.ts';
import { relationStrength, type Facts, type Span } from '../../../schema/facts.ts';
import { faultOfFacts } from '../../../store/graph/check-facts.ts';

function hashOf(documents: number, seed: number): string {
  const hash = createHash('sha256');
  for (const facts of syntheticFacts(documents, seed)) hash.update(`${JSON.stringify(facts)}\n`);
  return hash.digest('hex');
}

describe('a synthetic corpus', () => {
  it('is the same bytes for the same seed, and others for another', () => {
    expect(hashOf(40, 1)).toBe(hashOf(40, 1));
    expect(hashOf(40, 2)).not.toBe(hashOf(40, 1));
  });

  it('begins with the same documents whatever its size', () => {
    const [...few] = syntheticFacts(10, 1);
    expect([...syntheticFacts(30, 1)].slice(0, 10)).toEqual(few);
  });

  it('is in the form of facts, with some thirty measures a document', () => {
    const facts = [...syntheticFacts(200, 1)];
    expect(facts.map(faultOfFacts)).toEqual(facts.map(() => null));
    const measures = facts.map((one) => one.measures.length);
    expect(Math.min(...measures)).toBeGreaterThan(20);
    expect(Math.max(...measures)).toBeLessThan(40);
  });
});

describe('the documents of a synthetic corpus', () => {
  const facts = [...syntheticFacts(2000, 1)];
  const byTitle = new Map(facts.map((one) => [one.title, one]));
  const references = facts.flatMap((from) =>
    from.references.map((reference) => ({ from, reference, to: byTitle.get(reference.full ?? '') })),
  );
  const held = references.filter(({ to }) => to !== undefined);

  it('have numbers of their own, in the one form in which numbers are written', () => {
    const numbers = facts.flatMap(({ number }) => number ?? []);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.length).toBeGreaterThan(0.9 * facts.length);
    expect(numbers.filter((number) => normaliseNumber(number) !== number)).toEqual([]);
  });

  it('refer only to what is older, and mostly to what came before them', () => {
    expect(held.filter(({ from, to }) => (to?.date ?? '') >= (from.date ?? ''))).toEqual([]);
    const places = new Map(facts.map((one, at) => [one, at]));
    const late = held.filter(({ from, to }) => (places.get(to as Facts) ?? 0) > (places.get(from) ?? 0));
    expect(late.length).toBeGreaterThan(0);
    expect(late.length).toBeLessThan(0.2 * held.length);
  });

  it('carry out what the level above issued, most of it held', () => {
    const above = {
      national: '',
      county: 'prefecture',
      prefecture: 'province',
      province: 'national',
    } as const;
    for (const level of ['province', 'prefecture', 'county'] as const) {
      const some = facts.filter((one) => one.level === level);
      const carrying = some.filter((one) =>
        one.references.some(({ full }) => byTitle.get(full ?? '')?.level === above[level]),
      );
      expect(some.length).toBeGreaterThan(100);
      expect(carrying.length).toBeGreaterThan(0.7 * some.length);
    }
  });

  it('are cited by very many or, for the most part, by none', () => {
    const citations = new Map(facts.map((one) => [one, 0]));
    for (const { to } of held) citations.set(to as Facts, (citations.get(to as Facts) ?? 0) + 1);
    const counts = [...citations.values()].sort((one, other) => other - one);
    expect(counts[0]).toBeGreaterThan(100);
    expect(counts.filter((count) => count === 0).length).toBeGreaterThan(0.6 * facts.length);
    const ofTheFirst = counts.slice(0, 40).reduce((sum, count) => sum + count, 0);
    expect(ofTheFirst).toBeGreaterThan(0.4 * held.length);
  });

  it('refer in every way there is', () => {
    const relations = references.map(({ reference }) => reference.relation);
    expect(new Set(relations)).toEqual(new Set(relationStrength));
  });

  it('say the words at the places the facts give', () => {
    for (const { source, references: cited, measures, issuers } of facts.slice(0, 50)) {
      const words = (span: Span | null | undefined): string => source.text?.slice(...(span ?? [0, 0])) ?? '';
      for (const { full, spans = [] } of cited) for (const span of spans) expect(words(span)).toContain(full);
      for (const { name, span } of issuers) expect(words(span)).toBe(name);
      for (const { text, span, responsibilities, initiatives, initiativeSpans } of measures) {
        expect(words(span).startsWith(text ?? '')).toBe(true);
        expect(responsibilities.map((one) => words(one.span))).toEqual(
          responsibilities.map((one) => one.text),
        );
        expect(initiativeSpans?.map(words)).toEqual(initiatives);
      }
    }
  });
});

describe('subjects of questions', () => {
  it.each([300, 1000])('are typical documents, not those to which very many refer, among %d', (size) => {
    const { documents, agencies, initiatives, provinces, cities } = corpusOf(size, 1);
    const facts = new Map(Array.from(syntheticFacts(size, 1), (one) => [one.number, one]));
    const citations = new Map<string, number>();
    for (const { references } of facts.values()) {
      for (const { full } of references) citations.set(full ?? '', (citations.get(full ?? '') ?? 0) + 1);
    }
    const counts = documents.map(({ number }) => citations.get(facts.get(number)?.title ?? '') ?? 0);
    expect(new Set(documents.map(({ id }) => id)).size).toBe(24);
    expect(Math.max(...counts)).toBeLessThanOrEqual(40);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(2);
    for (const list of [agencies, initiatives, provinces, cities]) expect(new Set(list).size).toBe(24);
  });
});
