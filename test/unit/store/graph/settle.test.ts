import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameFacts, settle } from '../../../../store/graph/settle.ts';
import { makeFacts, makeMeasure } from '../make-facts.ts';

const poor = makeFacts({ file: 'a.txt', sha256: '1' });
const rich = makeFacts({ file: 'a.txt', sha256: '2', measures: [makeMeasure()] });
const withText = makeFacts({ file: 'b.txt', sha256: '3', text: '全文' });

describe('of facts of one document', () => {
  it('those read later from the same file stand, though they are poorer', () => {
    expect(settle(rich, [poor])).toBe(poor);
    expect(settle(poor, [rich])).toBe(rich);
  });

  it('those with the text stand against another file’s, then those with more facts', () => {
    expect(settle(rich, [withText])).toBe(withText);
    expect(settle(withText, [rich])).toBe(withText);
    const elsewhere = { ...poor, source: { ...poor.source, file: 'c.txt' } };
    expect(settle(rich, [elsewhere])).toBe(rich);
    expect(settle(elsewhere, [rich])).toBe(rich);
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
        fc.option(drafts.map(makeFacts)),
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

  it('equality does not mind the order of members', () => {
    const { title, ...rest } = rich;
    expect(sameFacts(rich, { ...rest, title })).toBe(true);
    expect(sameFacts(rich, poor)).toBe(false);
  });
});
