/**
 * A real Neo4j for the engine tests, started once per run and ended with it. In this order: NEO4J_TEST_URI (or
 * NEO4J_URI) with NEO4J_USERNAME and NEO4J_PASSWORD; Maven artifacts by Java; Docker. Where none can be had the
 * tests are skipped with a line that says what is missing; under CI that is a failure (unless NEO4J_TESTS=optional).
 * The tests clear the database they are given: that is what NEO4J_TEST_URI is for; a NEO4J_URI is taken only if
 * its database is empty.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import type { TestProject } from 'vitest/node';
import { startDockerNeo4j } from '../../scripts/neo4j/docker-neo4j.ts';
import { startJavaNeo4j } from '../../scripts/neo4j/java-neo4j.ts';
import type { Neo4jAttempt, RunningNeo4j } from '../../scripts/neo4j/running-neo4j.ts';
import { waitForBolt } from '../../scripts/neo4j/wait-for-bolt.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Null where no Neo4j could be had. */
    neo4j: { readonly uri: string; readonly username: string; readonly password: string } | null;
  }
}

const startLimitMs = 120_000;

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'zhengmai-test-neo4j-'));
  const removeFolder = (): Promise<void> => rm(folder, { recursive: true, force: true });
  const attempt = await firstThatRuns(folder);
  if (attempt.running === null) {
    await removeFolder();
    const message = `No Neo4j for the engine tests; missing: ${attempt.missing}`;
    if (process.env['CI'] === 'true' && process.env['NEO4J_TESTS'] !== 'optional') throw new Error(message);
    console.error(`\n*** SKIPPED: ${message} ***\n`);
    project.provide('neo4j', null);
    return async () => {};
  }
  const { uri, username, password, stop } = attempt.running;
  try {
    await waitForBolt(attempt.running, startLimitMs);
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide('neo4j', { uri, username, password });
  return async () => {
    await stop();
    await removeFolder();
  };
}

async function firstThatRuns(folder: string): Promise<Neo4jAttempt> {
  const given = await givenServer();
  if (given !== null) return { running: given };
  const password = randomBytes(12).toString('base64url');
  // It plans thousands of statements: to compile the planner whole takes less time than to spare it.
  const byJava = await startJavaNeo4j({ folder, port: 0, password });
  if (byJava.running !== null) return byJava;
  const byDocker = await startDockerNeo4j(password);
  if (byDocker.running !== null) return byDocker;
  return {
    running: null,
    missing: `NEO4J_TEST_URI, or ${byJava.missing} with Maven, or ${byDocker.missing}`,
  };
}

async function givenServer(): Promise<RunningNeo4j | null> {
  const { NEO4J_TEST_URI, NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD } = process.env;
  const uri = NEO4J_TEST_URI ?? NEO4J_URI;
  if (uri === undefined || uri === '') return null;
  const server: RunningNeo4j = {
    uri,
    username: NEO4J_USERNAME ?? 'neo4j',
    password: NEO4J_PASSWORD ?? '',
    origin: NEO4J_TEST_URI === undefined ? 'NEO4J_URI' : 'NEO4J_TEST_URI',
    stop: async () => {},
  };
  if (NEO4J_TEST_URI !== undefined || (await isEmpty(server))) return server;
  console.error(
    'The database at NEO4J_URI is not empty: the engine tests leave it alone and start their own.',
  );
  return null;
}

/** True if nobody's data is in it; what the migrations wrote does not count. */
async function isEmpty(server: RunningNeo4j): Promise<boolean> {
  const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.username, server.password));
  try {
    const { records } = await driver.executeQuery('MATCH (n) WHERE NOT n:ZhengmaiStore RETURN n LIMIT 1');
    return records.length === 0;
  } finally {
    await driver.close();
  }
}
