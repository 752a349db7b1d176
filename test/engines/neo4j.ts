/** The real Neo4j of this test run, and a graph in it that begins empty. */
import neo4j, { type Driver } from 'neo4j-driver';
import { inject } from 'vitest';
import { openNeo4jGraph, type Neo4jOptions } from '../../store/neo4j/index.ts';
import type { PolicyGraph } from '../../store/policy-graph.ts';

const server = inject('neo4j');

/** True where no Neo4j could be had: for `describe.skipIf`. */
export const noNeo4j = server === null;

export function neo4jOptions(): Neo4jOptions {
  if (server === null) throw new Error('no Neo4j');
  return server;
}

export function rawDriver(): Driver {
  const { uri, username = '', password = '' } = neo4jOptions();
  return neo4j.driver(uri, neo4j.auth.basic(username, password), { disableLosslessIntegers: true });
}

/** Takes out every node, and leaves constraints and indexes. */
export async function emptyDatabase(): Promise<void> {
  const driver = rawDriver();
  try {
    await driver.executeQuery('MATCH (n) WHERE NOT n:ZhengmaiStore DETACH DELETE n');
  } finally {
    await driver.close();
  }
}

/** Takes out constraints and indexes, too. */
export async function bareDatabase(): Promise<void> {
  const driver = rawDriver();
  try {
    await driver.executeQuery('MATCH (n) DETACH DELETE n');
    const { records } = await driver.executeQuery('SHOW CONSTRAINTS YIELD name');
    for (const record of records)
      await driver.executeQuery(`DROP CONSTRAINT ${record.get('name')} IF EXISTS`);
    const indexes = await driver.executeQuery(
      "SHOW INDEXES YIELD name, type, owningConstraint WHERE type <> 'LOOKUP' AND owningConstraint IS NULL",
    );
    for (const record of indexes.records)
      await driver.executeQuery(`DROP INDEX ${record.get('name')} IF EXISTS`);
  } finally {
    await driver.close();
  }
}

export async function emptyNeo4jGraph(options: Partial<Neo4jOptions> = {}): Promise<PolicyGraph> {
  await emptyDatabase();
  return openNeo4jGraph({ ...neo4jOptions(), readTimeoutMs: patienceMs, ...options });
}

/** For a question on a machine with too much to do, which plans a statement for the first time. */
const patienceMs = 120_000;
