import { open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

const temporary = '.tmp';

/** A file as it was when looked at: another content has another stamp. */
export type Stamp = string;

export function stampOf(stat: {
  readonly ino: number;
  readonly mtimeMs: number;
  readonly size: number;
}): Stamp {
  return `${stat.ino}:${stat.mtimeMs}:${stat.size}`;
}

/** What to make of some files of a folder: their new content; null takes a file away. */
export type FileChanges = ReadonlyMap<string, string | null>;

/**
 * Replaces files of a folder. Each is whole, old or new, at any moment, also after a power cut: written
 * beside the old one, flushed to the disk and renamed over it. No file is touched before all are written, so
 * that a full disk leaves everything as it was. Files are taken away last.
 *
 * @returns the stamps of the new files
 */
export async function replaceFiles(
  folder: string,
  changes: FileChanges,
): Promise<ReadonlyMap<string, Stamp>> {
  const written = new Map<string, { readonly path: string; readonly stamp: Stamp }>();
  try {
    for (const [name, content] of changes) {
      if (content === null) continue;
      const path = join(folder, `.${name}.${process.pid}${temporary}`);
      written.set(name, { path, stamp: '' });
      written.set(name, { path, stamp: await writeFlushed(path, content) });
    }
    for (const [name, { path }] of written) await rename(path, join(folder, name));
    for (const [name, content] of changes)
      if (content === null) await rm(join(folder, name), { force: true });
    await flushFolder(folder);
  } catch (error) {
    await Promise.allSettled([...written.values()].map(({ path }) => rm(path, { force: true })));
    throw error;
  }
  return new Map([...written].map(([name, { stamp }]) => [name, stamp]));
}

/** What writers that were killed left behind. Only for the one writer that holds the lock. */
export async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (name.startsWith('.') && name.endsWith(temporary)) await rm(join(folder, name), { force: true });
  }
}

async function writeFlushed(path: string, content: string): Promise<Stamp> {
  const file = await open(path, 'w');
  try {
    await file.writeFile(content);
    await file.sync();
    return stampOf(await file.stat());
  } finally {
    await file.close();
  }
}

/** Makes the renames themselves last. Windows cannot open a folder, and needs it not. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
