import type { DocumentNode } from '../schema/graph.ts';
import type { DocumentFilter, DocumentOrder, Page, PageRequest, PolicyGraph } from '../store/policy-graph.ts';
import DataLoader from 'dataloader';

/** Documents fetched at a time while a page is filled for each of many owners. */
const chunkSize = 500;
export const byDate: DocumentOrder = { field: 'date' };

type Item = Page<DocumentNode>['items'][number];

/** How documents belong to owners: to the agencies that issue them, or to regions. */
export interface Ownership {
  readonly filter: (ownerIds: readonly string[]) => DocumentFilter;
  /** For each document the ids of its owners. */
  readonly ownersOf: (documents: readonly DocumentNode[]) => Promise<readonly (readonly string[])[]>;
}

/**
 * A loader of the first (or last) documents of each of many owners, by date. One owner is the store's own
 * page; for several the documents of all are read in one order and dealt out, so that the number of calls
 * does not grow with the number of owners.
 */
export function documentPages(
  graph: PolicyGraph,
  ownership: Ownership,
  request: PageRequest,
): DataLoader<string, Page<DocumentNode>> {
  const ownPage = (id: string): Promise<Page<DocumentNode>> =>
    graph.documents(ownership.filter([id]), byDate, request);
  return new DataLoader(async (ids) => {
    const fromTheEdge = request.after === undefined && request.before === undefined;
    // A cursor belongs to the list of one owner: a query has no use for it in the lists of several.
    if (ids.length === 1 || !fromTheEdge) return Promise.all(ids.map(ownPage));
    const dealt = await dealOut(graph, ownership, ids, request);
    return ids.map((id) => pageOf(dealt.get(id) ?? [], request));
  });
}

async function dealOut(
  graph: PolicyGraph,
  ownership: Ownership,
  ids: readonly string[],
  request: PageRequest,
): Promise<ReadonlyMap<string, readonly Item[]>> {
  const hands = new Map<string, Item[]>(ids.map((id) => [id, []]));
  const backward = request.last !== undefined;
  const wanted = request.last ?? request.first ?? 0;
  const isEnough = (): boolean =>
    request.count !== true && [...hands.values()].every((hand) => hand.length > wanted);
  let cursor: string | undefined;
  do {
    const chunk: PageRequest = backward
      ? { last: chunkSize, ...(cursor === undefined ? {} : { before: cursor }) }
      : { first: chunkSize, ...(cursor === undefined ? {} : { after: cursor }) };
    const page = await graph.documents(ownership.filter(ids), byDate, chunk);
    const owners = await ownership.ownersOf(page.items.map((item) => item.node));
    const dealt = page.items.map((item, at) => ({ item, owners: owners[at] ?? [] }));
    for (const { item, owners: of } of backward ? dealt.toReversed() : dealt) {
      for (const owner of of) hands.get(owner)?.push(item);
    }
    const more = backward ? page.hasPrevious : page.hasNext;
    cursor = more ? (backward ? page.items[0] : page.items.at(-1))?.cursor : undefined;
  } while (cursor !== undefined && !isEnough());
  return hands;
}

/** `hand` begins at the edge of the list from which the request counts. */
function pageOf(hand: readonly Item[], request: PageRequest): Page<DocumentNode> {
  const more = hand.length > (request.first ?? request.last ?? 0);
  const total = request.count === true ? hand.length : null;
  return request.last === undefined
    ? { items: hand.slice(0, request.first), hasNext: more, hasPrevious: false, total }
    : { items: hand.slice(0, request.last).toReversed(), hasNext: false, hasPrevious: more, total };
}
