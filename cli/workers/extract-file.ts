import { ingestFile, type IngestOptions, type IngestResult } from '../../ingest/index.ts';
import type { Gazetteer } from '../../ingest/pipeline.ts';
import type { FileEntry } from '../../ingest/read/list-files.ts';
import { readFile } from '../../ingest/read/read-file.ts';
import type { ReadLimits } from '../../ingest/read/reader.ts';
import type { ZhengmaiError } from '../../schema/errors.ts';

/** What one file came to: results (a file may hold several texts) or why there are none. */
export interface FileResult {
  readonly results: readonly IngestResult[];
  /** Files within the file, an archive, that could not be read; the rest was. */
  readonly problems: readonly ZhengmaiError[];
  /** A ZhengmaiError, or anything that a fault of the program throws; null if the file could be read. */
  readonly error: unknown;
}

/** How a file is read. */
export interface ExtractSettings {
  /** Most bytes of a file. */
  readonly fileBytes: number;
  readonly options: IngestOptions;
}

/** Facts of a file. Never rejects: a file that fails does not stop the rest. */
export async function extractFile(
  entry: FileEntry,
  gazetteer: Gazetteer,
  { fileBytes, options }: ExtractSettings,
): Promise<FileResult> {
  const problems: ZhengmaiError[] = [];
  const limits: ReadLimits = { fileBytes, onProblem: (problem) => problems.push(problem) };
  try {
    const texts = await readFile(entry, limits);
    return { results: texts.map((text) => ingestFile(text, gazetteer, options)), problems, error: null };
  } catch (error) {
    return { results: [], problems, error };
  }
}
