import { ingestFile, type IngestResult } from '../ingest/index.ts';
import type { Gazetteer } from '../ingest/pipeline.ts';
import { listFiles, type FileEntry } from '../ingest/read/list-files.ts';
import { readFile } from '../ingest/read/read-file.ts';
import { defaultReadLimits, type ReadLimits } from '../ingest/read/reader.ts';
import { ZhengmaiError } from '../schema/errors.ts';

/** What one file came to: results (a file may hold several texts) or why there are none. */
export interface FileOutcome {
  readonly file: string;
  readonly results: readonly IngestResult[];
  readonly error: unknown;
}

/** Files to extract, and arguments that named none. */
export interface Work {
  readonly files: readonly FileEntry[];
  readonly errors: readonly ZhengmaiError[];
}

/** The files that the paths of a command line name. */
export function findFiles(paths: readonly string[]): Promise<Work> {
  return listFiles(paths);
}

/** Facts of each file, one file after the other; a file that fails does not stop the rest. */
export async function* extractFiles(
  files: readonly FileEntry[],
  gazetteer: Gazetteer,
  limits: ReadLimits,
): AsyncGenerator<FileOutcome> {
  for (const entry of files) {
    try {
      const texts = await readFile(entry, limits);
      yield { file: entry.file, results: texts.map((text) => ingestFile(text, gazetteer)), error: null };
    } catch (error) {
      yield { file: entry.file, results: [], error: named(error, entry.file) };
    }
  }
}

/** Limits with the size of a file as the user set it, in MB. */
export function readLimits(maxSize: number | undefined): ReadLimits {
  return maxSize === undefined
    ? defaultReadLimits
    : { ...defaultReadLimits, fileBytes: maxSize * 1024 * 1024 };
}

/** A fault of the program is told with the file at which it came up. */
function named(error: unknown, file: string): unknown {
  if (error instanceof ZhengmaiError) return error;
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return new ZhengmaiError({
    code: 'EXTRACTION_FAILED',
    zh: `抽取失败，已跳过。这是程序缺陷，请报告：${trace}`,
    en: 'Extraction failed and the file was skipped. This is a fault of the program; please report it',
    file,
    cause: error,
  });
}
