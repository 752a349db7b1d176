import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startJavaNeo4j } from '../../scripts/neo4j/java-neo4j.ts';
import type { RunningNeo4j } from '../../scripts/neo4j/running-neo4j.ts';
import { openNeo4jGraph } from '../../store/neo4j/index.ts';
import { syntheticFacts } from '../corpus/synthetic-facts.ts';

/** A Neo4j in the folder that holds the synthetic corpus; loads what is missing of it. */
export async function neo4jWithCorpus(folder: string, size: number, seed: number): Promise<RunningNeo4j> {
  await mkdir(folder, { recursive: true });
  const attempt = await startJavaNeo4j({ folder, port: 0, password: await passwordOf(folder) });
  if (attempt.running === null) throw new Error(`No Neo4j: ${attempt.missing}`);
  const graph = await openNeo4jGraph(attempt.running);
  try {
    const { documents } = await graph.stats();
    if (documents.held < size) await graph.load(syntheticFacts(size, seed));
  } finally {
    await graph.close();
  }
  return attempt.running;
}

/** A database keeps the password it was made with. */
async function passwordOf(folder: string): Promise<string> {
  const file = join(folder, 'bench-password');
  const kept = await readFile(file, 'utf8').catch(() => null);
  if (kept !== null) return kept;
  const password = randomBytes(12).toString('base64url');
  await writeFile(file, password, { mode: 0o600 });
  return password;
}
