import type { Responsibility } from '../../schema/graph.ts';
import { dutiesBetween } from '../graph/duty-page.ts';
import type { DutyFilter, Page, PageRequest } from '../policy-graph.ts';
import { adoptsTest, documentTest } from './filters.ts';
import type { Snapshot } from './snapshot.ts';

/** A page of the duties of each agency, within the bounds. */
export function dutiesOf(
  snapshot: Snapshot,
  agencyIds: readonly string[],
  { roles, initiativeIds, documentIds, ...bounds }: DutyFilter,
  page: PageRequest,
): readonly (Page<Responsibility> | null)[] {
  const ofDocument = documentTest({ ...bounds, ...(documentIds && { ids: documentIds }) }, snapshot);
  const adopts = adoptsTest(initiativeIds, snapshot);
  const test = ({ role, documentId, measureId }: Responsibility): boolean => {
    if (roles !== undefined && !roles.includes(role)) return false;
    if (adopts !== null && !adopts({ id: measureId })) return false;
    const document = snapshot.document(documentId);
    return document !== null && ofDocument(document);
  };
  return agencyIds.map((id) => dutiesBetween(snapshot.responsibilitiesOfAgency(id), test, page));
}
