import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findItems, parseItemPath } from '../../../schema/item-path.ts';

describe('the path of an item', () => {
  it.each([
    ['二/（三）', ['二', '（三）']],
    ['二／(三)', ['二', '(三)']],
    ['二 > （三） > 1.', ['二', '（三）', '1.']],
    ['二（三）', ['二', '（三）']],
    ['二（三）1.', ['二', '（三）', '1.']],
    ['第二章第五条', ['第二章', '第五条']],
    ['（三）', ['（三）']],
    ['', []],
    [' / ', []],
  ])('is taken apart as people write it: %s', (text, labels) => {
    expect(parseItemPath(text)).toEqual(labels);
  });

  it('is read to the end of a million brackets', () => {
    expect(parseItemPath('（'.repeat(1_000_000))).toHaveLength(1);
  });
});

describe('items found by a path', () => {
  const paths = [
    ['一'],
    ['一', '（一）'],
    ['一', '（二）'],
    ['一', '（二）', '1'],
    ['附件标题', '一', '（一）'],
    ['二', '（一）'],
  ];
  it.each([
    ['一/（二）', [2]],
    ['一/二', [2]],
    ['一/(二)', [2]],
    ['一／［二］', [2]],
    ['一（二）', [2]],
    ['一/（二）/1.', [3]],
    ['一', [0]],
    // As a whole before as an end: the annex has items of the same numbers.
    ['一/（一）', [1]],
    ['附件标题/一/（一）', [4]],
    ['（二）', [2]],
    ['三', []],
    ['', []],
  ])('%s', (wanted, found) => {
    expect(findItems(paths, parseItemPath(wanted))).toEqual(found);
  });

  it('are several where the path fits several', () => {
    expect(findItems(paths, ['（一）'])).toEqual([1, 4, 5]);
  });

  it('are told apart by their brackets where nothing else does', () => {
    expect(findItems([['3'], ['（3）']], ['（3）'])).toEqual([1]);
    expect(findItems([['3'], ['（3）']], ['(3)'])).toEqual([1]);
    expect(findItems([['3'], ['（3）']], ['3.'])).toEqual([0, 1]);
  });

  it('include the item that has the path, whatever brackets and width it is written in', () => {
    const label = fc.constantFrom('一', '（二）', '3', '（4）', '第五条');
    const loosely = (text: string): string => text.replace(/[（）]/g, '').normalize('NFKC');
    fc.assert(
      fc.property(
        fc.array(fc.array(label, { minLength: 1, maxLength: 3 }), { minLength: 1 }),
        fc.nat(),
        (all, at) => {
          const index = at % all.length;
          expect(findItems(all, (all[index] ?? []).map(loosely))).toContain(index);
        },
      ),
    );
  });
});
