import type { Facts } from '../../../schema/facts.ts';
import { settle, type Readings } from '../../graph/settle.ts';
import type { LoadReport } from '../../policy-graph.ts';
import type { Run } from '../connection.ts';
import type { Change, OtherReadings } from './change.ts';
import { readContributions, readMarks, readReadings, type HeldMark } from './held-facts.ts';
import { writeOtherReadings } from './own-nodes.ts';
import type { PreparedFacts } from './prepared-facts.ts';
import { program } from './program.ts';
import { lockForWriting, writeChanges } from './write-changes.ts';

export type Outcome = keyof LoadReport;

/** What came of each document of a batch. */
export type Outcomes = ReadonlyMap<string, Outcome>;

/**
 * Takes one batch in, within one transaction.
 *
 * @param incoming facts by document id
 * @param sameLoad for a document: the files from which an earlier batch of this load brought it
 */
export async function loadBatch(
  run: Run,
  incoming: ReadonlyMap<string, readonly Facts[]>,
  sameLoad: (id: string) => ReadonlySet<string>,
  prepared: PreparedFacts,
): Promise<Outcomes> {
  const ids = [...incoming.keys()];
  // What is read behind the lock in the same breath is read after it.
  const [, marks] = await Promise.all([run(lockForWriting), readMarks(run, ids)]);
  // Equal facts need not be read: most of a second load.
  const differing = ids.filter((id) => !isUpToDate(marks.get(id), incoming.get(id) ?? [], prepared));
  const heldIds = differing.filter((id) => marks.has(id));
  const [held, brought] = await Promise.all([readReadings(run, heldIds), readContributions(run, heldIds)]);

  const outcomes = new Map<string, Outcome>(ids.map((id) => [id, 'unchanged']));
  const changes: Change[] = [];
  const otherReadings = new Map<string, OtherReadings>();
  for (const id of differing) {
    const readings = settle(held.get(id) ?? [], incoming.get(id) ?? [], sameLoad(id));
    const [stands] = readings;
    const fingerprint = prepared.fingerprint(stands);
    const others = othersOf(readings, prepared);
    const mark = marks.get(id);
    if (mark === undefined) outcomes.set(id, 'added');
    else if (mark.fingerprint !== fingerprint) outcomes.set(id, 'changed');
    else if (mark.program === program) {
      if (!sameList(mark.others, others.fingerprints)) otherReadings.set(id, others);
      continue;
    }
    changes.push({
      id,
      before: brought.get(id) ?? null,
      after: { rows: prepared.rows(stands), form: prepared.form(stands), fingerprint, others },
    });
  }
  await writeChanges(run, changes);
  await writeOtherReadings(run, otherReadings);
  return outcomes;
}

/** True if all that comes is held as it is, as what stands or beside it. */
export function isUpToDate(
  mark: HeldMark | undefined,
  candidates: readonly Facts[],
  prepared: PreparedFacts,
): boolean {
  return (
    mark?.program === program &&
    candidates.every((facts) => {
      const fingerprint = prepared.fingerprint(facts);
      return fingerprint === mark.fingerprint || mark.others.includes(fingerprint);
    })
  );
}

function othersOf([, ...others]: Readings, prepared: PreparedFacts): OtherReadings {
  return { facts: others, fingerprints: others.map((facts) => prepared.fingerprint(facts)) };
}

function sameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((entry, at) => entry === other[at]);
}
