import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Facts } from '../../schema/facts.ts';
import { heldDocumentId } from '../../store/graph/reference-keys.ts';
import { openNeo4jGraph } from '../../store/neo4j/index.ts';
import { dumpDatabase } from './database-dump.ts';
import { emptyDatabase, emptyNeo4jGraph, neo4jOptions, noNeo4j } from './neo4j.ts';
import { randomCorpus } from './random-corpus.ts';
import { seededRandom } from './seeded-random.ts';

const program = join(import.meta.dirname, 'load-into-neo4j.ts');
const batch = 4;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhengmai-broken-off-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function corpusFile(corpus: readonly Facts[], name = 'corpus.ndjson'): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, corpus.map((facts) => `${JSON.stringify(facts)}\n`).join(''));
  return path;
}

interface Loader {
  readonly process: ChildProcess;
  readonly ready: Promise<void>;
  readonly ended: Promise<number | null>;
}

function startLoader(file: string): Loader {
  const { uri, username = '', password = '' } = neo4jOptions();
  const child = spawn(process.execPath, ['--import', 'tsx', program, file, String(batch)], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password },
  });
  const ready = new Promise<void>((resolve) => child.stderr.once('data', () => resolve()));
  const ended = new Promise<number | null>((resolve) => child.once('close', (status) => resolve(status)));
  return { process: child, ready, ended };
}

/** One reading a document: which of two of one file stands is a question of order, see settle.ts. */
function eachOnce(facts: readonly Facts[]): readonly Facts[] {
  return [...new Map(facts.map((one) => [heldDocumentId(one), one])).values()];
}

describe.skipIf(noNeo4j)('a load that breaks off', () => {
  beforeEach(emptyDatabase);
  afterAll(emptyDatabase);

  test('by a kill, twenty times, and begun again each time ends as if it never had', async () => {
    const corpus = eachOnce(randomCorpus(51, 48));
    const file = await corpusFile(corpus);
    const whole = startLoader(file);
    await whole.ready;
    const began = Date.now();
    expect(await whole.ended).toBe(0);
    const duration = Date.now() - began;
    const wanted = await dumpDatabase();
    await emptyDatabase();

    const graph = await openNeo4jGraph(neo4jOptions());
    const random = seededRandom(51);
    let last = 0;
    const resumedAt = new Set<number>();
    for (let kill = 0; kill < 20; kill++) {
      const loader = startLoader(file);
      await loader.ready;
      await new Promise((resolve) => setTimeout(resolve, random.next() * duration * 0.3));
      loader.process.kill('SIGKILL');
      await loader.ended;
      const { documents } = await graph.stats();
      // Whole batches only, and what was there is still there.
      if (documents.held < corpus.length) expect(documents.held % batch).toBe(0);
      expect(documents.held).toBeGreaterThanOrEqual(last);
      last = documents.held;
      resumedAt.add(last);
    }
    expect(resumedAt.size).toBeGreaterThan(1);
    expect(await startLoader(file).ended).toBe(0);
    expect(await dumpDatabase()).toEqual(wanted);
    await graph.close();
  });

  test('may go on beside another loader: the graph is that of one after the other', async () => {
    const corpus = eachOnce(randomCorpus(52, 40));
    const elsewhere = corpus
      .filter((_, at) => at % 3 === 0)
      .map((facts) => ({
        ...facts,
        url: null,
        source: { ...facts.source, file: `其他/${facts.source.file}` },
      }));
    const files = [
      await corpusFile(corpus, '1.ndjson'),
      await corpusFile([...elsewhere].reverse(), '2.ndjson'),
    ];
    for (const file of files) expect(await startLoader(file).ended).toBe(0);
    const wanted = await dumpDatabase();
    await emptyDatabase();
    for (const file of [...files].reverse()) expect(await startLoader(file).ended).toBe(0);
    expect(await dumpDatabase()).toEqual(wanted);
    await emptyDatabase();
    expect(await Promise.all(files.map((file) => startLoader(file).ended))).toEqual([0, 0]);
    expect(await dumpDatabase()).toEqual(wanted);
  });

  test('a poorer reading of another file is kept, and stands when the richer one becomes poorer', async () => {
    const graph = await emptyNeo4jGraph();
    const [one] = randomCorpus(53, 1) as [Facts];
    const from = (file: string, measures: number): Facts => ({
      ...one,
      measures: one.measures.slice(0, measures),
      references: [],
      source: { ...one.source, file },
    });
    const [rich, middle, poor] = [from('a.txt', one.measures.length), from('b.txt', 1), from('a.txt', 0)];
    expect(one.measures.length).toBeGreaterThan(1);
    const id = heldDocumentId(one);
    expect(await graph.load([rich])).toMatchObject({ added: [id] });
    expect(await graph.load([middle])).toMatchObject({ unchanged: [id] });
    expect(await graph.load([middle])).toMatchObject({ unchanged: [id] });
    expect(await graph.load([poor])).toMatchObject({ changed: [id] });
    expect(await graph.facts([id])).toEqual([middle]);
    const wanted = await dumpDatabase();
    await emptyDatabase();
    for (const facts of [poor, middle]) await graph.load([facts]);
    expect(await dumpDatabase()).toEqual(wanted);
    await graph.remove([id]);
    expect(await dumpDatabase()).toEqual([]);
    await graph.close();
  });
});
