import type { Evidence } from '../../../schema/graph.ts';
import type { LineageRequest, NetworkRequest, PolicyGraph } from '../../../store/policy-graph.ts';
import type { LineageEdgeRow, LineageNodeRow, NetworkEdgeRow, NetworkNodeRow } from '../columns/networks.ts';
import { agencyRows, documentRows, findNodes } from './join.ts';

/** A network as the store answers it, whole: its size is bounded by the request. */
export interface Network<N, E> {
  readonly nodes: readonly N[];
  readonly edges: readonly E[];
  /** Nodes left out because of the limit. */
  readonly omitted: number;
}

export async function lineageOf(
  graph: PolicyGraph,
  request: LineageRequest,
): Promise<Network<LineageNodeRow, LineageEdgeRow>> {
  const found = await graph.lineage(request);
  const rows = await documentRows(
    graph,
    found.nodes.map(({ document }) => document),
  );
  const nodes = rows.map((row, at) => ({ ...row, distance: found.nodes[at]?.distance ?? 0 }));
  const nodeOf = new Map(nodes.map((node) => [node.document.id, node]));
  return {
    nodes,
    edges: found.edges.flatMap((reference) => {
      const from = nodeOf.get(reference.fromId);
      const to = nodeOf.get(reference.toId);
      return from === undefined || to === undefined ? [] : [{ reference, from, to }];
    }),
    omitted: found.omitted.reduce((sum, { count }) => sum + count, 0),
  };
}

export async function networkOf(
  graph: PolicyGraph,
  request: NetworkRequest,
): Promise<Network<NetworkNodeRow, NetworkEdgeRow>> {
  const found = await graph.network(request);
  const rows = await agencyRows(
    graph,
    found.nodes.map(({ agency }) => agency),
  );
  const nodes = rows.map((row, at) => {
    const { measures = 0, leads = 0, supports = 0 } = found.nodes[at] ?? {};
    return { ...row, measures, leads, supports };
  });
  const agencyOf = new Map(nodes.map(({ agency }) => [agency.id, agency]));
  const shown = await firstShared(graph, found.edges);
  return {
    nodes,
    edges: found.edges.flatMap((edge) => {
      const source = agencyOf.get(edge.sourceId);
      const target = agencyOf.get(edge.targetId);
      const { weight, measureIds } = edge;
      if (source === undefined || target === undefined) return [];
      const measure = shown(measureIds[0] ?? '');
      return [
        {
          source,
          target,
          weight,
          measureIds,
          sourceEvidence: measure.evidence(source.id),
          targetEvidence: measure.evidence(target.id),
          url: measure.url,
        },
      ];
    }),
    omitted: found.omitted,
  };
}

/** What the first of the shared measures says of its agencies. */
async function firstShared(
  graph: PolicyGraph,
  edges: readonly { readonly measureIds: readonly string[] }[],
): Promise<
  (measureId: string) => {
    readonly evidence: (agencyId: string) => Evidence | null;
    readonly url: string | null;
  }
> {
  const ids = [...new Set(edges.flatMap(({ measureIds }) => measureIds.slice(0, 1)))];
  const lists = await graph.responsibilitiesOfMeasures(ids);
  const found = await findNodes(
    graph,
    lists.flatMap(([first]) => first?.documentId ?? []),
  );
  const dutiesOf = new Map(ids.map((id, at) => [id, lists[at] ?? []]));
  return (measureId) => {
    const duties = dutiesOf.get(measureId) ?? [];
    return {
      evidence: (agencyId) => duties.find((duty) => duty.agencyId === agencyId)?.evidence ?? null,
      url: found.document(duties[0]?.documentId ?? null)?.url ?? null,
    };
  };
}
