import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ApiDiffusion, ApiGap, ApiSpreadRow } from '../../../viewer/client/diffusion-types.ts';
import { curvePath } from '../../../viewer/diffusion/curve-path.ts';
import {
  dayAfter,
  daysBetween,
  scaleOf,
  spreadClasses,
  spreadClassOf,
} from '../../../viewer/diffusion/spread-days.ts';
import {
  curveOf,
  eventBeside,
  isThere,
  placesOn,
  reachedBelow,
  timelineOf,
} from '../../../viewer/diffusion/spread-model.ts';
import { placeLabels, shortPlace } from '../../../viewer/map/place-labels.ts';

const region = (code: string | null, name: string, level: ApiSpreadRow['region']['level']) => ({
  id: `region-${code ?? name}`,
  name,
  code,
  level,
  parent: null,
});

const row = (code: string, date: string | null, days: number | null): ApiSpreadRow => ({
  region: region(code, code, code.endsWith('0000') ? 'province' : 'prefecture'),
  document: {
    id: `document-${code}`,
    title: null,
    number: code,
    date,
    status: 'held',
    citedIssuer: null,
    issuers: [],
  },
  date,
  direct: true,
  chain: [],
  daysSinceOrigin: days,
  above: null,
  daysSinceAbove: null,
  furtherCount: 0,
  conflict: null,
});

const gap = (code: string, status: ApiGap['status']): ApiGap => ({
  regionId: `region-${code}`,
  name: code,
  code,
  level: 'province',
  parentName: null,
  status,
  documentsHeld: status === 'none_held' ? 0 : 2,
  reachedBelow: 0,
});

const spread = (rows: readonly ApiSpreadRow[], originDate: string | null = '2023-01-01'): ApiDiffusion => ({
  of: { __typename: 'Document', id: 'document-origin' },
  originDate,
  originDateIs: 'own_date',
  originRegion: region('000000', '全国', 'national'),
  rows,
  rowCount: rows.length,
  levels: [],
  gaps: [gap('440000', 'none_held'), gap('420000', 'held_none_refers')],
  gapCount: 2,
  leftOut: { withoutRegion: 0, beyondDepth: 0 },
});

const sample = spread([
  row('360000', '2023-02-01', 31),
  row('360900', '2023-03-01', 59),
  row('360800', '2023-03-01', 59),
  row('410000', null, null),
]);

describe('a spread on a day', () => {
  it('shows a place as reached from its day on, as waiting before, and an undated one at the end only', () => {
    const before = placesOn(sample, '2023-01-31', 'days');
    expect(before.get('360000')?.kind).toBe('waiting');
    expect(before.get('410000')?.kind).toBe('waiting');
    expect(placesOn(sample, '2023-02-01', 'days').get('360000')).toMatchObject({
      kind: 'reached',
      in: 'second',
    });
    expect(placesOn(sample, null, 'days').get('410000')).toMatchObject({ kind: 'reached', in: 'undated' });
  });

  it('never shows a place of which none is held as one that did not follow', () => {
    const places = placesOn(sample, null, 'days');
    expect(places.get('440000')).toMatchObject({ kind: 'gap', gap: { status: 'none_held' } });
    expect(places.get('420000')).toMatchObject({ kind: 'gap', gap: { status: 'held_none_refers' } });
    expect(places.get('530000')).toBeUndefined();
  });

  it('counts the places below a province that are there', () => {
    expect(reachedBelow(sample, '2023-02-15').get('360000')).toBeUndefined();
    expect(reachedBelow(sample, null).get('360000')).toBe(2);
  });

  it('plays from the origin to the last date, stepping from change to change', () => {
    const timeline = timelineOf(sample);
    if (timeline === null) throw new Error('no timeline');
    expect(timeline).toEqual({
      first: '2023-01-01',
      last: '2023-03-01',
      events: ['2023-02-01', '2023-03-01'],
      days: 59,
    });
    expect(eventBeside(timeline, '2023-01-01', 1)).toBe('2023-02-01');
    expect(eventBeside(timeline, '2023-03-01', 1)).toBeNull();
    expect(eventBeside(timeline, '2023-03-01', -1)).toBe('2023-02-01');
    expect(timelineOf(spread([row('410000', null, null)], null))).toBeNull();
  });

  it('begins with the earliest row where that is older than the origin', () => {
    const timeline = timelineOf(spread([row('360000', '2022-12-01', -31), row('410000', '2023-02-01', 31)]));
    expect(timeline?.first).toBe('2022-12-01');
  });
});

