import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Facts } from '../../schema/facts.ts';
import { packageRoot } from '../../schema/package-root.ts';

/** The facts of real documents that come with the program. */
export function sampleFacts(): readonly Facts[] {
  const file = readFileSync(join(packageRoot, 'data', 'sample', 'policies-2023.ndjson'), 'utf8');
  return file
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Facts);
}
