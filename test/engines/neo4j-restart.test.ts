import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startJavaNeo4j } from '../../scripts/neo4j/java-neo4j.ts';
import { whatJavaLacks } from '../../scripts/neo4j/java-libraries.ts';
import type { RunningNeo4j } from '../../scripts/neo4j/running-neo4j.ts';
import type { Facts } from '../../schema/facts.ts';
import { heldDocumentId } from '../../store/graph/reference-keys.ts';
import { createMemoryGraph } from '../../store/memory/memory-graph.ts';
import { openNeo4jGraph } from '../../store/neo4j/index.ts';
import type { PolicyGraph } from '../../store/policy-graph.ts';
import { noNeo4j } from './neo4j.ts';
import { randomCorpus } from './random-corpus.ts';

/** A server of its own, which these tests stop and start. */
const canStart = !noNeo4j && (await whatJavaLacks()) === null;

describe.skipIf(!canStart)('a Neo4j that is started again', () => {
  const password = randomBytes(12).toString('base64url');
  let folder: string;
  let port: number;
  let server: RunningNeo4j;
  let graph: PolicyGraph;
  /** Takes in the same, undisturbed. */
  const memory = createMemoryGraph();

  async function startServer(): Promise<void> {
    const attempt = await startJavaNeo4j({ folder, port, password, shortLived: true });
    if (attempt.running === null) throw new Error(attempt.missing);
    server = attempt.running;
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'zhengmai-restart-'));
    port = await freePort();
    await startServer();
    graph = await openNeo4jGraph({ ...server, retryMs: 200_000 });
  });
  afterAll(async () => {
    await graph?.close();
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  test.each(['stop', 'kill'] as const)(
    'in the middle of a load (%s): the load waits and goes through, nothing twice and nothing half',
    async (how) => {
      const corpus = eachOnce(randomCorpus(how === 'stop' ? 61 : 62, 24));
      let again: Promise<void> | null = null;
      async function* facts(): AsyncGenerator<Facts> {
        for (const [at, one] of corpus.entries()) {
          // Batches are large: this is in the midst of the first one's reading and after some were written.
          if (at === corpus.length / 2) again = server[how]!().then(startServer);
          yield one;
        }
      }
      await graph.load(corpus.slice(0, 8));
      await graph.load(facts());
      await again;
      for (const loaded of [corpus.slice(0, 8), corpus]) await memory.load(loaded);
      expect(await graph.stats()).toEqual(await memory.stats());
    },
  );

  test('in the middle of questions: they wait and are answered, or fail with a word, and the next are answered', async () => {
    const before = await graph.stats();
    const again = server.stop().then(startServer);
    const answers = await Promise.allSettled(Array.from({ length: 20 }, () => graph.stats()));
    await again;
    for (const answer of answers) {
      if (answer.status === 'fulfilled') expect(answer.value).toEqual(before);
      else
        expect(answer.reason).toMatchObject({
          code: expect.stringMatching(/^NEO4J_(UNREACHABLE|TIMEOUT|DATABASE)$/u),
        });
    }
    expect(await graph.stats()).toEqual(before);
  });
});

function eachOnce(facts: readonly Facts[]): readonly Facts[] {
  return [...new Map(facts.map((one) => [heldDocumentId(one), one])).values()];
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
