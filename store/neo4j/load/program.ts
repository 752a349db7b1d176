import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../../schema/package-root.ts';

/**
 * Version of this program. It is kept with the facts of each document: another version may make other rows of
 * the same facts, so that a document is written again when it is loaded again.
 */
export const program: string = (
  JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as { readonly version: string }
).version;
