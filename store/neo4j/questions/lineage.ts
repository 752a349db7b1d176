import type { DocumentNode, Reference } from '../../../schema/graph.ts';
import { compareText } from '../../graph/compare.ts';
import { lineageTest } from '../../graph/lineage-filter.ts';
import { walkLineage, type Followed, type Reached } from '../../graph/walk-lineage.ts';
import type { Direction, Lineage, LineageRequest } from '../../policy-graph.ts';
import type { Connection, Run, Statement } from '../connection.ts';
import { groupBy } from '../group-by.ts';
import { regionScope } from '../lists/region-scope.ts';
import { toDocument, toReference, type Stored } from '../records.ts';
import { projection, unprojected } from '../projections.ts';
import { anyRelation } from '../reference-types.ts';

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

/**
 * All hops at once: each document at its least distance, the start among them. Every way there begins at the start,
 * and the server follows none twice.
 */
export const withinHops = (id: string, direction: Direction, types: string, hops: number): Statement => ({
  cypher: `
    MATCH (start:Document {id: $id})
    CALL (start) {
      MATCH path = (start)${arrows[direction][0]}[:${types}*0..${hops}]${arrows[direction][1]}(reached:Document)
      RETURN reached, min(length(path)) AS distance
    }
    RETURN ${reachedColumns('reached')}, distance`,
  parameters: { id },
});

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

/** Documents, each with its references to others of them: followed from here, and not from every other to here. */
export const documentsAndReferences = (ids: readonly string[], types: string): Statement => ({
  cypher: `
    UNWIND $ids AS id
    MATCH (document:Document {id: id})
    RETURN id, ${projection('Document', 'document')} AS stored, ${
      types === ''
        ? '[]'
        : `COLLECT {
      MATCH (document)-[fact:${types}]->(target:Document)
      WITH fact, target.id AS toId WHERE toId IN $ids
      RETURN [toId, ${projection('Reference', 'fact')}]
    }`
    } AS edges`,
  parameters: { ids },
});

/**
 * From a document hop by hop (graph/walk-lineage.ts), one statement a hop where there is a filter. Only what the walk needs to know of a
 * document travels until it is known which ones are returned.
 */
export function lineage(connection: Connection, request: LineageRequest): Promise<Lineage> {
  return connection.readAll(async (run) => {
    const { nodes, ...rest } = await (request.filter === undefined ? walkAtOnce : walk)(run, request);
    const ids = nodes.map(({ document }) => document.id);
    const { documents, edges } = await readChosen(run, ids, anyRelation(request.relations));
    return {
      ...rest,
      nodes: nodes.flatMap(({ document: { id }, ...place }) => {
        const document = documents.get(id);
        return document === undefined ? [] : { document, ...place };
      }),
      edges,
    };
  });
}

/** Without a filter nobody asks by which way a document was reached, so that all hops are one statement. */
async function walkAtOnce(run: Run, request: LineageRequest): ReturnType<typeof walkLineage<Reached>> {
  const types = anyRelation(request.relations);
  const hops = request.depth + (request.beyond === true ? 1 : 0);
  const rows = await run(
    types === '' ? startOfLineage(request.id) : withinHops(request.id, request.direction, types, hops),
  );
  const hopsFound = groupBy(rows, (row) => (row['distance'] as number | undefined) ?? 0);
  const [start = null] = (hopsFound.get(0) ?? []).map(reached);
  let distance = 0;
  const next = (): Promise<readonly Followed<Reached>[]> =>
    Promise.resolve((hopsFound.get(++distance) ?? []).map((row) => ({ fromId: null, to: reached(row) })));
  return walkLineage<Reached>(request, { start, next, matches: null });
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

async function readChosen(
  run: Run,
  ids: readonly string[],
  types: string,
): Promise<{ readonly documents: ReadonlyMap<string, DocumentNode>; readonly edges: Lineage['edges'] }> {
  const documents = new Map<string, DocumentNode>();
  const edges: Reference[] = [];
  for (const row of ids.length === 0 ? [] : await run(documentsAndReferences(ids, types))) {
    const id = row['id'] as string;
    documents.set(id, toDocument(unprojected('Document', row['stored'])));
    for (const [toId, stored] of row['edges'] as readonly (readonly [string, unknown])[]) {
      edges.push(toReference(id, toId, unprojected('Reference', stored)));
    }
  }
  return { documents, edges: edges.sort((one, other) => compareText(one.id, other.id)) };
}

function reached(row: Stored): Reached {
  return {
    id: row['id'] as string,
    date: row['date'] as string | null,
    level: row['level'] as Reached['level'],
    regionId: row['regionId'] as string | null,
  };
}
