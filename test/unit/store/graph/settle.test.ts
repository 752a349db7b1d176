import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../../schema/facts.ts';
import { sameFacts, settle } from '../../../../store/graph/settle.ts';
import { makeFacts, makeMeasure } from '../make-facts.ts';

const poor = makeFacts({ file: 'a.txt', sha256: '1' });
const rich = makeFacts({ file: 'a.txt', sha256: '2', measures: [makeMeasure()] });
const withText = makeFacts({ file: 'b.txt', sha256: '3', text: '全文' });

describe('of facts of one document', () => {
  it('those read later from the same file stand, though they are poorer', () => {
    expect(settle([rich], [poor])[0]).toBe(poor);
    expect(settle([poor], [rich])[0]).toBe(rich);
  });

  it('those with the text stand against another file’s, then those with more facts', () => {
    expect(settle([rich], [withText])[0]).toBe(withText);
    expect(settle([withText], [rich])[0]).toBe(withText);
    const elsewhere = { ...poor, source: { ...poor.source, file: 'c.txt' } };
    expect(settle([rich], [elsewhere])[0]).toBe(rich);
    expect(settle([elsewhere], [rich])[0]).toBe(rich);
  });

  it('the same ones stand in whatever order they come together', () => {
    const drafts = fc.record({
      file: fc.constantFrom('a.txt', 'b.txt', 'c.txt'),
      sha256: fc.constantFrom('1', '2'),
      text: fc.constantFrom(null, '全文', '另一全文'),
      measures: fc.array(fc.constant(makeMeasure()), { maxLength: 2 }),
    });
    const lists = fc.array(drafts.map(makeFacts), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(
        fc.uniqueArray(drafts.map(makeFacts), { selector: ({ source }) => source.file }),
        lists,
        fc.infiniteStream(fc.nat()),
        (held, incoming, keys) => {
          const shuffled = incoming
            .map((facts) => ({ facts, key: keys.next().value ?? 0 }))
            .sort((one, other) => one.key - other.key)
            .map(({ facts }) => facts);
          expect(settle(held, shuffled)).toEqual(settle(held, incoming));
        },
      ),
    );
  });

  it('a poorer reading of another file is kept, and stands when the richer one becomes poorer still', () => {
    const other = makeFacts({ file: 'b.txt', sha256: '3', measures: [makeMeasure()] });
    const richest = makeFacts({ file: 'a.txt', sha256: '4', measures: [makeMeasure(), makeMeasure()] });
    const held = settle(settle([], [richest]), [other]);
    expect(held).toEqual([richest, other]);
    expect(settle(held, [poor])).toEqual([other, poor]);
  });

  it('a second place of a file still being read does not replace the first', () => {
    expect(settle([rich], [poor], new Set(['a.txt']))[0]).toBe(rich);
    expect(settle([poor], [rich], new Set(['a.txt']))[0]).toBe(rich);
    expect(settle([rich], [poor], new Set(['b.txt']))[0]).toBe(poor);
  });

  it('what stands in the end does not depend on the order of files', () => {
    const readings = fc.uniqueArray(
      fc
        .record({
          file: fc.constantFrom('a.txt', 'b.txt', 'c.txt', 'd.txt'),
          sha256: fc.constantFrom('1', '2'),
          measures: fc.array(fc.constant(makeMeasure()), { maxLength: 3 }),
        })
        .map(makeFacts),
      { selector: ({ source }) => source.file, minLength: 1 },
    );
    fc.assert(
      fc.property(readings, readings, (before, after) => {
        const load = (held: readonly Facts[], one: Facts): readonly Facts[] => settle(held, [one]);
        const held = before.reduce(load, []);
        expect([...before].reverse().reduce(load, [])).toEqual(held);
        expect([...after].reverse().reduce(load, held)).toEqual(after.reduce(load, held));
      }),
    );
  });

  it('equality does not mind the order of members', () => {
    const { title, ...rest } = rich;
    expect(sameFacts(rich, { ...rest, title })).toBe(true);
    expect(sameFacts(rich, poor)).toBe(false);
  });
});
