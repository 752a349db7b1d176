import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../../cli/explain/blocks.ts';
import type { Facts, MeasureFact, SectionFact, Span } from '../../../schema/facts.ts';

const text = '抬头一大条甲子条乙子条丙二大条落款';

function section(label: string, span: Span): SectionFact {
  return { path: [label], heading: label, span };
}

function measure(label: string, span: Span): MeasureFact {
  return { ...section(label, span), kind: 'measure', responsibilities: [], initiatives: [] };
}

function facts(sections: readonly SectionFact[], measures: readonly MeasureFact[], words = text): Facts {
  return {
    title: '',
    number: null,
    date: null,
    url: null,
    issuers: [],
    region: null,
    level: null,
    measures,
    references: [],
    sections,
    source: { file: 'a.txt', sha256: '', text: words },
  };
}

function shown(document: Facts): readonly (readonly [string, string, boolean])[] {
  return blocksOf(document).map(({ item, span, isFirst }) => [
    item?.path.join('/') ?? '–',
    (document.source.text ?? '').slice(...span),
    isFirst,
  ]);
}

describe('a document cut at its items', () => {
  it('gives every part to the innermost item, and what lies outside to none', () => {
    const document = facts(
      [section('一', [2, 12])],
      [measure('甲', [5, 8]), measure('乙', [8, 11]), measure('二', [12, 15])],
    );
    expect(shown(document)).toEqual([
      ['–', '抬头', false],
      ['一', '一大条', true],
      ['甲', '甲子条', true],
      ['乙', '乙子条', true],
      ['一', '丙', false],
      ['二', '二大条', true],
      ['–', '落款', false],
    ]);
  });

  it('shows an item also where a deeper one begins with it', () => {
    expect(shown(facts([section('一', [0, 5])], [measure('甲', [0, 3])]))).toEqual([
      ['一', '', true],
      ['甲', '抬头一', true],
      ['一', '大条', false],
      ['–', text.slice(5), false],
    ]);
  });

  it('is one part if it has no items, and none without text', () => {
    expect(shown(facts([], []))).toEqual([['–', text, false]]);
    expect(blocksOf(facts([], [], ''))).toEqual([]);
  });

  it('is whole again when the parts are put together, wherever the items stand', () => {
    const span = fc
      .tuple(fc.nat(text.length + 2), fc.nat(text.length + 2))
      .map(([a, b]): Span => [Math.min(a, b), Math.max(a, b)]);
    fc.assert(
      fc.property(fc.array(span), fc.array(span), (sections, measures) => {
        const document = facts(
          sections.map((one) => section('一', one)),
          measures.map((one) => measure('甲', one)),
        );
        const parts = shown(document);
        expect(parts.map(([, words]) => words).join('')).toBe(text);
        expect(parts.filter(([, , isFirst]) => isFirst)).toHaveLength(sections.length + measures.length);
      }),
    );
  });
});
