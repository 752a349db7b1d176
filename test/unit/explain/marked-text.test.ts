import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markText } from '../../../cli/explain/explain-document.ts';
import type { Mark, Tone } from '../../../cli/explain/mark.ts';
import { wrap } from '../../../cli/explain/wrap.ts';
import { displayWidth, withoutControls } from '../../../cli/display-width.ts';
import type { Span } from '../../../schema/facts.ts';

const tones: readonly Tone[] = ['lead', 'responsible', 'support', 'reference', 'initiative', 'open', 'head'];

function mark(start: number, end: number, sign: string, tone: Tone = 'lead'): Mark {
  return { span: [start, end], sign, tone, note: sign };
}

function brackets(text: string, marks: readonly Mark[], span: Span = [0, text.length]): string {
  return markText(text, span, marks, false)
    .map((part) => part.text)
    .join('');
}

describe('marks in a text', () => {
  it.each([
    ['none', [], '甲乙丙丁戊己'],
    ['one', [mark(1, 3, '牵1')], '甲⟦牵1:乙丙⟧丁戊己'],
    ['side by side', [mark(0, 2, 'A'), mark(2, 4, 'B')], '⟦A:甲乙⟧⟦B:丙丁⟧戊己'],
    ['one in another', [mark(0, 6, 'A'), mark(2, 4, 'B')], '⟦A:甲乙⟦B:丙丁⟧戊己⟧'],
    ['begun together: the longer is outside', [mark(0, 2, 'B'), mark(0, 4, 'A')], '⟦A:⟦B:甲乙⟧丙丁⟧戊己'],
    ['of the same words', [mark(1, 3, 'A'), mark(1, 3, 'B')], '甲⟦A:⟦B:乙丙⟧⟧丁戊己'],
    ['crossing: the later is opened again', [mark(0, 3, 'A'), mark(2, 5, 'B')], '⟦A:甲乙⟦B:丙⟧⟧⟦B:丁戊⟧己'],
    [
      'three that cross',
      [mark(0, 3, 'A'), mark(1, 4, 'B'), mark(2, 5, 'C')],
      '⟦A:甲⟦B:乙⟦C:丙⟧⟧⟧⟦B:⟦C:丁⟧⟧⟦C:戊⟧己',
    ],
    ['without words', [mark(2, 2, 'A')], '甲乙丙丁戊己'],
    ['beyond the text', [mark(5, 99, 'A')], '甲乙丙丁戊⟦A:己⟧'],
  ])('%s', (_what, marks, shown) => {
    expect(brackets('甲乙丙丁戊己', marks)).toBe(shown);
  });

  it('are cut at the borders of the part that is shown', () => {
    expect(brackets('甲乙丙丁戊己', [mark(0, 3, 'A'), mark(4, 6, 'B'), mark(0, 2, 'C')], [2, 5])).toBe(
      '⟦A:丙⟧丁⟦B:戊⟧',
    );
  });

  it('as colours add up where they overlap, each sign once behind its last words', () => {
    const parts = markText('甲乙丙丁', [0, 4], [mark(0, 3, 'A', 'reference'), mark(2, 4, 'B', 'open')], true);
    expect(parts).toEqual([
      { text: '甲乙', sgr: '4;94' },
      { text: '丙', sgr: '4;94;7;33' },
      { text: 'A', sgr: '2', stick: 'before' },
      { text: '丁', sgr: '7;33' },
      { text: 'B', sgr: '2', stick: 'before' },
    ]);
  });

  const textAndMarks = fc
    .string({ unit: fc.constantFrom(...'甲乙丙，。（）《》“”a1 \n'), maxLength: 60 })
    .chain((text) =>
      fc.record({
        text: fc.constant(text),
        marks: fc.array(
          fc
            .tuple(fc.nat(text.length + 3), fc.nat(text.length + 3), fc.constantFrom(...tones))
            .map(([a, b, tone]) => mark(Math.min(a, b), Math.max(a, b), '牵1', tone)),
          { maxLength: 12 },
        ),
        span: fc
          .tuple(fc.nat(text.length), fc.nat(text.length))
          .map(([a, b]): Span => [Math.min(a, b), Math.max(a, b)]),
      }),
    );

  it('taken out give the text back, whatever they are', () => {
    fc.assert(
      fc.property(textAndMarks, ({ text, marks, span }) => {
        const bare = brackets(text, marks, span).replace(/⟦[^:]*:|⟧/g, '');
        expect(bare).toBe(text.slice(...span));
        const coloured = markText(text, span, marks, true).filter(({ sgr }) => sgr !== '2');
        expect(coloured.map((part) => part.text).join('')).toBe(text.slice(...span));
      }),
    );
  });

  it('are pairs that nest, whatever they are', () => {
    fc.assert(
      fc.property(textAndMarks, ({ text, marks, span }) => {
        let depth = 0;
        for (const character of brackets(text, marks, span)) {
          if (character === '⟦') depth++;
          if (character === '⟧') depth--;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
      }),
    );
  });

  it('and lines keep every character and no line is wider than the terminal', () => {
    fc.assert(
      fc.property(textAndMarks, fc.integer({ min: 24, max: 60 }), fc.boolean(), (input, width, colour) => {
        const parts = markText(input.text, input.span, input.marks, colour);
        const shown = stripVTControlCharacters(wrap(parts, { width, indent: 4 }));
        for (const line of shown.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(width);
        const without = (words: string): string => words.replace(/\s+/g, '');
        expect(without(shown)).toBe(without(parts.map((part) => part.text).join('')));
      }),
    );
  });
});

describe('lines', () => {
  const plain = (text: string, width: number | null, indent = 0): string =>
    wrap([{ text, sgr: '' }], { width, indent });

  it('are broken by the columns that characters take', () => {
    expect(plain('一二三四五六七八九十甲乙', 20)).toBe('一二三四五六七八九十\n甲乙\n');
    expect(plain('一二三四五六七八九 a甲乙', 20)).toBe('一二三四五六七八九 a\n甲乙\n');
  });

  it('do not begin with closing marks nor end with opening ones', () => {
    expect(plain('一二三四五六七八九十，甲', 20)).toBe('一二三四五六七八九\n十，甲\n');
    expect(plain('一二三四五六七八九《甲》', 20)).toBe('一二三四五六七八九\n《甲》\n');
  });

  it('do not break numbers and words of letters', () => {
    expect(plain('一二三四五六七八九2023年', 20)).toBe('一二三四五六七八九\n2023年\n');
  });

  it('break what is longer than a line all the same', () => {
    expect(plain('《'.repeat(25), 20)).toBe(`${'《'.repeat(10)}\n${'《'.repeat(10)}\n${'《'.repeat(5)}\n`);
    expect(plain('a'.repeat(45), 20)).toBe(`${'a'.repeat(20)}\n${'a'.repeat(20)}\n${'a'.repeat(5)}\n`);
  });

  it('stay as long as they are where no width is told, blank ones apart', () => {
    expect(plain(`${'字'.repeat(500)}\n\n \n乙`, null, 2)).toBe(`  ${'字'.repeat(500)}\n  乙\n`);
  });

  it('colour anew after each break and leave the margin plain', () => {
    expect(wrap([{ text: '字'.repeat(12), sgr: '32' }], { width: 22, indent: 2 })).toBe(
      `  \u001b[32m${'字'.repeat(10)}\u001b[0m\n  \u001b[32m字字\u001b[0m\n`,
    );
  });

  it('are made of a text of a million brackets', () => {
    expect(plain('（'.repeat(1_000_000), 80).length).toBeGreaterThan(1_000_000);
  });
});

describe('control characters of a document', () => {
  it('are shown and never reach the terminal, each in the place of one', () => {
    const hostile = '甲\u001b]0;title\u0007乙\u009b31m\r丙\n\t丁\u007f';
    const shown = withoutControls(hostile);
    expect(shown).toBe('甲␛]0;title␇乙\ufffd31m␍丙\n\t丁␡');
    expect(shown).toHaveLength(hostile.length);
  });
});
