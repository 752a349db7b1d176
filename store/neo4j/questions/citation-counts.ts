import type { Relation } from '../../../schema/facts.ts';
import type { Connection, Statement } from '../connection.ts';
import { anyRelation } from '../reference-types.ts';

const countReferences = (ids: readonly string[], types: string): Statement => ({
  cypher: `
    UNWIND $ids AS id
    MATCH (document:Document {id: id})
    RETURN id, COUNT { (document)<-[:${types}]-() } AS count`,
  parameters: { ids },
});

/** Counted from the degrees of the nodes: no reference is read. */
export async function citationCounts(
  connection: Connection,
  ids: readonly string[],
  relations: readonly Relation[] | undefined,
): Promise<readonly number[]> {
  if (ids.length === 0 || relations?.length === 0) return ids.map(() => 0);
  const rows = await connection.read(countReferences([...new Set(ids)], anyRelation(relations)));
  const counts = new Map(rows.map((row) => [row['id'] as string, row['count'] as number]));
  return ids.map((id) => counts.get(id) ?? 0);
}
