import { joinedAgencies } from '../../store/graph/joined-agencies.ts';
import { agencyRanking } from '../../store/questions/agency-ranking/agency-ranking.ts';
import { responsibilityByRegion } from '../../store/questions/responsibility-by-region/responsibility-by-region.ts';
import type { Network, NetworkRequest } from '../../store/policy-graph.ts';
import type { Context } from '../context.ts';
import type { NetworkFilter, QueryResolvers, ResponsibilityFilter } from '../generated/resolver-types.ts';
import { bounded } from '../limits/bounded.ts';
import { selects } from '../selection.ts';
import { withoutNulls } from '../without-nulls.ts';

type Questions = Pick<
  QueryResolvers,
  'network' | 'foldedNetwork' | 'agencyRanking' | 'responsibilityByRegion'
>;

/** Who answers for what, with whom, and where. */
export const queryResponsibility: Questions = {
  network: async (_root, { filter, minWeight, limit, withIsolated }, context, info) => {
    const onlyNodes = withIsolated && !selects(info, 'edges') && !selects(info, 'isolated');
    const found = await context.graph.network({
      ...networkBounds(filter),
      minWeight: leastWeight(minWeight),
      limit: mostNodes(limit, context),
      withoutEdges: onlyNodes,
    });
    for (const { agency } of found.nodes) context.load.node.prime(agency.id, { label: 'Agency', ...agency });
    return tellIsolated(found, withIsolated);
  },
  foldedNetwork: async (_root, { by, filter, minWeight, limit }, context) => {
    const found = await context.graph.foldedNetwork({
      by,
      ...networkBounds(filter),
      minWeight: leastWeight(minWeight),
      limit: mostNodes(limit, context),
    });
    return { ...found, nodes: found.nodes.map((node) => ({ by, ...node })) };
  },
  agencyRanking: (_root, { by, filter, minWeight, first }, { graph, limits }) =>
    agencyRanking(graph, {
      by,
      ...networkBounds(filter),
      minWeight: leastWeight(minWeight),
      first: bounded('first', first, limits.pageSize, 'PAGE_TOO_LARGE'),
    }),
  responsibilityByRegion: async (_root, args, context) => {
    const { graph } = context;
    const bounds = dutyBounds(args.filter);
    const found = await responsibilityByRegion(graph, {
      ...bounds,
      ...withoutNulls({ regionLevels: args.levels }),
      function: args.function,
      limit: mostNodes(args.limit, context),
    });
    return {
      ...found,
      rows: found.rows.map(({ region, agencies }) => ({
        region: region === null ? null : { label: 'Region' as const, ...region },
        agencies: agencies.map((agency) => ({ ...agency, bounds })),
      })),
    };
  },
};

function networkBounds(filter: NetworkFilter | null | undefined): Omit<NetworkRequest, 'limit'> {
  const { agency, functions, withCollectives, ...duties } = filter ?? {};
  return { ...dutyBounds(duties), ...withoutNulls({ agencyId: agency, functions, withCollectives }) };
}

function dutyBounds(filter: ResponsibilityFilter | null | undefined) {
  const { documents, regions, initiatives, ...rest } = filter ?? {};
  return withoutNulls({
    ...rest,
    documentIds: documents,
    regionIds: regions,
    initiativeIds: initiatives,
  });
}

const leastWeight = (weight: number): number =>
  bounded('minWeight', weight, Number.MAX_SAFE_INTEGER, 'BAD_ARGUMENT');
const mostNodes = (limit: number, { limits }: Context): number =>
  bounded('limit', limit, limits.graphNodes, 'LIMIT_TOO_LARGE');

/** Counts the agencies that no edge joins, and leaves them out if they are not wanted. */
function tellIsolated(network: Network, wanted: boolean): Network & { readonly isolated: number } {
  const joined = joinedAgencies(network);
  return {
    ...network,
    nodes: wanted ? network.nodes : joined,
    isolated: network.nodes.length - joined.length,
  };
}
