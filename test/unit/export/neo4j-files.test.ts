import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeTables, relationshipTables } from '../../../api/export/format/graph-tables.ts';
import { packageRoot } from '../../../schema/package-root.ts';
import { labels, relationTypes } from '../../../schema/graph.ts';
import { neo4jFileNames, openNeo4jFile } from '../../../api/export/index.ts';
import { collect } from './collect.ts';
import { hostile, notices } from './exported.ts';
import { readCsv } from './read-csv.ts';

const model = readFileSync(join(packageRoot, 'schema', 'graph.ts'), 'utf8');

/** They have the ends of lines that Neo4j expects of Unix. */
async function read(name: string, graph = notices): Promise<readonly (readonly string[])[]> {
  const text = await collect(await openNeo4jFile(graph, name, {}));
  return readCsv(
    text.replace(/("(?:[^"]|"")*")|\n/g, (_whole, field: string | undefined) => field ?? '\r\n'),
  );
}
const tables = neo4jFileNames.filter((name) => name.endsWith('.csv'));

describe('the files for Neo4j', () => {
  it('have headers of neo4j-admin: ids, types of properties, labels and types', async () => {
    for (const name of tables) {
      const [header = []] = await read(name);
      const isNodes = header[0] === 'id:ID';
      if (!isNodes) expect(header.slice(0, 2), name).toEqual([':START_ID', ':END_ID']);
      expect(header.at(-1), name).toBe(isNodes ? ':LABEL' : ':TYPE');
      for (const property of header.slice(isNodes ? 1 : 2, -1)) {
        expect(property).toMatch(/^[a-zA-Z]+:(?:string|long|double|boolean)(?:\[\])?$/);
      }
    }
  });

  it('hold every label and every type of relationship of the model', async () => {
    const last = new Set<string>();
    for (const name of tables) for (const record of await read(name)) last.add(record.at(-1) ?? '');
    for (const label of labels) expect(last).toContain(label);
    const other = ['ISSUED_BY', 'GOVERNS', 'CONTAINS', 'RESPONSIBLE_FOR', 'ADOPTS', 'LOCATED_IN', 'PART_OF'];
    for (const type of other) expect(last).toContain(type);
    for (const type of Object.values(relationTypes)) expect(tables).toContain(`${type.toLowerCase()}.csv`);
  });

  it('leave out no property that a node or relationship of the model has', () => {
    const declared = (name: string): readonly string[] => {
      const body = new RegExp(`interface ${name} \\{([^}]*)\\}`, 'u').exec(model)?.[1] ?? '';
      return [...body.matchAll(/readonly (\w+)\??:/gu)].map(([, property]) => property ?? '');
    };
    for (const { label, properties } of nodeTables) {
      expect(['id', ...Object.keys(properties)], label).toEqual(
        expect.arrayContaining([...declared(`${label}Node`)]),
      );
    }
    const ends = [
      'evidence',
      'agencyId',
      'measureId',
      'documentId',
      'initiativeId',
      'fromId',
      'toId',
      'relation',
    ];
    for (const [record, type] of [
      ['Responsibility', 'RESPONSIBLE_FOR'],
      ['Reference', 'IMPLEMENTS'],
      ['Adoption', 'ADOPTS'],
    ] as const) {
      const { properties } = relationshipTables.find((table) => table.type === type) ?? { properties: {} };
      const own = declared(record).filter((name) => !ends.includes(name));
      expect([...Object.keys(properties), 'evidence'], record).toEqual(expect.arrayContaining(own));
      expect(Object.keys(properties)).toEqual(
        expect.arrayContaining(['evidence', 'evidenceSpan', 'documentSpan']),
      );
    }
  });

  it('name no node in a relationship that no file holds', async () => {
    for (const graph of [notices, hostile]) {
      const ids = new Set<string>();
      const ends: string[] = [];
      for (const name of tables) {
        const [header = [], ...records] = await read(name, graph);
        for (const [first = '', second = ''] of records) {
          if (header[0] === 'id:ID') ids.add(first);
          else ends.push(first, second);
        }
      }
      expect(ends.length).toBeGreaterThan(10);
      for (const id of ends) expect(ids).toContain(id);
    }
  });

  it('are all named in both ways to load them', async () => {
    const byAdmin = await collect(await openNeo4jFile(notices, 'import.sh', {}));
    const byCypher = await collect(await openNeo4jFile(notices, 'load.cypher', {}));
    for (const name of tables) {
      expect(byAdmin).toContain(`=${name}`);
      expect(byCypher).toContain(`'file:///${name}'`);
    }
  });
});
