import type { LineageFilter } from '../policy-graph.ts';
import type { Reached } from './walk-lineage.ts';

/**
 * Whether a document matches a filter; null where the filter asks nothing.
 *
 * @param regionIds the regions of the filter, with those that lie in them if asked for
 */
export function lineageTest(
  filter: LineageFilter | undefined,
  regionIds: readonly string[] | undefined,
): ((document: Reached) => boolean) | null {
  const { levels, dateFrom, dateTo } = filter ?? {};
  if ((regionIds ?? levels ?? dateFrom ?? dateTo) === undefined) return null;
  const regions = regionIds && new Set(regionIds);
  return ({ regionId, level, date }) =>
    (regions === undefined || (regionId !== null && regions.has(regionId))) &&
    (levels === undefined || (level !== null && levels.includes(level))) &&
    (dateFrom === undefined || (date !== null && date >= dateFrom)) &&
    (dateTo === undefined || (date !== null && date <= dateTo));
}
