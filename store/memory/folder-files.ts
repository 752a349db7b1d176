/** The files of a folder of facts as last read, and what a change makes of them. */
import { createHash } from 'node:crypto';
import { copyFile, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ZhengmaiError } from '../../schema/errors.ts';
import { sameReadings, type Readings } from '../graph/settle.ts';
import { stampOf, type FileChanges, type Stamp } from './atomic-files.ts';
import { factsFileName, isFactsFile, readFactsFile, writeFactsFile, type FactsFile } from './facts-file.ts';
import { folderError } from './folder-errors.ts';
import type { Change, Holdings } from './holdings.ts';

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
 */
export async function readFiles(
  folder: string,
  known: Files,
  only: Iterable<string> | null,
  onWarning: OnWarning,
): Promise<Files> {
  const names = [...(only ?? (await readdir(folder)))].filter(isFactsFile).sort();
  const files = new Map(only === null ? [] : known);
  for (let from = 0; from < names.length; from += together) {
    const some = names.slice(from, from + together);
    const read = await Promise.all(
      some.map((name) => readIfNew(join(folder, name), known.get(name), onWarning)),
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

/** Null if the file is not there, or was never readable. */
async function readIfNew(
  path: string,
  known: KnownFile | undefined,
  onWarning: OnWarning,
): Promise<KnownFile | null> {
  try {
    const found = await stat(path);
    // Reading a pipe would wait for ever.
    if (!found.isFile()) throw notAFile(path);
    const stamp = stampOf(found);
    if (known?.stamp === stamp) return known;
    const file = readFactsFile(await readFile(path), path);
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

/** The files when the new ones are in place. */
export function filesAfter(files: Files, next: DocumentsOfFiles, stamps: ReadonlyMap<string, Stamp>): Files {
  const after = new Map(files);
  for (const [name, documents] of next) {
    const stamp = stamps.get(name);
    if (stamp === undefined) after.delete(name);
    else after.set(name, { documents, broken: [], stamp });
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
