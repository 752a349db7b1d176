import type { Facts } from '../../../schema/facts.ts';
import { checkFacts } from '../../graph/check-facts.ts';
import { compareText } from '../../graph/compare.ts';
import { heldDocumentId } from '../../graph/reference-keys.ts';
import { settle } from '../../graph/settle.ts';
import type { LoadReport } from '../../policy-graph.ts';
import type { Connection, Run } from '../connection.ts';
import { groupBy } from '../group-by.ts';
import { inBatches } from './batches.ts';
import type { Change } from './change.ts';
import { readContributions, readFacts, readMarks, type HeldMark } from './held-facts.ts';
import { oneAhead } from './one-ahead.ts';
import { PreparedFacts } from './prepared-facts.ts';
import { program } from './program.ts';
import { lockForWriting, writeChanges } from './write-changes.ts';

type Outcome = keyof LoadReport;

/** Takes facts in, batch by batch; each batch is one transaction. */
export async function loadFacts(
  connection: Connection,
  facts: Iterable<Facts> | AsyncIterable<Facts>,
): Promise<LoadReport> {
  const outcomes = new Map<string, Outcome>();
  const prepared = new PreparedFacts();
  let writing = false;
  async function* batches(): AsyncIterable<readonly Facts[]> {
    for await (const batch of inBatches(checked(facts))) {
      await prepared.ahead(batch, writing);
      yield batch;
    }
  }
  for await (const batch of oneAhead(batches())) {
    const incoming = groupBy(batch, heldDocumentId);
    const ofBatch = await connection.write((run) => loadBatch(run, incoming, outcomes, prepared));
    for (const [id, outcome] of ofBatch) outcomes.set(id, stronger(outcomes.get(id), outcome));
    writing = [...ofBatch.values()].some((outcome) => outcome !== 'unchanged');
  }
  const withOutcome = (wanted: Outcome): readonly string[] =>
    [...outcomes].flatMap(([id, outcome]) => (outcome === wanted ? id : [])).sort(compareText);
  return {
    added: withOutcome('added'),
    changed: withOutcome('changed'),
    unchanged: withOutcome('unchanged'),
  };
}

async function* checked(facts: Iterable<Facts> | AsyncIterable<Facts>): AsyncIterable<Facts> {
  for await (const one of facts) {
    checkFacts(one);
    yield one;
  }
}

/**
 * @param incoming facts by document id
 * @param earlier documents of earlier batches of the same load: what came of them counts as incoming still, so
 *   that the size of batches does not decide which facts stand
 */
async function loadBatch(
  run: Run,
  incoming: ReadonlyMap<string, readonly Facts[]>,
  earlier: ReadonlyMap<string, Outcome>,
  prepared: PreparedFacts,
): Promise<ReadonlyMap<string, Outcome>> {
  await run(lockForWriting);
  const ids = [...incoming.keys()];
  const marks = await readMarks(run, ids);
  // Equal facts need not be read: most of a second load.
  const differing = ids.filter((id) => !isUpToDate(marks.get(id), incoming.get(id) ?? [], prepared));
  const held = await readFacts(run, differing);
  const brought = await readContributions(run, [...held.keys()]);

  const outcomes = new Map<string, Outcome>(ids.map((id) => [id, 'unchanged']));
  const changes: Change[] = [];
  for (const id of differing) {
    const candidates = incoming.get(id) ?? [];
    const before = held.get(id) ?? null;
    const mark = marks.get(id);
    const stands =
      before !== null && earlier.has(id) ? settle(null, [...candidates, before]) : settle(before, candidates);
    const now = prepared.fingerprint(stands);
    if (mark === undefined) outcomes.set(id, 'added');
    else if (mark.fingerprint !== now) outcomes.set(id, 'changed');
    else if (mark.program === program) continue;
    changes.push({
      id,
      before: brought.get(id) ?? null,
      after: { facts: stands, rows: prepared.rows(stands), fingerprint: now },
    });
  }
  await writeChanges(run, changes);
  return outcomes;
}

function isUpToDate(
  mark: HeldMark | undefined,
  candidates: readonly Facts[],
  prepared: PreparedFacts,
): boolean {
  return (
    mark?.program === program && candidates.every((facts) => prepared.fingerprint(facts) === mark.fingerprint)
  );
}

/** A document that was added by an earlier batch stays added. */
function stronger(before: Outcome | undefined, now: Outcome): Outcome {
  return before === undefined || before === 'unchanged' ? now : before;
}
