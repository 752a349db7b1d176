import type { GraphNode } from '../../schema/graph.ts';
import type { Context } from '../context.ts';
import { queryError } from '../errors.ts';
import type { QueryResolvers } from '../generated/resolver-types.ts';
import { bounded } from '../limits/bounded.ts';
import { outlookOf } from '../outlook.ts';
import { selects } from '../selection.ts';
import { withoutNulls } from '../without-nulls.ts';

type Graphs = Pick<QueryResolvers, 'lineage' | 'search' | 'stats' | 'limits'>;

/** The questions that follow edges, search and count. */
export const queryGraph: Graphs = {
  lineage: async (_root, { filter, ...args }, context, info) => {
    const { regions: regionIds, ...rest } = filter ?? {};
    const found = await context.load.ahead(outlookOf(info, 'Document', 'lineage')).lineage({
      ...withoutNulls({ id: args.id, direction: args.direction, relations: args.relations }),
      ...(filter && { filter: withoutNulls({ ...rest, regionIds }) }),
      beyond: selects(info, 'beyondDepth'),
      depth: bounded('depth', args.depth, context.limits.hops, 'DEPTH_TOO_LARGE'),
      limit: bounded('limit', args.limit, context.limits.graphNodes, 'LIMIT_TOO_LARGE'),
    });
    if (found.nodes.length === 0) {
      throw queryError(
        'NOT_FOUND',
        `没有 id 为 ${args.id} 的文件`,
        `There is no document with id ${args.id}`,
      );
    }
    for (const { document } of found.nodes) remember(context, { label: 'Document', ...document });
    return { ...found, beyondDepth: found.beyondDepth ?? 0 };
  },
  search: (_root, args, { load, limits }) => {
    bounded('text.length', args.text.trim().length, limits.searchLength, 'BAD_SEARCH');
    const limit = bounded('first', args.first, limits.pageSize, 'PAGE_TOO_LARGE');
    return load.textless.search({ ...withoutNulls({ labels: args.kinds }), text: args.text, limit });
  },
  stats: (_root, _args, { graph }) => graph.stats(),
  limits: (_root, _args, { limits }) => limits,
};

/** The ends of edges are among the nodes just answered: they need not be fetched again. */
function remember({ load }: Context, node: GraphNode): void {
  load.node.prime(node.id, node);
}
