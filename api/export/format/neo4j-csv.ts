import { stringify } from 'csv-stringify/sync';
import type { GraphPart } from '../rows/graph-part.ts';
import {
  nodeTables,
  relationshipTables,
  type NodeTable,
  type PropertyValue,
  type RelationshipTable,
} from './graph-tables.ts';

/**
 * Stands between the entries of a list: U+001F, the unit separator of ASCII, because `;` occurs in headings.
 * `neo4j-admin` takes it as `--array-delimiter=U+001F`.
 */
export const arrayDelimiter = '\u001F';

type Table = NodeTable | RelationshipTable;

/** Files for `neo4j-admin database import` and LOAD CSV, by name. */
export const neo4jFiles: ReadonlyMap<string, Table> = new Map(
  [...nodeTables, ...relationshipTables].map((table) => [`${table.name}.csv`, table]),
);

/**
 * One file of nodes or relationships, with the types of `neo4j-admin` in its header. Nothing is put in front of
 * what looks like a formula: the bytes go into a database. An empty cell is a property that is not there (so is
 * an empty list), `""` an empty text.
 */
export async function* neo4jCsv(table: Table, part: GraphPart): AsyncIterable<string> {
  yield lines([headerOf(table)]);
  const names = Object.keys(table.properties);
  const cells = (properties: Readonly<Record<string, PropertyValue>>): readonly (string | null)[] =>
    names.map((name) => cell(properties[name] ?? null));
  if ('label' in table) {
    for await (const batch of table.rows(part)) {
      yield lines(batch.map(({ id, properties }) => [id, ...cells(properties), table.label]));
    }
    return;
  }
  for await (const batch of table.rows(part)) {
    yield lines(batch.map(({ from, to, properties }) => [from, to, ...cells(properties), table.type]));
  }
}

/** `id:ID,title:string,…,:LABEL`, or `:START_ID,:END_ID,…,:TYPE`. */
function headerOf(table: Table): readonly string[] {
  const properties = Object.entries(table.properties).map(([name, type]) => `${name}:${type}`);
  return 'label' in table
    ? ['id:ID', ...properties, ':LABEL']
    : [':START_ID', ':END_ID', ...properties, ':TYPE'];
}

/**
 * Neo4j by default takes a backslash in a quoted field for an escape (`dbms.import.csv.legacy_quote_escaping`), in
 * an unquoted one for itself: so a field with a backslash is always quoted, and the backslash doubled.
 */
function lines(records: readonly (readonly (string | null)[])[]): string {
  const escaped = records.map((cells) => cells.map((one) => one?.replaceAll('\\', '\\\\') ?? null));
  return stringify(escaped, { quoted_match: /^$|\\/ });
}

function cell(value: PropertyValue): string | null {
  if (value === null) return null;
  if (typeof value !== 'object') return String(value);
  return value.length === 0
    ? null
    : value.map((entry) => String(entry).replaceAll(arrayDelimiter, '')).join(arrayDelimiter);
}
