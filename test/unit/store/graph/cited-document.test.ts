import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citedDocument, type CountedClaim } from '../../../../store/graph/cited-document.ts';

const claims = fc.array(
  fc.tuple(
    fc.record({
      citedTitle: fc.constantFrom(null, '甲办法', '乙办法', '甲管理办法'),
      citedNumber: fc.constantFrom(null, '国发〔2020〕1号', '国发〔2020〕2号'),
      citedIssuer: fc.constantFrom(null, '国务院', '财政部'),
      citedLevel: fc.constantFrom(null, 'national' as const, 'province' as const),
      citedRegionId: fc.constantFrom(null, 'region-420000'),
    }),
    fc.integer({ min: 1, max: 4 }),
  ),
  { maxLength: 6 },
);

describe('a document that is only cited', () => {
  it('is the same whether what is said alike is counted or told each time, in whatever order', () => {
    fc.assert(
      fc.property(claims, (counted) => {
        const each = counted.flatMap(([claim, times]) =>
          Array.from({ length: times }, (): CountedClaim => [claim, 1]),
        );
        const known = citedDocument('document-1', counted);
        expect(citedDocument('document-1', each)).toEqual(known);
        expect(citedDocument('document-1', [...counted].reverse())).toEqual(known);
      }),
    );
  });

  it('has of each attribute what most give, of equals the longer', () => {
    const claim = { citedNumber: null, citedIssuer: null, citedLevel: null, citedRegionId: null };
    const title = (counted: readonly (readonly [string, number])[]): string | null =>
      citedDocument(
        'document-1',
        counted.map(([citedTitle, times]) => [{ ...claim, citedTitle }, times]),
      ).title;
    expect(
      title([
        ['甲办法', 3],
        ['甲管理办法', 2],
      ]),
    ).toBe('甲办法');
    expect(
      title([
        ['甲办法', 2],
        ['甲管理办法', 2],
      ]),
    ).toBe('甲管理办法');
  });
});
