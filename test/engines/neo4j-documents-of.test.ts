import type { Plan, ProfiledPlan } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { syntheticFacts } from '../../bench/corpus/synthetic-facts.ts';
import { countDocumentsOf, firstDocumentsOf } from '../../store/neo4j/questions/documents-of.ts';
import type { Statement } from '../../store/neo4j/connection.ts';
import { withTexts } from '../../store/neo4j/projections.ts';
import type { DocumentOwners, PolicyGraph } from '../../store/policy-graph.ts';
import { emptyDatabase, emptyNeo4jGraph, noNeo4j, rawDriver } from './neo4j.ts';

const country = 'region-全国';
const size = 60;

const owners: readonly (readonly [name: string, owners: DocumentOwners, anchor: string])[] = [
  ['regions and what lies in them', { by: 'region', ids: [country], withDescendants: true }, 'Region(id)'],
  ['regions', { by: 'region', ids: [country], withDescendants: false }, 'Region(id)'],
  ['issuers', { by: 'issuer', ids: ['agency-x'] }, 'Agency(id)'],
];

const statements = owners.flatMap(([name, of, anchor]) =>
  (
    [
      [`first of ${name}`, firstDocumentsOf(of, of.ids, false, 21)],
      [`last of ${name}`, firstDocumentsOf(of, of.ids, true, 21)],
      [`count of ${name}`, countDocumentsOf(of, of.ids)],
    ] as const
  ).map(([what, statement]) => ({ what, statement, anchor })),
);

/**
 * A plan is kept for as long as what the database tells of its contents has not changed much: one that was made of an
 * empty database, or of what other tests left, serves the next corpus. None of them may begin with the documents.
 */
describe.skipIf(noNeo4j)('the documents of many owners', () => {
  let graph: PolicyGraph;
  beforeAll(async () => {
    graph = await emptyNeo4jGraph();
  });
  afterAll(async () => graph?.close());

  /** Plans anew, from what the database tells of itself now. */
  async function plans(): Promise<ReadonlyMap<string, readonly string[]>> {
    const driver = rawDriver();
    await driver.executeQuery('CALL db.clearQueryCaches()');
    const found = new Map<string, readonly string[]>();
    for (const { what, statement } of statements) {
      const { cypher, parameters } = statement;
      const { summary } = await driver.executeQuery(`EXPLAIN ${cypher}`, {
        ...parameters,
        [withTexts]: false,
      });
      found.set(what, operatorsOf(summary.plan as Plan));
    }
    await driver.close();
    return found;
  }

  async function run(cypher: string, parameters: Readonly<Record<string, unknown>> = {}): Promise<void> {
    const driver = rawDriver();
    await driver.executeQuery(cypher, { ...parameters });
    await driver.close();
  }

  async function profiled({ cypher, parameters }: Statement): Promise<number> {
    const driver = rawDriver();
    const { summary } = await driver.executeQuery(`PROFILE ${cypher}`, { ...parameters, [withTexts]: false });
    await driver.close();
    return hitsOf(summary.profile as ProfiledPlan);
  }

  async function expectFromTheOwner(): Promise<void> {
    const found = await plans();
    for (const { what, anchor } of statements) {
      const operators = found.get(what) ?? [];
      const ways = operators.filter((operator) => /Scan|Seek|Hash|Cartesian/.test(operator));
      expect(ways, what).toEqual([expect.stringContaining(`NodeUniqueIndexSeek`)]);
      expect(ways[0], what).toContain(anchor);
    }
  }

  test('are found from the owner, whatever the database tells of its contents', async () => {
    await expectFromTheOwner();
    // Regions that have no documents: to begin with the documents would seem to cost nothing.
    await run(
      'UNWIND range(1, 900) AS at CREATE (:Region {id: "region-" + at, name: toString(at), level: "county"})',
    );
    await expectFromTheOwner();
    await emptyDatabase();
    // One document, and then many, of which the indexes have not heard yet.
    await graph.load(syntheticFacts(1));
    await expectFromTheOwner();
    await graph.load(syntheticFacts(size));
    await expectFromTheOwner();
    await run('CALL db.resampleOutdatedIndexes()');
    await expectFromTheOwner();
    await run('MATCH (n:Document) DETACH DELETE n');
    await expectFromTheOwner();
  });

  test('cost as much by a plan made of an empty database as by one made for them', async () => {
    await emptyDatabase();
    await run('CALL db.clearQueryCaches()');
    for (const { statement } of statements) await profiled(statement);
    await graph.load(syntheticFacts(size));
    for (const { what, statement } of statements) {
      const before = await profiled(statement);
      await run('CALL db.clearQueryCaches()');
      await run('CALL db.resampleOutdatedIndexes()');
      expect(before, what).toBe(await profiled(statement));
    }
  });

  test('of the whole country cost some looks a region and a document, and no more', async () => {
    const { regions, documents } = await graph.stats();
    for (const { what, statement } of statements) {
      expect(await profiled(statement), what).toBeLessThan(20 * (regions + documents.held + documents.cited));
    }
  });
});

function operatorsOf(plan: Plan): readonly string[] {
  const details = String((plan.arguments as Readonly<Record<string, unknown>>)['Details'] ?? '');
  return [`${plan.operatorType} ${details}`, ...plan.children.flatMap(operatorsOf)];
}

function hitsOf(plan: ProfiledPlan): number {
  return Number(plan.dbHits ?? 0) + plan.children.reduce((sum, child) => sum + hitsOf(child), 0);
}
