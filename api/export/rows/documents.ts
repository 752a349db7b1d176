import type { DocumentNode, Reference } from '../../../schema/graph.ts';
import type { DocumentFilter, DocumentOrder, PolicyGraph } from '../../../store/policy-graph.ts';
import type { CitedDocumentRow, DocumentRow } from '../columns/documents.ts';
import type { ReferenceRow } from '../columns/references.ts';
import { documentRows, findNodes } from './join.ts';
import { documentPages, inGroups, mapBatches, type Batches } from './pages.ts';

/** By date, oldest first, unless another order is given. */
export function listDocuments(
  graph: PolicyGraph,
  filter: DocumentFilter,
  order?: DocumentOrder,
): Batches<DocumentRow> {
  return mapBatches(documentPages(graph, filter, order), (documents) => documentRows(graph, documents));
}

/** The same, with how often each is referred to. */
export function listCitedDocuments(
  graph: PolicyGraph,
  filter: DocumentFilter,
  order: DocumentOrder,
): Batches<CitedDocumentRow> {
  return mapBatches(listDocuments(graph, filter, order), async (rows) => {
    const counts = await graph.citationCounts(rows.map(({ document }) => document.id));
    return rows.map((row, at) => ({ ...row, citedBy: counts[at] ?? 0 }));
  });
}

/**
 * What the documents of the filter refer to, in the order of the documents that refer. `relations` and `refersToIds`
 * of the filter choose references, too.
 */
export function listReferences(
  graph: PolicyGraph,
  filter: DocumentFilter,
  order: DocumentOrder,
): Batches<ReferenceRow> {
  const { relations, refersToIds } = filter;
  return mapBatches(inGroups(documentPages(graph, filter, order)), async (documents) => {
    const references = (await graph.referencesFrom(documents.map(({ id }) => id)))
      .flat()
      .filter(
        ({ relation, toId }) =>
          (relations?.includes(relation) ?? true) && (refersToIds?.includes(toId) ?? true),
      );
    return referenceRows(graph, references, documents);
  });
}

/** References with both ends. `known`: documents that need not be fetched. */
async function referenceRows(
  graph: PolicyGraph,
  references: readonly Reference[],
  known: readonly DocumentNode[],
): Promise<readonly ReferenceRow[]> {
  const have = new Map(known.map((document) => [document.id, document]));
  const ends = references.flatMap(({ fromId, toId }) => [fromId, toId]);
  const missing = ends.filter((id) => !have.has(id));
  const found = await findNodes(graph, missing);
  for (const id of missing) {
    const document = found.document(id);
    if (document !== null) have.set(id, document);
  }
  const rows = await documentRows(graph, [...have.values()]);
  const rowOf = new Map(rows.map((row) => [row.document.id, row]));
  return references.flatMap((reference) => {
    const from = rowOf.get(reference.fromId);
    const to = rowOf.get(reference.toId);
    return from === undefined || to === undefined ? [] : [{ reference, from, to }];
  });
}
