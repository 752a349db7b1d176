import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../schema/package-root.ts';

/** A JSON file of data/, by its path there: `text/radicals.json`. Its own test says that it has the form `T`. */
export function readData<T>(path: string): T {
  return JSON.parse(readFileSync(join(packageRoot, 'data', path), 'utf8')) as T;
}
