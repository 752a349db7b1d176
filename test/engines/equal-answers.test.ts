import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createMemoryGraph } from '../../store/memory/memory-graph.ts';
import type { PolicyGraph } from '../../store/policy-graph.ts';
import { emptyDatabase, emptyNeo4jGraph, noNeo4j } from './neo4j.ts';
import { answersOf, questionsFor } from './questions.ts';
import { randomCorpus } from './random-corpus.ts';
import { sampleFacts } from './sample-facts.ts';
import { seededRandom } from './seeded-random.ts';
import { walkWhileLoading } from './walk-while-loading.ts';

/** Random corpora to compare on; ENGINE_SEEDS=40 for a thorough run. */
const seeds = Array.from({ length: Number(process.env['ENGINE_SEEDS'] ?? 2) }, (_, at) => at + 1);

describe.skipIf(noNeo4j)('memory and Neo4j give equal answers', () => {
  let graph: PolicyGraph;
  beforeAll(async () => {
    graph = await emptyNeo4jGraph();
  });
  beforeEach(emptyDatabase);
  afterAll(async () => graph?.close());

  /**
   * Asks both the same; the first difference names its question.
   *
   * @param every asks each so many-th question; 1: all
   */
  async function expectEqual(memory: PolicyGraph, seed: number, every = 1): Promise<void> {
    const questions = (await questionsFor(memory, seed)).filter((_, at) => (at + seed) % every === 0);
    const wanted = await answersOf(memory, questions);
    const given = await answersOf(graph, questions);
    for (const [name, answer] of wanted) expect(given.get(name), name).toEqual(answer);
  }

  test.each(seeds)('on the random corpus of seed %i', async (seed) => {
    const corpus = randomCorpus(seed, 24);
    const memory = createMemoryGraph();
    expect(await graph.load(corpus)).toEqual(await memory.load(corpus));
    await expectEqual(memory, seed);
  });

  test('on the facts of real documents', async () => {
    const memory = createMemoryGraph();
    expect(await graph.load(sampleFacts())).toEqual(await memory.load(sampleFacts()));
    await expectEqual(memory, 33);
  });

  test('and a walk through a list in Neo4j misses and repeats nothing while documents come in', async () => {
    const corpus = randomCorpus(1, 20);
    const graphWith = async (facts: Parameters<typeof walkWhileLoading>[1]): Promise<PolicyGraph> => {
      await emptyDatabase();
      await graph.load(facts);
      return graph;
    };
    expect(await walkWhileLoading(graphWith, corpus.slice(0, 10), corpus.slice(10))).toEqual([]);
  });

  test('on an empty graph', async () => {
    await expectEqual(createMemoryGraph(), 1, 2);
  });

  test.each(seeds)('after loads in other orders and parts, again, and removals (seed %i)', async (seed) => {
    const random = seededRandom(seed);
    const corpus = random.shuffled(randomCorpus(seed, 20));
    const memory = createMemoryGraph();
    for (let at = 0; at < corpus.length;) {
      const part = corpus.slice(at, (at += 1 + random.below(9)));
      expect(await graph.load(part)).toEqual(await memory.load(part));
      if (!random.chance(0.4)) continue;
      const { items } = await memory.documents({}, { field: 'date' }, {});
      const some = random.some(
        items.map(({ node }) => node.id),
        4,
      );
      expect(await graph.remove(some)).toEqual(await memory.remove(some));
    }
    await expectEqual(memory, seed, 3);
  });
});
