import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCursor, encodeCursor, idOrder, measureOrder, pageOf } from '../../../../store/graph/page.ts';
import type { PageRequest } from '../../../../store/policy-graph.ts';

const entries = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id }));
const cursor = (id: string): string => encodeCursor('id', [id]);

function page(request: PageRequest, list = entries): string {
  const { items, hasNext, hasPrevious } = pageOf(list, idOrder, request);
  return `${hasPrevious ? '<' : ''}${items.map(({ node }) => node.id).join('')}${hasNext ? '>' : ''}`;
}

describe('a page', () => {
  it('is the whole list if nothing is asked for', () => {
    expect(page({})).toBe('abcde');
    expect(page({}, [])).toBe('');
  });

  it('goes forward after a cursor and backward before one', () => {
    expect(page({ first: 2 })).toBe('ab>');
    expect(page({ first: 2, after: cursor('b') })).toBe('<cd>');
    expect(page({ first: 9, after: cursor('d') })).toBe('<e');
    expect(page({ last: 2 })).toBe('<de');
    expect(page({ last: 2, before: cursor('c') })).toBe('ab>');
    expect(page({ last: 1, before: cursor('c') })).toBe('<b>');
    expect(page({ after: cursor('a'), before: cursor('e') })).toBe('<bcd>');
    expect(page({ after: cursor('e'), before: cursor('a') })).toBe('<');
    expect(page({ first: 0 })).toBe('>');
  });

  it('goes on at the same place though its entry is gone and others have come', () => {
    const later = ['a', 'bb', 'c', 'cc', 'd'].map((id) => ({ id }));
    expect(page({ first: 2, after: cursor('b') }, later)).toBe('<bbc>');
  });

  it('is counted only if asked for', () => {
    expect(pageOf(entries, idOrder, { first: 1 }).total).toBeNull();
    expect(pageOf(entries, idOrder, { first: 1, count: true }).total).toBe(5);
  });

  it('of a size that cannot be is refused', () => {
    for (const size of [-1, 1.5, NaN]) {
      expect(() => page({ first: size })).toThrowError(expect.objectContaining({ code: 'INVALID_PAGE' }));
      expect(() => page({ last: size })).toThrowError(expect.objectContaining({ code: 'INVALID_PAGE' }));
    }
  });
});

describe('a page of the entries that pass a test', () => {
  const list = Array.from({ length: 12 }, (_, at) => ({ id: String.fromCharCode(97 + at) }));
  const size = fc.option(fc.nat(5), { nil: undefined });
  const key = fc.option(fc.constantFrom(...'`abcdefghijklm'), { nil: undefined });

  it('is the page of the list of these entries alone', () => {
    fc.assert(
      fc.property(
        size,
        size,
        key,
        key,
        fc.subarray(list),
        fc.boolean(),
        (first, last, from, to, few, count) => {
          const request = Object.fromEntries(
            Object.entries({
              first,
              last,
              after: from && cursor(from),
              before: to && cursor(to),
              count,
            }).filter(([, value]) => value !== undefined),
          );
          expect(pageOf(list, idOrder, request, (entry) => few.includes(entry))).toEqual(
            pageOf(few, idOrder, request),
          );
        },
      ),
    );
  });

  it('is found by looking from the cursor on, so that all pages together cost one pass', () => {
    const many = Array.from({ length: 5000 }, (_, at) => ({ id: String(at).padStart(4, '0') }));
    let looks = 0;
    const even = ({ id }: { readonly id: string }): boolean => ++looks > 0 && Number(id) % 2 === 0;
    let after: string | undefined;
    let seen = 0;
    do {
      const { items, hasNext } = pageOf(
        many,
        idOrder,
        { first: 10, ...(after === undefined ? {} : { after }) },
        even,
      );
      seen += items.length;
      after = hasNext ? items.at(-1)?.cursor : undefined;
    } while (after !== undefined);
    expect(seen).toBe(2500);
    expect(looks).toBeLessThan(3 * many.length);
  });
});

describe('a cursor', () => {
  it('is safe in a URL and comes back as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(), (text, order) => {
        const made = encodeCursor('measure', [text, order]);
        expect(made).toMatch(/^[\w-]+$/u);
        expect(decodeCursor(measureOrder, made)).toEqual([text, order]);
      }),
    );
  });

  it('of another order, or that is none, is refused', () => {
    const strange = [
      '',
      'x',
      '%',
      '政',
      cursor('a').slice(1),
      encodeCursor('id', []),
      encodeCursor('id', [3]),
      encodeCursor('id', [null]),
      encodeCursor('title', ['a']),
    ];
    for (const one of strange) {
      expect(() => page({ after: one }), one).toThrowError(
        expect.objectContaining({ code: 'INVALID_CURSOR' }),
      );
    }
  });
});
