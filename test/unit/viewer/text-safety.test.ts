import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableCsv } from '../../../viewer/export/csv.ts';
import { drawingSvg } from '../../../viewer/export/drawing-svg.ts';
import { emptyDrawing, type Drawing, type EdgeKind } from '../../../viewer/graph/drawing.ts';
import { palettes, strokes } from '../../../viewer/graph/palette.ts';
import { citation } from '../../../viewer/text/citation.ts';
import { markedParts } from '../../../viewer/text/marked-parts.ts';
import { safeAddress } from '../../../viewer/text/safe-address.ts';

describe('marking words in a sentence', () => {
  it('loses no letter, whatever the places say', () => {
    const place = fc.record({
      start: fc.integer({ min: -5, max: 30 }),
      end: fc.integer({ min: -5, max: 30 }),
    });
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), fc.array(place), (text, places) => {
        expect(
          markedParts(text, places)
            .map((part) => part.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  it('marks exactly the words', () => {
    expect(markedParts('为落实《意见》，', [{ start: 3, end: 7 }])).toEqual([
      { text: '为落实', marked: false },
      { text: '《意见》', marked: true },
      { text: '，', marked: false },
    ]);
  });
});

describe('addresses', () => {
  it.each([
    ['https://example.org/a', 'https://example.org/a'],
    ['http://example.org/', 'http://example.org/'],
    ['javascript:alert(1)', null],
    [' java\nscript:alert(1)', null],
    ['data:text/html,<script>', null],
    ['no address', null],
    [null, null],
  ])('%j → %j', (address, safe) => {
    expect(safeAddress(address)).toBe(safe);
  });
});

describe('CSV', () => {
  it('quotes what would break a line, and makes formulas text', () => {
    const csv = tableCsv({
      title: 't',
      columns: ['甲', '乙'],
      rows: [{ id: 'r', cells: ['a,"b"\nc', '=HYPERLINK("x")'] }],
    });
    expect(csv).toBe('\uFEFF甲,乙\r\n"a,""b""\nc","\'=HYPERLINK(""x"")"\r\n');
  });
});

describe('SVG', () => {
  const hostile: Drawing = {
    ...emptyDrawing,
    width: 300,
    height: 200,
    nodes: [
      {
        id: 'a',
        kind: 'held',
        x: 100,
        y: 50,
        width: 100,
        height: 40,
        lines: ['</text><script>alert(1)</script>'],
        name: '"><script>alert(1)</script>\u0000',
        origin: false,
        hidden: 0,
        role: null,
      },
    ],
  };

  it('escapes every name', () => {
    const kinds = Object.fromEntries(Object.keys(strokes).map((kind) => [kind, kind])) as Record<
      EdgeKind,
      string
    >;
    const svg = drawingSvg(hostile, palettes.light, { caption: '<b>&', kinds });
    expect(svg).not.toContain('<script>');
    expect(svg).not.toContain('\u0000');
    expect(svg).toContain('&lt;b&gt;&amp;');
  });
});

describe('a citation after GB/T 7714', () => {
  it('gives issuer, title, number, date and address', () => {
    expect(
      citation(
        {
          title: '某市关于服务的通知',
          number: '某府发〔2031〕2号',
          date: '2031-09-01',
          url: 'https://example.org/1',
          issuers: [{ id: 'a', name: '某市人民政府' }],
          citedIssuer: null,
        },
        '2031-10-02',
      ),
    ).toBe(
      '某市人民政府. 某市关于服务的通知: 某府发〔2031〕2号[EB/OL]. (2031-09-01)[2031-10-02]. https://example.org/1',
    );
  });

  it('is of a document without an address where none is known', () => {
    const document = {
      title: '某通知',
      number: null,
      date: '2031-09-01',
      url: null,
      issuers: [],
      citedIssuer: '某厅',
    };
    expect(citation(document, '2031-10-02')).toBe('某厅. 某通知[Z]. 2031-09-01');
  });
});
