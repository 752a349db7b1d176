import type { RegionLevel } from '../../../schema/facts.ts';
import { compareNullable, compareText } from '../../graph/compare.ts';
import type { DiffusionRow, Follower } from './answer.ts';
import { daysBetween } from './days.ts';
import type { RegionTree } from './region-tree.ts';

/** From the top down. */
export const levelsDown: readonly RegionLevel[] = ['national', 'province', 'prefecture', 'county', 'area'];

/** Where and when it all began. */
export interface Origin {
  readonly date: string | null;
  readonly regionId: string | null;
}

type Placed = Follower & { readonly regionId: string };

/** A row for every region that has followers, by date, those without one last, then from the top down, then by id. */
export function regionRows(
  followers: readonly Placed[],
  origin: Origin,
  tree: RegionTree,
): readonly DiffusionRow[] {
  const first = new Map<string, Placed>();
  const ofRegion = new Map<string, readonly Placed[]>();
  for (const [regionId, list] of byRegion(followers)) {
    const sorted = [...list].sort(firstInRegion);
    ofRegion.set(regionId, sorted);
    if (sorted[0]) first.set(regionId, sorted[0]);
  }
  const rows: DiffusionRow[] = [];
  for (const [regionId, [follower, ...further] = []] of ofRegion) {
    const region = tree.get(regionId);
    if (region === null || follower === undefined) continue;
    const ownRegion = regionId === origin.regionId;
    const aboveId = ownRegion
      ? null
      : (tree.above(regionId).find((id) => id === origin.regionId || first.has(id)) ?? null);
    const aboveDate = aboveId === origin.regionId ? origin.date : (first.get(aboveId ?? '')?.date ?? null);
    const all = [follower, ...further];
    rows.push({
      ...follower,
      region,
      ownRegion,
      daysSinceOrigin: daysBetween(origin.date, follower.date),
      aboveId,
      daysSinceAbove: aboveId === null ? null : daysBetween(aboveDate, follower.date),
      furtherIds: further.map(({ documentId }) => documentId),
      undated: all.filter(({ date }) => date === null).length,
      conflicting: all.filter(({ conflict }) => conflict === 'before-origin').length,
    });
  }
  return rows.sort(byDate);
}

function byRegion(followers: readonly Placed[]): ReadonlyMap<string, readonly Placed[]> {
  const lists = new Map<string, Placed[]>();
  for (const follower of followers) {
    const list = lists.get(follower.regionId);
    if (list) list.push(follower);
    else lists.set(follower.regionId, [follower]);
  }
  return lists;
}

/**
 * A document older than the origin cannot be the first to carry it out, so it comes after those of which this is not
 * known to be impossible. Of one day: the shorter chain, then the id.
 */
function firstInRegion(one: Follower, other: Follower): number {
  const doubt = Number(one.conflict === 'before-origin') - Number(other.conflict === 'before-origin');
  return (
    doubt ||
    compareNullable(one.date, other.date) ||
    one.chain.length - other.chain.length ||
    compareText(one.documentId, other.documentId)
  );
}

function byDate(one: DiffusionRow, other: DiffusionRow): number {
  return (
    compareNullable(one.date, other.date) ||
    levelsDown.indexOf(one.region.level) - levelsDown.indexOf(other.region.level) ||
    compareText(one.regionId, other.regionId)
  );
}
