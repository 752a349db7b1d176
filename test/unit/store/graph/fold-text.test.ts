import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareText } from '../../../../store/graph/compare.ts';
import { foldText, foldWithOffsets } from '../../../../store/graph/fold-text.ts';

const letters = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      '政',
      '（',
      ')',
      '〔',
      '【',
      '“',
      "'",
      '—',
      '　',
      ' ',
      'Ａ',
      'ａ',
      'B',
      '２',
      '①',
      '𠮷',
      'ﬁ',
      '，',
      ',',
    ),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
});

describe('folded text', () => {
  it('does not mind width, case, blanks, kinds of bracket, quote and dash', () => {
    expect(foldText('国办发［２０２２］　30 号')).toBe(foldText('国办发〔2022〕30号'));
    expect(foldText('RCEP')).toBe(foldText('ｒｃｅｐ'));
    expect(foldText('2021—2025年')).toBe(foldText('2021-2025年'));
    expect(foldText('“一网通办”')).toBe(foldText('「一网通办」'));
  });

  it('has no quotes and book-title marks, which people leave out when they look for something', () => {
    expect(foldText('深化“放管服”改革')).toBe('深化放管服改革');
    expect(foldText('落实《优化营商环境条例》、＜办法＞')).toBe('落实优化营商环境条例、办法');
  });

  it('is not changed by folding again', () => {
    fc.assert(
      fc.property(letters, (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });

  it('is final for every character there is', () => {
    const again: string[] = [];
    for (let code = 0; code <= 0x10ffff; code++) {
      const character = String.fromCodePoint(code);
      const folded = foldText(character);
      if (folded !== character && foldText(folded) !== folded) again.push(code.toString(16));
    }
    expect(again).toEqual([]);
  });

  it('is the same with the way back, which leads to whole characters in order', () => {
    fc.assert(
      fc.property(letters, (text) => {
        const { folded, startOf, endOf } = foldWithOffsets(text);
        expect(folded).toBe(foldText(text));
        for (let at = 0; at < folded.length; at++) {
          expect(foldText(text.slice(startOf(at), endOf(at)))).toContain(folded.charAt(at));
          if (at > 0) expect(startOf(at)).toBeGreaterThanOrEqual(startOf(at - 1));
        }
      }),
    );
  });
});

describe('the order of strings', () => {
  it('is by code point, so that a rare character comes after a full-width bracket', () => {
    expect(['𠮷', '（', '政', 'a'].sort(compareText)).toEqual(['a', '政', '（', '𠮷']);
  });

  it('is a total order', () => {
    fc.assert(
      fc.property(letters, letters, letters, (one, other, third) => {
        expect(Math.sign(compareText(one, other)) + Math.sign(compareText(other, one))).toBe(0);
        expect(compareText(one, other) === 0).toBe(one === other);
        const [first, second, last] = [one, other, third].sort(compareText) as [string, string, string];
        expect(compareText(first, second)).toBeLessThanOrEqual(0);
        expect(compareText(first, last)).toBeLessThanOrEqual(0);
      }),
    );
  });
});
