import { anyRelation } from '../reference-types.ts';
import type { Migration } from './migration.ts';

/** The number of references to each document, for the list ordered by it; loading keeps it from now on. */
export const citations: Migration = {
  number: 5,
  name: 'citations',
  statements: [
    `MATCH (document:Document)
     SET document.citations = COUNT { (document)<-[:${anyRelation()}]-() }`,
    'CREATE INDEX document_citations_id IF NOT EXISTS FOR (n:Document) ON (n.citations, n.id)',
  ],
};
