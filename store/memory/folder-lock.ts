import { join } from 'node:path';
import { lock } from 'proper-lockfile';
import { folderError } from './folder-errors.ts';

/** A lock that was not renewed for so long has lost its holder. */
const staleMs = 10_000;
/** About a minute in all. */
const tries = { retries: 120, factor: 1.2, minTimeout: 20, maxTimeout: 600 };

/**
 * Works while no other process has the lock of the folder.
 *
 * @param work is given a check that throws if the lock was lost to another process meanwhile (this one was
 * asleep for long)
 * @throws ZhengmaiError FACTS_FOLDER_BUSY; whatever fails in the folder, as a readable error
 */
export async function whileLocked(
  folder: string,
  work: (stillLocked: () => void) => Promise<void>,
): Promise<void> {
  let lost: Error | null = null;
  const stillLocked = (): void => {
    if (lost !== null) throw lost;
  };
  try {
    const release = await lock(folder, {
      lockfilePath: join(folder, '.lock'),
      stale: staleMs,
      retries: tries,
      onCompromised: (error) => (lost = Object.assign(error, { code: 'ELOCKED' })),
    });
    try {
      await work(stillLocked);
    } finally {
      await release().catch(() => undefined);
    }
  } catch (error) {
    throw folderError(error, folder);
  }
}
