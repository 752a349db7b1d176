import type { Evidence, Responsibility } from '../../../schema/graph.ts';
import type { PolicyGraph } from '../../../store/policy-graph.ts';
import { findNodes } from './join.ts';

/** What the first of some shared measures says of those who answer for it. */
export interface SharedMeasure {
  /** The sentence of the first duty that is meant. */
  readonly evidence: (isMeant: (duty: Responsibility) => boolean) => Evidence | null;
  /** Address of its document. */
  readonly url: string | null;
}

/** The first measure of each edge, all looked up at once. */
export async function firstShared(
  graph: PolicyGraph,
  edges: readonly { readonly measureIds: readonly string[] }[],
): Promise<(measureIds: readonly string[]) => SharedMeasure> {
  const ids = [...new Set(edges.flatMap(({ measureIds }) => measureIds.slice(0, 1)))];
  const lists = await graph.responsibilitiesOfMeasures(ids);
  const found = await findNodes(
    graph,
    lists.flatMap(([first]) => first?.documentId ?? []),
  );
  const dutiesOf = new Map(ids.map((id, at) => [id, lists[at] ?? []]));
  return ([measureId = '']) => {
    const duties = dutiesOf.get(measureId) ?? [];
    return {
      evidence: (isMeant) => duties.find(isMeant)?.evidence ?? null,
      url: found.document(duties[0]?.documentId ?? null)?.url ?? null,
    };
  };
}
