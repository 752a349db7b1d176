import type { Facts } from '../../schema/facts.ts';
import type { GraphNode } from '../../schema/graph.ts';
import { withoutTexts } from '../graph/without-texts.ts';
import { inBatches } from '../graph/batches.ts';
import { FileInProgress } from '../graph/same-file.ts';
import type { LoadReport, PolicyGraph } from '../policy-graph.ts';
import { agencyTest, documentTest, initiativeTest, measureTest, regionTest } from './filters.ts';
import {
  afterChange,
  byDocument,
  planLoad,
  planRemoval,
  settleAll,
  type Change,
  type Holdings,
} from './holdings.ts';
import { documentsOf } from './documents-of.ts';
import { dutiesOf } from './duties-of.ts';
import { documentIndexes, type DocumentIndex } from './document-index.ts';
import { lazy } from './lazy.ts';
import { lineage } from './lineage.ts';
import { adoptersOf, linksTo } from './links.ts';
import { neighbourCountsIn, neighboursIn } from './neighbours.ts';
import { foldedNetwork, network } from './network.ts';
import { newPace, type Pace } from './pace.ts';
import { oneAfterTheOther } from './one-after-the-other.ts';
import { searchIndex, type SearchIndex } from './search.ts';
import { takeSnapshot, type Snapshot } from './snapshot.ts';
import { sortedLists, type SortedLists } from './sorted-lists.ts';
import { stats } from './stats.ts';
import { agenciesWithin, documentsWithin, regionsInside } from './within-regions.ts';

/** Where the facts live beyond the process. */
interface Persistence {
  /**
   * Calls `plan` while no other process changes the facts, keeps the change, and then calls `done`, before
   * anything else can change the facts. If this fails, nothing has changed. What was planned may be planned anew; the
   * last plan counts.
   */
  readonly commit: (plan: () => Change, done: () => void) => Promise<void>;
  readonly close: () => Promise<void>;
}

interface MemoryGraphOptions {
  /** Facts to begin with; the same document may come more than once. */
  readonly facts?: Iterable<Facts>;
  readonly persistence?: Persistence;
}

interface MemoryGraph extends PolicyGraph {
  /** Holds exactly these documents from now on: what another process has made of the facts. */
  readonly replace: (facts: Iterable<Facts>) => void;
}

/**
 * The graph in the memory of the process. Needs nothing but JavaScript, so it runs in a browser as well.
 *
 * A question sees one state from beginning to end; a load or removal shows as a whole or not at all. The
 * indexes are built at the first question after a change, so that many loads in a row cost no more than one.
 */
