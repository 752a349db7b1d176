/** Sends queries to /graphql of the same origin, and to nowhere else. */

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

interface Answer<T> {
  readonly data?: T | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string };
  }[];
}

/** Members whose values are enums: the API has them in upper case, schema/facts.ts in lower. */
const enumMembers = new Set(['level', 'role', 'relation', 'kind', 'status']);

/** @param endpoint address of the API; relative to the page */
export function graphqlClient(endpoint: string, fetcher: typeof fetch = fetch): Ask {
  return async <T>(query: string, variables: Readonly<Record<string, unknown>>, signal?: AbortSignal) => {
    const body = await post(fetcher, endpoint, { query, variables }, signal);
    const answer = parse<T>(body);
    const error = answer.errors?.[0];
    if (error !== undefined) throw new ApiFailure('refused', error.message, error.extensions?.code ?? null);
    if (answer.data === undefined || answer.data === null) throw new ApiFailure('refused', 'no data');
    return answer.data;
  };
}

async function post(
  fetcher: typeof fetch,
  endpoint: string,
  body: unknown,
  signal?: AbortSignal,
): Promise<string> {
  try {
    const response = await fetcher(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(body),
      credentials: 'same-origin',
      ...(signal === undefined ? {} : { signal }),
    });
    return await response.text();
  } catch (cause) {
    if (signal?.aborted === true) throw cause;
    throw new ApiFailure('offline', 'no answer', null, cause);
  }
}

function parse<T>(body: string): Answer<T> {
  try {
    return JSON.parse(body, (key, value: unknown) =>
      typeof value === 'string' && enumMembers.has(key) ? value.toLowerCase() : value,
    ) as Answer<T>;
  } catch (cause) {
    throw new ApiFailure('refused', body.slice(0, 200), null, cause);
  }
}
