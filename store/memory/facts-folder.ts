/**
 * The facts of all documents as a folder: one NDJSON file for each source file. What is promised:
 * - A file is whole, old or new, at any moment: for other processes, after a kill, after a power cut.
 * - So is a change of several files: it is made when its journal stands, and whoever comes next completes it. Nobody
 *   sees half of it: readers look again if anything happened while they were looking, and who may not write reads a
 *   change that was broken off as it will be when it is completed.
 * - Writers, of any number of processes, take turns by a lock and see what the others wrote; readers, and writers that
 *   find nothing to change, need no lock, unless writers follow on each other too closely or one was killed. A lock whose
 *   holder was killed is void after ten seconds.
 * - A change that fails (disk full, no permission, lock not to be had) leaves everything as it was.
 * - A line that cannot be read is told with file and line; the rest is there, and before such a file is
 *   written anew it is kept beside as `….damaged-…`. So it is of a file that has fewer documents than
 *   were written into it.
 * - What other processes change shows within seconds. What is changed by hand does so at once where the
 *   platform tells of changes, else within half a minute.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { ZhengmaiError } from '../../schema/errors.ts';
import type { Facts } from '../../schema/facts.ts';
import { completeChange, removeLeftovers, replaceFiles } from './atomic-files.ts';
import { folderError, mayOnlyRead } from './folder-errors.ts';
import {
  contentsOf,
  countsAfter,
  documentsAfter,
  filesAfter,
  keepDamaged,
  readFiles,
  sameFiles,
  type Files,
} from './folder-files.ts';
import { whileLocked } from './folder-lock.ts';
import { watchFolder } from './folder-watch.ts';
import { generationContent, generationName, newGeneration, readState } from './generation.ts';
import type { Change } from './holdings.ts';
import { journalName, readJournal } from './journal.ts';
import { makeFolder } from './make-folder.ts';
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
   * called when it is on the disk. After a change that changed nothing `plan` is asked first without the lock, and if
   * again there is nothing to be changed, that is all: a second load of what is held waits for nobody.
   *
   * @throws ZhengmaiError DISK_FULL, FACTS_FOLDER_FORBIDDEN, FACTS_FOLDER_BUSY …: then nothing has changed
   */
  readonly commit: (plan: () => Change, done: () => void) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** What to look at: all files, all if the generation is another one, or some by name. */
type Scope = 'all' | 'generation' | ReadonlySet<string>;

/** Looks without the lock before it is taken: writers that follow on each other leave little room between. */
const looks = 4;
const betweenLooksMs = 25;

