import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createMemoryGraph } from '../../store/memory/memory-graph.ts';
import type { PolicyGraph } from '../../store/policy-graph.ts';
import { alignment } from '../../store/questions/alignment/alignment.ts';
import { alike } from '../../store/questions/alignment/alike.ts';
import { relatedDocuments } from '../../store/questions/alignment/related-documents.ts';
import { cityPlan, factsOf, otherCityPlan, provincialPlan } from '../unit/store/questions/alignment/plans.ts';
import { emptyDatabase, emptyNeo4jGraph, noNeo4j } from './neo4j.ts';
import { randomCorpus } from './random-corpus.ts';
import { seededRandom } from './seeded-random.ts';

describe.skipIf(noNeo4j)('memory and Neo4j align measures alike', () => {
  let neo4j: PolicyGraph;
  const memory = createMemoryGraph();
  const random = seededRandom(7);
  let documentIds: readonly string[] = [];

  beforeAll(async () => {
    neo4j = await emptyNeo4jGraph();
    await emptyDatabase();
    const corpus = [...[provincialPlan, cityPlan, otherCityPlan].map(factsOf), ...randomCorpus(7, 12)];
    await memory.load(corpus);
    await neo4j.load(corpus);
    const { items } = await memory.documents({}, { field: 'date' }, {});
    documentIds = items.map(({ node }) => node.id);
  });
  afterAll(async () => neo4j?.close());

  const plan = async ({ number }: { readonly number: string }): Promise<string> => {
    const { items } = await memory.documents({ number }, { field: 'date' }, { first: 1 });
    return items[0]?.node.id ?? '';
  };

  test('for two plans of which one carries out the other', async () => {
    const [fromId, toId] = [await plan(provincialPlan), await plan(cityPlan)];
    for (const minScore of [0.1, 0.4]) {
      const wanted = await alignment(memory, { fromId, toId, minScore });
      expect(wanted.pairs.length).toBeGreaterThan(0);
      expect(await alignment(neo4j, { fromId, toId, minScore })).toEqual(wanted);
    }
  });

  test('for documents by chance, held, cited and unknown', async () => {
    for (const [at, fromId] of random.shuffled(documentIds).slice(0, 8).entries()) {
      const request = {
        fromId,
        toId: [...documentIds, 'document-不存在'].at(-1 - at) ?? '',
        minScore: 0.1,
      };
      expect(await alignment(neo4j, request)).toEqual(await alignment(memory, request));
    }
  });

  test('in which documents are around one, and which measures there are like one', async () => {
    expect(await relatedDocuments(neo4j, documentIds)).toEqual(await relatedDocuments(memory, documentIds));
    const measures = (await memory.measuresOf(documentIds)).flatMap((list) =>
      list.slice(0, 2).map(({ id }) => id),
    );
    const wanted = await alike(memory, [...measures, 'measure-不存在'], 0.1);
    expect(wanted.some(({ pairs }) => pairs.length > 0)).toBe(true);
    expect(await alike(neo4j, [...measures, 'measure-不存在'], 0.1)).toEqual(wanted);
  });
});
