import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Facts } from '../../schema/facts.ts';
import { heldDocumentId } from '../../store/graph/reference-keys.ts';
import type { PolicyGraph } from '../../store/policy-graph.ts';
import { dumpDatabase } from './database-dump.ts';
import { emptyDatabase, emptyNeo4jGraph, noNeo4j } from './neo4j.ts';
import { randomCorpus } from './random-corpus.ts';
import { seededRandom } from './seeded-random.ts';

describe.skipIf(noNeo4j)('what lies in Neo4j after loads and removals', () => {
  let graph: PolicyGraph;
  beforeAll(async () => {
    graph = await emptyNeo4jGraph();
  });
  beforeEach(emptyDatabase);
  afterAll(async () => graph?.close());

  async function dumpAfter(facts: readonly Facts[]): Promise<readonly string[]> {
    await emptyDatabase();
    await graph.load(facts);
    return dumpDatabase();
  }

  test.each([11, 12, 13])(
    'does not depend on the order of loading, nor on repetition (seed %i)',
    async (seed) => {
      const random = seededRandom(seed);
      // Once each: which of two facts of one file stands is a question of order, see settle.ts.
      const corpus = oneFactsADocument(randomCorpus(seed, 20));
      const wanted = await dumpAfter(corpus);

      await emptyDatabase();
      for (const facts of random.shuffled(corpus)) await graph.load([facts]);
      expect(await dumpDatabase()).toEqual(wanted);

      const again = await graph.load(random.shuffled(corpus));
      expect(again).toMatchObject({ added: [], changed: [] });
      expect(again.unchanged).toHaveLength(corpus.length);
      expect(await dumpDatabase()).toEqual(wanted);
    },
  );

  test.each([21, 22, 23])('is as before when documents came and went (seed %i)', async (seed) => {
    const random = seededRandom(seed);
    const corpus = oneFactsADocument(randomCorpus(seed, 20));
    const kept = corpus.filter(() => random.chance(0.5));
    const wanted = await dumpAfter(kept);

    await graph.load(corpus);
    const keptIds = new Set(idsOf(kept));
    const others = idsOf(corpus).filter((id) => !keptIds.has(id));
    expect(await graph.remove([...others, 'document-不存在'])).toEqual(others);
    expect(await dumpDatabase()).toEqual(wanted);

    await graph.remove([...keptIds]);
    expect(await dumpDatabase()).toEqual([]);
  });

  test('a document that comes with other facts leaves nothing of the old ones', async () => {
    const [before] = randomCorpus(31, 1) as [Facts];
    const after: Facts = { ...before, measures: [], references: [], url: 'https://example.gov.cn/other' };
    const wanted = await dumpAfter([after]);
    await emptyDatabase();
    await graph.load([before]);
    expect(await graph.load([after])).toMatchObject({ added: [] });
    expect(await dumpDatabase()).toEqual(wanted);
  });
});

const idsOf = (facts: readonly Facts[]): readonly string[] => facts.map(heldDocumentId);

function oneFactsADocument(facts: readonly Facts[]): readonly Facts[] {
  return [...new Map(facts.map((one) => [heldDocumentId(one), one])).values()];
}
