import { joinedAgencies } from '../../../store/graph/joined-agencies.ts';
import type { Lineage, LineageRequest, NetworkRequest, PolicyGraph } from '../../../store/policy-graph.ts';
import type { LineageEdgeRow, LineageNodeRow, NetworkEdgeRow, NetworkNodeRow } from '../columns/networks.ts';
import { agencyRows, documentRows } from './join.ts';
import { firstShared } from './shared-measures.ts';

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
  const nodes = rows.map((row, at) => ({ ...row, ...standing(found.nodes[at]) }));
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

/** @param withIsolated agencies that no edge joins, too */
export async function networkOf(
  graph: PolicyGraph,
  request: NetworkRequest,
  withIsolated: boolean,
): Promise<Network<NetworkNodeRow, NetworkEdgeRow>> {
  const found = await graph.network(request);
  const shownNodes = withIsolated ? found.nodes : joinedAgencies(found);
  const rows = await agencyRows(
    graph,
    shownNodes.map(({ agency }) => agency),
  );
  const nodes = rows.map((row, at) => {
    const { measures = 0, leads = 0, supports = 0 } = shownNodes[at] ?? {};
    return { ...row, measures, leads, supports };
  });
  const agencyOf = new Map(nodes.map(({ agency }) => [agency.id, agency]));
  const firstOf = await firstShared(graph, found.edges);
  return {
    nodes,
    edges: found.edges.flatMap((edge) => {
      const source = agencyOf.get(edge.sourceId);
      const target = agencyOf.get(edge.targetId);
      const { weight, measureIds } = edge;
      if (source === undefined || target === undefined) return [];
      const shared = firstOf(measureIds);
      return [
        {
          source,
          target,
          weight,
          measureIds,
          sourceEvidence: shared.evidence(({ agencyId }) => agencyId === source.id),
          targetEvidence: shared.evidence(({ agencyId }) => agencyId === target.id),
          url: shared.url,
        },
      ];
    }),
    omitted: found.omitted,
  };
}

function standing(node: Lineage['nodes'][number] | undefined): Pick<LineageNodeRow, 'distance' | 'onTheWay'> {
  return { distance: node?.distance ?? 0, onTheWay: node?.onTheWay ?? false };
}
