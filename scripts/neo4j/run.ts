/**
 * `npm run neo4j [-- --data FOLDER] [--port N]`: a local Neo4j for people who have Java 17 and Maven, or Docker.
 * Without --data it is thrown away at the end. Prints the environment lines that make zhengmai use it.
 */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startDockerNeo4j } from './docker-neo4j.ts';
import { startJavaNeo4j } from './java-neo4j.ts';
import { waitForBolt } from './wait-for-bolt.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    port: { type: 'string', default: '7687' },
    password: { type: 'string' },
  },
});
const throwAway = values.data === undefined;
const folder = throwAway ? await mkdtemp(join(tmpdir(), 'zhengmai-neo4j-')) : resolve(values.data!);
const password = values.password ?? process.env['NEO4J_PASSWORD'] ?? randomBytes(9).toString('base64url');

console.error('正在启动 Neo4j …… / Starting Neo4j (the first time its libraries are fetched, about 120 MB)');
const byJava = await startJavaNeo4j({ folder, port: Number(values.port), password });
const attempt = byJava.running || !throwAway ? byJava : await startDockerNeo4j(password);
if (attempt.running === null) {
  const missing = byJava.running === null ? `${byJava.missing}; ${attempt.missing}` : attempt.missing;
  console.error(
    `无法启动：缺少 ${missing}。请安装 JDK 17 与 Maven。 / Cannot start: ${missing} missing. Install JDK 17 and Maven.`,
  );
  process.exit(1);
}
const server = attempt.running;
await waitForBolt(server, 60_000);

console.log(`export NEO4J_URI=${server.uri}`);
console.log(`export NEO4J_USERNAME=${server.username}`);
console.log(`export NEO4J_PASSWORD=${server.password}`);
console.error(
  throwAway
    ? '数据随退出删除；用 --data 文件夹 保留。Ctrl-C 停止。 / Data goes when you stop it (Ctrl-C); keep it with --data FOLDER.'
    : `数据在 ${folder}。Ctrl-C 停止。 / Data stays in ${folder}. Ctrl-C stops it.`,
);

const stop = async (): Promise<void> => {
  await server.stop();
  if (throwAway) await rm(folder, { recursive: true, force: true });
  process.exit(0);
};
process.once('SIGINT', () => void stop());
process.once('SIGTERM', () => void stop());
