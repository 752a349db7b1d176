import type { Driver, ProfiledPlan } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { syntheticFacts } from '../../bench/corpus/synthetic-facts.ts';
import type { Facts, ReferenceFact } from '../../schema/facts.ts';
import { heldDocumentId } from '../../store/graph/reference-keys.ts';
import type { Statement } from '../../store/neo4j/connection.ts';
import type { PolicyGraph } from '../../store/policy-graph.ts';
import { emptyNeo4jGraph, noNeo4j, rawDriver } from './neo4j.ts';

/** Heads and references only: what grows is the number of those who refer. */
const corpus = Array.from(syntheticFacts(600), (facts): Facts => ({ ...facts, measures: [] }));

describe.skipIf(noNeo4j)('a document that refers to what very many refer to', () => {
  const asked: Statement[] = [];
  let driver: Driver;
  let graph: PolicyGraph;
  beforeAll(async () => {
    driver = rawDriver();
    graph = await emptyNeo4jGraph({ onStatement: (statement) => asked.push(statement) });
  });
  afterAll(async () => {
    await graph?.close();
    await driver?.close();
  });

  /** Database hits of loading one document, which is taken out again. */
  async function costOf(facts: Facts): Promise<number> {
    asked.length = 0;
    await graph.load([facts]);
    const statements = asked.filter(({ cypher }) => !cypher.includes(':ZhengmaiStore'));
    await graph.remove([heldDocumentId(facts)]);
    let hits = 0;
    const session = driver.session();
    const transaction = session.beginTransaction();
    for (const { cypher, parameters } of statements) {
      const { summary } = await transaction.run(`PROFILE ${cypher}`, { ...parameters });
      hits += hitsOf(summary.profile as ProfiledPlan);
    }
    await transaction.rollback();
    await session.close();
    return hits;
  }

  test('is loaded at the same cost, be there few or many who do', async () => {
    const { document, law } = mostReferredTo();
    const [sample] = corpus as [Facts];
    const probe: Facts = {
      ...sample,
      title: `${sample.issuers[0]?.name}关于试办一事的通知`,
      number: '试办发〔2024〕1号',
      references: [document, law].map(({ spans: _, relationSpan: __, ...rest }) => rest),
    };
    await graph.load(corpus.slice(0, 40));
    const few = await costOf(probe);
    await graph.load(corpus);
    const many = await costOf(probe);
    expect(few).toBeGreaterThan(50);
    expect(many).toBeLessThanOrEqual(1.1 * few);
  });
});

function mostReferredTo(): { readonly document: ReferenceFact; readonly law: ReferenceFact } {
  const references = corpus.flatMap((facts) => facts.references);
  const most = (some: readonly ReferenceFact[]): ReferenceFact => {
    const counts = new Map<string, number>();
    for (const { full } of some) counts.set(full ?? '', (counts.get(full ?? '') ?? 0) + 1);
    const [[title, times]] = [...counts].sort(([, one], [, other]) => other - one) as [[string, number]];
    expect(times).toBeGreaterThan(50);
    return some.find(({ full }) => full === title) as ReferenceFact;
  };
  return {
    document: most(references.filter(({ number }) => number !== null)),
    law: most(references.filter(({ issuer }) => issuer === null)),
  };
}

function hitsOf(plan: ProfiledPlan): number {
  return (plan.dbHits ?? 0) + plan.children.reduce((sum, child) => sum + hitsOf(child), 0);
}
