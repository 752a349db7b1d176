import type { Run, Statement } from '../connection.ts';
import type { Change } from './change.ts';
import { putIn, takeOut } from './own-nodes.ts';
import { writeSharedNodes } from './shared-nodes.ts';
import { tieReferences } from './tie-references.ts';

/**
 * Lets one writer after the other into the graph: what a reference points at depends on all that is held, so
 * writers must not look at each other's unfinished work. The lock goes with the transaction.
 */
export const lockForWriting: Statement = {
  cypher: `
    MERGE (store:ZhengmaiStore {id: 'store'})
    SET store.writes = coalesce(store.writes, 0) + 1`,
};

/** Brings the graph from what the documents said before to what they say now, within one transaction. */
export async function writeChanges(run: Run, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return;
  await Promise.all([takeOut(run, changes), writeSharedNodes(run, changes)]);
  const written = putIn(
    run,
    changes.flatMap(({ after }) => after ?? []),
  );
  // Sent behind it, while the server is still writing.
  await Promise.all([written, tieReferences(run, changes)]);
}
