import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addTallies, compare, emptyTally, f1, precision, recall } from '../../../bench/score/tally.ts';

describe('the scorer', () => {
  it('counts a fact that stands twice and was found once as one right and one missed', () => {
    const { tally, missed } = compare(['市发改委'], ['市发改委', '市发改委']);
    expect(tally).toEqual({ right: 1, extra: 0, missed: 1 });
    expect(missed).toEqual(['市发改委']);
  });

  it('gives the harmonic mean of precision and recall', () => {
    const tally = { right: 6, extra: 2, missed: 4 };
    const harmonic = (2 * precision(tally) * recall(tally)) / (precision(tally) + recall(tally));
    expect(f1(tally)).toBeCloseTo(harmonic, 12);
  });

  it('gives 1 to anything compared with itself, and swaps extra and missed when the sides are swapped', () => {
    const facts = fc.array(fc.constantFrom('甲', '乙', '丙', '丁'));
    fc.assert(
      fc.property(facts, facts, (one, other) => {
        expect(f1(compare(one, one).tally)).toBe(1);
        const there = compare(one, other).tally;
        const back = compare(other, one).tally;
        expect([there.extra, there.missed, there.right]).toEqual([back.missed, back.extra, back.right]);
      }),
    );
  });

  it('adds tallies without losing a count', () => {
    const tally = { right: 1, extra: 2, missed: 3 };
    expect(addTallies(tally, emptyTally)).toEqual(tally);
  });
});
