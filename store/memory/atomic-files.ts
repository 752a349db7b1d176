import { lstat, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ZhengmaiError } from '../../schema/errors.ts';
import { journalName, readJournal, type Journal } from './journal.ts';

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
 * Changes files of a folder, all or none, also after a kill or a power cut. The new files are written beside the
 * old ones and flushed; then a journal says what is to be renamed over what. From the moment the journal stands the
 * change is made: whoever comes upon it completes it (`completeChange`). Before, nothing has happened: a full disk
 * or a kill leaves only files that nobody reads.
 *
 * @param mayCommit asked at the last moment; throws if it must not be
 * @param changes in their order, after all removals
 * @returns the stamps of the new files
 */
export async function replaceFiles(
  folder: string,
  changes: FileChanges,
  mayCommit: () => void,
): Promise<ReadonlyMap<string, Stamp>> {
  const stamps = new Map<string, Stamp>();
  const moves: { readonly from: string; readonly to: string }[] = [];
  const unwanted: string[] = [];
  try {
    for (const [name, content] of changes) {
      await mustBeReplaceable(folder, name);
      if (content === null) continue;
      const from = `.${name}.${process.pid}${temporary}`;
      unwanted.push(from);
      stamps.set(name, await writeFlushed(join(folder, from), content));
      moves.push({ from, to: name });
    }
    const journal: Journal = {
      moves,
      removals: [...changes].flatMap(([name, content]) => (content === null ? [name] : [])),
    };
    const draft = `${journalName}.${process.pid}${temporary}`;
    unwanted.push(draft);
    await writeFlushed(join(folder, draft), JSON.stringify(journal));
    await flushFolder(folder);
    mayCommit();
    await rename(join(folder, draft), join(folder, journalName));
  } catch (error) {
    await Promise.allSettled(unwanted.map((name) => rm(join(folder, name), { force: true })));
    throw error;
  }
  await completeChange(folder).catch((error: unknown) => {
    throw unfinished(error, folder);
  });
  return stamps;
}

/**
 * Completes the change that a journal tells of, if there is one. Only for who holds the lock.
 *
 * @returns whether there was one
 */
export async function completeChange(folder: string): Promise<boolean> {
  const journal = await readJournal(folder);
  if (journal === null) return false;
  await flushFolder(folder);
  for (const name of journal.removals) await rm(join(folder, name), { force: true });
  for (const { from, to } of journal.moves) {
    await rename(join(folder, from), join(folder, to)).catch((error: NodeJS.ErrnoException) => {
      // Renamed before the one who began was killed.
      if (error.code !== 'ENOENT') throw error;
    });
  }
  await flushFolder(folder);
  await rm(join(folder, journalName), { force: true });
  return true;
}

/** Of a change that is decided: it cannot be called off any more. */
function unfinished(cause: unknown, folder: string): ZhengmaiError {
  const reason = (cause as NodeJS.ErrnoException).code ?? String(cause);
  return new ZhengmaiError({
    code: 'FACTS_FOLDER_UNFINISHED',
    zh: `更改已完整写入事实文件夹，但未能全部就位（${reason}）；排除原因后再次载入即可完成`,
    en: `The change is written to the folder of facts as a whole but not yet in place (${reason}); remove the cause and load again to complete it`,
    file: folder,
    cause,
  });
}

/** What writers that were killed left behind. Only for the one writer that holds the lock, and after `completeChange`. */
export async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (name.startsWith('.') && name.endsWith(temporary)) await rm(join(folder, name), { force: true });
  }
}

/** Something else in the place of a file would stop the renames half-way. */
async function mustBeReplaceable(folder: string, name: string): Promise<void> {
  const path = join(folder, name);
  const found = await lstat(path).catch(() => null);
  if (found?.isDirectory() === true)
    throw Object.assign(new Error(`${path} is a folder`), { code: 'EISDIR' });
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
