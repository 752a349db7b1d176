import type { GraphNode } from '../../schema/graph.ts';
import { kindOfId } from '../../schema/ids.ts';
import { paths } from '../../store/questions/paths/paths.ts';
import type { Context } from '../context.ts';
import { queryError } from '../errors.ts';
import type { QueryResolvers, Resolvers } from '../generated/resolver-types.ts';
import { bounded } from '../limits/bounded.ts';
import { gone, type Loaders } from '../loaders.ts';
import { withoutNulls } from '../without-nulls.ts';

/** Nodes named of those that were not searched. */
const shownUnsearched = 20;

export const queryPaths: Pick<QueryResolvers, 'paths'> = {
  paths: async (_root, args, context) => {
    const first = bounded('first', args.first, context.limits.paths, 'LIMIT_TOO_LARGE');
    const maxLength = bounded('maxLength', args.maxLength, context.limits.pathLength, 'DEPTH_TOO_LARGE');
    if (args.from === args.to) {
      throw queryError(
        'BAD_ARGUMENT',
        '路径两端相同，请给出两个不同的 id',
        'Both ends of the path are the same; give two ids',
      );
    }
    await Promise.all([args.from, args.to].map((id) => checkEnd(id, context)));
    const found = await paths(context.graph, {
      ...withoutNulls({ kinds: args.steps, relations: args.relations }),
      fromId: args.from,
      toId: args.to,
      first,
      maxLength,
      withCollectives: args.withCollectives,
    });
    for (const node of found.paths.flatMap(({ nodes }) => nodes)) context.load.node.prime(node.id, node);
    return {
      ...found,
      paths: found.paths.map((path) => ({ ...path, length: path.steps.length })),
      unsearched: found.unsearched.slice(0, shownUnsearched),
      unsearchedCount: found.unsearched.length,
    };
  },
};

/** @throws GraphQLError NOT_FOUND, BAD_ARGUMENT */
async function checkEnd(id: string, { load }: Context): Promise<void> {
  if (kindOfId(id) === 'region') {
    throw queryError(
      'BAD_ARGUMENT',
      `路径的一端 ${id} 是区域；请给出文件、条目、机关或举措的 id`,
      `One end of the path, ${id}, is a region; give the id of a document, measure, agency or initiative`,
    );
  }
  if ((await load.node.load(id)) !== null) return;
  throw queryError('NOT_FOUND', `没有 id 为 ${id} 的节点`, `There is nothing with id ${id}`);
}

export const pathSteps: Pick<Resolvers, 'PathStep' | 'Unsearched'> = {
  PathStep: {
    from: ({ fromId }, _args, { load }) => node(fromId, load),
    to: ({ toId }, _args, { load }) => node(toId, load),
  },
  Unsearched: {
    node: ({ id }, _args, { load }) => node(id, load),
  },
};

async function node(id: string, load: Loaders): Promise<GraphNode> {
  const found = await load.node.load(id);
  if (found === null) throw gone(id);
  return found;
}
