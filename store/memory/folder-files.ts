/** The files of a folder of facts as last read, and what a change makes of them. */
import { createHash } from 'node:crypto';
import { copyFile, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ZhengmaiError } from '../../schema/errors.ts';
import { sameReadings, type Readings } from '../graph/settle.ts';
import { stampOf, type FileChanges, type Stamp } from './atomic-files.ts';
import {
  countOf,
  factsFileName,
  isFactsFile,
  readFactsFile,
  writeFactsFile,
  type FactsFile,
} from './facts-file.ts';
import { folderError } from './folder-errors.ts';
import { generationName, readCounts, type Counts } from './generation.ts';
import type { Change, Holdings } from './holdings.ts';
import type { Journal } from './journal.ts';

type KnownFile = FactsFile & { readonly stamp: Stamp };
export type Files = ReadonlyMap<string, KnownFile>;
/** The documents of some files, by name of the file. */
type DocumentsOfFiles = ReadonlyMap<string, Holdings>;
type OnWarning = (warning: ZhengmaiError) => void;

/** Files looked at together: many stats at once are far faster than one after the other. */
const together = 256;

/**
 * The files as they are now: only those are read that are new or have another stamp than known.
 *
 * @param only names of the files to look at; all of the folder if null
 * @param decided a change that is decided and not in place yet: what is read is as it will be
 */
export async function readFiles(
  folder: string,
  known: Files,
  only: Iterable<string> | null,
  onWarning: OnWarning,
  decided: Journal = { moves: [], removals: [] },
): Promise<Files> {
  const moved = new Map(decided.moves.map(({ from, to }) => [to, from]));
  const pathsOf = (name: string): readonly string[] =>
    [...(moved.has(name) ? [moved.get(name) ?? ''] : []), name].map((one) => join(folder, one));
  const listed = new Set([...(only ?? (await readdir(folder))), ...moved.keys()]);
  for (const name of decided.removals) listed.delete(name);
  const names = [...listed].filter(isFactsFile).sort();
  const counts = await readCountsOf(pathsOf(generationName));
  const files = new Map(only === null ? [] : known);
  for (let from = 0; from < names.length; from += together) {
    const some = names.slice(from, from + together);
    const read = await Promise.all(
      some.map((name) => readFirst(pathsOf(name), known.get(name), counts.get(name) ?? null, onWarning)),
    );
    some.forEach((name, at) => {
      const file = read[at] ?? null;
      if (file === null) files.delete(name);
      else files.set(name, file);
    });
  }
  return files;
}

export function sameFiles(one: Files, other: Files): boolean {
  return one.size === other.size && [...one].every(([name, file]) => other.get(name) === file);
}

/** Of the first place where the counts are told. */
async function readCountsOf(paths: readonly string[]): Promise<Counts> {
  for (const path of paths) {
    const counts = await readCounts(path);
    if (counts.size > 0) return counts;
  }
  return new Map();
}

/** The file that is found first: a new one beside its place goes before what it is to replace. */
async function readFirst(
  paths: readonly string[],
  known: KnownFile | undefined,
  expected: number | null,
  onWarning: OnWarning,
): Promise<KnownFile | null> {
  for (const path of paths) {
    const file = await readIfNew(path, known, expected, onWarning);
    if (file !== null) return file;
  }
  return null;
}

/** Null if the file is not there, or was never readable. */
async function readIfNew(
  path: string,
  known: KnownFile | undefined,
  expected: number | null,
  onWarning: OnWarning,
): Promise<KnownFile | null> {
  try {
    const found = await stat(path);
    // Reading a pipe would wait for ever.
    if (!found.isFile()) throw notAFile(path);
    const stamp = stampOf(found);
    if (known?.stamp === stamp) return known;
    const file = readFactsFile(await readFile(path), path, expected);
    for (const warning of file.broken) onWarning(warning);
    return { ...file, stamp };
  } catch (error) {
    // Taken away between the two looks: as if it had not been listed.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    if (known === undefined) onWarning(folderError(error, path));
    return known ?? null;
  }
}

function notAFile(file: string): ZhengmaiError {
  return new ZhengmaiError({
    code: 'FACTS_FILE_NONE',
    zh: '不是普通文件，未读取；请从事实文件夹中移走',
    en: 'It is no regular file and was not read; move it out of the folder of facts',
    file,
  });
}

/** The documents of every file that a change touches: each reading stands in the file of its source. */
export function documentsAfter(files: Files, change: Change): DocumentsOfFiles {
  const next = new Map<string, Map<string, Readings>>();
  const documentsOf = (name: string): Map<string, Readings> => {
    const documents = next.get(name) ?? new Map(files.get(name)?.documents ?? []);
    next.set(name, documents);
    return documents;
  };
  for (const [id, readings] of change) {
    for (const facts of readings ?? []) {
      const name = factsFileName(facts.source.file);
      const before = files.get(name)?.documents.get(id) ?? [];
      if (!sameReadings(before, [facts])) documentsOf(name).set(id, [facts]);
    }
  }
  for (const [name, { documents }] of files) {
    for (const id of documents.keys()) {
      const readings = change.get(id);
      if (readings === undefined) continue;
      const isHome = readings?.some(({ source }) => factsFileName(source.file) === name) ?? false;
      if (!isHome) documentsOf(name).delete(id);
    }
  }
  return next;
}

export function contentsOf(next: DocumentsOfFiles): FileChanges {
  return new Map(
    [...next].map(([name, documents]) => [name, documents.size === 0 ? null : writeFactsFile(documents)]),
  );
}

/** How many facts each file will hold: of a file that lost some, as many as it had. */
export function countsAfter(files: Files, next: DocumentsOfFiles): Counts {
  const counts = new Map([...files].map(([name, { count }]) => [name, count]));
  for (const [name, documents] of next) {
    if (documents.size === 0) counts.delete(name);
    else counts.set(name, countOf(documents));
  }
  return counts;
}

/** The files when the new ones are in place. */
export function filesAfter(files: Files, next: DocumentsOfFiles, stamps: ReadonlyMap<string, Stamp>): Files {
  const after = new Map(files);
  for (const [name, documents] of next) {
    const stamp = stamps.get(name);
    if (stamp === undefined) after.delete(name);
    else after.set(name, { documents, broken: [], count: countOf(documents), stamp });
  }
  return after;
}

/** Keeps what cannot be read before the file is written without it. */
export async function keepDamaged(folder: string, files: Files, names: Iterable<string>): Promise<void> {
  for (const name of names) {
    if ((files.get(name)?.broken.length ?? 0) === 0) continue;
    const path = join(folder, name);
    const hash = createHash('sha256')
      .update(await readFile(path))
      .digest('hex')
      .slice(0, 8);
    await copyFile(path, `${path}.damaged-${hash}`);
  }
}
