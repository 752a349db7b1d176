import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../../store/graph/canonical-json.ts';
import { sameJson } from '../../../../store/graph/same-json.ts';

/** Small, so that two of them are often equal or nearly so; members of odd names too. */
const names = fc.constantFrom('a', 'b', '10', '9', '甲', '', '__proto__', 'toString');
const values = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(null, true, false, 0, 1, '', '0', '甲'),
    fc.array(tie('value'), { maxLength: 2 }),
    fc
      .array(fc.tuple(names, tie('value')), { maxLength: 3 })
      .map((members) => Object.fromEntries(members) as unknown),
  ),
})).value;

describe('comparing values as JSON', () => {
  it('agrees with comparing them written in one order', () => {
    fc.assert(
      fc.property(values, values, (one, other) => {
        expect(sameJson(one, other)).toBe(canonicalJson(one) === canonicalJson(other));
      }),
      { numRuns: 2000 },
    );
  });

  it('does not mind the order of members, in any depth', () => {
    const reversed = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(reversed);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([name, one]) => [name, reversed(one)]),
      );
    };
    fc.assert(
      fc.property(values, (value) => {
        expect(sameJson(value, reversed(value))).toBe(true);
        expect(canonicalJson(reversed(value))).toBe(canonicalJson(value));
      }),
    );
  });

  it('takes a member that is undefined for none', () => {
    expect(sameJson({ a: 1, b: undefined }, { a: 1 })).toBe(true);
    expect(sameJson({ a: 1, b: undefined }, { a: 1, c: undefined })).toBe(true);
    expect(sameJson({ b: undefined }, { b: null })).toBe(false);
    expect(sameJson({ a: 1, b: undefined }, { a: 1, c: 2 })).toBe(false);
  });
});

describe('JSON in one order', () => {
  it('sorts members by name and keeps the order of lists', () => {
    expect(canonicalJson({ b: [2, 1], a: { d: null, c: '甲' }, e: undefined })).toBe(
      '{"a":{"c":"甲","d":null},"b":[2,1]}',
    );
  });
});
