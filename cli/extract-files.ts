import { resolve } from 'node:path';
import type { IngestOptions } from '../ingest/index.ts';
import type { Gazetteer } from '../ingest/pipeline.ts';
import { listFiles, type FileEntry } from '../ingest/read/list-files.ts';
import { defaultReadLimits, type ReadLimits } from '../ingest/read/reader.ts';
import type { ZhengmaiError } from '../schema/errors.ts';
import { extractFile, type FileResult } from './workers/extract-file.ts';
import { extractOnWorkers, workersFor } from './workers/extract-on-workers.ts';

/** What one file came to. */
export interface FileOutcome extends FileResult {
  readonly file: string;
  /** True if the command line names the file itself, not a folder it lies in. */
  readonly isNamed: boolean;
}

/** Files to extract, and arguments that named none. */
export interface Work {
  readonly paths: readonly string[];
  readonly files: readonly FileEntry[];
  readonly errors: readonly ZhengmaiError[];
}

/** What to find beside the facts, and on how many cores. */
export interface ExtractFilesOptions extends IngestOptions {
  /** Worker threads; 1: none beside this one. As many as the work is worth if not given. */
  readonly workers?: number | undefined;
}

/** The files that the paths of a command line name. */
export async function findFiles(paths: readonly string[]): Promise<Work> {
  return { paths, ...(await listFiles(paths)) };
}

/** Facts of each file, in the order of the files; a file that fails does not stop the rest. */
export async function* extractFiles(
  { paths, files }: Work,
  gazetteer: Gazetteer,
  { fileBytes }: ReadLimits,
  { workers, ...options }: ExtractFilesOptions = {},
): AsyncGenerator<FileOutcome> {
  const named = new Set(paths.map((path) => resolve(path)));
  const outcome = (entry: FileEntry, result: FileResult): FileOutcome => ({
    file: entry.file,
    isNamed: named.has(entry.path),
    ...result,
  });
  const settings = { fileBytes, options };
  const count = workersFor(files, workers);
  if (count > 1) {
    for await (const { entry, result } of extractOnWorkers(files, settings, count)) {
      yield outcome(entry, result);
    }
    return;
  }
  for (const entry of files) yield outcome(entry, await extractFile(entry, gazetteer, settings));
}

/** Limits with the size of a file as the user set it, in MB. */
export function readLimits(maxSize: number | undefined): ReadLimits {
  return maxSize === undefined
    ? defaultReadLimits
    : { ...defaultReadLimits, fileBytes: maxSize * 1024 * 1024 };
}
