import type { RegionLevel } from '../../../schema/facts.ts';
import type { DiffusionLevel, DiffusionRow } from './answer.ts';
import { isReckoned } from './curve.ts';
import { quartilesOf } from './days.ts';
import type { Division } from './divisions.ts';
import { levelsDown } from './region-rows.ts';

/** From the top down: the levels with regions of the list or with rows. `held`: regions of which a document is held. */
export function levelTotals(
  rows: readonly DiffusionRow[],
  divisions: readonly Division[],
  held: ReadonlySet<string>,
): readonly DiffusionLevel[] {
  return levelsDown.flatMap((level) => {
    const listed = divisions.filter((division) => division.level === level);
    const ofLevel = rows.filter(({ region }) => region.level === level);
    return listed.length === 0 && ofLevel.length === 0 ? [] : [totalOf(level, ofLevel, listed, held)];
  });
}

function totalOf(
  level: RegionLevel,
  rows: readonly DiffusionRow[],
  listed: readonly Division[],
  held: ReadonlySet<string>,
): DiffusionLevel {
  const withRow = new Set(rows.map(({ regionId }) => regionId));
  const reachedOfList = listed.filter(({ id }) => withRow.has(id)).length;
  const regionsHeld = listed.filter(({ id }) => held.has(id)).length;
  const reckoned = rows.filter(isReckoned);
  const dates = reckoned.map(({ date }) => date).sort();
  return {
    level,
    regions: level === 'area' ? null : listed.length,
    regionsHeld: level === 'area' ? null : regionsHeld,
    reached: rows.length,
    share: shareOf(reachedOfList, listed.length),
    shareOfHeld: shareOf(reachedOfList, regionsHeld),
    undated: rows.filter(({ date }) => date === null).length,
    conflicting: rows.filter(({ conflict }) => conflict === 'before-origin').length,
    firstDate: dates[0] ?? null,
    lastDate: dates.at(-1) ?? null,
    days: quartilesOf(reckoned.flatMap(({ daysSinceOrigin }) => daysSinceOrigin ?? [])),
  };
}

function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
