import type { DocumentNode } from '../../schema/graph.ts';
import { compareKeys, documentOrder, pageOf } from '../graph/page.ts';
import type { DocumentOwners, OwnedPageRequest, Page } from '../policy-graph.ts';
import { regionsWithin } from './filters.ts';
import { lazy } from './lazy.ts';
import { listsBy } from './lists-by.ts';
import type { Snapshot } from './snapshot.ts';
import { documentsWithin } from './within-regions.ts';

type DocumentsOf = (owners: DocumentOwners, request: OwnedPageRequest) => readonly Page<DocumentNode>[];

/** The documents of agencies or regions, by date; the lists are made when first asked for, and then kept. */
export function documentsOf(snapshot: Snapshot): DocumentsOf {
  const order = documentOrder({ field: 'date' }, () => 0);
  const sorted = (documents: readonly DocumentNode[]): readonly DocumentNode[] =>
    [...documents].sort((one, other) => compareKeys(order.columns, order.keyOf(one), order.keyOf(other)));
  const byDate = lazy(() => sorted(snapshot.documents));
  const byIssuer = lazy(() => {
    const issued = byDate().flatMap((document) =>
      snapshot.issuersOf(document.id).map((issuer) => ({ issuerId: issuer.id, document })),
    );
    return listsBy(issued, ({ issuerId }) => issuerId);
  });
  const byRegion = lazy(() => listsBy(byDate(), ({ regionId }) => regionId));

  const listOf = (owners: DocumentOwners, id: string): readonly DocumentNode[] => {
    if (owners.by === 'issuer') return (byIssuer().get(id) ?? []).map(({ document }) => document);
    if (!owners.withDescendants) return byRegion().get(id) ?? [];
    const wanted = { regionIds: [id], withDescendants: true };
    const few = documentsWithin(wanted, snapshot);
    if (few !== null) return sorted(few);
    const within = new Set(regionsWithin(wanted, snapshot));
    return byDate().filter(({ regionId }) => regionId !== null && within.has(regionId));
  };
  return (owners, request) => owners.ids.map((id) => pageOf(listOf(owners, id), order, request));
}
