import { Worker } from 'node:worker_threads';

/** A thread for files, of the compiled program or of its sources, as this module itself is. */
export function startExtractWorker(): Worker {
  const isCompiled = import.meta.url.endsWith('.js');
  const entry = isCompiled
    ? new URL('./extract-worker.js', import.meta.url)
    : new URL('./extract-worker-source.mjs', import.meta.url);
  return new Worker(entry, { execArgv: [] });
}
