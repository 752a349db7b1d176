import type { DiffusionPoint, DiffusionRow } from './answer.ts';
import { levelsDown } from './region-rows.ts';

/** True for rows whose date can be reckoned with: it is there and not before the origin. */
export function isReckoned(row: DiffusionRow): row is DiffusionRow & { readonly date: string } {
  return row.date !== null && row.conflict !== 'before-origin';
}

/** S 曲线: for every day on which a region was new, how many were and how many there are by then. */
export function curveOf(rows: readonly DiffusionRow[]): readonly DiffusionPoint[] {
  const reckoned = rows.filter(isReckoned);
  const levels = levelsDown.filter((level) => reckoned.some(({ region }) => region.level === level));
  const days = new Map<string, DiffusionRow[]>();
  for (const row of reckoned) {
    const ofDay = days.get(row.date);
    if (ofDay) ofDay.push(row);
    else days.set(row.date, [row]);
  }
  const sofar = new Map(levels.map((level) => [level, 0]));
  let cumulative = 0;
  return [...days]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([date, ofDay]) => {
      cumulative += ofDay.length;
      const counts = levels.map((level) => {
        const regions = ofDay.filter(({ region }) => region.level === level).length;
        const total = (sofar.get(level) ?? 0) + regions;
        sofar.set(level, total);
        return { level, regions, cumulative: total };
      });
      return { date, regions: ofDay.length, cumulative, levels: counts };
    });
}
