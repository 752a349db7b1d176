import { labels } from '../../../schema/graph.ts';
import type { Migration } from './migration.ts';

/** What graph/fold-text.ts leaves out of folded words, and databases of before still have in them. */
const marks = ['"', '《', '》'];

const without = (property: string): string =>
  marks.reduce((cypher, mark) => `replace(${cypher}, '${mark}', '')`, `node.${property}`);

const folded = ['foldedName', 'foldedNumber', 'foldedVariants', 'foldedText'];

/** Quotes and book-title marks no longer count in search. `foldedLength` counts UTF-16 units, as the marks do one each. */
export const quotes: Migration = {
  number: 6,
  name: 'quotes',
  statements: labels.map(
    (label) => `
    MATCH (node:${label}) WHERE node.id IS NOT NULL
    SET node.foldedLength = node.foldedLength - (size(node.foldedName) - size(${without('foldedName')})),
      ${folded.map((property) => `node.${property} = ${without(property)}`).join(',\n      ')}`,
  ),
};
