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
