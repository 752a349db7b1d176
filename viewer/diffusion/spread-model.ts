/** From the answer of the API to what is shown on a day: places on the map, the line, the lists. Pure. */
import type { ApiDiffusion, ApiGap, ApiSpreadRow } from '../client/diffusion-types.ts';
import { daysBetween, spreadClassOf, type SpreadClass, type SpreadScale } from './spread-days.ts';

/** What the map says of a place. */
export type PlaceState =
  | { readonly kind: 'origin' }
  | { readonly kind: 'reached'; readonly row: ApiSpreadRow; readonly in: SpreadClass }
  /** It has a row, but later than the day shown. */
  | { readonly kind: 'waiting'; readonly row: ApiSpreadRow }
  /** 未收录: nothing held says that it followed; whether anything else of it is held is in the gap. */
  | { readonly kind: 'gap'; readonly gap: ApiGap }
  /** Not asked for: it lies outside the bounds of the question. */
  | { readonly kind: 'outside' };

export interface Timeline {
  /** ISO dates of the first and last day; the first is that of the origin where it has one. */
  readonly first: string;
  readonly last: string;
  /** Days on which a region was new, ascending, each once. */
  readonly events: readonly string[];
  /** Days from first to last. */
  readonly days: number;
}

/** Null where there are no two days: then there is nothing to play. */
export function timelineOf({ originDate, rows }: ApiDiffusion): Timeline | null {
  const dates = rows.flatMap(({ date }) => date ?? []).sort();
  const events = [...new Set(dates)];
  const earliest = events[0];
  const last = events.at(-1);
  if (earliest === undefined || last === undefined) return null;
  const first = originDate !== null && originDate < earliest ? originDate : earliest;
  if (first === last) return null;
  return { first, last, events, days: daysBetween(first, last) };
}

/** True if the row is there on the day; one without a date is there at the end only (null). */
export function isThere(row: ApiSpreadRow, day: string | null): boolean {
  return day === null || (row.date !== null && row.date <= day);
}

/** State of each place by its code of GB/T 2260, on a day; null: at the end. */
export function placesOn(
  { originRegion, rows, gaps }: ApiDiffusion,
  day: string | null,
  scale: SpreadScale,
): ReadonlyMap<string, PlaceState> {
  const places = new Map<string, PlaceState>();
  for (const gap of gaps) if (gap.code !== null) places.set(gap.code, { kind: 'gap', gap });
  const home = originRegion?.code ?? null;
  if (home !== null) places.set(home, { kind: 'origin' });
  for (const row of rows) {
    const { code } = row.region;
    if (code === null || code === home) continue;
    places.set(
      code,
      isThere(row, day)
        ? { kind: 'reached', row, in: spreadClassOf(row.daysSinceOrigin, scale) }
        : { kind: 'waiting', row },
    );
  }
  return places;
}

/** Regions below a province that have a row on the day, by code of the province. */
export function reachedBelow({ rows }: ApiDiffusion, day: string | null): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const code = row.region.code;
    if (code === null || row.region.level === 'province' || !isThere(row, day)) continue;
    const province = `${code.slice(0, 2)}0000`;
    counts.set(province, (counts.get(province) ?? 0) + 1);
  }
  return counts;
}

export interface CurvePoint {
  readonly date: string;
  /** Days from the first day of the timeline. */
  readonly at: number;
  readonly total: number;
}

/** The S-curve: regions that have followed, each date once; undated ones are in no point. */
export function curveOf({ rows }: ApiDiffusion, timeline: Timeline): readonly CurvePoint[] {
  const perDay = new Map<string, number>();
  for (const { date } of rows) if (date !== null) perDay.set(date, (perDay.get(date) ?? 0) + 1);
  let total = 0;
  return timeline.events.map((date) => {
    total += perDay.get(date) ?? 0;
    return { date, at: daysBetween(timeline.first, date), total };
  });
}

/** The next day (or the one before) on which something happens; null if there is none. */
export function eventBeside({ events }: Timeline, day: string, step: 1 | -1): string | null {
  return (
    (step === 1 ? events.find((date) => date > day) : events.filter((date) => date < day).at(-1)) ?? null
  );
}
