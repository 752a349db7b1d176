import { makeExecutableSchema } from '@graphql-tools/schema';
import type { GraphQLSchema } from 'graphql';
import type { Context } from './context.ts';
import { dateScalar } from './date-scalar.ts';
import { enumValues } from './enum-values.ts';
import type { Resolvers } from './generated/resolver-types.ts';
import { limitPageSizes } from './limits/page-size.ts';
import { agency } from './resolvers/agency.ts';
import { alignmentParts, queryAlignment } from './resolvers/alignment.ts';
import { answers } from './resolvers/answers.ts';
import { diffusion, queryDiffusion } from './resolvers/diffusion.ts';
import { document } from './resolvers/document.ts';
import { measure } from './resolvers/measure.ts';
import { pathSteps, queryPaths } from './resolvers/paths.ts';
import { queryGraph } from './resolvers/query-graph.ts';
import { queryLists } from './resolvers/query-lists.ts';
import { queryOne } from './resolvers/query-one.ts';
import { queryResponsibility } from './resolvers/query-responsibility.ts';
import { reference } from './resolvers/reference.ts';
import { responsibility } from './resolvers/responsibility.ts';

/**
 * The schema with its resolvers. Runs in a page too, which cannot read files.
 *
 * @param typeDefs text of schema/api.graphql
 */
export function executableSchema(typeDefs: string): GraphQLSchema {
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
    ...alignmentParts,
    ...pathSteps,
    Query: {
      ...queryOne,
      ...queryLists,
      ...queryGraph,
      ...queryResponsibility,
      ...queryDiffusion,
      ...queryAlignment,
      ...queryPaths,
    },
  };
  return limitPageSizes(
    makeExecutableSchema<Context>({
      typeDefs,
      resolvers,
      resolverValidationOptions: { requireResolversToMatchSchema: 'error' },
    }),
  );
}
