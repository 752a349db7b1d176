/** The facts of held documents, and what they brought: the node DocumentFacts beside each held Document. */
import type { Facts } from '../../../schema/facts.ts';
import type { Run, Statement } from '../connection.ts';
import type { Contribution } from './contribution.ts';
import { unpack } from './packed-json.ts';

export const fingerprintsOf = (ids: readonly string[]): Statement => ({
  cypher: `
    UNWIND $ids AS id
    MATCH (held:DocumentFacts {id: id})
    RETURN id, held.fingerprint AS fingerprint`,
  parameters: { ids },
});

export const factsOf = (ids: readonly string[]): Statement => ({
  cypher: `
    UNWIND $ids AS id
    MATCH (held:DocumentFacts {id: id})
    RETURN id, held.facts AS facts`,
  parameters: { ids },
});

export const contributionsOf = (ids: readonly string[]): Statement => ({
  cypher: `
    UNWIND $ids AS id
    MATCH (held:DocumentFacts {id: id})
    RETURN id, held.contribution AS contribution`,
  parameters: { ids },
});

export async function readFingerprints(
  run: Run,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await run(fingerprintsOf(ids));
  return new Map(rows.map((row) => [row['id'] as string, row['fingerprint'] as string]));
}

export async function readFacts(run: Run, ids: readonly string[]): Promise<ReadonlyMap<string, Facts>> {
  const rows = await run(factsOf(ids));
  return new Map(rows.map((row) => [row['id'] as string, unpack<Facts>(row['facts'] as Int8Array)]));
}

export async function readContributions(
  run: Run,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Contribution>> {
  const rows = await run(contributionsOf(ids));
  return new Map(
    rows.map((row) => [row['id'] as string, unpack<Contribution>(row['contribution'] as Int8Array)]),
  );
}