describe('the S-curve', () => {
  it('never falls, and ends with every dated row', () => {
    const dates = fc.integer({ min: 0, max: 900 }).map((day) => dayAfter('2022-01-01', day));
    fc.assert(
      fc.property(fc.array(fc.option(dates), { maxLength: 40 }), (list) => {
        const rows = list.map((date, at) =>
          row(String(110000 + at), date, date === null ? null : daysBetween('2022-01-01', date)),
        );
        const diffusion = spread(rows, '2022-01-01');
        const timeline = timelineOf(diffusion);
        if (timeline === null) return;
        const totals = curveOf(diffusion, timeline).map(({ total }) => total);
        expect(totals).toEqual([...totals].sort((a, b) => a - b));
        expect(totals.at(-1)).toBe(list.filter((date) => date !== null).length);
        expect(rows.filter((one) => isThere(one, timeline.last)).length).toBe(totals.at(-1));
      }),
    );
  });

  it('is drawn as steps up to the day shown', () => {
    const points = [
      { date: '2023-02-01', at: 31, total: 1 },
      { date: '2023-03-01', at: 62, total: 4 },
    ];
    expect(curvePath(points, 62, 62, { width: 620, height: 40 })).toBe('M0,40H310V30H620V0H620');
    expect(curvePath(points, 62, 31, { width: 620, height: 40 })).toBe('M0,40H310V30H310');
    expect(curvePath([], 0, 0, { width: 620, height: 40 })).toBe('M0,40H620');
  });
});

describe('classes of days', () => {
  it('cover every number of days, later never sooner', () => {
    fc.assert(
      fc.property(
        fc.nat(4000),
        fc.nat(4000),
        fc.constantFrom('days' as const, 'years' as const),
        (a, b, scale) => {
          const [less, more] = a < b ? [a, b] : [b, a];
          expect(spreadClasses.indexOf(spreadClassOf(less, scale))).toBeLessThanOrEqual(
            spreadClasses.indexOf(spreadClassOf(more, scale)),
          );
        },
      ),
    );
    expect(spreadClassOf(null, 'days')).toBe('undated');
    expect(spreadClassOf(-1, 'days')).toBe('conflict');
  });

  it('are years for what takes years', () => {
    expect(scaleOf(200)).toBe('days');
    expect(scaleOf(2000)).toBe('years');
  });

  it('count days across leap years', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(dayAfter('2023-12-31', 1)).toBe('2024-01-01');
  });
});

describe('names on the map', () => {
  it('are short, but keep what tells them apart', () => {
    expect(
      ['湖北省', '内蒙古自治区', '新疆维吾尔自治区', '香港特别行政区', '宜春市'].map(shortPlace),
    ).toEqual(['湖北', '内蒙古', '新疆', '香港', '宜春']);
    expect(shortPlace('恩施土家族苗族自治州')).toBe('恩施');
    expect(shortPlace('巴音郭楞蒙古自治州')).toBe('巴音郭楞');
    expect(shortPlace('神农架林区')).toBe('神农架');
  });

  it('never lie on each other', () => {
    const shapes = fc.array(
      fc.record({ x: fc.integer({ min: 0, max: 400 }), y: fc.integer({ min: 0, max: 400 }) }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(shapes, (places) => {
        const labels = placeLabels(
          places.map(({ x, y }, at) => ({ code: String(at), name: '甲乙市', path: '', at: [x, y] })),
          20,
        );
        for (const one of labels) {
          for (const other of labels) {
            if (one === other) continue;
            expect(Math.abs(one.x - other.x) > 40 || Math.abs(one.y - other.y) > 20).toBe(true);
          }
        }
      }),
    );
  });
});
