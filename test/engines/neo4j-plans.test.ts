import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { syntheticFacts } from '../../bench/corpus/synthetic-facts.ts';
import type { Statement } from '../../store/neo4j/connection.ts';
import { createMemoryGraph } from '../../store/memory/memory-graph.ts';
import type { PolicyGraph } from '../../store/policy-graph.ts';
import { emptyNeo4jGraph, noNeo4j, rawDriver } from './neo4j.ts';
import { isScan } from './plans.ts';
import { answersOf, questionsFor } from './questions.ts';
import { randomCorpus } from './random-corpus.ts';

/** Statements that must look at all, because what they ask for is spread over all. */
const mustScan = [
  /** Documents with a reference of some relation: most have one. */
  /MATCH \(node:Document\)\s+WHERE node\.id IS NOT NULL\s+AND EXISTS \{ \(node\)-\[:[A-Z_|]+\]->\(\) \}/,
  /** Measures with a duty of some role: most have one. */
  /MATCH \(node:Measure\)\s+WHERE node\.order IS NOT NULL\s+AND EXISTS \{ \(agency:Agency\)-\[fact:RESPONSIBLE_FOR\]->\(node\) WHERE fact\.role IN \$roles \}/,
  /** The network of all agencies and groups. */
  /^\s+MATCH \(agency:Agency\)-\[fact:RESPONSIBLE_FOR\]->\(measure:Measure\)\s+WITH (?:agency, count|coalesce|measure\.id)/,
  /** Measures for which anybody answers or nobody, with a deadline or without: half of all, or most. */
  /MATCH \(node:Measure\)\s+WHERE node\.order IS NOT NULL\s+AND (?:NOT )?EXISTS \{ \(node\)<-\[(?:duty)?:RESPONSIBLE_FOR\]-\(\)/,
  /** Regions without a code, which no index holds: the last of a list in order of code. */
  /MATCH \(node:Region\)\s+WHERE node\.code IS NULL/,
  /** A migration counts the citations of every document, once in the life of a database. */
  /^\s*MATCH \(document:Document\)\s+SET document\.citations = COUNT/,
  /** A search for marks alone, which no full-text index holds. */
  /^\s+MATCH \(node:(Document\|Measure\|Agency\|Region\|Initiative|Measure)\)\s+WHERE (any|node:Measure)/,
];

describe.skipIf(noNeo4j)('how Neo4j runs the statements', () => {
  let graph: PolicyGraph;
  const statements = new Map<string, Statement>();
  beforeAll(async () => {
    graph = await emptyNeo4jGraph({
      onStatement: (statement) => statements.set(statement.cypher, statement),
    });
    // Enough that the planner has something to choose between.
    await graph.load(syntheticFacts(200));
    const corpus = randomCorpus(1, 20);
    await graph.load(corpus);
    const memory = createMemoryGraph();
    await memory.load(corpus);
    await answersOf(graph, await questionsFor(memory, 1));
  });
  afterAll(async () => graph?.close());

  test('no statement looks at all nodes of a label where an index can serve', async () => {
    const driver = rawDriver();
    const found: string[] = [];
    const waiting = statements.values();
    const look = async (): Promise<void> => {
      for (const statement of waiting) if (await isScan(driver, statement)) found.push(statement.cypher);
    };
    await Promise.all(Array.from({ length: 4 }, look));
    await driver.close();
    expect(statements.size).toBeGreaterThan(100);
    expect(found.filter((cypher) => !mustScan.some((one) => one.test(cypher)))).toEqual([]);
  });
});
