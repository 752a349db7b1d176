import type { Network } from '../policy-graph.ts';

/** The agencies of a network that share at least one measure with another one of it. */
export function joinedAgencies({ nodes, edges }: Pick<Network, 'nodes' | 'edges'>): Network['nodes'] {
  const joined = new Set(edges.flatMap(({ sourceId, targetId }) => [sourceId, targetId]));
  return nodes.filter(({ agency }) => joined.has(agency.id));
}
