import { isObjectType, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import type { Context } from '../context.ts';
import { bounded } from './bounded.ts';
import { defaultPageSize } from './limits.ts';

interface PageSizes {
  readonly first?: number | null;
  readonly last?: number | null;
}
type Resolve = GraphQLFieldResolver<unknown, Context, PageSizes>;

/**
 * Makes every connection of the schema (a field with `first` and `last`) refuse pages larger than the limit of the
 * server, and take the usual size where none is asked for, or the limit if that is less.
 */
export function limitPageSizes(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const isConnection = ['first', 'last'].every((name) => field.args.some((one) => one.name === name));
      if (isConnection && field.resolve) field.resolve = withinLimit(field.resolve);
    }
  }
  return schema;
}

/** @throws GraphQLError PAGE_TOO_LARGE, from the resolver it makes */
function withinLimit(resolve: Resolve): Resolve {
  return (source, args, context, info) => {
    const { first = null, last = null } = args;
    const most = context.limits.pageSize;
    for (const [name, size] of Object.entries({ first, last })) {
      if (size !== null) bounded(name, size, most, 'PAGE_TOO_LARGE');
    }
    const size = first === null && last === null ? { first: Math.min(defaultPageSize, most) } : {};
    return resolve(source, { ...args, ...size }, context, info);
  };
}
