import type { Migration } from './migration.ts';

const properties: readonly (readonly [label: string, ...properties: readonly string[]])[] = [
  // Orders of the list of documents, and the few documents that lack the property.
  ['Document', 'date', 'id'],
  ['Document', 'title', 'id'],
  ['Document', 'number', 'id'],
  ['Document', 'undated'],
  ['Document', 'untitled'],
  ['Document', 'unnumbered'],
  // Filters.
  ['Document', 'status'],
  ['Document', 'sourceFile'],
  ['Document', 'regionId'],
  ['Document', 'level'],
  ['Measure', 'documentId', 'order'],
  ['Measure', 'kind'],
  ['Agency', 'function'],
  ['Agency', 'level'],
  ['Agency', 'regionId'],
  ['Agency', 'collective'],
  ['Region', 'parentId'],
  ['Region', 'level'],
];

/** What filters and orders ask for. */
export const lookups: Migration = {
  number: 2,
  name: 'look-ups',
  statements: properties.map(([label, ...members]) => {
    const name = [label, ...members].join('_').toLowerCase();
    const on = members.map((member) => `n.${member}`).join(', ');
    return `CREATE INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON (${on})`;
  }),
};
