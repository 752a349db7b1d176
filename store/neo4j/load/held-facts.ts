/** The facts of held documents, and what they brought: the node DocumentFacts beside each held Document. */
import type { Facts } from '../../../schema/facts.ts';
import type { Run, Statement } from '../connection.ts';
import type { Contribution } from './contribution.ts';
import { unpack } from './packed-json.ts';

export const marksOf = (ids: readonly string[]): Statement => ({
  cypher: `
    UNWIND $ids AS id
    MATCH (held:DocumentFacts {id: id})
    RETURN id, held.fingerprint AS fingerprint, held.program AS program`,
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

/** What tells whether facts must be written again. */
export interface HeldMark {
  readonly fingerprint: string;
  /** Version of the program that made rows of them. */
  readonly program: string;
}

export async function readMarks(run: Run, ids: readonly string[]): Promise<ReadonlyMap<string, HeldMark>> {
  const rows = await run(marksOf(ids));
  return new Map(
    rows.map((row) => [
      row['id'] as string,
      { fingerprint: row['fingerprint'] as string, program: row['program'] as string },
    ]),
  );
}

export async function readFacts(run: Run, ids: readonly string[]): Promise<ReadonlyMap<string, Facts>> {
  if (ids.length === 0) return new Map();
  const rows = await run(factsOf(ids));
  return new Map(rows.map((row) => [row['id'] as string, unpack<Facts>(row['facts'] as Int8Array)]));
}

export async function readContributions(
  run: Run,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Contribution>> {
  if (ids.length === 0) return new Map();
  const rows = await run(contributionsOf(ids));
  return new Map(
    rows.map((row) => [row['id'] as string, unpack<Contribution>(row['contribution'] as Int8Array)]),
  );
}
