import type { AgencyNode, Responsibility } from '../../../schema/graph.ts';
import { foldKey } from '../../../store/graph/fold-network.ts';
import type { FoldedNetwork, FoldedNetworkRequest, PolicyGraph } from '../../../store/policy-graph.ts';
import type { GroupEdgeRow, GroupRow } from '../columns/folded.ts';
import { findNodes, type Found } from './join.ts';
import type { Network } from './networks.ts';
import { firstShared } from './shared-measures.ts';

export async function foldedOf(
  graph: PolicyGraph,
  request: FoldedNetworkRequest,
): Promise<Network<GroupRow, GroupEdgeRow>> {
  const { nodes, edges, omitted } = await graph.foldedNetwork(request);
  const regions = await findNodes(graph, request.by === 'region' ? nodes.map(({ key }) => key) : []);
  const rows = nodes.map((node): GroupRow => {
    const name = request.by === 'region' ? regions.region(node.key)?.name : node.key;
    return { ...node, by: request.by, name: name || null };
  });
  const rowOf = new Map(rows.map((row) => [row.key, row]));
  const firstOf = await firstShared(graph, edges);
  const isOf = await membership(graph, request, edges);
  return {
    nodes: rows,
    edges: edges.flatMap(({ sourceKey, targetKey, weight, measureIds }) => {
      const source = rowOf.get(sourceKey);
      const target = rowOf.get(targetKey);
      if (source === undefined || target === undefined) return [];
      const shared = firstOf(measureIds);
      return [
        {
          source,
          target,
          weight,
          measureIds,
          sourceEvidence: shared.evidence(isOf(sourceKey)),
          targetEvidence: shared.evidence(isOf(targetKey)),
          url: shared.url,
        },
      ];
    }),
    omitted,
  };
}

/** Whether a duty is one of those that were counted for a group. */
async function membership(
  graph: PolicyGraph,
  request: FoldedNetworkRequest,
  edges: FoldedNetwork['edges'],
): Promise<(key: string) => (duty: Responsibility) => boolean> {
  const measureIds = new Set(edges.flatMap(({ measureIds: [first = ''] }) => first));
  const duties = (await graph.responsibilitiesOfMeasures([...measureIds])).flat();
  const agencies: Found = await findNodes(
    graph,
    duties.map(({ agencyId }) => agencyId),
  );
  return (key) => (duty) => {
    const agency = agencies.agency(duty.agencyId);
    return (
      agency !== null &&
      foldKey(agency, request.by) === key &&
      (request.roles?.includes(duty.role) ?? true) &&
      isCounted(agency, request)
    );
  };
}

function isCounted(agency: AgencyNode, request: FoldedNetworkRequest): boolean {
  if (agency.id === request.agencyId) return true;
  return (
    (request.withCollectives === true || !agency.collective) &&
    (request.functions?.includes(agency.function ?? '') ?? true)
  );
}
