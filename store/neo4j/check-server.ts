import { ZhengmaiError } from '../../schema/errors.ts';
import type { Connection } from './connection.ts';

/** Oldest server the statements are tested on: the long-term release. */
const oldest = [5, 26] as const;

/**
 * Reaches the server once, without trying again, so that a wrong address or password shows at once.
 *
 * @throws ZhengmaiError NEO4J_UNREACHABLE, NEO4J_AUTH, NEO4J_DATABASE, NEO4J_VERSION
 */
export async function checkServer(connection: Connection): Promise<void> {
  const agent = await connection.serverAgent();
  const [, major, minor] = /^Neo4j\/(\d+)\.(\d+)/.exec(agent) ?? [];
  if (major === undefined || minor === undefined) return;
  const [oldestMajor, oldestMinor] = oldest;
  const isOld = Number(major) < oldestMajor || (Number(major) === oldestMajor && Number(minor) < oldestMinor);
  if (!isOld) return;
  throw new ZhengmaiError({
    code: 'NEO4J_VERSION',
    zh: `需要 Neo4j ${oldest.join('.')} 或更新的版本，服务器是 ${agent}`,
    en: `Neo4j ${oldest.join('.')} or newer is needed; the server is ${agent}`,
  });
}
