/** The lists of a snapshot in each order, sorted when first asked for, and then kept: a page costs a look-up. */
import type {
  AgencyNode,
  DocumentNode,
  InitiativeNode,
  MeasureNode,
  RegionNode,
} from '../../schema/graph.ts';
import { compareText } from '../graph/compare.ts';
import {
  agencyOrder,
  compareKeys,
  documentOrder,
  initiativeOrder,
  measureOrderBy,
  pageSteps,
  regionOrder,
  type ListOrder,
} from '../graph/page.ts';
import type { Steps } from '../graph/steps.ts';
import type {
  AgencyOrder,
  DocumentOrder,
  InitiativeOrder,
  MeasureOrder,
  Page,
  PageRequest,
  RegionOrder,
} from '../policy-graph.ts';
import type { Snapshot } from './snapshot.ts';

/** @param few the nodes among which all lie that pass the test, where that is known; null: all of the list */
type PageOf<T, O> = (
  order: O,
  test: (node: T) => boolean,
  page: PageRequest,
  few?: readonly T[] | null,
) => Steps<Page<T>>;

export interface SortedLists {
  readonly documents: PageOf<DocumentNode, DocumentOrder>;
  readonly agencies: PageOf<AgencyNode, AgencyOrder>;
  readonly regions: PageOf<RegionNode, RegionOrder>;
  readonly initiatives: PageOf<InitiativeNode, InitiativeOrder>;
  /** Of some documents, or of all. */
  readonly measures: (
    order: MeasureOrder,
    documentIds: readonly string[] | undefined,
    test: (measure: MeasureNode) => boolean,
    page: PageRequest,
  ) => Steps<Page<MeasureNode>>;
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
    measures: measureLists(snapshot),
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
  return (order, test, page, few = null) => {
    if (few !== null) return pageSteps(sort(few, orderOf(order)), orderOf(order), page, test);
    const key = `${order.field} ${order.descending ?? false}`;
    const sorted = kept.get(key) ?? sort(nodes, orderOf(order));
    kept.set(key, sorted);
    return pageSteps(sorted, orderOf(order), page, test);
  };
}

/** By document and place in it without sorting: so they stand in the snapshot. */
function measureLists(snapshot: Snapshot): SortedLists['measures'] {
  const dateOf = ({ documentId }: MeasureNode): string | null => {
    const document = snapshot.node(documentId);
    return document?.label === 'Document' ? document.date : null;
  };
  const orderOf = (order: MeasureOrder): ListOrder<MeasureNode> => measureOrderBy(order, dateOf);
  const kept = new Map<string, readonly MeasureNode[]>();
  const everyMeasure = (order: MeasureOrder): readonly MeasureNode[] => {
    if (isAsHeld(order)) return snapshot.measures();
    const key = `${order.field} ${order.descending ?? false}`;
    const sorted = kept.get(key) ?? sort(snapshot.measures(), orderOf(order));
    kept.set(key, sorted);
    return sorted;
  };
  const those = (ids: readonly string[], order: MeasureOrder): readonly MeasureNode[] => {
    const measures = [...new Set(ids)].sort(compareText).flatMap(snapshot.measuresOf);
    return isAsHeld(order) ? measures : sort(measures, orderOf(order));
  };
  return (order, documentIds, test, page) =>
    pageSteps(
      documentIds === undefined ? everyMeasure(order) : those(documentIds, order),
      orderOf(order),
      page,
      test,
    );
}

function isAsHeld({ field, descending = false }: MeasureOrder): boolean {
  return field === 'document' && !descending;
}

function sort<T>(nodes: readonly T[], order: ListOrder<T>): readonly T[] {
  return nodes
    .map((node) => ({ node, key: order.keyOf(node) }))
    .sort((one, other) => compareKeys(order.columns, one.key, other.key))
    .map(({ node }) => node);
}
