/** The picture the viewer opens with: the documents on which most rests, with those that rest on them. Pure. */
import type { ApiCitedDocument, ApiLineage } from '../client/types.ts';
import type { LoadedLineage } from './lineage-model.ts';

/** A document that others refer to, and what it weighs. */
export interface Hub {
  readonly document: ApiCitedDocument;
  readonly weight: number;
}

/** What is asked of a hub: itself and the newest documents that refer to it, at most so many together. */
export interface HubRequest {
  readonly hub: Hub;
  readonly limit: number;
}

/** Most documents read of all hubs together, and most hubs: within the server's limits of cost and aliases. */
const read = { documents: 200, hubs: 20 };

/**
 * The heaviest first, of equals by id; those nobody refers to are none. A document that is carried out says more of
 * how policy travels than one that is merely named.
 */
export function hubsAmong(documents: readonly ApiCitedDocument[]): readonly Hub[] {
  return documents
    .filter(({ citedByCount }) => citedByCount > 0)
    .map((document) => ({ document, weight: weightOf(document) }))
    .sort((a, b) => b.weight - a.weight || (a.document.id < b.document.id ? -1 : 1));
}

function weightOf({ citedByCount, carriedOut, restedOn }: ApiCitedDocument): number {
  return 4 * carriedOut + 2 * restedOn + (citedByCount - carriedOut - restedOn);
}

/**
 * Which hubs to read: the heaviest, as long as there is room.
 *
 * @param cards most documents of the picture: more need not be read of one hub
 */
export function hubsToRead(hubs: readonly Hub[], cards: number): readonly HubRequest[] {
  let left = read.documents;
  const requests: HubRequest[] = [];
  for (const hub of hubs.slice(0, read.hubs)) {
    const limit = Math.min(hub.document.citedByCount + 1, cards);
    if (limit > left) break;
    left -= limit;
    requests.push({ hub, limit });
  }
  return requests;
}

/**
 * @param lineages of the hubs, in the same order
 * @param cards most documents to draw
 */
export function strongestLineages(
  hubs: readonly Hub[],
  lineages: readonly ApiLineage[],
  cards: number,
): LoadedLineage {
  const around = hubs.map((hub, at): HubAround => {
    const ids = (lineages[at]?.nodes ?? []).map(({ document }) => document.id);
    return { ...hub, ids };
  });
  return {
    documents: new Map(lineages.flatMap(({ nodes }) => nodes.map(({ document }) => [document.id, document]))),
    references: new Map(lineages.flatMap(({ edges }) => edges.map((edge) => [edge.id, edge]))),
    omitted: lineages.flatMap(({ omitted }) => omitted).reduce((sum, { count }) => sum + count, 0),
    core: [...coreOf(around, cards)],
  };
}

interface HubAround extends Hub {
  /** Its own and those of the documents read with it. */
  readonly ids: readonly string[];
}

/** The strongest hub, then each time the one that says most for each card it adds, until there is no room. */
function coreOf(hubs: readonly HubAround[], cards: number): ReadonlySet<string> {
  const [strongest, ...others] = hubs;
  const core = new Set(strongest?.ids);
  let waiting = others;
  while (waiting.length > 0) {
    let best: HubAround | undefined;
    let most = 0;
    for (const hub of waiting) {
      const more = hub.ids.filter((id) => !core.has(id)).length;
      if (core.size + more > cards) continue;
      const gain = hub.weight / (more + 1);
      if (gain > most) [best, most] = [hub, gain];
    }
    if (best === undefined) break;
    for (const id of best.ids) core.add(id);
    waiting = waiting.filter((hub) => hub !== best);
  }
  return core;
}
