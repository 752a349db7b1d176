import type { ProfiledPlan } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { graphqlEndpoint } from '../../api/graphql.ts';
import { agencyId } from '../../schema/ids.ts';
import type { Statement } from '../../store/neo4j/connection.ts';
import type { PolicyGraph } from '../../store/policy-graph.ts';
import { jiangxi, makeFacts, makeMeasure, makeUnit, regionLine } from '../unit/store/make-facts.ts';
import { emptyNeo4jGraph, noNeo4j, rawDriver } from './neo4j.ts';

const bureau = '江西省市场监督管理局';
const documents = 80;
const measuresEach = 30;
const duties = documents * measuresEach;

/** One agency that answers for everything. */
const facts = Array.from({ length: documents }, (_, at) =>
  makeFacts({
    title: `第${at}号通知`,
    number: `赣府〔2023〕${at + 1}号`,
    issuers: ['江西省人民政府'],
    // Some of one day, one without.
    date: at === 0 ? null : `2023-01-${String(1 + (at % 28)).padStart(2, '0')}`,
    region: jiangxi,
    file: `${at}.txt`,
    sha256: String(at),
    agencies: [{ name: bureau, function: '市场监管', level: 'province', region: jiangxi, parent: null }],
    regions: regionLine(jiangxi),
    measures: Array.from({ length: measuresEach }, (_measure, place) =>
      makeMeasure({
        path: [String(place)],
        heading: `事项${place}`,
        responsibilities: [makeUnit(bureau, { role: place % 3 === 0 ? 'lead' : 'support' })],
      }),
    ),
  }),
);

describe.skipIf(noNeo4j)('an agency with thousands of duties', () => {
  let graph: PolicyGraph;
  const asked: Statement[] = [];
  beforeAll(async () => {
    graph = await emptyNeo4jGraph({ onStatement: (statement) => void asked.push(statement) });
    await graph.load(facts);
  });
  afterAll(async () => graph?.close());

  interface Answered {
    readonly responsibilities: {
      readonly nodes: readonly unknown[];
      readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
    };
  }

  /** The answer, the rows that came over the wire and the database hits. */
  async function cost(
    page: string,
  ): Promise<{ answer: Answered; statements: number; rows: number; hits: number }> {
    const api = graphqlEndpoint({ graph });
    const selection = '{ nodes { role evidence { start } } pageInfo { endCursor hasNextPage } }';
    const query = `{ agency(id: "${agencyId(bureau)}") { responsibilities${page} ${selection} } }`;
    asked.length = 0;
    const response = await api.fetch('http://localhost/graphql', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify({ query }),
    });
    const { data, errors } = (await response.json()) as { data: { agency: Answered }; errors?: unknown };
    expect(errors).toBeUndefined();
    return { answer: data.agency, ...(await costOfAsked()) };
  }

  async function costOfAsked(): Promise<{ statements: number; rows: number; hits: number }> {
    const driver = rawDriver();
    const statements = [...asked];
    let [rows, hits] = [0, 0];
    for (const { cypher, parameters } of statements) {
      const { records, summary } = await driver.executeQuery(`PROFILE ${cypher}`, { ...parameters });
      rows += records.length;
      hits += hitsOf(summary.profile as ProfiledPlan);
    }
    await driver.close();
    return { statements: statements.length, rows, hits };
  }

  test.each(['(first: 20)', '(last: 20)', '(first: 20, roles: [LEAD])'])(
    'has a page of them read, and no other duty carried: %s',
    async (page) => {
      const { answer, statements, rows, hits } = await cost(page);
      expect(answer.responsibilities.nodes).toHaveLength(20);
      // The agency, and its page.
      expect(statements).toBeLessThanOrEqual(2);
      expect(rows).toBeLessThanOrEqual(1 + 21);
      // Where each stands is looked at (its measure and document, their members in the order), and no more.
      expect(hits).toBeLessThan(14 * duties);
    },
  );

  test('goes on behind a cursor with one look for its place', async () => {
    const { answer } = await cost('(first: 20)');
    const { endCursor } = answer.responsibilities.pageInfo;
    const { answer: next, statements, rows } = await cost(`(first: 20, after: "${endCursor}")`);
    expect(next.responsibilities.nodes).toHaveLength(20);
    expect(statements).toBeLessThanOrEqual(3);
    expect(rows).toBeLessThanOrEqual(1 + 1 + 21);
  });

  test('has them counted without looking at any', async () => {
    asked.length = 0;
    expect(await graph.neighbourCounts([agencyId(bureau)], { kinds: ['responsibleFor'] })).toEqual([duties]);
    const { rows, hits } = await costOfAsked();
    expect(rows).toBeLessThanOrEqual(2);
    expect(hits).toBeLessThan(200);
  });

  test('has each of them on one page of a walk', async () => {
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const from = after === undefined ? {} : { after };
      const [page] = await graph.dutiesOf([agencyId(bureau)], { roles: ['lead'] }, { first: 300, ...from });
      seen.push(...(page?.items ?? []).map(({ node }) => node.measureId));
      after = page?.hasNext === true ? page.items.at(-1)?.cursor : undefined;
    } while (after !== undefined);
    expect(seen).toHaveLength(duties / 3);
    expect(new Set(seen).size).toBe(seen.length);
  });
});

function hitsOf(plan: ProfiledPlan): number {
  return Number(plan.dbHits ?? 0) + plan.children.reduce((sum, child) => sum + hitsOf(child), 0);
}
