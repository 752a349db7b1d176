import { createYoga, type Plugin, type YogaLogger } from 'graphql-yoga';
import type { PolicyGraph } from '../store/policy-graph.ts';
import type { Context } from './context.ts';
import { maskError } from './errors.ts';
import { noteAnswers, type AnswerLog } from './http/answer-facts.ts';
import { withoutIntrospection } from './limits/introspection.ts';
import { graphiqlPage } from './graphiql/page.ts';
import { answerBudget, countEntries } from './limits/answer-budget.ts';
import { executionLimits } from './limits/execution.ts';
import { defaultLimits, type QueryLimits } from './limits/limits.ts';
import { queryTextLimits } from './limits/query-text.ts';
import { createLoaders } from './loaders.ts';
import { executableSchema } from './schema.ts';
import { readSdl } from './sdl.ts';

export interface GraphQLOptions {
  readonly graph: PolicyGraph;
  readonly limits?: Partial<QueryLimits>;
  /** The page for trying queries, for browsers that open /graphql. */
  readonly graphiql?: boolean;
  /** Whether queries may ask for the schema; true if not given. */
  readonly introspection?: boolean;
  readonly logging?: YogaLogger | false;
  /** Where facts of answers are noted, for the log. */
  readonly answers?: AnswerLog;
}

/** The GraphQL endpoint at /graphql, as a handler of requests. It reads only. */

export function graphqlEndpoint(options: GraphQLOptions) {
  const limits: QueryLimits = { ...defaultLimits, ...options.limits };
  return createYoga<object, Context>({
    schema: countEntries(executableSchema(readSdl())),
    context: (): Context => {
      const stop = new AbortController();
      const graph = options.graph.under(stop.signal);
      return { graph, load: createLoaders(graph), budget: answerBudget(limits.entries), limits, stop };
    },
    plugins: [
      // First: it knows the question even of a query that is refused.
      ...(options.answers === undefined ? [] : [noteAnswers(options.answers) as Plugin]),
      ...queryTextLimits(limits),
      ...(options.introspection === false ? [withoutIntrospection()] : []),
      executionLimits(limits) as Plugin,
    ],
    maskedErrors: { maskError: (error) => maskError(error) },
    maxRequestBodySize: limits.bodyBytes,
    graphiql: options.graphiql ?? true,
    renderGraphiQL: graphiqlPage,
    logging: options.logging ?? false,
    landingPage: false,
    multipart: false,
    batching: false,
    cors: false,
  });
}
