import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addTallies, formatTally, parseTally, TallyChanges } from '../../../../store/neo4j/load/tally.ts';

describe('tallies', () => {
  test('what is added and taken back leaves the tally as it was, in whatever order', () => {
    const claims = fc.array(fc.constantFrom('甲', '乙', '丙', '{"a":1}'), { maxLength: 20 });
    fc.assert(
      fc.property(claims, claims, (kept, gone) => {
        const all = new TallyChanges();
        for (const claim of [...kept, ...gone]) all.add('node', claim, 1);
        const back = new TallyChanges();
        for (const claim of [...gone].reverse()) back.add('node', claim, -1);
        const only = new TallyChanges();
        for (const claim of [...kept].reverse()) only.add('node', claim, 1);
        const after = addTallies(addTallies(new Map(), all.of('node')), back.of('node'));
        expect(formatTally(after)).toBe(formatTally(only.of('node')));
      }),
    );
  });

  test('changes that cancel out touch nothing', () => {
    const changes = new TallyChanges();
    changes.add('one', '甲', 1);
    changes.add('one', '甲', -1);
    changes.add('other', '甲', 1);
    expect(changes.ids()).toEqual(['other']);
  });

  test('a tally comes back as it was written, and none is an empty one', () => {
    const tally = new Map([
      ['乙', 2],
      ['甲', 1],
    ]);
    expect(parseTally(formatTally(tally))).toEqual(tally);
    expect(parseTally(null)).toEqual(new Map());
  });
});
