/**
 * `node --import tsx bench/neo4j/load-growth.ts --documents 100000 --folder FOLDER`: loads a synthetic corpus of any size
 * into a new Neo4j by the program itself and prints, minute by minute, how far it is and what it took. `--kill-at` kills
 * the loader once on its way; it is begun again at once.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import neo4j from 'neo4j-driver';
import { packageRoot } from '../../schema/package-root.ts';
import { startJavaNeo4j } from '../../scripts/neo4j/java-neo4j.ts';
import type { RunningNeo4j } from '../../scripts/neo4j/running-neo4j.ts';
import { processFigures } from './process-figures.ts';

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '10000' },
    folder: { type: 'string' },
    seed: { type: 'string', default: '1' },
    heap: { type: 'string', default: '3072' },
    'page-cache': { type: 'string', default: '4096' },
    'kill-at': { type: 'string', default: '0' },
    'every-seconds': { type: 'string', default: '60' },
  },
});
if (values.folder === undefined) throw new Error('--folder: an empty folder for the database');
const memory = { heap: Number(values.heap), pageCache: Number(values['page-cache']) };
const attempt = await startJavaNeo4j({
  folder: values.folder,
  port: 0,
  password: randomBytes(12).toString('base64url'),
  memory,
});
if (attempt.running === null) throw new Error(`No Neo4j: ${attempt.missing}`);
const server = attempt.running;
const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.username, server.password), {
  disableLosslessIntegers: true,
});
const begun = performance.now();
let killAt = Number(values['kill-at']);
let last = { documents: 0, minutes: 0 };

console.log('| minutes | documents | documents/s | loader, s | MB | server, s | MB | database, MB |');
console.log('| --- | --- | --- | --- | --- | --- | --- | --- |');
for (let loader: ChildProcess | null = startLoader(server); loader !== null;) {
  const status = await watched(loader);
  loader = status === 'SIGKILL' ? startLoader(server) : null;
  if (loader === null) console.log(`ended: ${status}`);
}
await driver.close();
await server.stop();

function startLoader({ uri, username, password }: RunningNeo4j): ChildProcess {
  const corpus = ['--import', 'tsx', 'bench/corpus/run.ts', String(values.documents), '--seed', values.seed];
  const source = spawn(process.execPath, corpus, { cwd: packageRoot, stdio: ['ignore', 'pipe', 'inherit'] });
  const loader = spawn(
    process.execPath,
    [join(packageRoot, 'bin', 'zhengmai.js'), 'load', '--neo4j', uri, '-'],
    {
      stdio: [source.stdout, 'inherit', 'inherit'],
      env: { ...process.env, NEO4J_USERNAME: username, NEO4J_PASSWORD: password },
    },
  );
  // Otherwise the corpus would be written on for nobody.
  source.stdout?.destroy();
  loader.once('exit', () => source.kill());
  return loader;
}

/** Tells how far it is until it ends. */
async function watched(loader: ChildProcess): Promise<number | string | null> {
  const ended = new Promise<number | string | null>((resolve) => {
    loader.once('exit', (code, signal) => resolve(signal ?? code));
  });
  for (;;) {
    const pause = new AbortController();
    const every = setTimeout(1000 * Number(values['every-seconds']), null, { signal: pause.signal });
    const status = await Promise.race([ended, every.catch(() => null)]);
    pause.abort();
    await tell(loader);
    if (status !== null || loader.exitCode !== null || loader.signalCode !== null) return ended;
  }
}

async function tell(loader: ChildProcess): Promise<void> {
  const [own, others] = [await processFigures(loader.pid), await processFigures(server.pid)];
  const { records } = await driver.executeQuery('MATCH (facts:DocumentFacts) RETURN count(facts) AS held');
  const documents = records[0]?.get('held') as number;
  const minutes = (performance.now() - begun) / 60_000;
  const rate = (documents - last.documents) / (60 * (minutes - last.minutes));
  last = { documents, minutes };
  const size = await sizeOf(join(values.folder ?? '', 'data'));
  const figures = [minutes, documents, rate, own.seconds, own.residentMegabytes, others.seconds];
  const row = [...figures, others.residentMegabytes, size / 1e6];
  console.log(`| ${row.map((figure) => figure.toFixed(figure < 100 ? 1 : 0)).join(' | ')} |`);
  if (killAt > 0 && documents >= killAt) {
    killAt = 0;
    loader.kill('SIGKILL');
    console.log(`killed at ${documents} documents`);
  }
}

/** Bytes of all files in a folder. */
async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      stat(join(entry.parentPath, entry.name)).then(
        ({ size }) => size,
        () => 0,
      ),
    );
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
