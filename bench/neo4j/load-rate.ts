/**
 * `npm run bench -- load` (or `node --import tsx bench/neo4j/load-rate.ts [documents …]`): how fast facts are loaded into Neo4j, against plain
 * UNWIND … CREATE of the same rows, in one run on one server (NEO4J_URI, else one started from Maven).
 */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j, { type Driver } from 'neo4j-driver';
import { startJavaNeo4j } from '../../scripts/neo4j/java-neo4j.ts';
import { rowsOf } from '../../store/graph/from-facts.ts';
import { openNeo4jGraph } from '../../store/neo4j/index.ts';
import { syntheticFacts } from '../corpus/synthetic-facts.ts';
import { plainCreate } from './plain-create.ts';

const rounds = 3;
const sizes = process.argv.slice(2).map(Number);
const folder = await mkdtemp(join(tmpdir(), 'zhengmai-bench-'));
const attempt = await startJavaNeo4j({ folder, port: 0, password: randomBytes(9).toString('base64url') });
if (attempt.running === null) throw new Error(`No Neo4j: ${attempt.missing}`);
const server = attempt.running;
const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.username, server.password));

async function empty(one: Driver): Promise<void> {
  await one
    .session()
    .run('MATCH (n) WHERE NOT n:ZhengmaiStore CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS');
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

const graph = await openNeo4jGraph(server);
// Statements are planned and the server is warm before anything is measured.
await graph.load(syntheticFacts(300, 7));
await empty(driver);
await plainCreate(driver, [...syntheticFacts(300, 7)].map(rowsOf));

for (const size of sizes.length > 0 ? sizes : [100, 1000]) {
  const corpus = [...syntheticFacts(size)];
  const held = corpus.map(rowsOf);
  let rows = 0;
  let [floor, load, again] = [Infinity, Infinity, Infinity];
  // In turn, and the better of each: the later of two is the warmer.
  for (let round = 0; round < rounds; round++) {
    await empty(driver);
    floor = Math.min(floor, await seconds(async () => (rows = await plainCreate(driver, held))));
    await empty(driver);
    load = Math.min(load, await seconds(() => graph.load(corpus)));
    again = Math.min(again, await seconds(() => graph.load(corpus)));
  }
  const { records } = await driver.executeQuery('MATCH (n) RETURN count(n) AS nodes');
  const rate = (time: number): string =>
    `${time.toFixed(1)} s, ${Math.round(size / time)} documents/s, ${Math.round(rows / time)} rows/s`;
  console.log(`${size} documents, ${rows} rows, ${records[0]?.get('nodes')} nodes`);
  console.log(`  plain UNWIND CREATE: ${rate(floor)}`);
  console.log(`  load:                ${rate(load)} (${((100 * floor) / load).toFixed(0)} % of plain)`);
  console.log(`  load again:          ${rate(again)}`);
}
await graph.close();
await driver.close();
await server.stop();
await rm(folder, { recursive: true, force: true });
