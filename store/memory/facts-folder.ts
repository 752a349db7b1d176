/**
 * The facts of all documents as a folder: one NDJSON file for each source file. What is promised:
 * - A file is whole, old or new, at any moment: for other processes, after a kill, after a power cut.
 * - Writers, of any number of processes, take turns by a lock and see what the others wrote; readers need
 *   no lock. A lock whose holder was killed is void after ten seconds.
 * - A change that fails (disk full, no permission, lock not to be had) leaves everything as it was.
 * - A kill between the renames of one change can leave the documents of some source files new and of others
 *   old; the same load again completes it. A document is never lost by this: it is put in its new file
 *   before it is taken out of its old one.
 * - A line that cannot be read is told with file and line; the rest is there, and before such a file is
 *   written anew it is kept beside as `….damaged-…`.
 * - What other processes change shows within seconds. What is changed by hand does so at once where the
 *   platform tells of changes, else within half a minute.
 */
import { mkdir } from 'node:fs/promises';
import type { ZhengmaiError } from '../../schema/errors.ts';
import type { Facts } from '../../schema/facts.ts';
import { removeLeftovers, replaceFiles } from './atomic-files.ts';
import { folderError } from './folder-errors.ts';
import {
  contentsOf,
  documentsAfter,
  filesAfter,
  keepDamaged,
  readFiles,
  sameFiles,
  type Files,
} from './folder-files.ts';
import { whileLocked } from './folder-lock.ts';
import { watchFolder } from './folder-watch.ts';
import { beginGeneration, endGeneration, readGeneration } from './generation.ts';
import type { Change } from './holdings.ts';
import { oneAfterTheOther } from './one-after-the-other.ts';

interface FactsFolderOptions {
  /** Told of every line that cannot be read, once for each state of its file. */
  readonly onWarning: (warning: ZhengmaiError) => void;
  /** Told when other processes have changed the facts, with all that are there now. */
  readonly onChange: (facts: readonly Facts[]) => void;
}

interface FactsFolder {
  /** All facts, as last read. A document may be there twice if two files bring it. */
  readonly facts: () => readonly Facts[];
  /**
   * Makes a change: `plan` is asked when nobody else can write and all that others wrote is known; `done` is
   * called when it is on the disk.
   *
   * @throws ZhengmaiError DISK_FULL, FACTS_FOLDER_FORBIDDEN, FACTS_FOLDER_BUSY …: then nothing has changed
   */
  readonly commit: (plan: () => Change, done: () => void) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** What to look at: all files, all if the generation is another one, or some by name. */
type Scope = 'all' | 'generation' | ReadonlySet<string>;

/** @throws ZhengmaiError FACTS_FOLDER_FORBIDDEN, FACTS_FOLDER_NONE … */
export async function openFactsFolder(folder: string, options: FactsFolderOptions): Promise<FactsFolder> {
  const inTurn = oneAfterTheOther();
  let files: Files = new Map();
  /** Of the files as known; null if they may have changed since. */
  let generation: string | null = null;

  const facts = (): readonly Facts[] =>
    [...files.values()].flatMap(({ documents }) => [...documents.values()]);
  const catchUp = async (scope: Scope): Promise<void> => {
    // Read before the files: a change during the reading has another generation, and is seen the next time.
    const now = await readGeneration(folder);
    if (scope === 'generation' && now !== null && now === generation) return;
    const some = typeof scope === 'string' ? null : scope;
    const next = await readFiles(folder, files, some, options.onWarning);
    const changed = !sameFiles(files, next);
    files = next;
    if (some === null) generation = now;
    if (changed) options.onChange(facts());
  };
  const commit = async (change: Change): Promise<void> => {
    const next = documentsAfter(files, change);
    if (next.size === 0) return;
    await keepDamaged(folder, files, next.keys());
    await beginGeneration(folder);
    generation = null;
    const stamps = await replaceFiles(folder, contentsOf(next));
    files = filesAfter(files, next, stamps);
    // Without it everybody looks at all files; the change itself is made.
    generation = await endGeneration(folder).catch(() => null);
  };

  try {
    await mkdir(folder, { recursive: true });
    generation = await readGeneration(folder);
    files = await readFiles(folder, files, null, options.onWarning);
  } catch (error) {
    throw folderError(error, folder);
  }
  // A folder that cannot be read for the moment (a mount that is gone) leaves what was read before.
  const look = (scope: Scope): void => void inTurn(() => catchUp(scope)).catch(() => undefined);
  const stopWatching = watchFolder(folder, {
    onFiles: look,
    onTick: () => look('generation'),
    onLongTick: () => look('all'),
  });

  return {
    facts,
    commit: (plan, done) =>
      inTurn(async () => {
        await whileLocked(folder, async (stillLocked) => {
          // None: the last writer was killed, or there was none yet.
          if ((await readGeneration(folder)) === null) await removeLeftovers(folder);
          await catchUp('generation');
          const change = plan();
          stillLocked();
          await commit(change);
        });
        done();
      }),
    close: async () => {
      stopWatching();
      await inTurn(async () => undefined);
    },
  };
}
