import { kindOfId } from '../../../schema/ids.ts';
import type { GraphNode, Label } from '../../../schema/graph.ts';
import type { Connection, Run, Statement } from '../connection.ts';
import { groupBy } from '../group-by.ts';
import { plainRecords, type RecordShape } from '../projections.ts';
import { toGraphNode } from '../records.ts';

const labelOfKind = {
  document: 'Document',
  measure: 'Measure',
  agency: 'Agency',
  region: 'Region',
  initiative: 'Initiative',
} as const satisfies Record<NonNullable<ReturnType<typeof kindOfId>>, Label>;

export const nodesByIds = (
  label: Label,
  ids: readonly string[],
  shape: RecordShape = plainRecords,
): Statement => ({
  cypher: `
    UNWIND $ids AS id
    MATCH (node:${label} {id: id})
    RETURN id, ${shape.project(label, 'node')} AS stored`,
  parameters: { ids, ...shape.parameters },
});

/** Nodes by id; the label is told from the id, so that there is one statement a label. */
export async function readNodes(
  run: Run,
  ids: Iterable<string>,
  shape: RecordShape = plainRecords,
): Promise<ReadonlyMap<string, GraphNode>> {
  const found = new Map<string, GraphNode>();
  for (const [kind, ofKind] of groupBy(new Set(ids), kindOfId)) {
    if (kind === null) continue;
    const label = labelOfKind[kind];
    const rows = await run(nodesByIds(label, ofKind, shape));
    shape.answered();
    for (const { id, stored } of rows) {
      found.set(id as string, toGraphNode(label, shape.stored(label, stored)));
    }
  }
  return found;
}

export async function nodes(
  connection: Connection,
  ids: readonly string[],
  shape: RecordShape,
): Promise<readonly (GraphNode | null)[]> {
  if (ids.length === 0) return [];
  const found = await readNodes((statement) => connection.read(statement), ids, shape);
  return ids.map((id) => found.get(id) ?? null);
}
