import { queryError } from '../errors.ts';

/**
 * A number of the query that must lie between 1 and a limit.
 *
 * @throws GraphQLError with `code`, naming the argument and the limit
 */
export function bounded(name: string, value: number, limit: number, code: string): number {
  if (value >= 1 && value <= limit) return value;
  throw queryError(
    code,
    `参数 ${name} 为 ${value}，应在 1 到 ${limit} 之间`,
    `Argument ${name} is ${value}; it must be from 1 to ${limit}`,
    { argument: name, limit },
  );
}
