import { Neo4jError } from 'neo4j-driver';
import { ZhengmaiError } from '../../schema/errors.ts';

interface Explanation {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

/** What a person can do about each kind of fault; `{uri}` is the address without its password. */
const explanations: readonly (Explanation & { readonly when: RegExp })[] = [
  {
    when: /Security\.(Unauthorized|AuthenticationRateLimit|CredentialsExpired|TokenExpired)/,
    code: 'NEO4J_AUTH',
    zh: 'Neo4j（{uri}）拒绝了用户名或密码。请检查 NEO4J_USERNAME 和 NEO4J_PASSWORD',
    en: 'Neo4j at {uri} refused the user name or password. Check NEO4J_USERNAME and NEO4J_PASSWORD',
  },
  {
    when: /Security\.Forbidden|Statement\.AccessMode|General\.ReadOnly|WriteOnReadOnly/,
    code: 'NEO4J_FORBIDDEN',
    zh: 'Neo4j（{uri}）不允许该用户执行此操作。请使用有写入和建立索引权限的用户',
    en: 'Neo4j at {uri} does not let this user do that. Use one that may write and create indexes',
  },
  {
    when: /Database\.(DatabaseNotFound|DatabaseUnavailable)|DatabaseNotFound/,
    code: 'NEO4J_DATABASE',
    zh: 'Neo4j（{uri}）上没有这个数据库或它未启动。请检查 NEO4J_DATABASE',
    en: 'The database does not exist or is not running on Neo4j at {uri}. Check NEO4J_DATABASE',
  },
  {
    when: /TransactionTimedOut|Transaction\.Terminated/,
    code: 'NEO4J_TIMEOUT',
    zh: 'Neo4j（{uri}）未能在限定时间内回答。请缩小问题范围或放宽时限',
    en: 'Neo4j at {uri} did not answer in time. Narrow the question or allow more time',
  },
  {
    when: /ServiceUnavailable|SessionExpired|ECONNREFUSED|ECONNRESET|ENOTFOUND|Routing|acquisition timed out|Failed to connect|closed by server/,
    code: 'NEO4J_UNREACHABLE',
    zh: '无法连接 Neo4j（{uri}）。请确认它已启动、地址和端口正确（用 npm run neo4j 可在本机启动一个）',
    en: 'Neo4j at {uri} cannot be reached. See that it runs and that address and port are right (npm run neo4j starts one here)',
  },
];

const otherwise: Explanation = {
  code: 'NEO4J_QUERY',
  zh: 'Neo4j（{uri}）未能执行语句',
  en: 'Neo4j at {uri} failed to run a statement',
};

/** The address as it may be shown: without user and password. */
export function withoutPassword(uri: string): string {
  return uri.replace(/^([a-z0-9+.-]+:\/\/)[^@/]*@/i, '$1');
}

/**
 * An error of the driver or the database as one for the reader; any other, such as a bad input met in the middle
 * of a write, stays as it is.
 */
export function readableError(error: unknown, uri: string, statement?: string): unknown {
  if (!(error instanceof Neo4jError)) return error;
  const { code, message } = error;
  const explanation =
    explanations.find(({ when }) => when.test(code)) ??
    explanations.find(({ when }) => when.test(message)) ??
    otherwise;
  const shown = withoutPassword(uri);
  const detail = explanation === otherwise ? `: ${code} ${message}`.replaceAll(uri, shown) : '';
  return new ZhengmaiError({
    code: explanation.code,
    zh: explanation.zh.replace('{uri}', shown) + detail,
    en: explanation.en.replace('{uri}', shown),
    ...(statement !== undefined && { statement }),
    cause: error,
  });
}
