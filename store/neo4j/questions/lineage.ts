import neo4j from 'neo4j-driver';
import type { DocumentNode, Reference } from '../../../schema/graph.ts';
import { compareText } from '../../graph/compare.ts';
import { lineageTest } from '../../graph/lineage-filter.ts';
import { walkLineage, type Followed, type Reached, type WalkedLineage } from '../../graph/walk-lineage.ts';
import type { Direction, Lineage, LineageRequest } from '../../policy-graph.ts';
import type { Connection, Run, Statement } from '../connection.ts';
import { groupBy } from '../group-by.ts';
import { regionScope } from '../lists/region-scope.ts';
import { toDocument, toReference, type Stored } from '../records.ts';
import type { RecordShape } from '../projections.ts';
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

/** Of a lineage with more documents only the documents are found at once; their members and references by a look more. */
const mostAtOnce = 200;

/**
 * All hops at once: each document at its least distance, the start among them. Every way there begins at the start,
 * and the server follows none twice. If they are few (`mostShown`), those up to `depth` come with what is answered of them.
 */
export const withinHops = (
  { id, direction, depth, limit, beyond = false }: LineageRequest,
  types: string,
  shape: RecordShape,
): Statement => ({
  cypher: `
    MATCH (start:Document {id: $id})
    CALL (start) {
      MATCH path = (start)${arrows[direction][0]}[:${types}*0..${depth + (beyond ? 1 : 0)}]${arrows[direction][1]}(reached:Document)
      RETURN reached, min(length(path)) AS distance
    }
    WITH collect([reached, distance]) AS found
    WITH found, [entry IN found WHERE entry[1] <= $depth | entry[0]] AS within
    WITH found, CASE WHEN size(within) <= $mostShown THEN within ELSE [] END AS shown
    RETURN [entry IN found | [(entry[0]).id, (entry[0]).date, entry[1]]] AS reached, COLLECT {
      UNWIND shown AS document
      RETURN ${chosen('document', `(document)-[fact:${types}]->(target:Document) WHERE target IN shown`, shape)}
    } AS documents`,
  parameters: {
    ...shape.parameters,
    id,
    depth: neo4j.int(depth),
    mostShown: neo4j.int(Math.min(limit, mostAtOnce)),
  },
});

/** A document, and its references that match: followed from here, and not from every other to here. */
function chosen(document: string, references: string | null, shape: RecordShape): string {
  const edges =
    references === null
      ? '[]'
      : `COLLECT { MATCH ${references} RETURN [target.id, ${shape.project('Reference', 'fact')}] }`;
  return `[${document}.id, ${shape.project('Document', document)}, ${edges}]`;
}

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

/** Documents, each with its references to others of them. */
export const documentsAndReferences = (
  ids: readonly string[],
  types: string,
  shape: RecordShape,
): Statement => ({
  cypher: `
    UNWIND $ids AS id
    MATCH (document:Document {id: id})
    RETURN ${chosen(
      'document',
      types === '' ? null : `(document)-[fact:${types}]->(target:Document) WHERE target.id IN $ids`,
      shape,
    )} AS document`,
  parameters: { ...shape.parameters, ids },
});

/** What is answered of the documents of a lineage. */
interface Chosen {
  readonly documents: ReadonlyMap<string, DocumentNode>;
  readonly edges: readonly Reference[];
}

/** The documents of a lineage by their distance, and their members and references where they came along. */
interface Found {
  readonly walked: WalkedLineage<Reached>;
  readonly chosen: Chosen | null;
}

/** From a document hop by hop (graph/walk-lineage.ts). */
export function lineage(
  connection: Connection,
  request: LineageRequest,
  shape: RecordShape,
): Promise<Lineage> {
  const types = anyRelation(request.relations);
  return connection.readAll(async (run) => {
    const atOnce = request.filter === undefined && types !== '';
    const { walked, chosen } = await (atOnce ? walkAtOnce : walkByHops)(run, request, types, shape);
    const { documents, edges } =
      chosen ??
      (await readChosen(
        run,
        walked.nodes.map(({ document }) => document.id),
        types,
        shape,
      ));
    return {
      ...walked,
      nodes: walked.nodes.flatMap(({ document: { id }, ...place }) => {
        const document = documents.get(id);
        return document === undefined ? [] : { document, ...place };
      }),
      edges,
    };
  });
}

type Walk = (run: Run, request: LineageRequest, types: string, shape: RecordShape) => Promise<Found>;

/** Without a filter nobody asks by which way a document was reached, so that all hops are one statement. */
const walkAtOnce: Walk = async (run, request, types, shape) => {
  const [row] = await run(withinHops(request, types, shape));
  shape.answered();
  const hops = groupBy((row?.['reached'] ?? []) as readonly ReachedAtOnce[], ([, , distance]) => distance);
  const at = (distance: number): readonly Reached[] => (hops.get(distance) ?? []).map(reachedAtOnce);
  let distance = 0;
  const next = (): Promise<readonly Followed<Reached>[]> =>
    Promise.resolve(at(++distance).map((to) => ({ fromId: null, to })));
  const walked = await walkLineage<Reached>(request, { start: at(0)[0] ?? null, next, matches: null });
  const documents = (row?.['documents'] ?? []) as readonly unknown[];
  return { walked, chosen: documents.length === 0 ? null : chosenOf(documents, shape) };
};

/** One statement a hop: what the walk needs to know of a document travels until it is known which ones are answered. */
const walkByHops: Walk = async (run, request, types) => {
  const [start = null] = (await run(startOfLineage(request.id))).map(reached);
  const matches = lineageTest(request.filter, await regionScope(run, request.filter ?? {}));
  const next = async (frontier: readonly string[]): Promise<readonly Followed<Reached>[]> => {
    if (types === '') return [];
    const rows = await run(nextHop(frontier, request.direction, types, matches !== null));
    return rows.map((row) => ({ fromId: (row['fromId'] as string | undefined) ?? null, to: reached(row) }));
  };
  return { walked: await walkLineage<Reached>(request, { start, next, matches }), chosen: null };
};

async function readChosen(
  run: Run,
  ids: readonly string[],
  types: string,
  shape: RecordShape,
): Promise<Chosen> {
  if (ids.length === 0) return chosenOf([], shape);
  const rows = await run(documentsAndReferences(ids, types, shape));
  shape.answered();
  return chosenOf(
    rows.map((row) => row['document']),
    shape,
  );
}

function chosenOf(rows: readonly unknown[], shape: RecordShape): Chosen {
  const documents = new Map<string, DocumentNode>();
  const edges: Reference[] = [];
  for (const row of rows) {
    const [id, stored, references] = row as readonly [
      string,
      unknown,
      readonly (readonly [string, unknown])[],
    ];
    documents.set(id, toDocument(shape.stored('Document', stored)));
    for (const [toId, fact] of references) {
      edges.push(toReference(id, toId, shape.stored('Reference', fact)));
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

type ReachedAtOnce = readonly [id: string, date: string | null, distance: number];

/** Level and region are asked for by filters only. */
function reachedAtOnce([id, date]: ReachedAtOnce): Reached {
  return { id, date, level: null, regionId: null };
}
