import { identities } from './001-identities.ts';
import { lookups } from './002-lookups.ts';
import { references } from './003-references.ts';
import { fullText } from './004-full-text.ts';
import { citations } from './005-citations.ts';
import { quotes } from './006-quotes.ts';
import { regionDates } from './007-region-dates.ts';
import type { Migration } from './migration.ts';

/** In order. A released migration is never changed; what changes is a new one. */
export const migrations: readonly Migration[] = [
  identities,
  lookups,
  references,
  fullText,
  citations,
  quotes,
  regionDates,
];
