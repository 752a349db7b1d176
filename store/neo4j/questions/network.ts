import neo4j from 'neo4j-driver';
import { shownMeasures } from '../../graph/make-network.ts';
import type { Network, NetworkRequest } from '../../policy-graph.ts';
import type { Connection, Run, Statement } from '../connection.ts';
import { ConditionList, functionCondition, whereClause } from '../lists/conditions.ts';
import { documentBounds } from '../lists/document-bounds.ts';
import { regionScope } from '../lists/region-scope.ts';
import { projection, unprojected } from '../projections.ts';
import { toAgency, type Stored } from '../records.ts';

/** The bounds of a request: which duties count. */
export interface DutyBounds {
  /** Of the duty `fact` of `agency`. */
  readonly duty: readonly string[];
  /** Of `other`, a second duty for the same measure. */
  readonly otherDuty: readonly string[];
  /** Of `measure`. */
  readonly measure: readonly string[];
  /** Cypher that brings the measures within the bounds, each once; empty if they are not bounded. */
  readonly measures: string;
  /**
   * Who answers for these measures: without its label where the measures are bounded, so that no plan can begin
   * anew at all agencies, which one made with old statistics did.
   */
  readonly answering: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

const fromAll = '(agency:Agency)-[fact:RESPONSIBLE_FOR]->(measure:Measure)';

export function dutyBounds(request: NetworkRequest, scope: readonly string[] | undefined): DutyBounds {
  const agency = new ConditionList().add(
    'functions',
    request.functions,
    functionCondition('agency', request.functions),
  );
  if (request.withCollectives !== true) agency.where.push('agency.collective = false');
  const duty = new ConditionList().add('roles', request.roles, 'fact.role IN $roles');
  if (agency.where.length > 0) {
    const chosen = agency.where.join(' AND ');
    // The one in the centre is there whatever it is.
    duty.where.push(request.agencyId === undefined ? chosen : `(agency.id = $agencyId OR ${chosen})`);
  }

  const document = documentBounds({ ...request, scope });
  const within = document.where.join(' AND ');
  const inDocument =
    within === '' ? [] : [`EXISTS { (document:Document)-[:CONTAINS]->(measure) WHERE ${within} }`];
  const named =
    request.documentIds === undefined
      ? []
      : ['measure.documentId IN $documentIds', 'measure.order IS NOT NULL'];
  const adopting = 'initiative.id IN $initiativeIds';
  const adopts =
    request.initiativeIds === undefined
      ? []
      : [`EXISTS { (measure)-[:ADOPTS]->(initiative:Initiative) WHERE ${adopting} }`];
  const measures =
    named.length > 0
      ? `MATCH (measure:Measure) ${whereClause([...named, ...inDocument, ...adopts])}`
      : adopts.length > 0
        ? `MATCH (initiative:Initiative)<-[:ADOPTS]-(measure) WHERE ${adopting}
    WITH DISTINCT measure ${whereClause(inDocument)}`
        : within === ''
          ? ''
          : `MATCH (document:Document)-[:CONTAINS]->(measure)
    ${scope === undefined ? '' : 'USING INDEX document:Document(regionId)'}
    WHERE ${within}
    WITH measure`;
  return {
    duty: duty.where,
    otherDuty: request.roles === undefined ? [] : ['other.role IN $roles'],
    measure: [...named, ...inDocument, ...adopts],
    measures,
    answering: measures === '' ? fromAll : '(agency)-[fact:RESPONSIBLE_FOR]->(measure)',
    parameters: {
      ...agency.parameters,
      ...duty.parameters,
      ...(request.agencyId !== undefined && { agencyId: request.agencyId }),
      ...document.parameters,
      ...(request.documentIds !== undefined && { documentIds: request.documentIds }),
      ...(request.initiativeIds !== undefined && { initiativeIds: request.initiativeIds }),
    },
  };
}

/** Agencies that share at least `minWeight` measures with the one in the centre. */
export const sharersOf = (agencyId: string, minWeight: number, bounds: DutyBounds): Statement => ({
  cypher: `
    MATCH (centre:Agency {id: $agencyId})-[other:RESPONSIBLE_FOR]->(measure:Measure)<-[fact:RESPONSIBLE_FOR]-(agency:Agency)
    ${whereClause([...bounds.otherDuty, ...bounds.duty, ...bounds.measure])}
    WITH agency, count(*) AS weight WHERE weight >= $minWeight
    RETURN agency.id AS id`,
  parameters: { ...bounds.parameters, agencyId, minWeight: neo4j.int(minWeight) },
});

/** Agencies with their duties counted: the centre first, then those with the most measures. */
export const agenciesByDuties = (
  among: readonly string[] | null,
  centre: string | null,
  limit: number,
  bounds: DutyBounds,
): Statement => ({
  cypher: `
    ${among === null ? bounds.measures : ''}
    MATCH ${among === null ? bounds.answering : fromAll}
    ${whereClause(among === null ? bounds.duty : ['agency.id IN $among', ...bounds.duty, ...bounds.measure])}
    WITH agency, count(*) AS measures,
      sum(CASE fact.role WHEN 'lead' THEN 1 ELSE 0 END) AS leads,
      sum(CASE fact.role WHEN 'support' THEN 1 ELSE 0 END) AS supports
    ORDER BY CASE agency.id WHEN $centre THEN 0 ELSE 1 END, measures DESC, agency.id
    WITH collect({agency: agency, measures: measures, leads: leads, supports: supports}) AS ranked
    RETURN size(ranked) AS candidates, [row IN ranked[..$limit] | {
      agency: ${projection('Agency', 'row.agency')}, measures: row.measures, leads: row.leads, supports: row.supports
    }] AS nodes`,
  parameters: { ...bounds.parameters, among, centre, limit: neo4j.int(limit) },
});

/**
 * Pairs of the agencies that answer for the same measures, put together measure by measure.
 *
 * @param fromAgencies where the few agencies lead to fewer measures than the bounds do
 */
export const sharedMeasures = (
  ids: readonly string[],
  minWeight: number,
  bounds: DutyBounds,
  fromAgencies: boolean,
): Statement => ({
  cypher: `
    ${fromAgencies ? '' : bounds.measures}
    MATCH ${fromAgencies ? fromAll : bounds.answering}
    ${whereClause([...bounds.duty, ...(fromAgencies ? bounds.measure : []), 'agency.id IN $ids'])}
    WITH measure, agency.id AS id ORDER BY id
    WITH measure.id AS measureId, collect(id) AS sharers WHERE size(sharers) > 1
    WITH measureId, sharers ORDER BY measureId
    UNWIND range(0, size(sharers) - 2) AS at
    UNWIND sharers[at + 1 ..] AS targetId
    WITH sharers[at] AS sourceId, targetId, count(*) AS weight, collect(measureId)[..$shown] AS measureIds
    WHERE weight >= $minWeight
    RETURN sourceId, targetId, weight, measureIds
    ORDER BY weight DESC, sourceId, targetId`,
  parameters: {
    ...bounds.parameters,
    ids,
    minWeight: neo4j.int(minWeight),
    shown: neo4j.int(shownMeasures),
  },
});

/** The same network as makeNetwork (graph/make-network.ts), counted in the database. */
export function network(connection: Connection, request: NetworkRequest): Promise<Network> {
  return connection.readAll(async (run) => {
    const bounds = dutyBounds(request, await regionScope(run, request));
    const minWeight = request.minWeight ?? 1;
    const centre = request.agencyId ?? null;
    const among =
      centre === null
        ? null
        : [centre, ...(await run(sharersOf(centre, minWeight, bounds))).map((row) => row['id'] as string)];
    const [ranked] = await run(agenciesByDuties(among, centre, request.limit, bounds));
    const nodes = ((ranked?.['nodes'] as readonly Stored[] | undefined) ?? []).map(networkNode);
    const ids = nodes.map(({ agency }) => agency.id);
    return {
      nodes,
      edges:
        request.withoutEdges === true || ids.length < 2
          ? []
          : await edgesAmong(run, sharedMeasures(ids, minWeight, bounds, among !== null)),
      omitted: ((ranked?.['candidates'] as number | undefined) ?? 0) - nodes.length,
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

async function edgesAmong(run: Run, pairs: Statement): Promise<Network['edges']> {
  return (await run(pairs)).map((row) => ({
    sourceId: row['sourceId'] as string,
    targetId: row['targetId'] as string,
    weight: row['weight'] as number,
    measureIds: row['measureIds'] as readonly string[],
  }));
}
