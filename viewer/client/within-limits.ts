/** Keeps what the viewer asks within the limits of a server that allows less than usual. */
import { ApiFailure, type Ask } from './graphql-client.ts';

const limitsQuery = /* GraphQL */ `
  query Limits {
    limits {
      pageSize
      graphNodes
      paths
      pathLength
    }
  }
`;

type Limits = Readonly<Record<'pageSize' | 'graphNodes' | 'paths' | 'pathLength', number>>;

/** Errors of the API that say that a size goes beyond a limit. */
const tooLarge: ReadonlySet<string | null> = new Set([
  'PAGE_TOO_LARGE',
  'LIMIT_TOO_LARGE',
  'DEPTH_TOO_LARGE',
]);

/** Which limit a variable of a query meets, by its name: `first`, `firstMeasures`, `limit0` … */
const limitOf: readonly (readonly [name: RegExp, limit: keyof Limits])[] = [
  [/^first/, 'pageSize'],
  [/^(limit|rows|gaps|members)\d*$/, 'graphNodes'],
  [/^paths$/, 'paths'],
  [/^pathLength$/, 'pathLength'],
];

/**
 * Asks as before until the server refuses a size; then for its limits, once, and from then on for no more than
 * these. So a server with the usual limits is asked nothing more, and one with lower limits shows less at a time
 * (what is left out is counted in the answers) and not an error.
 */
export function withinLimits(ask: Ask): Ask {
  let limits: Promise<Limits> | null = null;
  const told = (): Promise<Limits> => {
    // Not for one question alone: another one may give up, and this one is still wanted.
    limits ??= ask<{ readonly limits: Limits }>(limitsQuery, {}).then((answer) => answer.limits);
    limits.catch(() => (limits = null));
    return limits;
  };
  return async <T>(query: string, variables: Readonly<Record<string, unknown>>, signal?: AbortSignal) => {
    if (limits !== null) return ask<T>(query, kept(variables, await told()), signal);
    try {
      return await ask<T>(query, variables, signal);
    } catch (error) {
      if (!(error instanceof ApiFailure) || !tooLarge.has(error.code)) throw error;
      return ask<T>(query, kept(variables, await told()), signal);
    }
  };
}

function kept(
  variables: Readonly<Record<string, unknown>>,
  limits: Limits,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(variables).map(([name, value]) => {
      const limit = limitOf.find(([pattern]) => pattern.test(name))?.[1];
      const isSize = typeof value === 'number' && limit !== undefined;
      return [name, isSize ? Math.min(value, limits[limit]) : value];
    }),
  );
}
