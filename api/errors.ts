import { GraphQLError } from 'graphql';
import { ZhengmaiError } from '../schema/errors.ts';

/** Errors of the store that the sender of a query can mend; all others are the operator's affair. */
const clientCodes: ReadonlySet<string> = new Set(['INVALID_CURSOR', 'INVALID_PAGE']);

/** An error meant for the sender of a query: `extensions.code` for programs, both languages for people. */
export function queryError(
  code: string,
  zh: string,
  en: string,
  extensions: Readonly<Record<string, unknown>> = {},
): GraphQLError {
  return new GraphQLError(`${zh} / ${en}`, { extensions: { code, ...extensions } });
}

/**
 * What the sender of a query gets to see of an error. Errors of GraphQL itself and those made by
 * {@link queryError} pass; everything else is masked, because it may name addresses and files of the server.
 * The log has it in full.
 */
export function maskError(error: unknown): GraphQLError {
  const original = originOf(error);
  if (original === undefined || original === null) return withCode(error as GraphQLError);
  if (original instanceof GraphQLError) return at(error, original);
  if (original instanceof ZhengmaiError && clientCodes.has(original.code)) {
    return at(error, queryError(original.code, original.zh, original.en));
  }
  return at(error, unexpected());
}

/** True for an error that {@link maskError} lets pass: no fault of the server, so nothing for its log. */
export function isForSender(error: unknown): boolean {
  const original = originOf(error);
  if (original === undefined || original === null || original instanceof GraphQLError) return true;
  return original instanceof ZhengmaiError && clientCodes.has(original.code);
}

function originOf(error: unknown): unknown {
  return error instanceof GraphQLError ? error.originalError : error;
}

/** What GraphQL itself says of a request (a variable left out, no mutation) comes without a code. */
function withCode(error: GraphQLError): GraphQLError {
  error.extensions['code'] ??= 'BAD_REQUEST';
  return error;
}

function unexpected(): GraphQLError {
  return queryError(
    'INTERNAL_SERVER_ERROR',
    '服务器内部错误，详情见服务器日志',
    'Internal server error; the log of the server has the details',
    { unexpected: true },
  );
}

/** The same error, with the place in the query where it came up. */
function at(place: unknown, error: GraphQLError): GraphQLError {
  if (!(place instanceof GraphQLError) || place === error) return error;
  return new GraphQLError(error.message, {
    nodes: place.nodes ?? null,
    source: place.source ?? null,
    positions: place.positions ?? null,
    path: place.path ?? null,
    extensions: error.extensions,
  });
}
