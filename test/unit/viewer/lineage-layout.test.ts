import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentTime } from '../../../viewer/lineage/document-time.ts';
import {
  layoutLineage,
  lineageCard,
  type LineageItem,
  type LineageLayout,
} from '../../../viewer/lineage/lineage-layout.ts';
import { levelChoices } from '../../../viewer/state/view-state.ts';

const time = fc
  .oneof(
    fc.constant({ date: null, number: null }),
    fc.integer({ min: 2015, max: 2024 }).map((year) => ({ date: null, number: `某府发〔${year}〕3号` })),
    fc
      .date({ min: new Date('2015-01-01'), max: new Date('2024-12-31'), noInvalidDate: true })
      .map((day) => ({ date: day.toISOString().slice(0, 10), number: null })),
  )
  .map(documentTime);

const items: fc.Arbitrary<readonly LineageItem[]> = fc.uniqueArray(
  fc.record({
    id: fc.string({ minLength: 1, maxLength: 6 }),
    level: fc.constantFrom(...levelChoices),
    time,
  }),
  { selector: (item) => item.id, maxLength: 80 },
);
const lanes = fc.integer({ min: 1, max: 8 });

function shuffled<T>(list: readonly T[], order: readonly number[]): readonly T[] {
  return list
    .map((item, index) => ({ item, key: order[index % order.length] ?? 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

function cardsOf(layout: LineageLayout): readonly (readonly [string, number, number])[] {
  return [...layout.positions].map(([id, { x, y }]) => [id, x, y] as const);
}

describe('the lineage layout', () => {
  it('gives every document a place of its own: no two cards touch', () => {
    fc.assert(
      fc.property(items, lanes, (documents, lanes) => {
        const cards = cardsOf(layoutLineage(documents, { lanes }));
        expect(cards.length).toBe(documents.length);
        for (const [a, ax, ay] of cards) {
          for (const [b, bx, by] of cards) {
            if (a >= b) continue;
            const apart = Math.abs(ax - bx) > lineageCard.width || Math.abs(ay - by) > lineageCard.height;
            expect(apart).toBe(true);
          }
        }
      }),
    );
  });

  it('keeps each document in the band of its level and the column of its time', () => {
    fc.assert(
      fc.property(items, lanes, (documents, lanes) => {
        const layout = layoutLineage(documents, { lanes });
        for (const { id, level, time } of documents) {
          const { x, y } = layout.positions.get(id) ?? { x: NaN, y: NaN };
          const band = layout.bands.find((band) => band.level === level);
          expect(y).toBeGreaterThan(band?.top ?? Infinity);
          expect(y).toBeLessThan(band?.bottom ?? -Infinity);
          const column = layout.columns.find(({ left, right }) => left < x && x < right);
          expect(column?.year ?? null).toBe(time.precision === 'none' ? null : time.year);
        }
      }),
    );
  });

  it('runs forward in time and never overlaps columns', () => {
    fc.assert(
      fc.property(items, lanes, (documents, lanes) => {
        const { columns } = layoutLineage(documents, { lanes });
        columns.slice(1).forEach((column, index) => {
          const before = columns[index];
          expect(column.left).toBeGreaterThanOrEqual(before?.right ?? 0);
          expect(column.year ?? 0).toBeGreaterThanOrEqual(before?.year ?? 0);
        });
      }),
    );
  });

  it('does not depend on the order in which documents come', () => {
    fc.assert(
      fc.property(items, fc.array(fc.nat(), { minLength: 1 }), lanes, (documents, order, lanes) => {
        const one = layoutLineage(documents, { lanes });
        const other = layoutLineage(shuffled(documents, order), { lanes });
        expect(Object.fromEntries(other.positions)).toEqual(Object.fromEntries(one.positions));
        expect(other.columns).toEqual(one.columns);
      }),
    );
  });

  it('keeps all others in order when a document is added', () => {
    fc.assert(
      fc.property(items, lanes, (documents, lanes) => {
        fc.pre(documents.length > 2);
        const [added, ...before] = documents;
        const old = cardsOf(layoutLineage(before, { lanes }));
        const now = layoutLineage([added as LineageItem, ...before], { lanes }).positions;
        const levelOf = new Map(before.map((item) => [item.id, levelChoices.indexOf(item.level)]));
        for (const [a] of old) {
          for (const [b] of old) {
            if ((levelOf.get(a) ?? 0) >= (levelOf.get(b) ?? 0)) continue;
            expect(now.get(a)?.y ?? NaN).toBeLessThan(now.get(b)?.y ?? NaN);
          }
        }
        const years = new Map(before.map(({ id, time }) => [id, time.precision === 'none' ? 0 : time.year]));
        for (const [a] of old) {
          for (const [b] of old) {
            if ((years.get(a) ?? 0) >= (years.get(b) ?? 0)) continue;
            expect(now.get(a)?.x ?? NaN).toBeLessThan(now.get(b)?.x ?? NaN);
          }
        }
      }),
    );
  });

  it('moves nothing in other cells of the band when a cell has room for one more', () => {
    const item = (id: string, date: string): LineageItem => ({
      id,
      level: 'province',
      time: documentTime({ date, number: null }),
    });
    const before = [item('a', '2021-03-01'), item('b', '2022-03-01'), item('c', '2022-05-01')];
    const old = layoutLineage(before, { lanes: 4 }).positions;
    const now = layoutLineage([...before, item('d', '2022-06-01')], { lanes: 4 }).positions;
    for (const [id, point] of old) expect(now.get(id)).toEqual(point);
  });
});

describe('the time of a document', () => {
  it('is its date, else the year of its number, else not known', () => {
    expect(documentTime({ date: '2023-05-17', number: '某政办发〔2022〕15号' })).toMatchObject({
      year: 2023,
      month: 5,
    });
    expect(documentTime({ date: null, number: '国办发〔2022〕30号' })).toMatchObject({
      precision: 'year',
      year: 2022,
    });
    expect(documentTime({ date: null, number: '国务院令第722号' })).toMatchObject({ precision: 'none' });
  });
});
