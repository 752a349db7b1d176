import { watch, type FSWatcher } from 'node:fs';

/** One load renames many files: they are told when it has settled. */
const settleMs = 100;
const tickMs = 2000;
const longTickMs = 30_000;

interface FolderListener {
  /** Files that were changed, by name. */
  readonly onFiles: (names: ReadonlySet<string>) => void;
  /** Every two seconds, because mounts of containers and networks do not tell of changes. */
  readonly onTick: () => void;
  /** Every half minute. */
  readonly onLongTick: () => void;
}

/**
 * Keeps no process alive.
 *
 * @returns what ends it
 */
export function watchFolder(folder: string, listener: FolderListener): () => void {
  let names = new Set<string>();
  let pending: NodeJS.Timeout | null = null;
  const onName = (name: string): void => {
    names.add(name);
    pending ??= setTimeout(() => {
      const changed = names;
      names = new Set();
      pending = null;
      listener.onFiles(changed);
    }, settleMs).unref();
  };
  const ticks = [
    setInterval(listener.onTick, tickMs).unref(),
    setInterval(listener.onLongTick, longTickMs).unref(),
  ];
  const watcher = startWatcher(folder, onName, listener.onLongTick);
  return () => {
    ticks.forEach(clearInterval);
    if (pending !== null) clearTimeout(pending);
    watcher?.close();
  };
}

/** Null where the platform cannot watch or has no watches left: the ticks remain. */
function startWatcher(
  folder: string,
  onName: (name: string) => void,
  onUnnamed: () => void,
): FSWatcher | null {
  try {
    const watcher = watch(folder, { persistent: false }, (_event, name) =>
      name === null ? onUnnamed() : onName(name),
    );
    watcher.on('error', () => watcher.close());
    return watcher;
  } catch {
    return null;
  }
}
