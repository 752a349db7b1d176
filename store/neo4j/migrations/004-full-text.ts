import { labels } from '../../../schema/graph.ts';
import { nameIndex, textIndex } from '../full-text.ts';
import type { Migration } from './migration.ts';

const byPairs = "OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}}";

/** Names, titles, headings and numbers of everything, other names of agencies; texts of measures. `cjk` cuts Chinese into pairs of characters. */
export const fullText: Migration = {
  number: 4,
  name: 'full text',
  statements: [
    `CREATE FULLTEXT INDEX ${nameIndex} IF NOT EXISTS
     FOR (n:${labels.join('|')}) ON EACH [n.foldedName, n.foldedNumber, n.foldedVariants] ${byPairs}`,
    `CREATE FULLTEXT INDEX ${textIndex} IF NOT EXISTS
     FOR (n:Measure) ON EACH [n.foldedName, n.foldedText] ${byPairs}`,
  ],
};
