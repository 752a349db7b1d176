import neo4j from 'neo4j-driver';
import { shownMeasures } from '../../graph/make-network.ts';
import type { Network, NetworkRequest } from '../../policy-graph.ts';
import type { Connection, Statement } from '../connection.ts';
import { whereClause } from '../lists/conditions.ts';
import { projection, unprojected } from '../projections.ts';
import { toAgency, type Stored } from '../records.ts';
import { dutiesAmong, dutiesWithin, dutyBounds, type DutyBounds } from './duty-bounds.ts';

/** Agencies that share at least `minWeight` measures with the one in the centre. */
export const sharersOf = (agencyId: string, minWeight: number, bounds: DutyBounds): Statement => ({
  cypher: `
    MATCH (centre:Agency {id: $agencyId})-[other:RESPONSIBLE_FOR]->(measure:Measure)<-[fact:RESPONSIBLE_FOR]-(agency:Agency)
    ${whereClause([...bounds.otherDuty, ...bounds.duty, ...bounds.measure])}
    WITH agency, count(*) AS weight WHERE weight >= $minWeight
    RETURN agency.id AS id`,
  parameters: { ...bounds.parameters, agencyId, minWeight: neo4j.int(minWeight) },
});

/** Of the agencies among which there may be edges. */
interface Ranking {
  /** All that may be there; null: whoever answers for a measure within the bounds. */
  readonly among: readonly string[] | null;
  readonly centre: string | null;
  readonly limit: number;
}

/**
 * Agencies with their duties counted: the centre first, then those with the most measures.
 *
 * @param edges the least weight of the edges between them that come along; null for none
 */
const agenciesByDuties = (
  { among, centre, limit }: Ranking,
  edges: number | null,
  bounds: DutyBounds,
): Statement => ({
  cypher: `
    ${among === null ? dutiesWithin(bounds) : dutiesAmong(bounds)}
    WITH agency, count(*) AS measures,
      sum(CASE fact.role WHEN 'lead' THEN 1 ELSE 0 END) AS leads,
      sum(CASE fact.role WHEN 'support' THEN 1 ELSE 0 END) AS supports
    ORDER BY CASE agency.id WHEN $centre THEN 0 ELSE 1 END, measures DESC, agency.id
    WITH collect({agency: agency, measures: measures, leads: leads, supports: supports}) AS ranked
    WITH size(ranked) AS candidates, ranked[..$limit] AS chosen
    ${edges === null ? 'WITH *, [] AS edges' : edgesAmongChosen(among !== null || bounds.measures === '', bounds)}
    RETURN candidates, edges, [row IN chosen | {
      agency: ${projection('Agency', 'row.agency')}, measures: row.measures, leads: row.leads, supports: row.supports
    }] AS nodes`,
  parameters: {
    ...bounds.parameters,
    among,
    centre,
    limit: neo4j.int(limit),
    minWeight: neo4j.int(edges ?? 0),
    shown: neo4j.int(shownMeasures),
  },
});

/**
 * Pairs of the agencies that answer for the same measures, put together measure by measure.
 *
 * @param fromAgencies where the few agencies lead to fewer measures than the bounds do
 */
function edgesAmongChosen(fromAgencies: boolean, bounds: DutyBounds): string {
  const duties = fromAgencies
    ? `UNWIND agencies AS agency
      MATCH (agency)-[fact:RESPONSIBLE_FOR]->(measure)
      ${whereClause([...bounds.chosenDuty, ...bounds.measure])}`
    : `${bounds.measures}
      MATCH ${bounds.answering}
      ${whereClause(['agency IN agencies', ...bounds.chosenDuty])}`;
  return `WITH *, [row IN chosen | row.agency] AS agencies
    CALL (agencies) {
      ${duties}
      WITH measure, agency.id AS id ORDER BY id
      WITH measure.id AS measureId, collect(id) AS sharers WHERE size(sharers) > 1
      WITH measureId, sharers ORDER BY measureId
      UNWIND range(0, size(sharers) - 2) AS at
      UNWIND sharers[at + 1 ..] AS targetId
      WITH sharers[at] AS sourceId, targetId, count(*) AS weight, collect(measureId)[..$shown] AS measureIds
      WHERE weight >= $minWeight
      WITH sourceId, targetId, weight, measureIds ORDER BY weight DESC, sourceId, targetId
      RETURN collect([sourceId, targetId, weight, measureIds]) AS edges
    }`;
}

/** The same network as makeNetwork (graph/make-network.ts), counted in the database. */
export function network(connection: Connection, request: NetworkRequest): Promise<Network> {
  return connection.readAll(async (run) => {
    const bounds = await dutyBounds(run, request);
    const minWeight = request.minWeight ?? 1;
    const centre = request.agencyId ?? null;
    const among =
      centre === null
        ? null
        : [centre, ...(await run(sharersOf(centre, minWeight, bounds))).map((row) => row['id'] as string)];
    const ranking = { among, centre, limit: request.limit };
    const [found] = await run(
      agenciesByDuties(ranking, request.withoutEdges === true ? null : minWeight, bounds),
    );
    const nodes = ((found?.['nodes'] as readonly Stored[] | undefined) ?? []).map(networkNode);
    return {
      nodes,
      edges: ((found?.['edges'] as readonly StoredEdge[] | undefined) ?? []).map(networkEdge),
      omitted: ((found?.['candidates'] as number | undefined) ?? 0) - nodes.length,
    };
  });
}

function networkNode(row: Stored): Network['nodes'][number] {
  return {
    agency: toAgency(unprojected('Agency', row['agency'])),
    measures: row['measures'] as number,
    leads: row['leads'] as number,
    supports: row['supports'] as number,
  };
}

type StoredEdge = readonly [
  sourceId: string,
  targetId: string,
  weight: number,
  measureIds: readonly string[],
];

const networkEdge = ([sourceId, targetId, weight, measureIds]: StoredEdge): Network['edges'][number] => ({
  sourceId,
  targetId,
  weight,
  measureIds,
});
