import type { DocumentNode } from '../schema/graph.ts';
import type { DocumentOrder, DocumentOwners, Page, PageRequest, PolicyGraph } from '../store/policy-graph.ts';
import { lookUp, type LookUp } from './look-up.ts';

export const byDate: DocumentOrder = { field: 'date' };

/** How documents belong to owners: to the agencies that issue them, or to regions. */
export type OwnerKind = WithoutIds<DocumentOwners>;
type WithoutIds<T> = T extends unknown ? Omit<T, 'ids'> : never;

/**
 * A loader of a page of the documents of each of many owners, by date: one question for all of them where the
 * page is the first or the last. A cursor belongs to the list of one owner, so that a query has no use for it in
 * the lists of several.
 */
export function documentPages(
  graph: PolicyGraph,
  kind: OwnerKind,
  { first, last, count, after, before }: PageRequest,
): LookUp<Page<DocumentNode>> {
  const counting = count === true ? { count } : {};
  return lookUp(async (ids) => {
    if (after === undefined && before === undefined && ids.length > 1) {
      const size = last === undefined ? { first: first ?? 0 } : { last };
      return graph.documentsOf({ ...kind, ids }, { ...size, ...counting });
    }
    const request = Object.fromEntries(
      Object.entries({ first, last, after, before, count }).filter(([, value]) => value !== undefined),
    );
    return Promise.all(ids.map((id) => graph.documents(filterOf(kind, id), byDate, request)));
  });
}

function filterOf(kind: OwnerKind, id: string): Parameters<PolicyGraph['documents']>[0] {
  return kind.by === 'issuer'
    ? { issuerIds: [id] }
    : { regionIds: [id], withDescendants: kind.withDescendants };
}
