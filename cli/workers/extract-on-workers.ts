import { availableParallelism } from 'node:os';
import type { FileEntry } from '../../ingest/read/list-files.ts';
import { ZhengmaiError } from '../../schema/errors.ts';
import type { ExtractSettings, FileResult } from './extract-file.ts';
import { inOrder } from './in-order.ts';
import { fromReply, type ExtractReply, type ExtractTask } from './messages.ts';
import { startExtractWorker } from './start-worker.ts';
import { WorkerPool } from './worker-pool.ts';

const MEGABYTE = 1024 * 1024;
/** More threads than this wait for the one that prints. */
const MOST_WORKERS = 4;
/** Less than this is done before a second thread has started and its code is compiled. */
const LEAST_BYTES = 4 * MEGABYTE;
/** Files under way for each thread: it never waits, though its neighbour has a long one. */
const FILES_A_WORKER = 8;
/** Bytes of files under way; their facts take some ten times as much. */
const BYTES_UNDER_WAY = 32 * MEGABYTE;

/** How many threads are worth while for these files, if the user does not say. */
export function workersFor(files: readonly FileEntry[], asked: number | undefined): number {
  if (asked !== undefined) return Math.min(asked, files.length);
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  return bytes < LEAST_BYTES ? 1 : Math.min(availableParallelism(), MOST_WORKERS, files.length);
}

/** The outcome of each file, in the order of the files, made by `count` threads. */
export async function* extractOnWorkers(
  files: readonly FileEntry[],
  settings: ExtractSettings,
  count: number,
): AsyncGenerator<{ readonly entry: FileEntry; readonly result: FileResult }> {
  const pool = new WorkerPool<ExtractTask, ExtractReply>(startExtractWorker, count);
  const run = async (entry: FileEntry): Promise<{ entry: FileEntry; result: FileResult }> => {
    try {
      return { entry, result: fromReply(await pool.run({ entry, settings })) };
    } catch (error) {
      return { entry, result: { results: [], problems: [], error: readable(error, entry) } };
    }
  };
  const ahead = {
    most: count * FILES_A_WORKER,
    weight: BYTES_UNDER_WAY,
    weightOf: ({ size }: FileEntry): number => size,
  };
  try {
    yield* inOrder(files, run, ahead);
  } finally {
    await pool.close();
  }
}

function readable(error: unknown, { file }: FileEntry): unknown {
  if ((error as NodeJS.ErrnoException).code !== 'ERR_WORKER_OUT_OF_MEMORY') return error;
  return new ZhengmaiError({
    code: 'OUT_OF_MEMORY',
    zh: `内存不足，未能读完 ${file}。请拆分此文件，或用 NODE_OPTIONS=--max-old-space-size=8192 给予更多内存。`,
    en: `Memory ran out while reading ${file}. Split the file, or give more memory with NODE_OPTIONS=--max-old-space-size=8192.`,
    file,
    cause: error,
  });
}
