import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { packageRoot } from '../../schema/package-root.ts';

/** Bytes of the viewer's scripts, gzipped. */
export interface ScriptSize {
  /** What every page loads. */
  readonly page: number;
  /** What is loaded when it is needed: maps, the worker. */
  readonly later: number;
}

/** Most bytes of the script that every page loads, gzipped, and of what it loads later except maps. */
export const mostScript = 350_000;

const assets = join(packageRoot, 'dist', 'viewer', 'assets');

/** Of the viewer as it is built. */
export function scriptSize(): ScriptSize {
  const page = readFileSync(join(packageRoot, 'dist', 'viewer', 'index.html'), 'utf8');
  const sizes = readdirSync(assets)
    .filter((name) => name.endsWith('.js'))
    .map((name) => ({
      first: page.includes(`assets/${name}`),
      size: gzipSync(readFileSync(join(assets, name))).length,
    }));
  const sum = (first: boolean): number =>
    sizes.filter((one) => one.first === first).reduce((total, { size }) => total + size, 0);
  return { page: sum(true), later: sum(false) };
}
