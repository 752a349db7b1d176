import type { Migration } from './migration.ts';

/** The documents of some regions by date, so that a list of them need not look along all dates. */
export const regionDates: Migration = {
  number: 7,
  name: 'dates within regions',
  statements: [
    'CREATE INDEX document_regionid_date_id IF NOT EXISTS FOR (n:Document) ON (n.regionId, n.date, n.id)',
  ],
};
