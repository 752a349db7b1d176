import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { syntheticFacts } from '../../bench/corpus/synthetic-facts.ts';
import { createMemoryGraph } from '../../store/memory/memory-graph.ts';
import type { PolicyGraph } from '../../store/policy-graph.ts';
import { paths } from '../../store/questions/paths/paths.ts';
import { emptyNeo4jGraph, neo4jOptions, noNeo4j, rawDriver } from './neo4j.ts';
import { openNeo4jGraph } from '../../store/neo4j/index.ts';

describe.skipIf(noNeo4j)('walking through Neo4j', () => {
  const corpus = [...syntheticFacts(120)];
  const memory = createMemoryGraph();
  let graph: PolicyGraph;
  let statements = 0;
  /** Of the document most referred to, and of the agencies with the most and the fewest measures. */
  let ends: readonly string[];
  beforeAll(async () => {
    graph = await emptyNeo4jGraph({ onStatement: () => statements++ });
    await graph.load(corpus);
    await memory.load(corpus);
    const { items } = await memory.documents({}, { field: 'citedBy', descending: true }, { first: 1 });
    const agencies = (await memory.agencies({}, {})).items.map(({ node }) => node.id);
    const duties = await memory.neighbourCounts(agencies, { kinds: ['responsibleFor'] });
    const byDuties = agencies.toSorted(
      (one, other) => (duties[agencies.indexOf(other)] ?? 0) - (duties[agencies.indexOf(one)] ?? 0),
    );
    ends = [items[0]?.node.id ?? '', byDuties[0] ?? '', byDuties.at(-1) ?? ''];
  });
  afterAll(async () => graph?.close());

  async function counted<T>(question: () => Promise<T>): Promise<readonly [answer: T, statements: number]> {
    const before = statements;
    const answer = await question();
    return [answer, statements - before];
  }

  test('a lineage takes a statement a hop and five others, however many documents it meets', async () => {
    const [hub = ''] = ends;
    for (const depth of [1, 3, 6]) {
      for (const filter of [{}, { regionIds: ['region-全国'], withDescendants: true }]) {
        const request = { id: hub, direction: 'both', depth, limit: 50, filter, beyond: true } as const;
        const [answer, taken] = await counted(() => graph.lineage(request));
        expect(answer).toEqual(await memory.lineage(request));
        expect(taken).toBeLessThanOrEqual(depth + 5);
      }
    }
  });

  test('a lineage without a filter is one statement, and one more where a hub leads to very many', async () => {
    for (const id of ends) {
      for (const [limit, most] of [
        [1000, 2],
        [3, 2],
        [1, 2],
      ] as const) {
        for (const beyond of [true, false]) {
          const request = { id, direction: 'both', depth: 2, limit, beyond } as const;
          const [answer, taken] = await counted(() => graph.lineage(request));
          expect(answer).toEqual(await memory.lineage(request));
          expect(taken).toBeLessThanOrEqual(
            answer.nodes.length <= 200 && answer.omitted.length === 0 ? 1 : most,
          );
        }
      }
    }
    const [, taken] = await counted(() =>
      graph.lineage({ id: 'document-x', direction: 'both', depth: 2, limit: 9 }),
    );
    expect(taken).toBe(1);
  });

  test('paths take a bounded number of statements a step, through hubs too', async () => {
    for (const [fromId, toId] of [ends, ends.slice(1), [ends[2], ends[0]]]) {
      for (const budget of [20_000, 300]) {
        const request = { fromId: fromId ?? '', toId: toId ?? '', first: 10, maxLength: 8, budget };
        const [answer, taken] = await counted(() => paths(graph, request));
        expect(answer).toEqual(await paths(memory, request));
        // Each hop: counts on both sides and one look, a statement a label; then the facts of the steps.
        expect(taken).toBeLessThanOrEqual(8 * 3 * 4 + 7);
      }
    }
  });

  test('a database of an earlier version gets the number of references to each document', async () => {
    const order = { field: 'citedBy', descending: true } as const;
    const wanted = await memory.documents({}, order, {});
    const driver = rawDriver();
    await driver.executeQuery('MATCH (document:Document) REMOVE document.citations');
    await driver.executeQuery("MATCH (store:ZhengmaiStore {id: 'store'}) SET store.migration = 4");
    await driver.close();
    const reopened = await openNeo4jGraph(neo4jOptions());
    expect(await reopened.documents({}, order, {})).toEqual(wanted);
    await reopened.close();
  });
});
