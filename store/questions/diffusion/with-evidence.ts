import type { Adoption, DocumentNode, GraphNode, MeasureNode, Reference } from '../../../schema/graph.ts';
import type { PolicyGraph } from '../../policy-graph.ts';
import type { DiffusionRow } from './answer.ts';

/** A row with the documents and sentences that show it. */
export interface ShownRow {
  readonly row: DiffusionRow;
  readonly document: DocumentNode;
  /** From the origin to the document: each reference with its sentence, and the document that refers. */
  readonly chain: readonly { readonly reference: Reference; readonly from: DocumentNode }[];
  /** Of an initiative: the measure that adopts it, and the sentence that says so. */
  readonly adoption: { readonly adoption: Adoption; readonly measure: MeasureNode } | null;
}

/** Looks up what some rows show, all at once. A row whose document is gone by now is left out. */
export async function withEvidence(
  graph: PolicyGraph,
  rows: readonly DiffusionRow[],
  initiativeId: string | null,
): Promise<readonly ShownRow[]> {
  const sources = new Set(
    rows.flatMap(({ documentId, chain }) => [documentId, ...chain.map(({ fromId }) => fromId)]),
  );
  const citing = [...new Set(rows.flatMap(({ chain }) => chain.map(({ fromId }) => fromId)))];
  const measureIds = rows.flatMap(({ measureId }) => measureId ?? []);
  const wanted = [...sources, ...measureIds];
  const nodes = new Map((wanted.length === 0 ? [] : await graph.nodes(wanted)).flatMap(keyed));
  const references = citing.length === 0 ? [] : (await graph.referencesFrom(citing)).flat();
  const adoptions = measureIds.length === 0 ? [] : (await graph.adoptionsOfMeasures(measureIds)).flat();
  const referenceOf = new Map(references.map((reference) => [reference.id, reference]));
  const adoptionOf = new Map(
    adoptions.filter((one) => one.initiativeId === initiativeId).map((one) => [one.measureId, one]),
  );
  const document = (id: string): DocumentNode | null => {
    const node = nodes.get(id);
    return node?.label === 'Document' ? node : null;
  };

  return rows.flatMap((row): readonly ShownRow[] => {
    const own = document(row.documentId);
    if (own === null) return [];
    const chain = row.chain.flatMap(({ referenceId, fromId }) => {
      const reference = referenceOf.get(referenceId);
      const from = document(fromId);
      return reference === undefined || from === null ? [] : [{ reference, from }];
    });
    const measure = nodes.get(row.measureId ?? '');
    const adoption = adoptionOf.get(row.measureId ?? '');
    const taken = measure?.label === 'Measure' && adoption !== undefined ? { adoption, measure } : null;
    return [{ row, document: own, chain, adoption: taken }];
  });
}

function keyed(node: GraphNode | null): readonly (readonly [string, GraphNode])[] {
  return node === null ? [] : [[node.id, node]];
}
