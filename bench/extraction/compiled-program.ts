import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as ExtractFiles from '../../cli/extract-files.ts';
import type * as ReadFile from '../../ingest/read/read-file.ts';
import type * as Gazetteer from '../../ingest/resolve/gazetteer.ts';
import type * as Normalise from '../../ingest/text/normalise.ts';
import { packageRoot } from '../../schema/package-root.ts';

interface Program {
  readonly files: typeof ExtractFiles;
  readonly reading: typeof ReadFile;
  readonly text: typeof Normalise;
  readonly names: typeof Gazetteer;
}

/**
 * The program as users run it, compiled: what compiles the sources as they are loaded leaves code behind that takes
 * time of its own.
 */
export async function compiledProgram(): Promise<Program> {
  if (!existsSync(join(packageRoot, 'dist', '.built'))) throw new Error('npm run build');
  return {
    files: await load('cli/extract-files'),
    reading: await load('ingest/read/read-file'),
    text: await load('ingest/text/normalise'),
    names: await load('ingest/resolve/gazetteer'),
  };
}

async function load<T>(module: string): Promise<T> {
  return (await import(pathToFileURL(join(packageRoot, 'dist', `${module}.js`)).href)) as T;
}