export function createMemoryGraph(options: MemoryGraphOptions = {}): MemoryGraph {
  let held: Holdings = settleAll(options.facts ?? []);
  let view: View | null = null;
  const indexOf = documentIndexes();
  const inTurn = oneAfterTheOther();

  const now = (): View => (view ??= makeView([...held.values()].map(([stands]) => indexOf(stands))));
  const hold = (next: Holdings): void => {
    if (next === held) return;
    held = next;
    view = null;
  };
  const unkept: Persistence = {
    commit: async (plan, done) => {
      plan();
      done();
    },
    close: async () => undefined,
  };
  const persistence = options.persistence ?? unkept;
  /** `plan` is asked only when the documents held are the latest; of several plans the last is made. */
  const commit = async <T>(plan: () => { readonly change: Change; readonly answer: T }): Promise<T> => {
    let made: { readonly change: Change; readonly answer: T } | null = null;
    const planned = (): { readonly change: Change; readonly answer: T } => {
      if (made === null) throw new Error('a change was kept that was never planned');
      return made;
    };
    await persistence.commit(
      () => (made = plan()).change,
      () => hold(afterChange(held, planned().change)),
    );
    return planned().answer;
  };
  const take = (
    incoming: ReadonlyMap<string, readonly Facts[]>,
    sameLoad: (id: string) => ReadonlySet<string> = () => new Set(),
  ): Promise<LoadReport> =>
    commit(() => {
      const { report, change } = planLoad(held, incoming, sameLoad);
      return { answer: report, change };
    });
  const each =
    <T>(look: (snapshot: Snapshot) => (id: string) => T) =>
    async (ids: readonly string[]): Promise<readonly T[]> =>
      ids.map(look(now().snapshot));

  const questionsAt = (pace: Pace): Questions => ({
    facts: async (documentIds) => documentIds.map((id) => held.get(id)?.[0] ?? null),
    nodes: async (ids): Promise<readonly (GraphNode | null)[]> => ids.map(now().snapshot.node),
    textsOf: async (ids) =>
      ids.map(now().snapshot.node).map((node) => (node?.label === 'Document' ? node.text : null)),
    documents: async (filter, order, page) => {
      const { snapshot, lists } = now();
      const few = documentsWithin(filter, snapshot);
      return pace.walk(lists.documents(order, documentTest(filter, snapshot), page, few));
    },
    agencies: async (filter, page, order) => {
      const { snapshot, lists } = now();
      const few = agenciesWithin(filter, snapshot);
      return pace.walk(lists.agencies(order ?? byId, agencyTest(filter, snapshot), page, few));
    },
    regions: async (filter, page, order) => {
      const { snapshot, lists } = now();
      const few = regionsInside(filter, snapshot);
      return pace.walk(lists.regions(order ?? byId, regionTest(filter, snapshot), page, few));
    },
    initiatives: async (filter, page, order) =>
      pace.walk(now().lists.initiatives(order ?? byId, initiativeTest(filter), page)),
    measures: async (filter, page, order) => {
      const { snapshot, lists } = now();
      const test = measureTest(filter, snapshot);
      return pace.walk(lists.measures(order ?? inText, filter.documentIds, test, page));
    },

    documentsOf: async (owners, page) => now().documentsOf(owners, page),
    issuersOf: each((snapshot) => snapshot.issuersOf),
    measuresOf: each((snapshot) => snapshot.measuresOf),
    responsibilitiesOfMeasures: each((snapshot) => snapshot.responsibilitiesOfMeasure),
    responsibilitiesOfAgencies: each((snapshot) => snapshot.responsibilitiesOfAgency),
    dutiesOf: async (ids, filter, page) => dutiesOf(now().snapshot, ids, filter, page),
    referencesFrom: each((snapshot) => snapshot.referencesFrom),
    referencesTo: each((snapshot) => snapshot.referencesTo),
    citationCounts: async (ids, relations) => ids.map((id) => now().snapshot.citations(id, relations)),
    adoptionsOfMeasures: each((snapshot) => snapshot.adoptionsOfMeasure),
    adoptionsOfInitiatives: each((snapshot) => snapshot.adoptionsOfInitiative),
    subregionsOf: each((snapshot) => snapshot.subregionsOf),
    agenciesIn: each((snapshot) => snapshot.agenciesIn),

    linksTo: (ids, relations) => each((snapshot) => linksTo(snapshot, relations))(ids),
    adoptersOf: each(adoptersOf),
    documentCountsIn: each((snapshot) => snapshot.documentCountIn),

    neighboursOf: async (ids, scope) => ids.map(neighboursIn(now().snapshot, scope)),
    neighbourCounts: async (ids, scope) => ids.map(neighbourCountsIn(now().snapshot, scope)),

    lineage: async (request) => lineage(request, now().snapshot, pace),
    network: (request) => pace.walk(network(request, now().snapshot)),
    foldedNetwork: (request) => pace.walk(foldedNetwork(request, now().snapshot)),
    search: (request) => pace.walk(now().search(request)),
    stats: async () => stats(now().snapshot),
  });

  const graphAt = (pace: Pace): MemoryGraph => ({
    engine: 'memory',
    replace: (facts) => hold(settleAll(facts)),
    under: (signal) => graphAt(pace.under(signal)),
    withoutTexts: () => textless(graphAt(pace)),
    load: (facts) =>
      inTurn(async () => {
        const incoming = await byDocument(facts);
        return take(incoming);
      }),
    loadBatches: async function* (facts) {
      const file = new FileInProgress();
      for await (const batch of inBatches(facts)) {
        const incoming = await byDocument(batch);
        const report = await inTurn(() => take(incoming, (id) => file.cameBefore(id)));
        file.note(batch);
        yield report;
      }
    },
    remove: (documentIds) =>
      inTurn(() =>
        commit(() => {
          const { removed, change } = planRemoval(held, documentIds);
          return { answer: removed, change };
        }),
      ),
    close: () => inTurn(persistence.close),
    ...withRests(questionsAt(pace), pace),
  });
  return graphAt(newPace());
}

const byId = { field: 'id' } as const;
const inText = { field: 'document' } as const;

function textless(graph: PolicyGraph): PolicyGraph {
  return {
    ...graph,
    ...withoutTexts(graph),
    under: (signal) => textless(graph.under(signal)),
    withoutTexts: () => textless(graph),
  };
}

/** What is asked, and changes nothing. */
type Questions = Omit<
  PolicyGraph,
  'engine' | 'load' | 'loadBatches' | 'remove' | 'close' | 'under' | 'withoutTexts'
>;

/** Each question begins with a rest: a query of many short ones would leave nobody else a turn. */
function withRests(questions: Questions, pace: Pace): Questions {
  const rested = Object.entries(questions).map(([name, ask]) => [
    name,
    async (...given: unknown[]): Promise<unknown> => {
      await pace.rest();
      return (ask as (...given: unknown[]) => Promise<unknown>)(...given);
    },
  ]);
  return Object.fromEntries(rested) as Questions;
}

interface View {
  readonly snapshot: Snapshot;
  readonly lists: SortedLists;
  readonly documentsOf: ReturnType<typeof documentsOf>;
  readonly search: SearchIndex;
}

function makeView(documents: readonly DocumentIndex[]): View {
  const snapshot = takeSnapshot(documents);
  // Many processes never search.
  const index = lazy(() => searchIndex(snapshot));
  return {
    snapshot,
    lists: sortedLists(snapshot),
    documentsOf: documentsOf(snapshot),
    search: (request) => index()(request),
  };
}
