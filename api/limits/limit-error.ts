import type { GraphQLError } from 'graphql';
import { queryError } from '../errors.ts';

/** A query refused as a whole: HTTP 400 to clients that ask for application/graphql-response+json. */
const refused = { http: { spec: true, status: 400 } };

/** The refusal of a query that goes beyond a limit; names the limit. */
export function limitError(code: string, zh: string, en: string, limit: number, unit: string): GraphQLError {
  return queryError(
    code,
    `${zh}超过上限 ${limit}，请缩小或拆分查询`,
    `${en} exceeds the limit of ${limit}${unit}; ask for less, or in several queries`,
    { limit, ...refused },
  );
}
