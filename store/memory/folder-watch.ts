import { watch, type FSWatcher } from 'node:fs';

const settleMs = 100;
const pollMs = 2000;

/**
 * Calls `look` soon after something in the folder changed, and every two seconds besides, because mounts of
 * containers and networks do not tell. Keeps no process alive.
 *
 * @returns what ends it
 */
export function watchFolder(folder: string, look: () => void): () => void {
  let pending: NodeJS.Timeout | null = null;
  const soon = (): void => {
    // One load renames many files: look once when it has settled.
    pending ??= setTimeout(() => {
      pending = null;
      look();
    }, settleMs).unref();
  };
  const poll = setInterval(look, pollMs).unref();
  const watcher = startWatcher(folder, soon);
  return () => {
    clearInterval(poll);
    if (pending !== null) clearTimeout(pending);
    watcher?.close();
  };
}

/** Null where the platform cannot watch or has no watches left: polling remains. */
function startWatcher(folder: string, onEvent: () => void): FSWatcher | null {
  try {
    const watcher = watch(folder, { persistent: false }, onEvent);
    watcher.on('error', () => watcher.close());
    return watcher;
  } catch {
    return null;
  }
}
