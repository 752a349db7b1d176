import neo4j from 'neo4j-driver';
import { unnamedMark } from '../../../schema/ids.ts';
import { shownMeasures } from '../../graph/make-network.ts';
import type { FoldBy, FoldedNetwork, FoldedNetworkRequest } from '../../policy-graph.ts';
import type { Connection, Statement } from '../connection.ts';
import { dutiesAmong, dutiesWithin, dutyBounds, type DutyBounds } from './duty-bounds.ts';
import { sharersOf } from './network.ts';

/** Empty where it cannot be told. */
const keys: Readonly<Record<FoldBy, string>> = {
  function: "coalesce(agency.function, '')",
  region: "coalesce(agency.regionId, '')",
  level: "coalesce(agency.level, '')",
};

/** Groups with their duties counted: those with the most measures first. */
export const groupsByDuties = (
  by: FoldBy,
  among: readonly string[] | null,
  limit: number,
  bounds: DutyBounds,
): Statement => ({
  cypher: `
    ${among === null ? dutiesWithin(bounds) : dutiesAmong(bounds)}
    WITH ${keys[by]} AS key, count(DISTINCT agency) AS agencies,
      count(DISTINCT CASE WHEN NOT agency.collective AND agency.id CONTAINS $unnamed THEN agency END) AS unresolved,
      count(DISTINCT measure) AS measures,
      count(DISTINCT CASE fact.role WHEN 'lead' THEN measure END) AS leads,
      count(DISTINCT CASE fact.role WHEN 'support' THEN measure END) AS supports
    ORDER BY measures DESC, key
    WITH collect({key: key, agencies: agencies, unresolved: unresolved, measures: measures, leads: leads,
      supports: supports}) AS ranked
    RETURN size(ranked) AS candidates, ranked[..$limit] AS nodes`,
  parameters: { ...bounds.parameters, among, limit: neo4j.int(limit), unnamed: unnamedMark },
});

/** Measures shared by two groups, or by two agencies of one group. */
export const measuresSharedByGroups = (
  by: FoldBy,
  among: readonly string[] | null,
  chosen: readonly string[],
  minWeight: number,
  bounds: DutyBounds,
): Statement => ({
  cypher: `
    ${among === null ? dutiesWithin(bounds) : dutiesAmong(bounds)}
    WITH measure.id AS measureId, ${keys[by]} AS key, count(*) AS agencies
    WHERE key IN $chosen
    WITH measureId, collect({key: key, agencies: agencies}) AS groups
    UNWIND groups AS one
    UNWIND groups AS other
    WITH measureId, one, other
    WHERE one.key < other.key OR (one.key = other.key AND one.agencies > 1)
    WITH one.key AS sourceKey, other.key AS targetKey, measureId ORDER BY measureId
    WITH sourceKey, targetKey, count(*) AS weight, collect(measureId)[..$shown] AS measureIds
    WHERE sourceKey = targetKey OR weight >= $minWeight
    RETURN sourceKey, targetKey, weight, measureIds
    ORDER BY weight DESC, sourceKey, targetKey`,
  parameters: {
    ...bounds.parameters,
    among,
    chosen,
    minWeight: neo4j.int(minWeight),
    shown: neo4j.int(shownMeasures),
  },
});

type Counted = Omit<FoldedNetwork['nodes'][number], 'shared' | 'measureIds'>;

/** The same network as foldNetwork (graph/fold-network.ts), counted in the database. */
export function foldedNetwork(connection: Connection, request: FoldedNetworkRequest): Promise<FoldedNetwork> {
  const { by, agencyId } = request;
  return connection.readAll(async (run) => {
    const bounds = await dutyBounds(run, request);
    const among =
      agencyId === undefined
        ? null
        : [agencyId, ...(await run(sharersOf(agencyId, 1, bounds))).map((row) => row['id'] as string)];
    const [ranked] = await run(groupsByDuties(by, among, request.limit, bounds));
    const groups = (ranked?.['nodes'] as readonly Counted[] | undefined) ?? [];
    const chosen = groups.map(({ key }) => key);
    const rows =
      chosen.length === 0
        ? []
        : await run(measuresSharedByGroups(by, among, chosen, request.minWeight ?? 1, bounds));
    const shared = rows as unknown as readonly FoldedNetwork['edges'][number][];
    const within = new Map(
      shared.flatMap((edge) => (edge.sourceKey === edge.targetKey ? [[edge.sourceKey, edge] as const] : [])),
    );
    return {
      nodes: groups.map((group) => ({
        ...group,
        shared: within.get(group.key)?.weight ?? 0,
        measureIds: within.get(group.key)?.measureIds ?? [],
      })),
      edges: shared.filter((edge) => edge.sourceKey !== edge.targetKey),
      omitted: ((ranked?.['candidates'] as number | undefined) ?? 0) - groups.length,
    };
  });
}
