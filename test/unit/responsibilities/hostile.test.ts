import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractResponsibilities, findLeadRule } from '../../../ingest/extract/responsibilities/index.ts';
import type { Responsibilities } from '../../../ingest/extract/responsibilities/index.ts';
import { parseClause } from '../../../ingest/extract/responsibilities/parse-clause.ts';
import { context, fakeGazetteer } from './fake-gazetteer.ts';

const gazetteer = fakeGazetteer(
  { 省商务厅: '河南省商务厅', 商务厅: '河南省商务厅', 郑州市人民政府: '郑州市人民政府' },
  ['郑州市'],
);

function extract(text: string): Responsibilities {
  return extractResponsibilities({
    text,
    item: { span: [0, text.length] },
    context,
    gazetteer,
    leadRule: null,
  });
}

/** Texts made of the pieces that clauses are made of, in any order. */
const clauseLike = fc
  .array(
    fc.constantFrom(
      ...[
        '（',
        '）',
        '(',
        ')',
        '〔',
        '〕',
        '[',
        '】',
        '、',
        '，',
        '；',
        '。',
        '：',
        ':',
        '\n',
        ' ',
        '“',
        '”',
        '和',
        '及',
        '等',
      ],
      ...[
        '会同',
        '由',
        '牵头',
        '负责',
        '配合',
        '按职责分工负责',
        '责任单位',
        '牵头单位：',
        '完成时限：',
        '2023年底前',
        '以下',
        '均',
      ],
      ...[
        '不再列出',
        '下同',
        '为',
        '各',
        '市',
        '县',
        '区',
        '人民政府',
        '部门',
        '省商务厅',
        '商务厅',
        '郑州市',
        '局',
        '1.',
        '列第一位',
      ],
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(''));

describe('any text', () => {
  it('gives units whose places hold their words', () => {
    fc.assert(
      fc.property(clauseLike, (text) => {
        for (const unit of extract(text).responsibilities) {
          expect(text.slice(...(unit.span ?? [0, 0]))).toBe(unit.text);
          expect(unit.text.trim()).not.toBe('');
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('gives each agency and each group once', () => {
    fc.assert(
      fc.property(clauseLike, (text) => {
        const keys = extract(text).responsibilities.map((unit) => unit.agency ?? unit.text);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 500 },
    );
  });

  it('gives clauses in order that do not overlap and stay in the item', () => {
    fc.assert(
      fc.property(clauseLike, (text) => {
        let free = 0;
        for (const [start, end] of extract(text).clauseSpans) {
          expect(start).toBeGreaterThanOrEqual(free);
          expect(end).toBeGreaterThan(start);
          free = end;
        }
        expect(free).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 500 },
    );
  });

  it('is parsed without an error, whatever its characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        parseClause(text, () => false);
        extract(text);
        findLeadRule(text, { bodyStart: 0 });
      }),
    );
  });
});

describe('a megabyte', () => {
  const MEGABYTE = 1 << 20;
  /** Of a file: an ideograph takes three bytes. */
  const fill = (piece: string): string => piece.repeat(Math.ceil(MEGABYTE / Buffer.byteLength(piece)));

  it.each([
    ['opening brackets', '（'],
    ['closing brackets', '）'],
    ['pairs of brackets', '（）'],
    ['brackets with a role', '（负责）'],
    ['brackets with a label', '（责任单位：'],
    ['pauses', '、'],
    ['colons', '责任单位：'],
    ['line breaks', '（\n'],
    ['labelled lines', '责任单位：\n'],
    ['conjunctions', '局和'],
    ['kinds of divisions', '市、'],
    ['levels', '市'],
    ['quotation marks', '“'],
    ['statements', '牵头'],
    ['etcetera', '等'],
    ['digits', '1'],
  ])('of %s comes to an end', (_what, piece) => {
    const text = fill(piece);
    expect(extract(text).responsibilities.length).toBeLessThan(MEGABYTE);
    findLeadRule(text, { bodyStart: 0 });
  });

  it.each([
    ['pauses', '、'],
    ['conjunctions', '局和'],
    ['labels', '责任单位：'],
    ['units', '市商务局、'],
    ['lost blanks', '市商务局'],
    ['brackets', '（市、区）'],
    ['divisions', '市、县（'],
    ['means', '按职责'],
    ['etcetera', '等部门'],
  ])('in one bracket, of %s, is left unread or read', (_what, piece) => {
    const text = `提升。（责任单位：${fill(piece)}）`;
    expect(() => extract(text)).not.toThrow();
    const short = `提升。（责任单位：${piece.repeat(Math.floor(5000 / piece.length))}）`;
    expect(() => extract(short)).not.toThrow();
  });
});
