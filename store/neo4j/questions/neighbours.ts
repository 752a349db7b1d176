import { kindOfId } from '../../../schema/ids.ts';
import type { Label } from '../../../schema/graph.ts';
import { compareText } from '../../graph/compare.ts';
import type { NeighbourScope, StepKind } from '../../policy-graph.ts';
import type { Connection, Row, Statement } from '../connection.ts';
import { groupBy } from '../group-by.ts';
import { anyRelation } from '../reference-types.ts';

/** The steps that begin or end at a thing of each kind, as `kindOfId` names it. */
const stepsOf: Readonly<Record<string, { readonly label: Label; readonly kinds: readonly StepKind[] }>> = {
  document: { label: 'Document', kinds: ['reference', 'issuedBy', 'contains'] },
  measure: { label: 'Measure', kinds: ['contains', 'responsibleFor', 'adopts'] },
  agency: { label: 'Agency', kinds: ['issuedBy', 'responsibleFor', 'partOf'] },
  initiative: { label: 'Initiative', kinds: ['adopts'] },
};

const types: Readonly<Record<Exclude<StepKind, 'reference'>, string>> = {
  issuedBy: 'ISSUED_BY',
  contains: 'CONTAINS',
  responsibleFor: 'RESPONSIBLE_FOR',
  adopts: 'ADOPTS',
  partOf: 'PART_OF',
};

type Ask = (label: Label, types: string, ids: readonly string[], scope: NeighbourScope) => Statement;

const findNeighbours: Ask = (label, steps, ids, { collectives }) => ({
  cypher: `
    UNWIND $ids AS id
    MATCH (:${label} {id: id})-[:${steps}]-(neighbour)
    ${collectives === undefined ? '' : 'WHERE coalesce(neighbour.collective, false) = false OR neighbour.id IN $collectives'}
    RETURN DISTINCT id, neighbour.id AS neighbour`,
  parameters: { ids, ...(collectives !== undefined && { collectives }) },
});

/** Counted from the degrees of the nodes: no neighbour is read. */
const countNeighbours: Ask = (label, steps, ids) => ({
  cypher: `
    UNWIND $ids AS id
    MATCH (node:${label} {id: id})
    RETURN id, COUNT { (node)-[:${steps}]-() } AS count`,
  parameters: { ids },
});

export async function neighboursOf(
  connection: Connection,
  ids: readonly string[],
  scope: NeighbourScope,
): Promise<readonly (readonly string[])[]> {
  const lists = groupBy(await rowsFor(connection, ids, scope, findNeighbours), (row) => row['id'] as string);
  return ids.map((id) => (lists.get(id) ?? []).map((row) => row['neighbour'] as string).sort(compareText));
}

export async function neighbourCounts(
  connection: Connection,
  ids: readonly string[],
  scope: NeighbourScope,
): Promise<readonly number[]> {
  const rows = await rowsFor(connection, ids, scope, countNeighbours);
  const counts = new Map(rows.map((row) => [row['id'] as string, row['count'] as number]));
  return ids.map((id) => counts.get(id) ?? 0);
}

/** One statement a label. */
async function rowsFor(
  connection: Connection,
  ids: readonly string[],
  scope: NeighbourScope,
  ask: Ask,
): Promise<readonly Row[]> {
  const statements = [...groupBy(new Set(ids), kindOfId)].flatMap(([kind, ofKind]) => {
    const { label, kinds } = stepsOf[kind ?? ''] ?? { label: null, kinds: [] };
    const steps = kinds.filter((one) => scope.kinds.includes(one)).map((one) => typesOf(one, scope));
    const given = steps.filter((type) => type !== '').join('|');
    return label === null || given === '' ? [] : [ask(label, given, ofKind, scope)];
  });
  if (statements.length === 0) return [];
  return connection.readAll(async (run) => {
    const rows: Row[] = [];
    for (const statement of statements) rows.push(...(await run(statement)));
    return rows;
  });
}

function typesOf(kind: StepKind, { relations }: NeighbourScope): string {
  return kind === 'reference' ? anyRelation(relations) : types[kind];
}
