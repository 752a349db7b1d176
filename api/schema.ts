import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeExecutableSchema } from '@graphql-tools/schema';
import type { GraphQLSchema } from 'graphql';
import { packageRoot } from '../schema/package-root.ts';
import type { Context } from './context.ts';
import { dateScalar } from './date-scalar.ts';
import { enumValues } from './enum-values.ts';
import type { Resolvers } from './generated/resolver-types.ts';
import { agency } from './resolvers/agency.ts';
import { answers } from './resolvers/answers.ts';
import { diffusion, queryDiffusion } from './resolvers/diffusion.ts';
import { document } from './resolvers/document.ts';
import { measure } from './resolvers/measure.ts';
import { queryGraph } from './resolvers/query-graph.ts';
import { queryLists } from './resolvers/query-lists.ts';
import { queryOne } from './resolvers/query-one.ts';
import { queryResponsibility } from './resolvers/query-responsibility.ts';
import { reference } from './resolvers/reference.ts';
import { responsibility } from './resolvers/responsibility.ts';

/** The schema of schema/api.graphql with its resolvers. */
export function executableSchema(): GraphQLSchema {
  const resolvers: Resolvers = {
    ...enumValues,
    Date: dateScalar,
    ...document,
    ...measure,
    ...agency,
    ...reference,
    ...responsibility,
    ...answers,
    ...diffusion,
    Query: { ...queryOne, ...queryLists, ...queryGraph, ...queryResponsibility, ...queryDiffusion },
  };
  return makeExecutableSchema<Context>({
    typeDefs: readFileSync(join(packageRoot, 'schema', 'api.graphql'), 'utf8'),
    resolvers,
    resolverValidationOptions: { requireResolversToMatchSchema: 'error' },
  });
}
