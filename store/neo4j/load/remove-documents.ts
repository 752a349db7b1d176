import type { Connection } from '../connection.ts';
import { readContributions } from './held-facts.ts';
import { keepingPlans } from './keep-plans.ts';
import { lockForWriting, writeChanges } from './write-changes.ts';

const batchSize = 200;

/** Takes documents out; answers those that were held, in the order given. Each batch is one transaction. */
export async function removeDocuments(
  connection: Connection,
  documentIds: readonly string[],
): Promise<readonly string[]> {
  const ids = [...new Set(documentIds)];
  const removed: string[] = [];
  for (let at = 0; at < ids.length; at += batchSize) {
    const batch = ids.slice(at, at + batchSize);
    removed.push(
      ...(await connection.write(async (anyRun) => {
        const run = keepingPlans(anyRun);
        await run(lockForWriting);
        const brought = await readContributions(run, batch);
        await writeChanges(
          run,
          [...brought].map(([id, before]) => ({ id, before, after: null })),
        );
        return batch.filter((id) => brought.has(id));
      })),
    );
  }
  return removed;
}
