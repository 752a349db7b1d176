import type { ProfiledPlan } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { graphqlEndpoint } from '../../api/graphql.ts';
import { syntheticFacts } from '../../bench/corpus/synthetic-facts.ts';
import { questions } from '../../bench/questions/asked/index.ts';
import { corpusOf } from '../../bench/questions/corpus.ts';
import type { Question } from '../../bench/questions/question.ts';
import type { Facts } from '../../schema/facts.ts';
import type { Statement } from '../../store/neo4j/connection.ts';
import type { PolicyGraph } from '../../store/policy-graph.ts';
import { emptyNeo4jGraph, noNeo4j, rawDriver } from './neo4j.ts';

const size = 120;
const subjects = 4;

/** Most statements a question may take that was asked before, whatever it is asked of. */
const mostStatements: Readonly<Record<string, number>> = {
  'document by number, with the documents that cite it': 1,
  'lineage, 3 hops down': 1,
  'documents of a region and those in it, by date, with issuers and number of measures': 1,
  'measures of a document, with who answers for them and what shows it': 1,
  'the first 50 measures an agency answers for, with their documents': 1,
  'network of agencies of a region and those in it': 1,
  'search among documents': 1,
  'where an initiative was adopted': 1,
  'document → citing documents → measures → responsible agencies': 1,
  'counts in nested lists: cities of a province, their agencies, how many documents and measures each has': 1,
};
/** Database hits a value of the answer, with head-room: a question that looks at more than it says exceeds it. */
const mostHitsAValue = 60;

const english = ({ name }: Question): string => name.slice(name.search(/[a-z]/));

describe.skipIf(noNeo4j)('the main questions', () => {
  let graph: PolicyGraph;
  const asked: Statement[] = [];
  const cost = new Map<string, Cost>();
  const costLater = new Map<string, Cost>();

  beforeAll(async () => {
    graph = await emptyNeo4jGraph({ onStatement: (statement) => void asked.push(statement) });
    await graph.load(syntheticFacts(size));
    await forgetPlans();
    for (const question of questions) cost.set(english(question), await costOf(question));
    await graph.load(unrelatedFacts(3 * size));
    await forgetPlans();
    for (const question of questions) costLater.set(english(question), await costOf(question));
  });
  afterAll(async () => graph?.close());

  /** Plans made for what other tests had in the database are none for what is there now. */
  async function forgetPlans(): Promise<void> {
    const driver = rawDriver();
    await driver.executeQuery('CALL db.clearQueryCaches()');
    await driver.close();
  }

  interface Cost {
    readonly statements: number;
    readonly hits: number;
    /** Values in the answers. */
    readonly values: number;
  }

  /** Of the dearest of some subjects; hits of all. */
  async function costOf({ ours, subjects: subjectsOf }: Question): Promise<Cost> {
    const api = graphqlEndpoint({ graph });
    const driver = rawDriver();
    let [statements, hits, values] = [0, 0, 0];
    const post = (variables: unknown): Promise<Response> | Response =>
      api.fetch('http://localhost/graphql', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
        body: JSON.stringify({ query: ours.query, variables }),
      });
    const chosen = subjectsOf(corpusOf(size, 1)).slice(0, subjects);
    // What is asked for the first time is not worth a plan of its own (familiar-outlooks.ts).
    await post(chosen[0]);
    for (const variables of chosen) {
      asked.length = 0;
      const response = await post(variables);
      const answer = (await response.json()) as { readonly data: unknown; readonly errors?: unknown };
      expect(answer.errors).toBeUndefined();
      values += valuesIn(answer.data);
      statements = Math.max(statements, asked.length);
      for (const { cypher, parameters } of [...asked]) {
        const { summary } = await driver.executeQuery(`PROFILE ${cypher}`, { ...parameters });
        hits += hitsOf(summary.profile as ProfiledPlan);
      }
    }
    await driver.close();
    return { statements, hits, values };
  }

  test.each(questions.map(english))('take no more statements than their budget: %s', (name) => {
    expect(cost.get(name)?.statements).toBeLessThanOrEqual(mostStatements[name] ?? 0);
  });

  test.each(questions.map(english))('look at about as much as they answer: %s', (name) => {
    const { hits, values } = cost.get(name) as Cost;
    expect(hits / values).toBeLessThan(mostHitsAValue);
  });

  test.each(questions.map(english))('cost the same among four times as many documents: %s', (name) => {
    const [before, after] = [cost.get(name), costLater.get(name)] as [Cost, Cost];
    expect(after.values).toBe(before.values);
    expect(after.statements).toBe(before.statements);
    expect(after.hits).toBeLessThan(1.5 * before.hits + 100);
  });
});

function hitsOf(plan: ProfiledPlan): number {
  return Number(plan.dbHits ?? 0) + plan.children.reduce((sum, child) => sum + hitsOf(child), 0);
}

function valuesIn(value: unknown): number {
  return value !== null && typeof value === 'object'
    ? Object.values(value).reduce((sum: number, inner) => sum + valuesIn(inner), 0)
    : 1;
}

/** Documents of other places, by other authorities, that refer to none of the others. */
function* unrelatedFacts(count: number): Generator<Facts> {
  const provinces: string[] = [];
  const elsewhere = (code: string): string => {
    if (!provinces.includes(code)) provinces.push(code);
    return String(66 + provinces.indexOf(code));
  };
  for (const facts of syntheticFacts(count, 2)) {
    const measures = facts.measures.map((measure) => ({
      ...measure,
      initiatives: measure.initiatives.map((name) => `外${name}`),
    }));
    const renamed = JSON.stringify({ ...facts, measures })
      .replaceAll(/[省市县区州盟旗部署]|国务院|国家|全国|〔|法|条例/gu, '外$&')
      .replaceAll(/"code":"(\d\d)/g, (_whole, code: string) => `"code":"${elsewhere(code)}`);
    yield JSON.parse(renamed) as Facts;
  }
}
