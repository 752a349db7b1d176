import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineageTest } from '../../../../store/graph/lineage-filter.ts';
import { walkLineage, type Reached } from '../../../../store/graph/walk-lineage.ts';

const size = 9;
const ids = Array.from({ length: size }, (_, at) => `document-${at}`);

/** A random graph of references, in which some documents match. */
const anyGraph = fc.record({
  links: fc.uniqueArray(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), {
    maxLength: 20,
    selector: ([from, to]) => `${from} ${to}`,
  }),
  matching: fc.subarray(ids),
  filtered: fc.boolean(),
  depth: fc.integer({ min: 1, max: 5 }),
  limit: fc.integer({ min: 1, max: size + 1 }),
});

function documentOf(id: string): Reached {
  return { id, date: null, level: null, regionId: null };
}

/** Hops from each document to each other one, by the shortest way; infinite where there is none. */
function distances(links: readonly (readonly [number, number])[]): readonly (readonly number[])[] {
  const between = ids.map((_, row) => ids.map((__, column) => (row === column ? 0 : Infinity)));
  const at = (row: number, column: number): number => between[row]?.[column] ?? Infinity;
  const set = (row: number, column: number, hops: number): void => {
    const cells = between[row];
    if (cells !== undefined) cells[column] = Math.min(at(row, column), hops);
  };
  for (const [from, to] of links) set(from, to, 1);
  for (let via = 0; via < size; via++) {
    for (let from = 0; from < size; from++) {
      for (let to = 0; to < size; to++) set(from, to, at(from, via) + at(via, to));
    }
  }
  return between;
}

describe('walkLineage', () => {
  it('on any graph leaves out what neither matches nor leads to a match, and counts all else', async () => {
    await fc.assert(
      fc.asyncProperty(anyGraph, async ({ links, matching, filtered, depth, limit }) => {
        const matches = (id: string): boolean => !filtered || matching.includes(id);
        const found = await walkLineage<Reached>(
          { depth, limit, beyond: true },
          {
            start: documentOf('document-0'),
            matches: filtered ? ({ id }) => matching.includes(id) : null,
            next: async (frontier) =>
              links.flatMap(([from, to]) =>
                frontier.includes(`document-${from}`)
                  ? [{ fromId: filtered ? `document-${from}` : null, to: documentOf(`document-${to}`) }]
                  : [],
              ),
          },
        );
        const between = distances(links);
        const hops = (from: number, to: number): number => between[from]?.[to] ?? Infinity;
        const wanted = ids.flatMap((id, at) => {
          const distance = hops(0, at);
          if (distance > depth) return [];
          const leads = ids.some(
            (end, other) =>
              matches(end) && hops(0, other) <= depth && distance + hops(at, other) === hops(0, other),
          );
          return at === 0 || leads ? [{ id, distance, onTheWay: !matches(id) }] : [];
        });
        const inOrder = wanted.sort((a, b) => a.distance - b.distance || (a.id < b.id ? -1 : 1));
        expect(found.nodes.map(({ document: { id }, ...place }) => ({ id, ...place }))).toEqual(
          inOrder.slice(0, limit),
        );
        const left = inOrder.slice(limit);
        expect(found.omitted).toEqual(
          [...new Set(left.map(({ distance }) => distance))].map((distance) => {
            const there = left.filter((node) => node.distance === distance);
            return {
              distance,
              count: there.length,
              onTheWay: there.filter(({ onTheWay }) => onTheWay).length,
            };
          }),
        );
        expect(found.beyondDepth).toBe(ids.filter((_, at) => hops(0, at) === depth + 1).length);
      }),
      { numRuns: 500 },
    );
  });

  it('asks the engine once for each hop, and once more for what lies beyond', async () => {
    let asked = 0;
    const chain = async (frontier: readonly string[]) => {
      asked++;
      return frontier.map((fromId) => ({ fromId, to: documentOf(`${fromId}1`) }));
    };
    const steps = { start: documentOf('document-'), next: chain, matches: null };
    await walkLineage({ depth: 4, limit: 100 }, steps);
    expect(asked).toBe(4);
    await walkLineage({ depth: 4, limit: 100, beyond: true }, steps);
    expect(asked).toBe(9);
  });
});

describe('lineageTest', () => {
  const document = { id: 'document-甲', date: '2023-01-19', level: 'county', regionId: 'region-1' } as const;

  it('is none where a filter asks nothing', () => {
    expect(lineageTest(undefined, undefined)).toBeNull();
    expect(lineageTest({ withDescendants: true }, undefined)).toBeNull();
  });

  it('wants every condition, bounds included; what is not known never matches', () => {
    const test = lineageTest({ levels: ['county'], dateFrom: '2023-01-19', dateTo: '2023-01-19' }, [
      'region-1',
    ]);
    expect(test?.(document)).toBe(true);
    expect(test?.({ ...document, date: '2023-01-20' })).toBe(false);
    expect(test?.({ ...document, date: null })).toBe(false);
    expect(test?.({ ...document, level: null })).toBe(false);
    expect(test?.({ ...document, regionId: null })).toBe(false);
    expect(lineageTest({ levels: [] }, undefined)?.(document)).toBe(false);
  });
});
