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
 */
import { copyFile, mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { join } from 'node:path';
import { lock } from 'proper-lockfile';
import type { ZhengmaiError } from '../../schema/errors.ts';
import type { Facts } from '../../schema/facts.ts';
import { removeLeftovers, replaceFiles, stampOf, type FileChanges, type Stamp } from './atomic-files.ts';
import { factsFileName, isFactsFile, readFactsFile, writeFactsFile, type FactsFile } from './facts-file.ts';
import { folderError } from './folder-errors.ts';
import { watchFolder } from './folder-watch.ts';
import { heldIdOf, type Change, type Holdings } from './holdings.ts';
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
  /** Reads what has changed on the disk. */
  readonly refresh: () => Promise<void>;
  /**
   * Makes a change: `plan` is asked when nobody else can write and all that others wrote is known; `done` is
   * called when it is on the disk.
   *
   * @throws ZhengmaiError DISK_FULL, FACTS_FOLDER_FORBIDDEN, FACTS_FOLDER_BUSY …: then nothing has changed
   */
  readonly commit: (plan: () => Change, done: () => void) => Promise<void>;
  readonly close: () => Promise<void>;
}

type Files = ReadonlyMap<string, FactsFile & { readonly stamp: Stamp }>;

/** @throws ZhengmaiError FACTS_FOLDER_FORBIDDEN, FACTS_FOLDER_NONE … */
export async function openFactsFolder(folder: string, options: FactsFolderOptions): Promise<FactsFolder> {
  const inTurn = oneAfterTheOther();
  let files: Files = new Map();

  const read = async (): Promise<boolean> => {
    const next = await readFolder(folder, files, options.onWarning);
    const changed = next.size !== files.size || [...next].some(([name, file]) => files.get(name) !== file);
    files = next;
    return changed;
  };
  const facts = (): readonly Facts[] =>
    [...files.values()].flatMap(({ documents }) => [...documents.values()]);
  const catchUp = async (): Promise<void> => {
    if (await read()) options.onChange(facts());
  };

  try {
    await mkdir(folder, { recursive: true });
    await read();
  } catch (error) {
    throw folderError(error, folder);
  }
  // A folder that cannot be read for the moment (a mount that is gone) leaves what was read before.
  const stopWatching = watchFolder(folder, () => void inTurn(catchUp).catch(() => undefined));

  return {
    facts,
    refresh: () => inTurn(catchUp),
    commit: (plan, done) =>
      inTurn(async () => {
        await whileLocked(folder, async (stillLocked) => {
          await removeLeftovers(folder);
          await catchUp();
          const next = filesAfter(files, plan());
          await keepDamaged(folder, files, next);
          stillLocked();
          const stamps = await replaceFiles(folder, contents(next));
          files = merged(files, next, stamps);
        });
        done();
      }),
    close: async () => {
      stopWatching();
      await inTurn(async () => undefined);
    },
  };
}

/** Reads the files that are new or have another stamp than known. */
async function readFolder(
  folder: string,
  known: Files,
  onWarning: (warning: ZhengmaiError) => void,
): Promise<Files> {
  const names = (await readdir(folder)).filter(isFactsFile).sort();
  const files = new Map<string, FactsFile & { readonly stamp: Stamp }>();
  for (const name of names) {
    const path = join(folder, name);
    const before = known.get(name);
    try {
      const stamp = stampOf(await stat(path));
      if (before?.stamp === stamp) {
        files.set(name, before);
        continue;
      }
      const file = readFactsFile(await readFile(path, 'utf8'), path);
      for (const warning of file.broken) onWarning(warning);
      files.set(name, { ...file, stamp });
    } catch (error) {
      // Taken away between the two looks: as if it had not been listed.
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') continue;
      if (before === undefined) onWarning(folderError(error, path));
      else files.set(name, before);
    }
  }
  return files;
}

/** The documents of every file that a change touches. */
function filesAfter(files: Files, { put, dropped }: Change): ReadonlyMap<string, Holdings> {
  const next = new Map<string, Map<string, Facts>>();
  const ids = new Set([...put.keys(), ...dropped.map(heldIdOf)]);
  // New places first: a document is put in before it is taken out elsewhere.
  for (const [id, facts] of put) {
    const name = factsFileName(facts.source.file);
    const documents = next.get(name) ?? new Map(files.get(name)?.documents ?? []);
    next.set(name, documents.set(id, facts));
  }
  for (const [name, { documents }] of files) {
    for (const id of ids) {
      const facts = put.get(id);
      if (!documents.has(id) || (facts !== undefined && factsFileName(facts.source.file) === name)) continue;
      const left = next.get(name) ?? new Map(documents);
      left.delete(id);
      next.set(name, left);
    }
  }
  return next;
}

function contents(next: ReadonlyMap<string, Holdings>): FileChanges {
  return new Map(
    [...next].map(([name, documents]) => [name, documents.size === 0 ? null : writeFactsFile(documents)]),
  );
}

function merged(
  files: Files,
  next: ReadonlyMap<string, Holdings>,
  stamps: ReadonlyMap<string, Stamp>,
): Files {
  const after = new Map(files);
  for (const [name, documents] of next) {
    const stamp = stamps.get(name);
    if (stamp === undefined) after.delete(name);
    else after.set(name, { documents, broken: [], stamp });
  }
  return after;
}

/** Keeps what cannot be read before the file is written without it. */
async function keepDamaged(folder: string, files: Files, next: ReadonlyMap<string, Holdings>): Promise<void> {
  for (const name of next.keys()) {
    if ((files.get(name)?.broken.length ?? 0) === 0) continue;
    const path = join(folder, name);
    const hash = createHash('sha256')
      .update(await readFile(path))
      .digest('hex')
      .slice(0, 8);
    await copyFile(path, `${path}.damaged-${hash}`, constants.COPYFILE_FICLONE);
  }
}

const staleMs = 10_000;
/** About a minute in all. */
const tries = { retries: 120, factor: 1.2, minTimeout: 20, maxTimeout: 600 };

async function whileLocked(folder: string, work: (stillLocked: () => void) => Promise<void>): Promise<void> {
  let lost: Error | null = null;
  const stillLocked = (): void => {
    if (lost !== null) throw lost;
  };
  try {
    const release = await lock(folder, {
      lockfilePath: join(folder, '.lock'),
      stale: staleMs,
      retries: tries,
      // A process that was asleep for long may have lost its lock to another.
      onCompromised: (error) => (lost = Object.assign(error, { code: 'ELOCKED' })),
    });
    try {
      await work(stillLocked);
    } finally {
      await release().catch(() => undefined);
    }
  } catch (error) {
    throw folderError(error, folder);
  }
}
