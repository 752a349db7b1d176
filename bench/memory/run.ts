/** See README.md. */
import { spawnSync } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { packageRoot } from '../../schema/package-root.ts';
import { syntheticFacts } from '../corpus/synthetic-facts.ts';
import { overHttp } from '../questions/ask.ts';
import { questions } from '../questions/asked/index.ts';
import { corpusOf } from '../questions/corpus.ts';
import { measureInTurns, type Latency } from '../questions/measure.ts';
import { serveMemory } from '../questions/server-process.ts';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000' },
    seed: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '3' },
    'turn-ms': { type: 'string', default: '500' },
  },
});
const seed = Number(values.seed);
const effort = { rounds: Number(values.rounds), turnMs: Number(values['turn-ms']) };

interface Taken {
  readonly size: number;
  readonly startSeconds: number;
  readonly residentMegabytes: number;
  readonly latencies: readonly Latency[];
}

const taken: Taken[] = [];
for (const size of values.sizes.split(',').map(Number)) taken.push(await measureSize(size));
print(taken);

async function measureSize(size: number): Promise<Taken> {
  const folder = await mkdtemp(join(tmpdir(), 'zhengmai-bench-'));
  try {
    await loadCorpus(folder, size);
    const server = await serveMemory(folder);
    try {
      const corpus = corpusOf(size, seed);
      const latencies: Latency[] = [];
      for (const question of questions) {
        const ways = [['memory', overHttp(server.url, question.ours)]] as const;
        const found = await measureInTurns(ways, question.subjects(corpus), 1, effort);
        latencies.push(found.get('memory') as Latency);
      }
      const residentMegabytes = await residentOf(server.pid);
      return { size, startSeconds: server.startSeconds, residentMegabytes, latencies };
    } finally {
      await server.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Into a folder of facts, by the program itself. */
async function loadCorpus(folder: string, size: number): Promise<void> {
  const file = `${folder}.ndjson`;
  const lines = function* (): Generator<string> {
    for (const facts of syntheticFacts(size, seed)) yield `${JSON.stringify(facts)}\n`;
  };
  try {
    await pipeline(Readable.from(lines()), createWriteStream(file));
    const program = join(packageRoot, 'bin', 'zhengmai.js');
    const { status, stderr } = spawnSync(process.execPath, [program, 'load', '--data', folder, file], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
  } finally {
    await rm(file, { force: true });
  }
}

/** Resident memory of a process in MB, as Linux tells it; NaN elsewhere. */
async function residentOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? NaN) / 1024;
}

function print(found: readonly Taken[]): void {
  const [first, last] = [found[0], found.at(-1)];
  if (first === undefined || last === undefined) return;
  const header = found.map(({ size }) => `${size}`).join(' | ');
  const row = (name: string, of: (one: Taken) => number, digits: number): void =>
    console.log(
      `| ${name} | ${found.map((one) => of(one).toFixed(digits)).join(' | ')} | ${(of(last) / of(first)).toFixed(1)} |`,
    );
  console.log(`| 份文件 documents | ${header} | growth |`);
  console.log(`| --- |${' --- |'.repeat(found.length + 1)}`);
  row('启动 start, s', ({ startSeconds }) => startSeconds, 1);
  row('常驻内存 resident, MB', ({ residentMegabytes }) => residentMegabytes, 0);
  row('每份 a document, kB', ({ residentMegabytes, size }) => (1024 * residentMegabytes) / size, 0);
  for (const [at, { name }] of questions.entries()) {
    row(`${name}, ms`, ({ latencies }) => latencies[at]?.median ?? NaN, 1);
  }
}
