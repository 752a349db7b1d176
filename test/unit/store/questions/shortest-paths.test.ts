import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchBothEnds } from '../../../../store/questions/paths/search-both-ends.ts';
import {
  comparePaths,
  shortestPaths,
  type NodePath,
} from '../../../../store/questions/paths/shortest-paths.ts';

const size = 8;
const names = Array.from({ length: size }, (_, at) => String.fromCharCode(97 + at));

const anySearch = fc.record({
  links: fc.array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names)), { maxLength: 18 }),
  count: fc.integer({ min: 1, max: 10 }),
  maxLength: fc.integer({ min: 1, max: 8 }),
});

type Links = readonly (readonly [string, string])[];

function linked(links: Links): ReadonlyMap<string, ReadonlySet<string>> {
  const adjacency = new Map(names.map((name) => [name, new Set<string>()]));
  for (const [one, other] of links) {
    if (one === other) continue;
    adjacency.get(one)?.add(other);
    adjacency.get(other)?.add(one);
  }
  return adjacency;
}

/** Every simple path from a to h, by trying all. */
function allPaths(links: Links, maxLength: number): readonly NodePath[] {
  const adjacency = linked(links);
  const found: NodePath[] = [];
  const walk = (path: readonly string[]): void => {
    const last = path.at(-1) ?? '';
    if (last === 'h') found.push(path);
    else if (path.length <= maxLength) {
      for (const next of adjacency.get(last) ?? []) if (!path.includes(next)) walk([...path, next]);
    }
  };
  walk(['a']);
  return found.sort(comparePaths);
}

/** The look-ups of a graph, and what was asked of them. */
function lookUps(links: Links) {
  const adjacency = linked(links);
  const of = (id: string): readonly string[] => [...(adjacency.get(id) ?? [])].sort();
  const asked: string[][] = [];
  return {
    asked,
    counts: async (ids: readonly string[]) => ids.map((id) => of(id).length),
    neighbours: async (ids: readonly string[]) => {
      asked.push([...ids]);
      return ids.map(of);
    },
  };
}

describe('shortestPaths', () => {
  it('on any graph are the first of all paths, as trying all finds them', () => {
    fc.assert(
      fc.property(anySearch, ({ links, count, maxLength }) => {
        expect(shortestPaths(linked(links), 'a', 'h', count, maxLength)).toEqual(
          allPaths(links, maxLength).slice(0, count),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('do not try all paths of a thicket, of which there are more than can be counted', () => {
    const many = Array.from({ length: 60 }, (_, at) => `n${String(at).padStart(2, '0')}`);
    const links = new Map(many.map((one) => [one, new Set(many.filter((other) => other !== one))]));
    const found = shortestPaths(links, 'n00', 'n59', 10, 8);
    expect(found.map((path) => path.length)).toEqual([2, 3, 3, 3, 3, 3, 3, 3, 3, 3]);
  });
});

describe('searchBothEnds', () => {
  it('on any graph, with enough budget, finds the first of all paths and says that it is complete', async () => {
    await fc.assert(
      fc.asyncProperty(anySearch, async ({ links, count, maxLength }) => {
        const bounds = { from: 'a', to: 'h', count, maxLength, budget: 1000 };
        const found = await searchBothEnds(lookUps(links), bounds);
        expect(found.paths).toEqual(allPaths(links, maxLength).slice(0, count));
        expect(found.complete).toBe(true);
        expect(found.unsearched).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('with any budget finds only paths, all of them up to the length it names, and is complete only if so', async () => {
    await fc.assert(
      fc.asyncProperty(anySearch, fc.nat(20), async ({ links, count, maxLength }, budget) => {
        const look = lookUps(links);
        const found = await searchBothEnds(look, { from: 'a', to: 'h', count, maxLength, budget });
        const all = allPaths(links, maxLength);
        const names = all.map((path) => path.join(''));
        for (const path of found.paths) expect(names).toContain(path.join(''));
        const certain = all.filter((path) => path.length - 1 <= found.searchedLength).slice(0, count);
        expect(found.paths.slice(0, certain.length)).toEqual(certain);
        if (found.complete) expect(found.paths).toEqual(all.slice(0, count));
        else expect(found.unsearched.length).toBeGreaterThan(0);
        const adjacency = linked(links);
        const cost = look.asked.flat().reduce((sum, id) => sum + (adjacency.get(id)?.size ?? 0), 0);
        expect(cost).toBeLessThanOrEqual(budget);
        expect(new Set(look.asked.flat()).size).toBe(look.asked.flat().length);
      }),
      { numRuns: 1000 },
    );
  });

  it('goes around a hub that its budget does not allow, and finds what leads through it from both sides', async () => {
    const spokes = Array.from({ length: 50 }, (_, at): [string, string] => ['hub', `spoke${at}`]);
    const links: Links = [['a', 'hub'], ['hub', 'h'], ['a', 'b'], ['b', 'c'], ['c', 'h'], ...spokes];
    const adjacency = new Map<string, string[]>();
    for (const [one, other] of links) {
      adjacency.set(one, [...(adjacency.get(one) ?? []), other]);
      adjacency.set(other, [...(adjacency.get(other) ?? []), one]);
    }
    const found = await searchBothEnds(
      {
        counts: async (ids) => ids.map((id) => adjacency.get(id)?.length ?? 0),
        neighbours: async (ids) => ids.map((id) => adjacency.get(id) ?? []),
      },
      { from: 'a', to: 'h', count: 3, maxLength: 6, budget: 20 },
    );
    expect(found.paths).toEqual([
      ['a', 'hub', 'h'],
      ['a', 'b', 'c', 'h'],
    ]);
    expect(found.complete).toBe(false);
    expect(found.searchedLength).toBe(2);
    expect(found.unsearched).toEqual([{ id: 'hub', neighbours: 52 }]);
  });
});
