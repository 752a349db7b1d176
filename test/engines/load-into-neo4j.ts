/**
 * A process of its own that loads into Neo4j, for the tests that kill it: node --import tsx load-into-neo4j.ts FILE
 * DOCUMENTS  loads the facts of an NDJSON file, so many documents a batch. Prints `ready` when it begins.
 */
import { readFileSync } from 'node:fs';
import type { Facts } from '../../schema/facts.ts';
import { openNeo4jGraph } from '../../store/neo4j/index.ts';

const [file = '', batch = ''] = process.argv.slice(2);
const { NEO4J_URI: uri = '', NEO4J_USERNAME: username = '', NEO4J_PASSWORD: password = '' } = process.env;
const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
const graph = await openNeo4jGraph({ uri, username, password });
console.error('ready');
for (let at = 0; at < lines.length; at += Number(batch)) {
  await graph.load(lines.slice(at, at + Number(batch)).map((line) => JSON.parse(line) as Facts));
}
await graph.close();
