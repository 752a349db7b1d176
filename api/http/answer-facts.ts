import { getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** What the log says of a GraphQL answer. Never the query or its variables: they may hold what nobody else may read. */
export interface AnswerFacts {
  /** Name of the operation, where it has one. */
  readonly operation?: string;
  /** Codes of its errors, each once. */
  readonly codes?: readonly string[];
}

/** Facts of answers by the response that carries them. */
export type AnswerLog = WeakMap<object, AnswerFacts>;

/** Notes the facts of each answer. */
export function noteAnswers(log: AnswerLog): Plugin<{ res?: object }> {
  const note = (response: object | undefined, facts: AnswerFacts): void => {
    if (response !== undefined) log.set(response, { ...log.get(response), ...facts });
  };
  return {
    onExecute: ({ args }) => {
      const name = getOperationAST(args.document, args.operationName)?.name?.value;
      if (name !== undefined) note(args.contextValue.res, { operation: name.slice(0, 80) });
    },
    onResultProcess: ({ result, serverContext }) => {
      if (Array.isArray(result) || !('errors' in result) || result.errors === undefined) return;
      const codes = result.errors.map(({ extensions }) => String(extensions?.['code'] ?? 'BAD_REQUEST'));
      note((serverContext as { readonly res?: object }).res, { codes: [...new Set(codes)] });
    },
  };
}
