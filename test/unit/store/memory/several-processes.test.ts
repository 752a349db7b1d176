import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Facts } from '../../../../schema/facts.ts';
import { heldDocumentId } from '../../../../store/graph/reference-keys.ts';
import { openMemoryGraph } from '../../../../store/memory/index.ts';
import { seededRandom } from '../../../engines/seeded-random.ts';
import { makeFacts, makeMeasure } from '../make-facts.ts';

const program = join(import.meta.dirname, 'load-into-folder.ts');
let root: string;
let folder: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'zhengmai-processes-'));
  folder = join(root, 'facts');
});

afterEach(() => rm(root, { recursive: true, force: true }));

async function input(name: string, facts: readonly (Facts | readonly Facts[])[]): Promise<string> {
  const path = join(root, name);
  await writeFile(path, facts.map((one) => `${JSON.stringify(one)}\n`).join(''));
  return path;
}

interface Running {
  readonly process: ChildProcess;
  readonly ready: Promise<void>;
  readonly ended: Promise<{ readonly status: number | null; readonly said: string }>;
}

function start(files: readonly string[], shellPrefix = '', env: NodeJS.ProcessEnv = {}): Running {
  const command = ['--import', 'tsx', program, folder, ...files];
  const child =
    shellPrefix === ''
      ? spawn(process.execPath, command, {
          stdio: ['ignore', 'ignore', 'pipe'],
          env: { ...process.env, ...env },
        })
      : spawn('sh', ['-c', `${shellPrefix}; exec "$@"`, 'sh', process.execPath, ...command], {
          stdio: ['ignore', 'ignore', 'pipe'],
        });
  let said = '';
  const ready = new Promise<void>((resolve) => {
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('ready')) resolve();
    });
  });
  const ended = new Promise<{ status: number | null; said: string }>((resolve) => {
    child.on('close', (status) => resolve({ status, said }));
  });
  return { process: child, ready, ended };
}

async function held(): Promise<readonly string[]> {
  const warnings: unknown[] = [];
  const graph = await openMemoryGraph({ folder, onWarning: (warning) => warnings.push(warning) });
  const { items } = await graph.documents({ status: 'held' }, { field: 'date' }, {});
  await graph.close();
  expect(warnings).toEqual([]);
  return items.map(({ node }) => node.id).sort();
}

function documents(name: string, count: number, file: (at: number) => string): readonly Facts[] {
  return Array.from({ length: count }, (_, at) =>
    makeFacts({
      title: `${name}第${at}份通知`,
      file: file(at),
      measures: [makeMeasure({ text: '条'.repeat(2000) })],
    }),
  );
}

describe('several processes on one folder of facts', () => {
  it('lose none of each other’s documents, of the same source file either', async () => {
    const corpora = ['甲', '乙', '丙'].map((name) =>
      documents(name, 12, (at) => (at % 2 === 0 ? 'shared.txt' : `${name}.txt`)),
    );
    const files = await Promise.all(corpora.map((facts, at) => input(`${at}.ndjson`, facts)));
    const results = await Promise.all(files.map((file) => start([file]).ended));
    expect(results.map(({ status, said }) => `${status} ${said}`)).toEqual([
      '0 ready\n',
      '0 ready\n',
      '0 ready\n',
    ]);
    expect(await held()).toEqual(corpora.flat().map(heldDocumentId).sort());
  });
});

describe('a loader that is killed', () => {
  it('leaves whole files, and the same load again completes it', async () => {
    const facts = documents('甲', 60, (at) => `${at % 7}.txt`);
    const file = await input('all.ndjson', facts);
    for (const milliseconds of [0, 40, 110, 230]) {
      const running = start([file]);
      await running.ready;
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      running.process.kill('SIGKILL');
      await running.ended;
      await backdateLock();
      const complete = new Set(facts.map(heldDocumentId));
      for (const id of await held()) expect(complete).toContain(id);
    }
    // With one more, so that it has something to write though the last one had written all: else it takes no lock.
    const whole = [...facts, ...documents('乙', 1, () => 'more.txt')];
    expect(await start([await input('whole.ndjson', whole)]).ended).toMatchObject({ status: 0 });
    expect(await held()).toEqual(whole.map(heldDocumentId).sort());
    expect((await readdir(folder)).filter((name) => !name.endsWith('.ndjson'))).toEqual(['.generation']);
  });
});

