import { labels } from '../../../schema/graph.ts';
import type { Migration } from './migration.ts';

/** One node per identity; the constraints also serve every look-up by id. */
export const identities: Migration = {
  number: 1,
  name: 'identities',
  statements: [
    'CREATE CONSTRAINT zhengmaistore_id IF NOT EXISTS FOR (n:ZhengmaiStore) REQUIRE n.id IS UNIQUE',
    ...labels.map(
      (label) =>
        `CREATE CONSTRAINT ${label.toLowerCase()}_id IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`,
    ),
  ],
};
