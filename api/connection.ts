import { queryError } from './errors.ts';
import { defaultPageSize } from './limits/limits.ts';
import type { Page, PageRequest } from '../store/policy-graph.ts';

/** Arguments of a Relay connection, as GraphQL gives them. */
export interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

/** A Relay connection. `totalCount` is there only if it was asked for. */
export interface Connection<T> {
  readonly edges: readonly { readonly cursor: string; readonly node: T }[];
  readonly nodes: readonly T[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totalCount: number;
}

/**
 * What to ask of the store; sizes were checked (see limits/page-size.ts).
 *
 * @throws GraphQLError INVALID_PAGE where first and last are given together
 */
export function pageRequest(args: PageArguments, count: boolean): PageRequest {
  const { first = null, last = null, after = null, before = null } = args;
  if (first !== null && last !== null) {
    throw queryError(
      'INVALID_PAGE',
      'first 与 last 不能同时使用',
      'first and last cannot be used together; give one of them',
    );
  }
  const size = last === null ? { first: first ?? defaultPageSize } : { last };
  return {
    ...size,
    ...(after === null ? {} : { after }),
    ...(before === null ? {} : { before }),
    ...(count ? { count } : {}),
  };
}

/** A page of the store as a connection. */
export function connection<T>(page: Page<T>): Connection<T> {
  return {
    edges: page.items,
    nodes: page.items.map((item) => item.node),
    pageInfo: {
      hasNextPage: page.hasNext,
      hasPreviousPage: page.hasPrevious,
      get startCursor() {
        return page.items[0]?.cursor ?? null;
      },
      get endCursor() {
        return page.items.at(-1)?.cursor ?? null;
      },
    },
    // Null only where the query does not select it, and then nobody reads it.
    totalCount: page.total ?? 0,
  };
}

/** The same page of what its entries stand for. */
export async function mapPage<T, R>(page: Page<T>, make: (node: T) => Promise<R>): Promise<Page<R>> {
  const nodes = await Promise.all(page.items.map(({ node }) => make(node)));
  return { ...page, items: page.items.map(({ cursor }, at) => ({ cursor, node: nodes[at] as R })) };
}

/** A connection of which only `totalCount` was asked for. */
export function countOnly(total: number): Connection<never> {
  return connection<never>({ items: [], hasNext: false, hasPrevious: false, total });
}

/** A cursor belongs to no entry of the list. */
export function badCursor(cursor: string): Error {
  return queryError(
    'INVALID_CURSOR',
    `游标 ${cursor.slice(0, 80)} 无效或其条目已移除，请从头翻页`,
    `Cursor ${cursor.slice(0, 80)} is not valid or its entry is gone; page from the start`,
  );
}
