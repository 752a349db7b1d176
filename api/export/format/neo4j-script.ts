import { labels } from '../../../schema/graph.ts';
import {
  nodeTables,
  relationshipTables,
  type Properties,
  type PropertyType,
  type RelationshipTable,
} from './graph-tables.ts';
import { arrayDelimiter } from './neo4j-csv.ts';

/** Rows of one transaction. */
const rowsAtATime = 1000;

/** Cypher that makes ids unique, so that nothing comes twice and every look-up has an index. */
export function constraints(): string {
  return labels
    .map((label) => `CREATE CONSTRAINT IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE;\n`)
    .join('');
}

/**
 * The script beside the files: LOAD CSV into a running Neo4j 5.26 or newer, in transactions of a thousand rows.
 * Running it twice changes nothing.
 */
export function loadScript(): string {
  const files = [
    ...nodeTables.map(({ name, label, properties }) =>
      load(name, [`MERGE (n:${label} {id: row.\`id:ID\`})`, setAll('n', properties)]),
    ),
    ...relationshipTables.map((table) =>
      load(table.name, [...matchEnds(table), setAll('r', table.properties)]),
    ),
  ];
  return `// 政脉 zhengmai: cypher-shell --file load.cypher
// 各 CSV 文件须在数据库的 import 文件夹内；在 Neo4j Browser 中每条语句前加 :auto
// The CSV files must be in the import folder of the database; in Neo4j Browser put :auto before each statement
${constraints()}${files.join('')}`;
}

/** The command for an empty, stopped database, as text for people. */
export function importCommand(): string {
  const lines = [
    ...nodeTables.map(({ name }) => `--nodes=${name}.csv`),
    ...relationshipTables.map(({ name }) => `--relationships=${name}.csv`),
  ];
  return `#!/bin/sh
# 政脉 zhengmai：将本文件夹载入一个停止运行的空数据库（Neo4j 5.26 或更新）
# Imports this folder into an empty database that is not running (Neo4j 5.26 or newer)
neo4j-admin database import full "\${1:-neo4j}" \\
  --multiline-fields=true --legacy-style-quoting=true --array-delimiter=U+001F --overwrite-destination=false \\
  ${lines.join(' \\\n  ')}
`;
}

function load(name: string, body: readonly string[]): string {
  return `LOAD CSV WITH HEADERS FROM 'file:///${name}.csv' AS row
CALL (row) {
${body.flatMap((line) => (line === '' ? [] : [`  ${line}\n`])).join('')}} IN TRANSACTIONS OF ${rowsAtATime} ROWS;
`;
}

function matchEnds({ from, to, type, key }: RelationshipTable): readonly string[] {
  const distinct = key === null ? '' : ` {${key}: row.\`${key}:string\`}`;
  return [
    `MATCH (a:${from} {id: row.\`:START_ID\`})`,
    `MATCH (b:${to} {id: row.\`:END_ID\`})`,
    `MERGE (a)-[r:${type}${distinct}]->(b)`,
  ];
}

function setAll(variable: string, properties: Properties): string {
  const entries = Object.entries(properties).map(
    ([name, type]) => `${variable}.\`${name}\` = ${read(`row.\`${name}:${type}\``, type)}`,
  );
  return entries.length === 0 ? '' : `SET ${entries.join(', ')}`;
}

const delimiter = `'\\u${arrayDelimiter.charCodeAt(0).toString(16).padStart(4, '0')}'`;

function read(cell: string, type: PropertyType): string {
  switch (type) {
    case 'string':
      return cell;
    case 'long':
      return `toInteger(${cell})`;
    case 'double':
      return `toFloat(${cell})`;
    case 'boolean':
      return `toBoolean(${cell})`;
    case 'string[]':
      return `split(${cell}, ${delimiter})`;
    case 'long[]':
      return `[part IN split(${cell}, ${delimiter}) | toInteger(part)]`;
  }
}
