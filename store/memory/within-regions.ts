/** What lies in the regions of a filter, where that is few: then nobody need look at all there are. */
import type { AgencyNode, DocumentNode, RegionNode } from '../../schema/graph.ts';
import type { AgencyFilter, DocumentFilter, RegionFilter } from '../policy-graph.ts';
import { regionsWithin } from './filters.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * Few are so small a part of all that to put them in order costs less than to look at all. So a list of what lies in
 * each of many regions costs as much as its answers, and no region its share of all there is.
 */
const smallPart = 16;

type Few<T> = readonly T[] | null;

/** Null where the filter names no regions, or too much lies in them. */
export function documentsWithin(filter: DocumentFilter, snapshot: Snapshot): Few<DocumentNode> {
  return gathered(regionsWithin(filter, snapshot), snapshot.documentsIn, snapshot.documents.length);
}

/** Groups included. */
export function agenciesWithin(filter: AgencyFilter, snapshot: Snapshot): Few<AgencyNode> {
  return gathered(regionsWithin(filter, snapshot), snapshot.locatedIn, snapshot.agencies.length);
}

/** Regions that lie in the parent of the filter. */
export function regionsInside(
  { parentId, withDescendants }: RegionFilter,
  snapshot: Snapshot,
): Few<RegionNode> {
  if (parentId === undefined) return null;
  const within = regionsWithin(
    { regionIds: [parentId], withDescendants: withDescendants === true },
    snapshot,
  );
  return gathered(within, snapshot.subregionsOf, snapshot.regions.length);
}

function gathered<T>(
  regionIds: readonly string[] | undefined,
  listOf: (regionId: string) => readonly T[],
  all: number,
): Few<T> {
  if (regionIds === undefined) return null;
  const found = [...new Set(regionIds)].flatMap(listOf);
  return found.length * smallPart < all ? found : null;
}
