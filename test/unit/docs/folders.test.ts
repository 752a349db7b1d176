import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../../schema/package-root.ts';

/** Folders that hold code or data of the program. */
const parts = ['api', 'bench', 'cli', 'data', 'ingest', 'schema', 'store', 'viewer'];
/** Made by other programs, or held by a folder above that explains them. */
const unexplained = new Set(['node_modules', 'dist', 'organs', 'rival']);

function* foldersWithFiles(folder: string): Generator<string> {
  const entries = readdirSync(join(packageRoot, folder), { withFileTypes: true });
  if (entries.some((entry) => entry.isFile() && /\.(?:tsx?|json|ndjson)$/.test(entry.name))) yield folder;
  for (const entry of entries) {
    if (entry.isDirectory() && !unexplained.has(entry.name))
      yield* foldersWithFiles(join(folder, entry.name));
  }
}

const folders = parts.flatMap((part) => [...foldersWithFiles(part)]);

describe('the README of a folder', () => {
  it.each(folders)('says in %s what comes in and goes out', (folder) => {
    const file = join(packageRoot, folder, 'README.md');
    expect(existsSync(file), `${file} is missing`).toBe(true);
    expect(readFileSync(file, 'utf8').trim().length).toBeGreaterThan(60);
  });
});
