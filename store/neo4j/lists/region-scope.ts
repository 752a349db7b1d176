import type { RegionFilter } from '../../policy-graph.ts';
import type { Run, Statement } from '../connection.ts';

export const regionsWithin = (regionIds: readonly string[]): Statement => ({
  cypher: `
    UNWIND $regionIds AS id
    MATCH (:Region {id: id})<-[:PART_OF*0..]-(region:Region)
    RETURN DISTINCT region.id AS id`,
  parameters: { regionIds },
});

/** The same within a statement, a row each: `regionId`. */
export const eachRegionWithin = `
    UNWIND $regionIds AS id
    MATCH (:Region {id: id})<-[:PART_OF*0..]-(region:Region)
    WITH DISTINCT region.id AS regionId`;

/** The regions of a filter and, if it asks for them, those that lie in them; undefined if it names none. */
export async function regionScope(
  run: Run,
  filter: { readonly regionIds?: readonly string[]; readonly withDescendants?: boolean },
): Promise<readonly string[] | undefined> {
  if (filter.regionIds === undefined || filter.withDescendants !== true) return filter.regionIds;
  return (await run(regionsWithin(filter.regionIds))).map((row) => row['id'] as string);
}

/** The region of a filter of regions and all that lie in it, if it asks for more than those directly in it. */
export async function insideScope(
  run: Run,
  { parentId, withDescendants }: RegionFilter,
): Promise<readonly string[] | undefined> {
  if (parentId === undefined || withDescendants !== true) return undefined;
  return regionScope(run, { regionIds: [parentId], withDescendants });
}
