import type { DocumentNode } from '../../../schema/graph.ts';
import { lineageTest } from '../../graph/lineage-filter.ts';
import { walkLineage, type Followed, type Reached } from '../../graph/walk-lineage.ts';
import type { Direction, Lineage, LineageRequest } from '../../policy-graph.ts';
import type { Connection, Run, Statement } from '../connection.ts';
import { regionScope } from '../lists/region-scope.ts';
import { toDocument, type Stored } from '../records.ts';
import { projection, unprojected } from '../projections.ts';
import { anyRelation } from '../reference-types.ts';
import { nodesByIds } from './nodes.ts';
import { ofReference } from './read-rows.ts';

const reachedColumns = (node: string): string =>
  `${node}.id AS id, ${node}.date AS date, ${node}.level AS level, ${node}.regionId AS regionId`;

export const startOfLineage = (id: string): Statement => ({
  cypher: `
    MATCH (document:Document {id: $id})
    RETURN ${reachedColumns('document')}`,
  parameters: { id },
});

const arrows: Readonly<Record<Direction, readonly [string, string]>> = {
  upstream: ['-', '->'],
  downstream: ['<-', '-'],
  both: ['-', '-'],
};

/** @param withOrigin a row for each pair, and not for each document reached */
export const nextHop = (
  frontier: readonly string[],
  direction: Direction,
  types: string,
  withOrigin: boolean,
): Statement => ({
  cypher: `
    UNWIND $frontier AS id
    MATCH (:Document {id: id})${arrows[direction][0]}[:${types}]${arrows[direction][1]}(next:Document)
    WITH DISTINCT next${withOrigin ? ', id AS fromId' : ''}
    RETURN ${reachedColumns('next')}${withOrigin ? ', fromId' : ''}`,
  parameters: { frontier },
});

export const referencesAmong = (ids: readonly string[], types: string): Statement => ({
  cypher: `
    UNWIND $ids AS id
    MATCH (:Document {id: id})-[fact:${types}]->(target:Document)
    WHERE target.id IN $ids
    RETURN id AS fromId, target.id AS toId, ${projection('Reference', 'fact')} AS stored
    ORDER BY fact.id`,
  parameters: { ids },
});

/**
 * From a document hop by hop, one statement a hop (graph/walk-lineage.ts). Only what the walk needs to know of a
 * document travels until it is known which ones are returned.
 */
export function lineage(connection: Connection, request: LineageRequest): Promise<Lineage> {
  return connection.readAll(async (run) => {
    const { nodes, ...rest } = await walk(run, request);
    const ids = nodes.map(({ document }) => document.id);
    const documents = await readDocuments(run, ids);
    return {
      ...rest,
      nodes: nodes.flatMap(({ document: { id }, ...place }) => {
        const document = documents.get(id);
        return document === undefined ? [] : { document, ...place };
      }),
      edges: await edgesAmong(run, ids, request),
    };
  });
}

async function walk(run: Run, request: LineageRequest): ReturnType<typeof walkLineage<Reached>> {
  const [start = null] = (await run(startOfLineage(request.id))).map(reached);
  const matches = lineageTest(request.filter, await regionScope(run, request.filter ?? {}));
  const types = anyRelation(request.relations);
  const next = async (frontier: readonly string[]): Promise<readonly Followed<Reached>[]> => {
    if (types === '') return [];
    const rows = await run(nextHop(frontier, request.direction, types, matches !== null));
    return rows.map((row) => ({ fromId: (row['fromId'] as string | undefined) ?? null, to: reached(row) }));
  };
  return walkLineage<Reached>(request, { start, next, matches });
}

async function readDocuments(run: Run, ids: readonly string[]): Promise<ReadonlyMap<string, DocumentNode>> {
  if (ids.length === 0) return new Map();
  const rows = await run(nodesByIds('Document', ids));
  return new Map(
    rows.map((row) => [row['id'] as string, toDocument(unprojected('Document', row['stored']))]),
  );
}

function reached(row: Stored): Reached {
  return {
    id: row['id'] as string,
    date: row['date'] as string | null,
    level: row['level'] as Reached['level'],
    regionId: row['regionId'] as string | null,
  };
}

async function edgesAmong(
  run: Run,
  ids: readonly string[],
  request: LineageRequest,
): Promise<Lineage['edges']> {
  if (ids.length === 0 || request.relations?.length === 0) return [];
  const rows = await run(referencesAmong(ids, anyRelation(request.relations)));
  return rows.map(ofReference);
}