/** @throws ZhengmaiError FACTS_FOLDER_FORBIDDEN, FACTS_FOLDER_NONE … */
export async function openFactsFolder(folder: string, options: FactsFolderOptions): Promise<FactsFolder> {
  const inTurn = oneAfterTheOther();
  let files: Files = new Map();
  /** Of the files as known; null if they may have changed since. */
  let generation: string | null = null;
  let hasCleared = false;
  /** Whether the last change changed anything: the next most likely will, too. */
  let isWriting = false;
  let isOpen = false;

  const facts = (): readonly Facts[] =>
    [...files.values()].flatMap(({ documents }) => [...documents.values()].flat());
  const keep = (next: Files, now: string | null): void => {
    const changed = !sameFiles(files, next);
    files = next;
    generation = now;
    if (changed && isOpen) options.onChange(facts());
  };
  /** Under the lock nobody else can write. */
  const catchUpAlone = async (scope: Scope): Promise<void> => {
    const wasBrokenOff = await completeChange(folder);
    const { generation: now } = await readState(folder);
    if (scope === 'generation' && !wasBrokenOff && now !== null && now === generation) return;
    keep(await readFiles(folder, files, null, options.onWarning), now);
  };
  /** Looks at the files without the lock; false if somebody wrote meanwhile. */
  const tryToCatchUp = async (scope: Scope): Promise<boolean> => {
    const before = await readState(folder);
    if (before.isChanging) return false;
    const isKnown = before.generation !== null && before.generation === generation;
    if (scope === 'generation' && isKnown) return true;
    // Files changed by hand are told by name; what a program changes it changes together.
    const some = typeof scope === 'string' || !isKnown ? null : scope;
    const warnings: ZhengmaiError[] = [];
    const next = await readFiles(folder, files, some, (warning) => warnings.push(warning));
    const after = await readState(folder);
    if (after.isChanging || after.generation !== before.generation) return false;
    warnings.forEach(options.onWarning);
    keep(next, after.generation);
    return true;
  };
  /**
   * For who may not write or gets no turn to: a change that is decided is read as it will be when it is completed, so
   * that nobody sees half of it.
   */
  const readOnly = async (): Promise<void> => {
    for (let tried = 0; tried < looks; tried++) {
      const journal = await readText(join(folder, journalName));
      const decided = await readJournal(folder);
      const warnings: ZhengmaiError[] = [];
      const onWarning = (warning: ZhengmaiError): unknown => warnings.push(warning);
      const next = await readFiles(folder, files, null, onWarning, decided ?? undefined);
      if ((await readText(join(folder, journalName))) !== journal) continue;
      warnings.forEach(options.onWarning);
      return keep(next, null);
    }
    throw changedWhileRead(folder);
  };
  const catchUp = async (scope: Scope): Promise<void> => {
    for (let tried = 0; tried < looks; tried++) {
      if (await tryToCatchUp(scope)) return;
      await setTimeout(betweenLooksMs);
    }
    await whileLocked(folder, () => catchUpAlone(scope));
  };
  const commit = async (change: Change, stillLocked: () => void): Promise<void> => {
    const next = documentsAfter(files, change);
    if (next.size === 0) return;
    await keepDamaged(folder, files, next.keys());
    const now = newGeneration();
    // The generation comes last, after all that it is of.
    const counts = countsAfter(files, next);
    const contents = new Map([...contentsOf(next), [generationName, generationContent(now, counts)]]);
    generation = null;
    const stamps = await replaceFiles(folder, contents, stillLocked);
    files = filesAfter(files, next, stamps);
    generation = now;
  };

  try {
    await makeFolder(folder);
    await catchUp('all').catch(async (error: unknown) => {
      if (!mayOnlyRead(error)) throw error;
      await readOnly().catch(async (reason: unknown) => {
        options.onWarning(folderError(reason, folder));
        keep(await readFiles(folder, files, null, options.onWarning), null);
      });
    });
  } catch (error) {
    throw folderError(error, folder);
  }
  isOpen = true;
  // A folder that cannot be read for the moment (a mount that is gone) leaves what was read before.
  let awaited: Scope | null = null;
  const look = (scope: Scope): void => {
    const isWaiting = awaited !== null;
    awaited = awaited === null ? scope : bothScopes(awaited, scope);
    if (isWaiting) return;
    const next = (): Promise<void> => {
      const all = awaited ?? scope;
      awaited = null;
      return catchUp(all);
    };
    void inTurn(next).catch(() => undefined);
  };
  const stopWatching = watchFolder(folder, {
    onFiles: look,
    onTick: () => look('generation'),
    onLongTick: () => look('all'),
  });

  return {
    facts,
    commit: (plan, done) =>
      inTurn(async () => {
        if (!isWriting && (await tryToCatchUp('generation').catch(() => false)) && plan().size === 0) {
          done();
          return;
        }
        await whileLocked(folder, async (stillLocked) => {
          await catchUpAlone('generation');
          if (!hasCleared) await removeLeftovers(folder);
          hasCleared = true;
          const change = plan();
          isWriting = change.size > 0;
          stillLocked();
          await commit(change, stillLocked);
        });
        done();
      }),
    close: async () => {
      stopWatching();
      await inTurn(async () => undefined);
    },
  };
}

/** Every look looks at the generation, too. */
function bothScopes(one: Scope, other: Scope): Scope {
  if (one === 'all' || other === 'all') return 'all';
  if (one === 'generation') return other;
  return other === 'generation' ? one : new Set([...one, ...other]);
}

/** Null if it is not there. */
function readText(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch(() => null);
}

function changedWhileRead(folder: string): ZhengmaiError {
  return new ZhengmaiError({
    code: 'FACTS_FOLDER_CHANGING',
    zh: '事实文件夹正由另一个进程不断更改，读到的可能是更改到一半的内容；更改结束后会自动重读',
    en: 'Another process keeps changing the folder of facts, so that what was read may be half of a change; it is read again when that has ended',
    file: folder,
  });
}
