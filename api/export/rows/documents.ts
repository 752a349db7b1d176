import type { DocumentNode, Reference } from '../../../schema/graph.ts';
import type { DocumentFilter, PolicyGraph } from '../../../store/policy-graph.ts';
import type { DocumentRow } from '../columns/documents.ts';
import type { ReferenceRow } from '../columns/references.ts';
import { documentRows, findNodes } from './join.ts';
import { documentPages, inGroups, mapBatches, type Batches } from './pages.ts';

/** By date, oldest first. */
export function listDocuments(graph: PolicyGraph, filter: DocumentFilter): Batches<DocumentRow> {
  return mapBatches(documentPages(graph, filter), (documents) => documentRows(graph, documents));
}

/**
 * What the documents of the filter refer to, by date of the document that refers. `relations` of the filter
 * chooses references, too.
 */
export function listReferences(graph: PolicyGraph, filter: DocumentFilter): Batches<ReferenceRow> {
  return mapBatches(inGroups(documentPages(graph, filter)), async (documents) => {
    const references = (await graph.referencesFrom(documents.map(({ id }) => id)))
      .flat()
      .filter(({ relation }) => filter.relations?.includes(relation) ?? true);
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
