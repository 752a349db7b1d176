import { UndirectedGraph } from 'graphology';
import type { Network } from '../../policy-graph.ts';
import { betweennessCentrality, pagerank } from './graph-metrics.ts';
import type { Centrality } from './request.ts';

/** Decimals that are kept: sums in another order of the same network must not tell two equals apart. */
const decimals = 12;

/** The value of every agency of the network, by id. */
export function centralityOf(by: Centrality, network: Network): ReadonlyMap<string, number> {
  const graph = new UndirectedGraph<Record<string, never>, { weight: number }>();
  for (const { agency } of network.nodes) graph.addNode(agency.id);
  for (const { sourceId, targetId, weight } of network.edges) graph.addEdge(sourceId, targetId, { weight });
  const values = valuesOf(by, graph);
  return new Map(graph.mapNodes((id) => [id, Number((values(id) ?? 0).toFixed(decimals))]));
}

function valuesOf(
  by: Centrality,
  graph: UndirectedGraph<Record<string, never>, { weight: number }>,
): (id: string) => number | undefined {
  switch (by) {
    case 'partners':
      return (id) => graph.degree(id);
    case 'sharedMeasures':
      return (id) => graph.reduceEdges(id, (sum, _edge, { weight }) => sum + weight, 0);
    case 'betweenness': {
      // Between two others there is nobody where there are no two others.
      if (graph.order < 3) return () => 0;
      // Unweighted: a weight would count as a distance, and those who share much would be far apart.
      const values = betweennessCentrality(graph, { getEdgeWeight: null, normalized: true });
      return (id) => values[id];
    }
    case 'pagerank': {
      const values = graph.order === 0 ? {} : pagerank(graph, { getEdgeWeight: 'weight' });
      return (id) => values[id];
    }
  }
}
