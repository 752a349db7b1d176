import type { Facts } from '../../../schema/facts.ts';
import { inBatches } from '../../graph/batches.ts';
import { checkFacts } from '../../graph/check-facts.ts';
import { compareText } from '../../graph/compare.ts';
import { heldDocumentId } from '../../graph/reference-keys.ts';
import { FileInProgress } from '../../graph/same-file.ts';
import type { LoadReport } from '../../policy-graph.ts';
import type { Connection } from '../connection.ts';
import { groupBy } from '../group-by.ts';
import { readMarks } from './held-facts.ts';
import { keepingPlans } from './keep-plans.ts';
import { isUpToDate, loadBatch, type Outcome, type Outcomes } from './load-batch.ts';
import { oneAhead } from './one-ahead.ts';
import { PreparedFacts } from './prepared-facts.ts';

type FactsStream = Iterable<Facts> | AsyncIterable<Facts>;

/** Takes facts in, batch by batch; each batch is one transaction. */
export async function loadFacts(connection: Connection, facts: FactsStream): Promise<LoadReport> {
  const outcomes = new Map<string, Outcome>();
  for await (const batch of outcomesOfBatches(connection, facts)) {
    for (const [id, outcome] of batch) outcomes.set(id, stronger(outcomes.get(id), outcome));
  }
  return reportOf(outcomes);
}

/** The same, told batch by batch, so that nothing grows with their number. */
export async function* loadBatches(connection: Connection, facts: FactsStream): AsyncIterable<LoadReport> {
  for await (const batch of outcomesOfBatches(connection, facts)) yield reportOf(batch);
}

async function* outcomesOfBatches(connection: Connection, facts: FactsStream): AsyncIterable<Outcomes> {
  const prepared = new PreparedFacts();
  const file = new FileInProgress();
  let writing = false;
  async function* batches(): AsyncIterable<readonly Facts[]> {
    for await (const batch of inBatches(checked(facts))) {
      await prepared.ahead(batch, () => writing);
      yield batch;
    }
  }
  for await (const batch of oneAhead(batches())) {
    const incoming = groupBy(batch, heldDocumentId);
    const cameBefore = (id: string): ReadonlySet<string> => file.cameBefore(id);
    const held: Outcomes | null = writing ? null : await allUpToDate(connection, incoming, prepared);
    // What is read meanwhile will most likely have to be written, too.
    writing = held === null;
    const outcomes: Outcomes =
      held ?? (await connection.write((run) => loadBatch(keepingPlans(run), incoming, cameBefore, prepared)));
    file.note(batch);
    writing = [...outcomes.values()].some((outcome) => outcome !== 'unchanged');
    yield outcomes;
  }
}

/**
 * A load that was broken off and begun again passes over what is held without taking the lock of the writers. Null
 * if anything is to be written.
 */
async function allUpToDate(
  connection: Connection,
  incoming: ReadonlyMap<string, readonly Facts[]>,
  prepared: PreparedFacts,
): Promise<Outcomes | null> {
  const ids = [...incoming.keys()];
  const marks = await connection.readAll((run) => readMarks(keepingPlans(run), ids));
  const isHeld = ids.every((id) => isUpToDate(marks.get(id), incoming.get(id) ?? [], prepared));
  return isHeld ? new Map(ids.map((id) => [id, 'unchanged'])) : null;
}

async function* checked(facts: FactsStream): AsyncIterable<Facts> {
  for await (const one of facts) {
    checkFacts(one);
    yield one;
  }
}

function reportOf(outcomes: Outcomes): LoadReport {
  const withOutcome = (wanted: Outcome): readonly string[] =>
    [...outcomes].flatMap(([id, outcome]) => (outcome === wanted ? id : [])).sort(compareText);
  return {
    added: withOutcome('added'),
    changed: withOutcome('changed'),
    unchanged: withOutcome('unchanged'),
  };
}

/** A document that was added by an earlier batch stays added. */
function stronger(before: Outcome | undefined, now: Outcome): Outcome {
  return before === undefined || before === 'unchanged' ? now : before;
}
