/** The words that stand in labels. A label never takes a word of a request: each new one would be a series for ever. */

/** Codes of refusals, with the limit that was met. */
const limits: ReadonlyMap<string, string> = new Map([
  ['QUERY_TOO_DEEP', 'depth'],
  ['TOO_MANY_ALIASES', 'aliases'],
  ['TOO_MANY_DIRECTIVES', 'directives'],
  ['TOO_MANY_TOKENS', 'tokens'],
  ['QUERY_TOO_COSTLY', 'cost'],
  ['ANSWER_TOO_LARGE', 'entries'],
  ['REQUEST_ENTITY_TOO_LARGE', 'body'],
  ['QUERY_TIMEOUT', 'time'],
  ['PAGE_TOO_LARGE', 'page_size'],
  ['DEPTH_TOO_LARGE', 'hops'],
  ['LIMIT_TOO_LARGE', 'graph_nodes'],
  ['BAD_SEARCH', 'search_length'],
]);

/** Further codes that errors of GraphQL answers have. */
const otherCodes: ReadonlySet<string> = new Set([
  'AMBIGUOUS_NUMBER',
  'BAD_ARGUMENT',
  'BAD_DATE',
  'BAD_NUMBER',
  'BAD_REQUEST',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'INTERNAL_SERVER_ERROR',
  'INTROSPECTION_OFF',
  'INVALID_CURSOR',
  'INVALID_PAGE',
  'NOT_FOUND',
  'OPERATION_RESOLUTION_FAILURE',
]);

/** `ok`, `left` where the client did not wait, the code of the first error, or `OTHER`. */
export function outcomeOf(codes: readonly string[] = [], left = false): string {
  if (left) return 'left';
  const [code] = codes;
  if (code === undefined) return 'ok';
  return limits.has(code) || otherCodes.has(code) ? code : 'OTHER';
}

/** The limits that codes of errors tell of. */
export function limitsMet(codes: readonly string[] = []): readonly string[] {
  return codes.flatMap((code) => limits.get(code) ?? []);
}

/** The parts of the server. */
export type Route = 'viewer' | 'graphql' | 'export' | 'health' | 'ready' | 'metrics';

/** The part of the server that answers a path; whatever has none of its own is the viewer's. */
export function routeOf(path: string): Route {
  if (path.startsWith('/export/')) return 'export';
  return ownPaths.get(path) ?? 'viewer';
}

const ownPaths: ReadonlyMap<string, Route> = new Map([
  ['/graphql', 'graphql'],
  ['/health', 'health'],
  ['/ready', 'ready'],
  ['/metrics', 'metrics'],
]);
