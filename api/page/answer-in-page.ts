/** Answers GraphQL requests without a server. */
import { execute, GraphQLError, parse, validate, type DocumentNode, type ExecutionResult } from 'graphql';
import type { Facts } from '../../schema/facts.ts';
import { createMemoryGraph } from '../../store/memory/memory-graph.ts';
import { maskError } from '../errors.ts';
import { defaultLimits } from '../limits/limits.ts';
import { createLoaders } from '../loaders.ts';
import { executableSchema } from '../schema.ts';

export interface PageRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** @returns the body of the answer, as `POST /graphql` gives it */
export type AnswerInPage = (request: PageRequest) => Promise<string>;

/** Whoever asks is the only one who waits for the answer: no limits of cost. */
const boundless = { spend: () => undefined, onExceeded: () => undefined };

/** @param sdl text of schema/api.graphql */
export function answersInPage(sdl: string, facts: Iterable<Facts>): AnswerInPage {
  const schema = executableSchema(sdl);
  const graph = createMemoryGraph({ facts });
  const known = new Map<string, DocumentNode | readonly GraphQLError[]>();

  const read = (query: string): DocumentNode | readonly GraphQLError[] => {
    const before = known.get(query);
    if (before !== undefined) return before;
    const document = parsed(query);
    const faults = document instanceof GraphQLError ? [document] : validate(schema, document);
    const result = document instanceof GraphQLError || faults.length > 0 ? faults : document;
    known.set(query, result);
    return result;
  };

  return async ({ query, variables }) => {
    const document = read(query);
    if (!('kind' in document)) return body({ errors: document });
    const contextValue = {
      graph,
      load: createLoaders(graph),
      budget: boundless,
      limits: defaultLimits,
      stop: new AbortController(),
    };
    return body(await execute({ schema, document, variableValues: variables, contextValue }));
  };
}

function parsed(query: string): DocumentNode | GraphQLError {
  try {
    return parse(query);
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

function body({ data, errors }: ExecutionResult): string {
  return JSON.stringify({
    ...(errors === undefined ? {} : { errors: errors.map(maskError) }),
    ...(data === undefined ? {} : { data }),
  });
}
