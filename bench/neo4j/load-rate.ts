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
import { processFigures } from './process-figures.ts';

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

/** Seconds on the clock, of the processor here, and of the processor in the server. */
type Taken = readonly [clock: number, here: number, server: number];

async function seconds(work: () => Promise<unknown>): Promise<Taken> {
  const before = await processFigures(server.pid);
  const [start, used] = [performance.now(), process.cpuUsage()];
  await work();
  const [clock, { user, system }] = [(performance.now() - start) / 1000, process.cpuUsage(used)];
  const after = await processFigures(server.pid);
  return [clock, (user + system) / 1e6, after.seconds - before.seconds];
}

/** Of several rounds, the least of each. */
function least(rounds: readonly Taken[]): Taken {
  const of = (at: 0 | 1 | 2): number => Math.min(...rounds.map((taken) => taken[at]));
  return [of(0), of(1), of(2)];
}

const graph = await openNeo4jGraph(server);
// Statements are planned and the server is warm before anything is measured.
await graph.load(syntheticFacts(300, 7));
await empty(driver);
await plainCreate(driver, [...syntheticFacts(300, 7)].map(rowsOf));

for (const size of sizes.length > 0 ? sizes : [100, 1000]) {
  const corpus = [...syntheticFacts(size)];
  let rows = 0;
  const held = corpus.map(rowsOf);
  const floors: Taken[] = [];
  const loads: Taken[] = [];
  const repeats: Taken[] = [];
  // In turn, and the better of each: the later of two is the warmer.
  for (let round = 0; round < rounds; round++) {
    await empty(driver);
    floors.push(await seconds(async () => (rows = await plainCreate(driver, held))));
    await empty(driver);
    // Facts of their own, as they would be read: what was made of the others is not known of these.
    const fresh = structuredClone(corpus);
    loads.push(await seconds(() => graph.load(fresh)));
    const repeated = structuredClone(corpus);
    repeats.push(await seconds(() => graph.load(repeated)));
  }
  const [floor, load, again] = [least(floors), least(loads), least(repeats)];
  const { records } = await driver.executeQuery('MATCH (n) RETURN count(n) AS nodes');
  const told = ([clock, here, there]: Taken): string =>
    `${clock.toFixed(1)} s, ${Math.round(size / clock)} documents/s; processor ${here.toFixed(1)} s here, ${there.toFixed(1)} s in the server`;
  const ofPlain = (of: (taken: Taken) => number): string => ((100 * of(floor)) / of(load)).toFixed(0);
  console.log(`${size} documents, ${rows} rows, ${records[0]?.get('nodes')} nodes`);
  console.log(`  plain UNWIND CREATE: ${told(floor)}`);
  console.log(`  load:                ${told(load)}`);
  console.log(
    `  ${ofPlain(([clock]) => clock)} % of plain on the clock, ${ofPlain(([, here, there]) => here + there)} % by processor time`,
  );
  console.log(`  load again:          ${told(again)}`);
}
await graph.close();
await driver.close();
await server.stop();
await rm(folder, { recursive: true, force: true });
