#!/usr/bin/env node
/**
 * Starts the program: compiled (dist/) if that is there and not older than the sources, else the sources
 * themselves by tsx. A package from the registry has no sources and is always compiled.
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

// The first process of a container ends by no signal that it does not listen for. Commands that stop in an order of
// their own put other listeners in the place of these.
if (process.pid === 1) {
  process.on('SIGINT', () => process.exit(130));
  process.on('SIGTERM', () => process.exit(143));
}

// Libraries (graphql) check more, and take longer, where they are not told so.
process.env.NODE_ENV ??= 'production';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const compiled = join(root, 'dist', 'cli', 'main.js');
const source = join(root, 'cli', 'main.ts');
const sourceFolders = ['schema', 'ingest', 'store', 'api', 'cli'];

const { main } = await import(pathToFileURL(await entry()).href);
process.exitCode = await main(process.argv);

async function entry() {
  if (existsSync(compiled) && (!existsSync(source) || !isOlderThanSources(compiled))) return compiled;
  try {
    const { register } = await import('tsx/esm/api');
    register({ tsconfig: join(root, 'tsconfig.json') });
    return source;
  } catch {
    if (existsSync(compiled)) return compiled;
    process.stderr.write('程序尚未构建，请运行 npm ci\nThe program is not built yet; run npm ci\n');
    process.exit(1);
  }
}

/** tsc leaves files alone that come out the same, so the mark is what the build writes each time. */
function isOlderThanSources() {
  const mark = join(root, 'dist', '.built');
  const built = existsSync(mark) ? statSync(mark).mtimeMs : 0;
  return sourceFolders.some((folder) => isNewer(join(root, folder), built));
}

function isNewer(folder, time) {
  return readdirSync(folder, { withFileTypes: true }).some((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? isNewer(path, time) : path.endsWith('.ts') && statSync(path).mtimeMs > time;
  });
}
