import { resolve } from 'node:path';
import { ingestFile, type IngestOptions, type IngestResult } from '../ingest/index.ts';
import type { Gazetteer } from '../ingest/pipeline.ts';
import { listFiles, type FileEntry } from '../ingest/read/list-files.ts';
import { readFile } from '../ingest/read/read-file.ts';
import { defaultReadLimits, type ReadLimits } from '../ingest/read/reader.ts';
import type { ZhengmaiError } from '../schema/errors.ts';

/** What one file came to: results (a file may hold several texts) or why there are none. */
export interface FileOutcome {
  readonly file: string;
  /** True if the command line names the file itself, not a folder it lies in. */
  readonly isNamed: boolean;
  readonly results: readonly IngestResult[];
  readonly error: unknown;
}

/** Files to extract, and arguments that named none. */
export interface Work {
  readonly paths: readonly string[];
  readonly files: readonly FileEntry[];
  readonly errors: readonly ZhengmaiError[];
}

/** The files that the paths of a command line name. */
export async function findFiles(paths: readonly string[]): Promise<Work> {
  return { paths, ...(await listFiles(paths)) };
}

/** Facts of each file, one file after the other; a file that fails does not stop the rest. */
export async function* extractFiles(
  work: Work,
  gazetteer: Gazetteer,
  limits: ReadLimits,
  options: IngestOptions = {},
): AsyncGenerator<FileOutcome> {
  const named = new Set(work.paths.map((path) => resolve(path)));
  for (const entry of work.files) {
    const outcome = { file: entry.file, isNamed: named.has(entry.path) };
    try {
      const texts = await readFile(entry, limits);
      yield { ...outcome, results: texts.map((text) => ingestFile(text, gazetteer, options)), error: null };
    } catch (error) {
      yield { ...outcome, results: [], error };
    }
  }
}

/** Limits with the size of a file as the user set it, in MB. */
export function readLimits(maxSize: number | undefined): ReadLimits {
  return maxSize === undefined
    ? defaultReadLimits
    : { ...defaultReadLimits, fileBytes: maxSize * 1024 * 1024 };
}
