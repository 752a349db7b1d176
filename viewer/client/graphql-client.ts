/** Asks the API through a transport: /graphql of the same origin, or the API in the page of a static site. */

/** Why there is no answer, for the reader: `offline` (no server), `refused` (an answer with an error). */
export class ApiFailure extends Error {
  readonly kind: 'offline' | 'refused';
  /** Code of the API's error, if it gave one. */
  readonly code: string | null;

  constructor(kind: 'offline' | 'refused', message: string, code: string | null = null, cause?: unknown) {
    super(message, { cause });
    this.name = 'ApiFailure';
    this.kind = kind;
    this.code = code;
  }
}

export type Ask = <T>(
  query: string,
  variables: Readonly<Record<string, unknown>>,
  signal?: AbortSignal,
) => Promise<T>;

/** A GraphQL request: what is asked. */
export interface ApiRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Takes a request to where it is answered. @returns the body of the answer, JSON @throws ApiFailure */
export type Transport = (request: ApiRequest, signal?: AbortSignal) => Promise<string>;

interface Answer<T> {
  readonly data?: T | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string };
  }[];
}

/** Members whose values are enums: the API has them in upper case, schema/facts.ts in lower. */
const enumMembers = new Set(['level', 'role', 'relation', 'kind', 'status', 'conflict', 'originDateIs']);

export function graphqlClient(transport: Transport): Ask {
  return async <T>(query: string, variables: Readonly<Record<string, unknown>>, signal?: AbortSignal) => {
    const answer = parse<T>(await transport({ query, variables }, signal));
    const error = answer.errors?.[0];
    if (error !== undefined) throw new ApiFailure('refused', error.message, error.extensions?.code ?? null);
    if (answer.data === undefined || answer.data === null) throw new ApiFailure('refused', 'no data');
    return answer.data;
  };
}

function parse<T>(body: string): Answer<T> {
  try {
    const answer = JSON.parse(body) as Answer<T>;
    lowerEnums(answer);
    return answer;
  } catch (cause) {
    throw new ApiFailure('refused', body.slice(0, 200), null, cause);
  }
}

/** In place, and not while parsing: with a function for every value that takes several times as long. */
function lowerEnums(value: unknown): void {
  if (Array.isArray(value)) value.forEach(lowerEnums);
  else if (typeof value === 'object' && value !== null) {
    const record = value as Record<string, unknown>;
    for (const key of Object.keys(record)) {
      const member = record[key];
      if (typeof member !== 'string') lowerEnums(member);
      else if (enumMembers.has(key)) record[key] = member.toLowerCase();
    }
  }
}
