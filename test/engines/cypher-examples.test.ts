import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packageRoot } from '../../schema/package-root.ts';
import type { PolicyGraph } from '../../store/policy-graph.ts';
import { emptyDatabase, emptyNeo4jGraph, noNeo4j, rawDriver } from './neo4j.ts';
import { randomCorpus } from './random-corpus.ts';
import { sampleFacts } from './sample-facts.ts';

const text = readFileSync(join(packageRoot, 'docs', 'operating.md'), 'utf8');
const examples = [...text.matchAll(/^([^\n`]+)\n\n```cypher\n([^]*?)```/gmu)].map(
  ([, question = '', cypher = '']) => ({ question, cypher }),
);

describe.skipIf(noNeo4j)('the Cypher of docs/operating.md', () => {
  let graph: PolicyGraph;
  beforeAll(async () => {
    graph = await emptyNeo4jGraph();
    // The sample carries no text, so no sentence either: the property must have been seen once.
    await graph.load(randomCorpus(1, 3));
    await emptyDatabase();
    await graph.load(sampleFacts());
  });
  afterAll(async () => graph?.close());

  test('is all found in the document', () => {
    expect(examples).toHaveLength(text.split('```cypher').length - 1);
  });

  test.each(examples)('answers: $question', async ({ cypher }) => {
    const driver = rawDriver();
    const { records, summary } = await driver.executeQuery(cypher);
    await driver.close();
    expect(records.length).toBeGreaterThan(0);
    // Unknown labels, types and properties are told as warnings.
    expect(summary.gqlStatusObjects.filter(({ severity }) => severity === 'WARNING')).toEqual([]);
  });
});
