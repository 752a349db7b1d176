import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../schema/package-root.ts';

/** The text of schema/api.graphql, the SDL of the API. */
export function readSdl(): string {
  return readFileSync(join(packageRoot, 'schema', 'api.graphql'), 'utf8');
}
