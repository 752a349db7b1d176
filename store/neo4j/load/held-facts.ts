/** The facts of held documents, and what they brought: the node DocumentFacts beside each held Document. */
import type { Facts } from '../../../schema/facts.ts';
import type { Readings } from '../../graph/settle.ts';
import type { Run, Statement } from '../connection.ts';
import type { Contribution } from './contribution.ts';
import { unpack } from './packed-json.ts';

export const marksOf = (ids: readonly string[]): Statement => ({
  cypher: `
    UNWIND $ids AS id
    MATCH (held:DocumentFacts {id: id})
    USING INDEX SEEK held:DocumentFacts(id)
    RETURN id, held.fingerprint AS fingerprint, held.others AS others, held.program AS program`,
  parameters: { ids },
});

export const factsOf = (ids: readonly string[]): Statement => ({
  cypher: `
    UNWIND $ids AS id
    MATCH (held:DocumentFacts {id: id})
    USING INDEX SEEK held:DocumentFacts(id)
    RETURN id, held.facts AS facts`,
  parameters: { ids },
});

export const readingsOf = (ids: readonly string[]): Statement => ({
  cypher: `
    UNWIND $ids AS id
    MATCH (held:DocumentFacts {id: id})
    USING INDEX SEEK held:DocumentFacts(id)
    RETURN id, held.facts AS facts, held.otherFacts AS others`,
  parameters: { ids },
});

export const contributionsOf = (ids: readonly string[]): Statement => ({
  cypher: `
    UNWIND $ids AS id
    MATCH (held:DocumentFacts {id: id})
    USING INDEX SEEK held:DocumentFacts(id)
    RETURN id, held.contribution AS contribution`,
  parameters: { ids },
});

/** What tells whether facts must be written again. */
export interface HeldMark {
  /** Of the facts that stand. */
  readonly fingerprint: string;
  /** Of the readings of other files that are kept beside them. */
  readonly others: readonly string[];
  /** Version of the program that made rows of them. */
  readonly program: string;
}

export async function readMarks(run: Run, ids: readonly string[]): Promise<ReadonlyMap<string, HeldMark>> {
  const rows = await run(marksOf(ids));
  return new Map(
    rows.map((row) => [
      row['id'] as string,
      {
        fingerprint: row['fingerprint'] as string,
        others: (row['others'] as readonly string[] | null) ?? [],
        program: row['program'] as string,
      },
    ]),
  );
}

export async function readFacts(run: Run, ids: readonly string[]): Promise<ReadonlyMap<string, Facts>> {
  if (ids.length === 0) return new Map();
  const rows = await run(factsOf(ids));
  return new Map(rows.map((row) => [row['id'] as string, unpack<Facts>(row['facts'] as Int8Array)]));
}

/** All readings that are kept of each document, the one that stands first. */
export async function readReadings(run: Run, ids: readonly string[]): Promise<ReadonlyMap<string, Readings>> {
  if (ids.length === 0) return new Map();
  const rows = await run(readingsOf(ids));
  return new Map(
    rows.map((row) => {
      const stands = unpack<Facts>(row['facts'] as Int8Array);
      const others = row['others'] === null ? [] : unpack<readonly Facts[]>(row['others'] as Int8Array);
      return [row['id'] as string, [stands, ...others]];
    }),
  );
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
