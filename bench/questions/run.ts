/** See README.md. */
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import neo4j from 'neo4j-driver';
import { overHttp, throughDriver, type Way } from './ask.ts';
import { questions } from './asked/index.ts';
import { corpusOf } from './corpus.ts';
import { neo4jWithCorpus } from './database.ts';
import { assertSameAnswers, measureInTurns } from './measure.ts';
import { printGrowth, printNeo4jTables, printRivalNotes, type Cell } from './report.ts';
import {
  installRival,
  isRivalInstalled,
  serveNeo4j,
  serveRival,
  type ServerProcess,
} from './server-process.ts';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000' },
    clients: { type: 'string', default: '1,16' },
    seed: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '5' },
    'turn-ms': { type: 'string', default: '600' },
    only: { type: 'string', default: '' },
    folder: { type: 'string' },
    'install-rival': { type: 'boolean', default: false },
  },
});
const numbers = (list: string): readonly number[] => list.split(',').map(Number);
const sizes = numbers(values.sizes);
const clientCounts = numbers(values.clients);
const seed = Number(values.seed);
const effort = { rounds: Number(values.rounds), turnMs: Number(values['turn-ms']) };
const asked = questions.filter(({ name }) => name.includes(values.only));

const folder = values.folder ?? (await mkdtemp(join(tmpdir(), 'zhengmai-bench-')));
console.log(`${cpus()[0]?.model.trim() ?? ''} × ${availableParallelism()}, Node ${process.version}\n`);
if (values['install-rival']) installRival();
if (!isRivalInstalled()) {
  console.log(
    '未安装 @neo4j/graphql，不作比较；加 --install-rival 安装 / @neo4j/graphql is not installed: no comparison with it. ' +
      '--install-rival installs it into bench/rival\n',
  );
}
const cells: Cell[] = [];
try {
  for (const size of sizes) cells.push(...(await measureSize(size)));
} finally {
  if (values.folder === undefined) await rm(folder, { recursive: true, force: true });
}
printNeo4jTables(asked, cells);
printGrowth(asked, cells);
printRivalNotes(asked);

async function measureSize(size: number): Promise<readonly Cell[]> {
  const database = await neo4jWithCorpus(join(folder, String(size)), size, seed);
  const driver = neo4j.driver(database.uri, neo4j.auth.basic(database.username, database.password), {
    disableLosslessIntegers: true,
  });
  const servers: ServerProcess[] = [];
  const found: Cell[] = [];
  try {
    const ours = await serveNeo4j(database);
    servers.push(ours);
    const rival = await serveRival(database);
    if (rival !== null) servers.push(rival);
    const corpus = corpusOf(size, seed);
    const comparisons = [];
    // All first, so that what cannot be compared is known before anything is measured.
    for (const question of asked) {
      const ways: (readonly [Cell['way'], Way])[] = [
        ['ours', overHttp(ours.url, question.ours)],
        ['floor', throughDriver(driver, question.floor)],
      ];
      if (rival !== null && typeof question.rival !== 'string') {
        ways.push(['rival', overHttp(rival.url, question.rival)]);
      }
      const subjects = question.subjects(corpus);
      const answerSize = await assertSameAnswers(question.name, ways, subjects);
      comparisons.push({ question, ways, subjects, answerSize });
    }
    for (const { question, ways, subjects, answerSize } of comparisons) {
      for (const clients of clientCounts) {
        const latencies = await measureInTurns(ways, subjects, clients, effort);
        for (const [way, latency] of latencies) {
          found.push({ question: question.name, size, clients, way, answerSize, ...latency });
        }
      }
      console.error(`${size} ${question.name}`);
    }
  } finally {
    for (const server of servers) await server.stop();
    await driver.close();
    await database.stop();
  }
  return found;
}
