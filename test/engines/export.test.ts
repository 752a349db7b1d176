import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { exportNames, neo4jFileNames, openExport, openNeo4jFile } from '../../api/export/index.ts';
import {
  nodeTables,
  relationshipTables,
  type Properties,
  type PropertyValue,
} from '../../api/export/format/graph-tables.ts';
import { wholeGraph } from '../../api/export/rows/graph-part.ts';
import { createMemoryGraph } from '../../store/memory/memory-graph.ts';
import type { PolicyGraph } from '../../store/policy-graph.ts';
import { collect } from '../unit/export/collect.ts';
import { hostileFacts } from '../unit/export/hostile-facts.ts';
import { neededOptions } from '../unit/export/needed-options.ts';
import { emptyDatabase, emptyNeo4jGraph, noNeo4j, rawDriver } from './neo4j.ts';
import { randomCorpus } from './random-corpus.ts';

/** Statements of literal rows take the database long to plan. */
const timeoutMs = 240_000;

/** Everything in the database, in one order. */
async function contents(): Promise<{
  readonly nodes: readonly unknown[];
  readonly edges: readonly unknown[];
}> {
  const driver = rawDriver();
  try {
    const nodes = await driver.executeQuery(
      'MATCH (n) WHERE NOT n:ZhengmaiStore RETURN labels(n) AS labels, properties(n) AS p ORDER BY n.id',
    );
    const edges = await driver.executeQuery(
      `MATCH (a)-[r]->(b) RETURN a.id AS a, type(r) AS type, b.id AS b, properties(r) AS p
       ORDER BY a, type, b, r.id`,
    );
    return {
      nodes: nodes.records.map((record) => record.toObject()),
      edges: edges.records.map((record) => record.toObject()),
    };
  } finally {
    await driver.close();
  }
}

/** The same of a graph in memory, as the database can hold it: nothing for null, empty lists and half characters. */
async function expected(graph: PolicyGraph): ReturnType<typeof contents> {
  const part = wholeGraph(graph);
  const nodes: { readonly labels: readonly string[]; readonly p: { readonly id: string } }[] = [];
  for (const { label, rows, properties } of nodeTables) {
    for await (const batch of rows(part)) {
      nodes.push(
        ...batch.map(({ id, properties: p }) => ({ labels: [label], p: { id, ...held(p, properties) } })),
      );
    }
  }
  const edges: { readonly a: string; readonly type: string; readonly b: string; readonly p: object }[] = [];
  for (const { type, rows, properties } of relationshipTables) {
    for await (const batch of rows(part)) {
      edges.push(
        ...batch.map(({ from, to, properties: p }) => ({ a: from, type, b: to, p: held(p, properties) })),
      );
    }
  }
  const key = ({ a, type, b, p }: (typeof edges)[number]): string =>
    [a, type, b, (p as { readonly id?: string }).id ?? ''].join('\n');
  return {
    nodes: nodes.sort((one, other) => (one.p.id < other.p.id ? -1 : 1)),
    edges: edges.sort((one, other) => (key(one) < key(other) ? -1 : 1)),
  };
}

function held(given: Readonly<Record<string, PropertyValue>>, properties: Properties): object {
  return Object.fromEntries(
    Object.keys(properties).flatMap((name) => {
      const value = given[name] ?? null;
      if (value === null || (Array.isArray(value) && value.length === 0)) return [];
      return [[name, inUtf8(value)]];
    }),
  );
}

/** UTF-8 has no half characters. */
function inUtf8(value: PropertyValue): PropertyValue {
  if (typeof value === 'string') return Buffer.from(value).toString();
  return Array.isArray(value) ? (value.map(inUtf8) as PropertyValue) : value;
}

/** Runs a script as cypher-shell does: one statement after the other, each a transaction of its own. */
async function runScript(script: string): Promise<void> {
  const driver = rawDriver();
  const session = driver.session();
  try {
    for (const statement of script.split(/;\n/)) {
      const text = statement.replace(/^\/\/.*\n/gm, '').trim();
      if (text !== '') await session.run(text);
    }
  } finally {
    await session.close();
    await driver.close();
  }
}

async function written(graph: PolicyGraph, what: string, format: string): Promise<string> {
  return collect((await openExport(graph, what, format, {})).chunks);
}

describe.skipIf(noNeo4j)('exports over a real Neo4j', { timeout: timeoutMs }, () => {
  let files: Server;
  let served: ReadonlyMap<string, string> = new Map();
  let address = '';

  beforeAll(async () => {
    // Stands in for the import folder, which a test cannot reach everywhere.
    files = createServer((request, response) => {
      response.end(served.get((request.url ?? '').slice(1)) ?? '');
    });
    await new Promise<void>((resolve) => files.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(files.address() as AddressInfo).port}/`;
  });
  beforeEach(emptyDatabase);
  afterAll(() => {
    files.close();
  });

  test('are byte for byte those of the engine in memory', async () => {
    const corpus = randomCorpus(11, 20);
    const memory = createMemoryGraph({ facts: corpus });
    const database = await emptyNeo4jGraph();
    try {
      await database.load(corpus);
      const { items } = await memory.documents({ status: 'held' }, { field: 'date' }, { first: 2 });
      const [document = '', other = ''] = items.map(({ node }) => node.id);
      for (const [what, { formats }] of Object.entries(exportNames)) {
        const options = neededOptions(what, document, other);
        for (const format of formats) {
          const [inMemory, inDatabase] = await Promise.all(
            [memory, database].map(async (graph) =>
              collect((await openExport(graph, what, format, options)).chunks),
            ),
          );
          expect(inDatabase, `${what}.${format}`).toBe(inMemory);
        }
      }
    } finally {
      await database.close();
    }
  });

  test('as one Cypher script and as files for LOAD CSV make the same graph, hostile words and all', async () => {
    const memory = createMemoryGraph({ facts: hostileFacts() });
    await runScript(await written(memory, 'graph', 'cypher'));
    const byScript = await contents();
    expect(byScript).toEqual(await expected(memory));

    await emptyDatabase();
    served = new Map(
      await Promise.all(
        neo4jFileNames.map(
          async (name) => [name, await collect(await openNeo4jFile(memory, name, {}))] as const,
        ),
      ),
    );
    const script = (served.get('load.cypher') ?? '').replaceAll('file:///', address);
    await runScript(script);
    expect(await contents()).toEqual(byScript);
    await runScript(script);
    expect(await contents()).toEqual(byScript);
  });
});
