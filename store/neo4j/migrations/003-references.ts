import { referenceTypes } from '../reference-types.ts';
import type { Migration } from './migration.ts';

/** What loading asks for: the facts of a document, who is found under a key, which references name a key. */
export const references: Migration = {
  number: 3,
  name: 'references',
  statements: [
    'CREATE CONSTRAINT documentfacts_id IF NOT EXISTS FOR (n:DocumentFacts) REQUIRE n.id IS UNIQUE',
    'CREATE CONSTRAINT referencekey_key IF NOT EXISTS FOR (n:ReferenceKey) REQUIRE n.key IS UNIQUE',
    ...referenceTypes.flatMap((type) =>
      ['numberKey', 'titleKey'].map((key) => {
        const name = `${type}_${key}`.toLowerCase();
        return `CREATE INDEX ${name} IF NOT EXISTS FOR ()-[r:${type}]-() ON (r.${key})`;
      }),
    ),
  ],
};
