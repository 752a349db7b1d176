import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  agencyCard,
  layoutBipartite,
  measureCard,
  tallAgencyCard,
  type BipartiteAgency,
} from '../../../viewer/agencies/bipartite-layout.ts';
import { layoutRings, ringCard } from '../../../viewer/agencies/ring-layout.ts';
import { roles } from '../../../viewer/state/view-state.ts';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function expectApart(boxes: readonly Box[]): void {
  boxes.forEach((a, index) => {
    for (const b of boxes.slice(index + 1)) {
      const apart =
        Math.abs(a.x - b.x) >= (a.width + b.width) / 2 || Math.abs(a.y - b.y) >= (a.height + b.height) / 2;
      expect(apart).toBe(true);
    }
  });
}

const measureCount = 12;
const agencies: fc.Arbitrary<readonly BipartiteAgency[]> = fc.uniqueArray(
  fc.record({
    id: fc.string({ minLength: 1, maxLength: 5 }),
    role: fc.constantFrom(...roles),
    collective: fc.boolean(),
    height: fc.constantFrom<number>(agencyCard.height, tallAgencyCard),
    measures: fc.uniqueArray(fc.nat({ max: measureCount - 1 }), { minLength: 1, maxLength: 5 }),
  }),
  { selector: (agency) => agency.id, maxLength: 60 },
);

describe('the layout of agencies beside measures', () => {
  it('lets no two cards overlap', () => {
    fc.assert(
      fc.property(agencies, (list) => {
        const layout = layoutBipartite(measureCount, list);
        expect(layout.agencies.size).toBe(list.length);
        expect(layout.measures.length).toBe(measureCount);
        expectApart([
          ...list.map(({ id, height = agencyCard.height }) => ({
            ...(layout.agencies.get(id) ?? { x: 0, y: 0 }),
            width: agencyCard.width,
            height,
          })),
          ...layout.measures.map((point) => ({ ...point, ...measureCard })),
        ]);
      }),
    );
  });

  it('puts the strongest role to the left of the measures and the others to the right', () => {
    const layout = layoutBipartite(2, [
      { id: 'support', role: 'support', collective: false, measures: [0] },
      { id: 'lead', role: 'lead', collective: false, measures: [1] },
    ]);
    const middle = layout.measures[0]?.x ?? NaN;
    expect(layout.agencies.get('lead')?.x).toBeLessThan(middle);
    expect(layout.agencies.get('support')?.x).toBeGreaterThan(middle);
    expect(layout.columns.map(({ role }) => role)).toEqual(['lead', null, 'support']);
  });

  it('keeps measures in the order of the text', () => {
    const ys = layoutBipartite(5, []).measures.map(({ y }) => y);
    expect(ys).toEqual([...ys].sort((a, b) => a - b));
  });
});

const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 90 });
const networks = ids.chain((list) =>
  fc.record({
    agencies: fc.tuple(...list.map((id) => fc.record({ id: fc.constant(id), rank: fc.nat({ max: 20 }) }))),
    edges: fc.array(
      fc.record({
        source: fc.constantFrom(...list),
        target: fc.constantFrom(...list),
        weight: fc.integer({ min: 1, max: 9 }),
      }),
      { maxLength: 120 },
    ),
  }),
);

describe('the layout of agencies on rings', () => {
  it('seats everyone, and no two cards overlap', () => {
    fc.assert(
      fc.property(networks, ({ agencies, edges }) => {
        const places = layoutRings(agencies, edges);
        expect(places.size).toBe(agencies.length);
        expectApart([...places.values()].map((point) => ({ ...point, ...ringCard })));
      }),
    );
  });

  it('gives the same agencies the same seats, in whatever order they come', () => {
    fc.assert(
      fc.property(networks, ({ agencies, edges }) => {
        const places = layoutRings(agencies, edges);
        const again = layoutRings([...agencies].reverse(), edges);
        expect(Object.fromEntries(again)).toEqual(Object.fromEntries(places));
      }),
    );
  });

  it('puts the agency with the most measures in the middle of those it is joined with', () => {
    const places = layoutRings(
      [
        { id: 'a', rank: 1 },
        { id: 'b', rank: 7 },
        { id: 'c', rank: 1 },
      ],
      [
        { source: 'a', target: 'b', weight: 1 },
        { source: 'b', target: 'c', weight: 1 },
      ],
    );
    const middle = places.get('b');
    const ends = [places.get('a'), places.get('c')];
    expect(((ends[0]?.y ?? NaN) + (ends[1]?.y ?? NaN)) / 2).toBeCloseTo(middle?.y ?? 0, 0);
  });

  it('keeps agencies that are not joined apart', () => {
    const places = layoutRings(
      [
        { id: 'a', rank: 3 },
        { id: 'b', rank: 2 },
        { id: 'alone', rank: 9 },
      ],
      [{ source: 'a', target: 'b', weight: 1 }],
    );
    const far = (one: string, other: string): number =>
      Math.hypot(
        (places.get(one)?.x ?? NaN) - (places.get(other)?.x ?? NaN),
        (places.get(one)?.y ?? NaN) - (places.get(other)?.y ?? NaN),
      );
    expect(far('a', 'b')).toBeLessThan(far('a', 'alone'));
  });
});
