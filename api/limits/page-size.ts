import {
  isObjectType,
  type FieldNode,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';
import type { Context } from '../context.ts';
import { bounded } from './bounded.ts';
import { defaultPageSize, type QueryLimits } from './limits.ts';

type Sizes = Readonly<Record<string, unknown>>;
type Resolve = GraphQLFieldResolver<unknown, Context, Sizes>;
type SizeLimit = keyof QueryLimits;

/**
 * Arguments whose usual value the schema tells, and the limit they meet: a server whose limit is below what is usual
 * takes the limit where nothing is asked for. What is asked for is checked by the resolvers.
 */
const usualSizes: Readonly<Record<string, Readonly<Record<string, SizeLimit>>>> = {
  'Query.lineage': { depth: 'hops', limit: 'graphNodes' },
  'Query.diffusion': { depth: 'hops' },
  'Query.network': { limit: 'graphNodes' },
  'Query.foldedNetwork': { limit: 'graphNodes' },
  'Query.responsibilityByRegion': { limit: 'graphNodes' },
  'Query.agencyRanking': { first: 'pageSize' },
  'Query.search': { first: 'pageSize' },
  'Query.paths': { first: 'paths', maxLength: 'pathLength' },
  'Measure.alike': { first: 'alike' },
  'Diffusion.rows': { first: 'graphNodes' },
  'Diffusion.gaps': { first: 'graphNodes' },
  'DiffusionRow.furtherDocuments': { first: 'pageSize' },
  'DiffusionLeftOut.withoutRegionDocuments': { first: 'pageSize' },
};

/**
 * Makes every connection of the schema (a field with `first` and `last`) refuse pages larger than the limit of the
 * server, and take the usual size where none is asked for, or the limit if that is less; so the other sizes, too.
 */
export function limitPageSizes(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const isConnection = ['first', 'last'].every((name) => field.args.some((one) => one.name === name));
      const usual = usualSizes[`${type.name}.${field.name}`];
      if (isConnection && field.resolve) field.resolve = withinLimit(field.resolve);
      else if (usual !== undefined && field.resolve) field.resolve = withinUsual(field.resolve, usual);
    }
  }
  return schema;
}

/** @throws GraphQLError PAGE_TOO_LARGE, from the resolver it makes */
function withinLimit(resolve: Resolve): Resolve {
  return (source, args, context, info) => {
    const { first, last } = args;
    const most = context.limits.pageSize;
    if (typeof first === 'number') bounded('first', first, most, 'PAGE_TOO_LARGE');
    if (typeof last === 'number') bounded('last', last, most, 'PAGE_TOO_LARGE');
    const isSized = typeof first === 'number' || typeof last === 'number';
    const sized = isSized ? args : { ...args, first: Math.min(defaultPageSize, most) };
    return resolve(source, sized, context, info);
  };
}

function withinUsual(resolve: Resolve, usual: Readonly<Record<string, SizeLimit>>): Resolve {
  return (source, args, context, info) => {
    const sizes = Object.entries(usual).flatMap(([name, limit]) => {
      const size = args[name];
      return typeof size === 'number' && !isAskedFor(name, info)
        ? [[name, Math.min(size, context.limits[limit])] as const]
        : [];
    });
    return resolve(source, { ...args, ...Object.fromEntries(sizes) }, context, info);
  };
}

/** Whether the query itself says so, if by a variable that has a value. */
function isAskedFor(name: string, { fieldNodes, variableValues }: GraphQLResolveInfo): boolean {
  const [node] = fieldNodes as readonly FieldNode[];
  const value = node?.arguments?.find((argument) => argument.name.value === name)?.value;
  if (value === undefined) return false;
  return value.kind !== 'Variable' || value.name.value in variableValues;
}
