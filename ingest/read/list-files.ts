import type { Stats } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { ZhengmaiError } from '../../schema/errors.ts';
import { fileNotFound, fileUnreadable, folderWithoutDocuments } from './read-errors.ts';
import { isReadableName, readableExtensions } from './registry.ts';

/** A file to read. */
export interface FileEntry {
  readonly path: string;
  /** `source.file` of its facts: relative to the parent of the argument it was found under, always with `/`. */
  readonly file: string;
  /** Bytes. */
  readonly size: number;
}

/** What an argument of the command line led to. */
interface Listing {
  readonly files: readonly FileEntry[];
  /** Arguments, files and folders that could not be read; the rest is listed all the same. */
  readonly errors: readonly ZhengmaiError[];
}

/**
 * The files that paths name: a file itself, whatever its ending; of a folder every file of a format that can be read,
 * with its subfolders, in the order of names. Hidden files are skipped, a folder reached twice by links is read once.
 */
export async function listFiles(paths: readonly string[]): Promise<Listing> {
  const files: FileEntry[] = [];
  const errors: ZhengmaiError[] = [];
  for (const path of paths) {
    const absolute = resolve(path);
    try {
      const found = await statOf(absolute, path);
      if (!found.isDirectory() && !found.isFile()) throw fileUnreadable(path, 'not a regular file');
      if (found.isFile()) files.push({ path: absolute, file: basename(absolute), size: found.size });
      else await addFolder(absolute, path, files, errors);
    } catch (error) {
      errors.push(asZhengmaiError(error, path));
    }
  }
  return { files: withoutRepeats(files), errors };
}

async function addFolder(
  absolute: string,
  path: string,
  files: FileEntry[],
  errors: ZhengmaiError[],
): Promise<void> {
  const before = files.length + errors.length;
  await walk(absolute, basename(absolute), new Set(), files, errors);
  if (files.length + errors.length === before) throw folderWithoutDocuments(path, readableExtensions);
}

async function walk(
  folder: string,
  file: string,
  visited: Set<string>,
  files: FileEntry[],
  errors: ZhengmaiError[],
): Promise<void> {
  const real = await realpath(folder);
  if (visited.has(real)) return;
  visited.add(real);
  const names = (await readdir(folder)).filter((name) => !name.startsWith('.') && !name.startsWith('~$'));
  for (const name of names.sort(byCodeUnits)) {
    const [path, inner] = [join(folder, name), `${file}/${name}`];
    try {
      const found = await statOf(path, path);
      if (found.isDirectory()) await walk(path, inner, visited, files, errors);
      else if (found.isFile() && isReadableName(name)) files.push({ path, file: inner, size: found.size });
    } catch (error) {
      errors.push(asZhengmaiError(error, path));
    }
  }
}

async function statOf(absolute: string, path: string): Promise<Stats> {
  try {
    return await stat(absolute);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw code === 'ENOENT' || code === 'ENOTDIR' ? fileNotFound(path, error) : fileUnreadable(path, error);
  }
}

/** The same on every machine, whatever its locale. */
function byCodeUnits(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function withoutRepeats(files: readonly FileEntry[]): readonly FileEntry[] {
  const seen = new Set<string>();
  return files.filter(({ path }) => !seen.has(path) && seen.add(path));
}

function asZhengmaiError(error: unknown, path: string): ZhengmaiError {
  return error instanceof ZhengmaiError ? error : fileUnreadable(path, error);
}
