import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { syntheticFacts } from '../../../bench/corpus/synthetic-facts.ts';
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

  it('is in the form of facts, with some thirty measures a document, and refers to earlier documents', () => {
    const facts = [...syntheticFacts(40, 1)];
    expect(facts.map(faultOfFacts)).toEqual(facts.map(() => null));
    for (const { measures } of facts) expect(measures).toHaveLength(30);
    const numbers = new Set(facts.map(({ number }) => number));
    const cited = facts.flatMap(({ references }) => references.flatMap(({ number }) => number ?? []));
    expect(cited.length).toBeGreaterThan(40);
    expect(cited.filter((number) => !numbers.has(number))).toEqual([]);
  });
});
