import neo4j from 'neo4j-driver';
import type { DocumentNode } from '../../../schema/graph.ts';
import { checkPageRequest, documentOrder, encodeCursor } from '../../graph/page.ts';
import type { DocumentOwners, OwnedPageRequest, Page } from '../../policy-graph.ts';
import type { Connection, Statement } from '../connection.ts';
import { projection, unprojected } from '../projections.ts';
import { toDocument } from '../records.ts';

/**
 * From the owner `id` to its documents: first all its regions, so that no plan begins with the documents. SEEK, because an
 * index that has not heard of its contents yet would be looked through as a whole.
 */
function way(owners: DocumentOwners): string {
  if (owners.by === 'issuer') {
    return `MATCH (agency:Agency {id: id})<-[:ISSUED_BY]-(node:Document)
      USING INDEX SEEK agency:Agency(id)`;
  }
  return owners.withDescendants
    ? `MATCH (whole:Region {id: id})<-[:PART_OF*0..]-(region:Region)
      USING INDEX SEEK whole:Region(id)
      WITH DISTINCT id, region
      MATCH (region)<-[:GOVERNS]-(node:Document)`
    : `MATCH (region:Region {id: id})<-[:GOVERNS]-(node:Document)
      USING INDEX SEEK region:Region(id)`;
}

/** Those without a date come last, as null does in ascending order. */
export const firstDocumentsOf = (
  owners: DocumentOwners,
  ids: readonly string[],
  backward: boolean,
  limit: number,
): Statement => ({
  cypher: `
    UNWIND $ids AS id
    CALL (id) {
      ${way(owners)}
      WITH DISTINCT node ORDER BY node.date${backward ? ' DESC' : ''}, node.id${backward ? ' DESC' : ''} LIMIT $limit
      RETURN node
    }
    RETURN id, ${projection('Document', 'node')} AS stored
    ORDER BY node.date, node.id`,
  parameters: { ids, limit: neo4j.int(limit) },
});

export const countDocumentsOf = (owners: DocumentOwners, ids: readonly string[]): Statement => ({
  cypher: `
    UNWIND $ids AS id
    ${way(owners)}
    RETURN id, count(DISTINCT node) AS count`,
  parameters: { ids },
});

/** Two statements for any number of owners; the second only if their documents are to be counted. */
export async function documentsOf(
  connection: Connection,
  owners: DocumentOwners,
  request: OwnedPageRequest,
): Promise<readonly Page<DocumentNode>[]> {
  checkPageRequest(request);
  const ids = [...new Set(owners.ids)];
  if (ids.length === 0) return [];
  const { first, last, count } = request;
  const backward = last !== undefined;
  const wanted = last ?? first ?? 0;
  const order = documentOrder({ field: 'date' }, () => 0);
  return connection.readAll(async (run) => {
    const found = new Map<string, DocumentNode[]>(ids.map((id) => [id, []]));
    for (const row of await run(firstDocumentsOf(owners, ids, backward, wanted + 1))) {
      found.get(row['id'] as string)?.push(toDocument(unprojected('Document', row['stored'])));
    }
    const rows = count === true ? await run(countDocumentsOf(owners, ids)) : [];
    const totals = new Map(rows.map((row) => [row['id'] as string, row['count'] as number]));
    return owners.ids.map((id) => {
      const documents = found.get(id) ?? [];
      const more = documents.length > wanted;
      const kept = backward ? documents.slice(more ? 1 : 0) : documents.slice(0, wanted);
      return {
        items: kept.map((node) => ({ cursor: encodeCursor(order.name, order.keyOf(node)), node })),
        hasNext: !backward && more,
        hasPrevious: backward && more,
        total: count === true ? (totals.get(id) ?? 0) : null,
      };
    });
  });
}
