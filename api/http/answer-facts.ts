import { getOperationAST, GraphQLError, Kind, type OperationDefinitionNode } from 'graphql';
import type { ServerResponse } from 'node:http';
import type { Plugin } from 'graphql-yoga';

/** What the log says of a GraphQL answer. Never the query or its variables: they may hold what nobody else may read. */
export interface AnswerFacts {
  /** Name of the operation, where it has one. */
  readonly operation?: string;
  /** First field of the query, as the schema names it; `several` where they are named in a fragment. */
  readonly question?: string;
  /** Codes of its errors, each once. */
  readonly codes?: readonly string[];
}

/** Facts of answers by the response that carries them. */
export type AnswerLog = WeakMap<object, AnswerFacts>;

/** Header that carries the number of a request; errors of GraphQL have it as `extensions.requestId`. */
export const requestIdHeader = 'X-Request-Id';

/** Notes the facts of each answer, and puts the number of the request into its errors. */
export function noteAnswers(log: AnswerLog): Plugin<{ res?: ServerResponse }> {
  const note = (response: ServerResponse | undefined, facts: AnswerFacts): void => {
    if (response !== undefined) log.set(response, { ...log.get(response), ...facts });
  };
  return {
    onExecute: ({ args }) => {
      const operation = getOperationAST(args.document, args.operationName);
      if (!operation) return;
      const name = operation.name?.value;
      note(args.contextValue.res, {
        ...(name !== undefined && { operation: name.slice(0, 80) }),
        question: questionOf(operation),
      });
    },
    onResultProcess: ({ result, setResult, serverContext }) => {
      if (Array.isArray(result) || !('errors' in result) || result.errors === undefined) return;
      const { res: response } = serverContext as { readonly res?: ServerResponse };
      const codes = result.errors.map(({ extensions }) => String(extensions?.['code'] ?? 'BAD_REQUEST'));
      note(response, { codes: [...new Set(codes)] });
      const requestId = response?.getHeader(requestIdHeader);
      if (requestId === undefined) return;
      setResult({ ...result, errors: result.errors.map((error) => withRequestId(error, requestId)) });
    },
  };
}

/** The query is valid, so the name is one of the schema's. */
function questionOf({ selectionSet }: OperationDefinitionNode): string {
  const [first] = selectionSet.selections;
  if (first?.kind !== Kind.FIELD) return 'several';
  return first.name.value.startsWith('__') ? 'introspection' : first.name.value;
}

/** A copy: errors of limits and of queries asked before are shared by all requests that meet them. */
function withRequestId(error: GraphQLError, requestId: unknown): GraphQLError {
  return new GraphQLError(error.message, {
    nodes: error.nodes ?? null,
    source: error.source ?? null,
    positions: error.positions ?? null,
    path: error.path ?? null,
    originalError: error.originalError ?? null,
    extensions: { ...error.extensions, requestId },
  });
}
