import type { GraphPart } from '../rows/graph-part.ts';
import type { Batches } from '../rows/pages.ts';
import {
  nodeTables,
  relationshipTables,
  type NodeRecord,
  type Properties,
  type PropertyType,
  type PropertyValue,
  type RelationshipRecord,
} from './graph-tables.ts';
import { constraints } from './neo4j-script.ts';

/** Rows and characters of one statement: a statement is planned as a whole. */
const mostRows = 500;
const mostCharacters = 200_000;

/**
 * One Cypher script that makes the graph in any Neo4j 5, a hosted one too, because it reads no files: UNWIND over
 * literal rows. Running it twice changes nothing.
 */
export async function* cypher(part: GraphPart): AsyncIterable<string> {
  yield `// 政脉 zhengmai: cypher-shell --file graph.cypher\n${constraints()}`;
  for (const { label, properties, rows } of nodeTables) {
    yield* statements(
      rows(part),
      (row: NodeRecord) => map({ id: string(row.id), p: literals(row, properties) }),
      [`MERGE (n:${label} {id: row.id})`, 'SET n += row.p'],
    );
  }
  for (const { type, from, to, key, properties, rows } of relationshipTables) {
    const distinct = key === null ? '' : ` {${key}: row.p.${key}}`;
    yield* statements(
      rows(part),
      (row: RelationshipRecord) =>
        map({ a: string(row.from), b: string(row.to), p: literals(row, properties) }),
      [
        `MATCH (a:${from} {id: row.a})`,
        `MATCH (b:${to} {id: row.b})`,
        `MERGE (a)-[r:${type}${distinct}]->(b)`,
        'SET r += row.p',
      ],
    );
  }
}

async function* statements<T>(
  batches: Batches<T>,
  write: (row: T) => string,
  body: readonly string[],
): AsyncIterable<string> {
  let rows: string[] = [];
  let length = 0;
  const flush = (): string => {
    const statement = `UNWIND [\n${rows.join(',\n')}\n] AS row\n${body.join('\n')};\n`;
    rows = [];
    length = 0;
    return statement;
  };
  for await (const batch of batches) {
    for (const one of batch) {
      const row = write(one);
      if (rows.length > 0 && (rows.length >= mostRows || length + row.length > mostCharacters)) yield flush();
      rows.push(row);
      length += row.length;
    }
  }
  if (rows.length > 0) yield flush();
}

function literals(row: { readonly properties: NodeRecord['properties'] }, properties: Properties): string {
  const entries = Object.entries(properties).flatMap(([name, type]): readonly [string, string][] => {
    const value = literal(row.properties[name] ?? null, type);
    return value === null ? [] : [[name, value]];
  });
  return map(Object.fromEntries(entries));
}

/** Null where there is nothing to say: a list without entries is left out, as in the CSV files. */
function literal(value: PropertyValue, type: PropertyType): string | null {
  if (value === null) return null;
  if (typeof value === 'string') return string(value);
  if (typeof value === 'object') {
    const entries = value.map((one) => (typeof one === 'string' ? string(one) : String(one)));
    return entries.length === 0 ? null : `[${entries.join(', ')}]`;
  }
  // 1 would be an integer.
  return type === 'double' && Number.isInteger(value) ? `${String(value)}.0` : String(value);
}

function map(entries: Readonly<Record<string, string>>): string {
  const parts = Object.entries(entries).map(([name, value]) => `\`${name}\`: ${value}`);
  return `{${parts.join(', ')}}`;
}

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  "'": "\\'",
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

/** A string literal of Cypher. */
function string(text: string): string {
  return `'${text.replace(/[\\'\n\r\t]/g, (sign) => escapes[sign] ?? sign)}'`;
}
