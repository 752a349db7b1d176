import type { Driver } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { syntheticFacts } from '../../bench/corpus/synthetic-facts.ts';
import type { Facts } from '../../schema/facts.ts';
import { heldDocumentId } from '../../store/graph/reference-keys.ts';
import type { Statement } from '../../store/neo4j/connection.ts';
import type { PolicyGraph } from '../../store/policy-graph.ts';
import { emptyDatabase, emptyNeo4jGraph, noNeo4j, rawDriver } from './neo4j.ts';
import { isAnyScan } from './plans.ts';

describe.skipIf(noNeo4j)('how Neo4j runs the statements of a load', () => {
  const corpus = [...syntheticFacts(40)];
  const statements = new Map<string, Statement>();
  let driver: Driver;
  let graph: PolicyGraph;
  beforeAll(async () => {
    driver = rawDriver();
    graph = await emptyNeo4jGraph({
      onStatement: (statement) => statements.set(statement.cypher, statement),
    });
    statements.clear();
    // Others first that refer to them; then changed, from another file as well, and taken out.
    await graph.load(corpus.slice(10));
    await graph.load(corpus);
    await graph.load(corpus.map((facts): Facts => ({ ...facts, measures: facts.measures.slice(1) })));
    await graph.load(
      corpus.map((facts): Facts => ({
        ...facts,
        measures: [],
        source: { ...facts.source, file: `other/${facts.source.file}` },
      })),
    );
    await graph.load(
      corpus.map((facts): Facts => ({ ...facts, title: `${facts.title}（试行）`, number: null })),
    );
    await graph.remove(corpus.map(heldDocumentId));
  });
  afterAll(async () => {
    await graph?.close();
    await driver?.close();
  });

  async function scanning(): Promise<readonly string[]> {
    await driver.executeQuery('CALL db.clearQueryCaches()');
    const found: string[] = [];
    for (const statement of statements.values()) {
      if (await isAnyScan(driver, statement)) found.push(statement.cypher);
    }
    return found;
  }

  test('every one keeps its plan', () => {
    expect(statements.size).toBeGreaterThan(40);
    expect([...statements.keys()].filter((cypher) => !cypher.startsWith('CYPHER replan=skip '))).toEqual([]);
  });

  test('every one says by which index to find the nodes it looks for', () => {
    const lookUps = [...statements.keys()].flatMap((cypher) =>
      [...cypher.matchAll(/\bMATCH \((\w*):(\w+) \{(\w+): [^\n]*\n\s*(.*)/gu)].map(
        ([, name, label, key, next]) => ({ wanted: `USING INDEX SEEK ${name}:${label}(${key})`, next }),
      ),
    );
    expect(lookUps.length).toBeGreaterThan(40);
    expect(lookUps.filter(({ wanted, next }) => next !== wanted)).toEqual([]);
  });

  test('finds its nodes by their keys, be it planned when nothing is there yet, little or more', async () => {
    await emptyDatabase();
    expect(await scanning()).toEqual([]);
    await graph.load(corpus.slice(0, 1));
    expect(await scanning()).toEqual([]);
    await graph.load(corpus);
    expect(await scanning()).toEqual([]);
  });
});