describe('a loader that is killed at any step', () => {
  /** Loaded together: one document of each of three files, the last taken from where the first load put it. */
  const before = ['甲', '乙', '丙'].map((title) => makeFacts({ title, file: `${title}.txt` }));
  const after = ['甲', '乙', '丁'].map((title) =>
    makeFacts({ title, file: `${title}.txt`, sha256: '1', measures: [makeMeasure()] }),
  );

  async function loadHere(facts: readonly Facts[]): Promise<void> {
    const graph = await openMemoryGraph({ folder });
    await graph.load(facts);
    await graph.close();
  }

  async function factsHeld(): Promise<readonly (string | null)[]> {
    const warnings: unknown[] = [];
    const graph = await openMemoryGraph({ folder, onWarning: (warning) => warnings.push(warning) });
    const { items } = await graph.documents({ status: 'held' }, { field: 'title' }, {});
    const measures = await graph.measuresOf(items.map(({ node }) => node.id));
    await graph.close();
    expect(warnings).toEqual([]);
    return items.map(({ node }, at) => `${node.title} ${measures[at]?.length}`);
  }

  it('leaves all of a change or nothing of it, and the same load again completes it', async () => {
    await loadHere(before);
    await rename(folder, join(root, 'old'));
    const file = await input('new.ndjson', [after]);
    const nothing = ['丙 0', '乙 0', '甲 0'];
    const all = ['丁 1', '丙 0', '乙 1', '甲 1'];
    const seen: (readonly (string | null)[])[] = [];
    for (let step = 0; ; step++) {
      await rm(folder, { recursive: true, force: true });
      await cp(join(root, 'old'), folder, { recursive: true });
      const { said, status } = await start([file], '', { KILL_AT: String(step) }).ended;
      if (status === 0) break;
      expect([step, said]).toEqual([step, 'ready\n']);
      await backdateLock();
      seen.push(await factsHeld());
      await loadHere(after);
      expect(await factsHeld()).toEqual(all);
      expect((await readdir(folder)).filter((name) => !name.endsWith('.ndjson'))).toEqual(['.generation']);
    }
    // The steps before the change is decided, then those after.
    const decided = seen.findIndex((held) => held.length === all.length);
    expect(seen).toEqual([
      ...Array.from({ length: decided }, () => nothing),
      ...Array.from({ length: seen.length - decided }, () => all),
    ]);
    expect(decided).toBeGreaterThan(4);
    expect(seen.length - decided).toBeGreaterThan(4);
  });

  it('at twenty random moments loses nothing, and in the end the folder has the bytes of a load at one go', async () => {
    const facts = documents('甲', 90, (at) => `${at % 7}.txt`);
    const threes = Array.from({ length: 30 }, (_, at) => facts.slice(3 * at, 3 * at + 3));
    const file = await input('all.ndjson', threes);
    await start([file]).ended;
    const wanted = await contents();
    await rm(folder, { recursive: true });

    const random = seededRandom(20);
    let last = 0;
    for (let kill = 0; kill < 20; kill++) {
      const { status } = await start([file], '', { KILL_AT: String(random.below(40)) }).ended;
      await backdateLock();
      const ids = await held();
      expect(ids.length % 3).toBe(0);
      expect(ids.length).toBeGreaterThanOrEqual(last);
      last = ids.length;
      if (status === 0) break;
    }
    expect(await start([file]).ended).toMatchObject({ status: 0 });
    expect(await contents()).toEqual(wanted);
  });
});

/** As if ten seconds had gone by: the lock of the killed process is void. */
async function backdateLock(): Promise<void> {
  const path = join(folder, '.lock');
  const longAgo = new Date(Date.now() - 60_000);
  if (await stat(path).catch(() => null)) await utimes(path, longAgo, longAgo);
}

describe.skipIf(process.platform === 'win32')('a disk that has no room', () => {
  it('is told as such, and what was there before is unchanged', async () => {
    const small = await input('small.ndjson', [makeFacts({ title: '甲', file: 'a.txt' })]);
    expect(await start([small]).ended).toMatchObject({ status: 0 });
    const before = await contents();
    const large = await input(
      'large.ndjson',
      documents('乙', 1, () => 'a.txt'),
    );
    // No file of this process may grow beyond 1 to 2 kB, by the unit of the shell.
    const { status, said } = await start([large], 'ulimit -f 2').ended;
    expect([status, said]).toEqual([1, 'ready\nDISK_FULL\n']);
    expect(await contents()).toEqual(before);
  });
});

describe.skipIf(!mayMount())('a disk of one megabyte', () => {
  it('takes what fits, tells when it is full, and keeps all that was loaded before', async () => {
    await mkdir(folder);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder]);
    try {
      const file = await input(
        'large.ndjson',
        documents('甲', 400, (at) => `${at % 5}.txt`),
      );
      const { status, said } = await start([file]).ended;
      expect([status, said]).toEqual([1, 'ready\nDISK_FULL\n']);
      const kept = await held();
      expect(kept.length).toBeGreaterThan(10);
      expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
      execFileSync('mount', ['-o', 'remount,size=16m', folder]);
      expect(await start([file]).ended).toMatchObject({ status: 0 });
      expect(await held()).toHaveLength(400);
    } finally {
      execFileSync('umount', [folder]);
    }
  });
});

/** Only root may, and not in every container. */
function mayMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const place = mkdtempSync(join(tmpdir(), 'zhengmai-mount-'));
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', place]);
  if (status === 0) execFileSync('umount', [place]);
  else console.error('SKIPPED: a full disk, because no file system can be mounted here');
  rmSync(place, { recursive: true });
  return status === 0;
}

async function contents(): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(folder)).filter((name) => name !== '.generation').sort();
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)),
  );
}
