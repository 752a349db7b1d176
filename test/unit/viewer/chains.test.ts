import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facetOf, meets } from '../../../viewer/filters/facets.ts';
import { chainsTo } from '../../../viewer/lineage/chains.ts';

const link = (from: string, to: string) => ({ from: { id: from }, to: { id: to } });

describe('the chain to what a filter wants', () => {
  const links = [
    link('province', 'nation'),
    link('city', 'province'),
    link('county', 'city'),
    link('other', 'province'),
    link('aside', 'other'),
  ];

  it('keeps every document on the shortest way, and no other', () => {
    expect([...chainsTo(links, 'nation', new Set(['county']))].sort()).toEqual([
      'city',
      'county',
      'nation',
      'province',
    ]);
  });

  it('keeps all ways of equal length', () => {
    const diamond = [link('a', 'top'), link('b', 'top'), link('end', 'a'), link('end', 'b')];
    expect([...chainsTo(diamond, 'top', new Set(['end']))].sort()).toEqual(['a', 'b', 'end', 'top']);
  });

  it('keeps what no way leads to, by itself', () => {
    expect([...chainsTo(links, 'nation', new Set(['elsewhere']))]).toEqual(['elsewhere']);
  });

  it('keeps the neighbours where there is no one start', () => {
    expect([...chainsTo(links, null, new Set(['other']))].sort()).toEqual(['aside', 'other', 'province']);
  });

  it('never breaks: from each document kept a way leads to the start within what is kept', () => {
    const ids = fc.integer({ min: 0, max: 12 }).map((n) => `d${n}`);
    const graph = fc.array(fc.tuple(ids, ids), { maxLength: 40 });
    fc.assert(
      fc.property(graph, fc.uniqueArray(ids, { maxLength: 4 }), (pairs, wanted) => {
        const all = pairs.map(([from, to]) => link(from, to));
        const kept = chainsTo(all, 'd0', new Set(wanted));
        const reachable = closure(all, 'd0', () => true);
        const within = closure(all, 'd0', (id) => kept.has(id));
        for (const id of kept) if (reachable.has(id) && kept.has('d0')) expect(within.has(id)).toBe(true);
      }),
    );
  });
});

function closure(
  links: readonly ReturnType<typeof link>[],
  start: string,
  allowed: (id: string) => boolean,
): ReadonlySet<string> {
  const found = new Set(allowed(start) ? [start] : []);
  for (let grown = true; grown;) {
    grown = false;
    for (const { from, to } of links) {
      for (const [one, other] of [
        [from.id, to.id],
        [to.id, from.id],
      ] as const) {
        if (found.has(one) && !found.has(other) && allowed(other)) {
          found.add(other);
          grown = true;
        }
      }
    }
  }
  return found;
}

describe('facets', () => {
  const items = [{ tags: ['甲', '乙'] }, { tags: ['甲'] }, { tags: [] }];
  const tags = (item: { readonly tags: readonly string[] }) => item.tags.map((key) => ({ key, name: key }));

  it('count each value, the most frequent first', () => {
    expect(facetOf(items, tags)).toEqual([
      { key: '甲', name: '甲', count: 2 },
      { key: '乙', name: '乙', count: 1 },
    ]);
  });

  it('keep a chosen value that nothing has any more, so that it can be cleared', () => {
    expect(facetOf(items, tags, ['丙']).at(-1)).toEqual({ key: '丙', name: '丙', count: 0 });
  });

  it('are met by any of the chosen values, or by anything if none is', () => {
    expect(meets([], [])).toBe(true);
    expect(meets(['甲'], ['乙', '甲'])).toBe(true);
    expect(meets(['甲'], ['乙'])).toBe(false);
  });
});
