import type { DocumentNode } from '../../../schema/graph.ts';
import { pickLineage, type Reached } from '../../graph/pick-lineage.ts';
import type { Direction, Lineage, LineageRequest } from '../../policy-graph.ts';
import type { Connection, Run, Statement } from '../connection.ts';
import { toDocument, type Stored } from '../records.ts';
import { anyRelation } from '../reference-types.ts';
import { nodesByIds } from './nodes.ts';
import { ofReference } from './read-rows.ts';

export const startOfLineage = (id: string): Statement => ({
  cypher: `
    MATCH (document:Document {id: $id})
    RETURN document.id AS id, document.date AS date`,
  parameters: { id },
});

const arrows: Readonly<Record<Direction, readonly [string, string]>> = {
  upstream: ['-', '->'],
  downstream: ['<-', '-'],
  both: ['-', '-'],
};

export const nextHop = (frontier: readonly string[], direction: Direction, types: string): Statement => ({
  cypher: `
    UNWIND $frontier AS id
    MATCH (:Document {id: id})${arrows[direction][0]}[:${types}]${arrows[direction][1]}(next:Document)
    RETURN DISTINCT next.id AS id, next.date AS date`,
  parameters: { frontier },
});

export const referencesAmong = (ids: readonly string[], types: string): Statement => ({
  cypher: `
    UNWIND $ids AS id
    MATCH (:Document {id: id})-[fact:${types}]->(target:Document)
    WHERE target.id IN $ids
    RETURN id AS fromId, target.id AS toId, fact{.*} AS fact
    ORDER BY fact.id`,
  parameters: { ids },
});

/**
 * From a document hop by hop, one statement a hop, each document at its least distance. Only ids and dates
 * travel until it is known which documents are returned.
 */
export function lineage(connection: Connection, request: LineageRequest): Promise<Lineage> {
  return connection.readAll(async (run) => {
    const { nodes, omitted } = pickLineage(await hopsFrom(run, request), request.limit);
    const ids = nodes.map(({ document }) => document.id);
    const documents = await readDocuments(run, ids);
    return {
      nodes: nodes.flatMap(({ document: { id }, distance }) => {
        const document = documents.get(id);
        return document === undefined ? [] : { document, distance };
      }),
      edges: await edgesAmong(run, ids, request),
      omitted,
    };
  });
}

async function hopsFrom(run: Run, request: LineageRequest): Promise<readonly (readonly Reached[])[]> {
  const start = (await run(startOfLineage(request.id))).map(reached);
  if (start.length === 0) return [];
  const seen = new Set([request.id]);
  const hops: (readonly Reached[])[] = [start];
  if (request.relations?.length === 0) return hops;
  const types = anyRelation(request.relations);
  while (hops.length <= request.depth) {
    const frontier = (hops.at(-1) ?? []).map(({ id }) => id);
    const next = (await run(nextHop(frontier, request.direction, types)))
      .map(reached)
      .filter(({ id }) => !seen.has(id));
    if (next.length === 0) break;
    for (const { id } of next) seen.add(id);
    hops.push(next);
  }
  return hops;
}

async function readDocuments(run: Run, ids: readonly string[]): Promise<ReadonlyMap<string, DocumentNode>> {
  if (ids.length === 0) return new Map();
  const rows = await run(nodesByIds('Document', ids));
  return new Map(rows.map((row) => [row['id'] as string, toDocument(row['node'] as Stored)]));
}

function reached(row: Stored): Reached {
  return { id: row['id'] as string, date: (row['date'] as string | null) ?? null };
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
