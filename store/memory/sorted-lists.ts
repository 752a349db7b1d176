/** The lists of a snapshot in each order, sorted when first asked for, and then kept: a page costs a look-up. */
import type { AgencyNode, DocumentNode, InitiativeNode, RegionNode } from '../../schema/graph.ts';
import {
  agencyOrder,
  compareKeys,
  documentOrder,
  initiativeOrder,
  pageSteps,
  regionOrder,
  type ListOrder,
} from '../graph/page.ts';
import type { Steps } from '../graph/steps.ts';
import type {
  AgencyOrder,
  DocumentOrder,
  InitiativeOrder,
  Page,
  PageRequest,
  RegionOrder,
} from '../policy-graph.ts';
import type { Snapshot } from './snapshot.ts';

type PageOf<T, O> = (order: O, test: (node: T) => boolean, page: PageRequest) => Steps<Page<T>>;

export interface SortedLists {
  readonly documents: PageOf<DocumentNode, DocumentOrder>;
  readonly agencies: PageOf<AgencyNode, AgencyOrder>;
  readonly regions: PageOf<RegionNode, RegionOrder>;
  readonly initiatives: PageOf<InitiativeNode, InitiativeOrder>;
}

export function sortedLists(snapshot: Snapshot): SortedLists {
  return {
    documents: sortedList(snapshot.documents, (order: DocumentOrder) =>
      documentOrder(order, ({ id }) => snapshot.citations(id)),
    ),
    agencies: sortedList(snapshot.agencies, (order: AgencyOrder) =>
      agencyOrder(order, ({ id }) => snapshot.responsibilitiesOfAgency(id).length),
    ),
    regions: sortedList(snapshot.regions, (order: RegionOrder) =>
      regionOrder(order, ({ id }) => documentsIn(snapshot, id)),
    ),
    initiatives: sortedList(snapshot.initiatives, (order: InitiativeOrder) =>
      initiativeOrder(order, ({ id }) => snapshot.adoptionsOfInitiative(id).length),
    ),
  };
}

function documentsIn(snapshot: Snapshot, regionId: string): number {
  const { held, cited } = snapshot.documentCountIn(regionId);
  return held + cited;
}

function sortedList<T, O extends { readonly field: string; readonly descending?: boolean }>(
  nodes: readonly T[],
  orderOf: (order: O) => ListOrder<T>,
): PageOf<T, O> {
  const kept = new Map<string, readonly T[]>();
  return (order, test, page) => {
    const key = `${order.field} ${order.descending ?? false}`;
    const sorted = kept.get(key) ?? sort(nodes, orderOf(order));
    kept.set(key, sorted);
    return pageSteps(sorted, orderOf(order), page, test);
  };
}

function sort<T>(nodes: readonly T[], order: ListOrder<T>): readonly T[] {
  return nodes
    .map((node) => ({ node, key: order.keyOf(node) }))
    .sort((one, other) => compareKeys(order.columns, one.key, other.key))
    .map(({ node }) => node);
}
