import type { DocumentNode, RegionNode, Responsibility } from '../../../schema/graph.ts';
import type { PolicyGraph } from '../../policy-graph.ts';
import type { DutyBounds } from './responsibility-by-region.ts';

type Questions = Pick<PolicyGraph, 'responsibilitiesOfAgencies' | 'nodes' | 'adoptionsOfMeasures'>;

/**
 * The single duties within the bounds of each of the agencies, with their evidence: as many as the network of
 * the same bounds counts. By document (date, then id), then order in it.
 */
export async function dutiesOfAgencies(
  graph: Questions,
  agencyIds: readonly string[],
  bounds: DutyBounds,
): Promise<readonly (readonly Responsibility[])[]> {
  const lists = await graph.responsibilitiesOfAgencies(agencyIds);
  const { roles, initiativeIds } = bounds;
  const ofRole = lists.map((list) => list.filter(({ role }) => roles?.includes(role) ?? true));
  const inDocument = await documentTest(
    graph,
    ofRole.flat().map(({ documentId }) => documentId),
    bounds,
  );
  const inBounds = ofRole.map((list) => list.filter(({ documentId }) => inDocument(documentId)));
  if (initiativeIds === undefined) return inBounds;
  const measureIds = [...new Set(inBounds.flat().map(({ measureId }) => measureId))];
  const adoptions = await graph.adoptionsOfMeasures(measureIds);
  const adopting = new Set(
    measureIds.filter((_id, at) =>
      adoptions[at]?.some(({ initiativeId }) => initiativeIds.includes(initiativeId)),
    ),
  );
  return inBounds.map((list) => list.filter(({ measureId }) => adopting.has(measureId)));
}

async function documentTest(
  graph: Questions,
  documentIds: readonly string[],
  bounds: DutyBounds,
): Promise<(documentId: string) => boolean> {
  const { documentIds: named, regionIds, withDescendants, dateFrom, dateTo } = bounds;
  if ([named, regionIds, dateFrom, dateTo].every((bound) => bound === undefined)) return () => true;
  const nodes = await graph.nodes([...new Set(documentIds)]);
  const documents = nodes.flatMap((node) => (node?.label === 'Document' ? [node] : []));
  const inRegion = regionIds && (await regionTest(graph, documents, regionIds, withDescendants === true));
  const chosen = documents.filter(
    ({ id, date, regionId }) =>
      (named?.includes(id) ?? true) &&
      (dateFrom === undefined || (date !== null && date >= dateFrom)) &&
      (dateTo === undefined || (date !== null && date <= dateTo)) &&
      (inRegion === undefined || (regionId !== null && inRegion(regionId))),
  );
  const ids = new Set(chosen.map(({ id }) => id));
  return (id) => ids.has(id);
}

async function regionTest(
  graph: Questions,
  documents: readonly DocumentNode[],
  wanted: readonly string[],
  withDescendants: boolean,
): Promise<(regionId: string) => boolean> {
  if (!withDescendants) return (id) => wanted.includes(id);
  const known = new Map<string, RegionNode>();
  let missing = new Set(documents.flatMap(({ regionId }) => regionId ?? []));
  while (missing.size > 0) {
    const found = (await graph.nodes([...missing])).flatMap((node) =>
      node?.label === 'Region' ? [node] : [],
    );
    for (const region of found) known.set(region.id, region);
    missing = new Set(found.flatMap(({ parentId }) => parentId ?? []).filter((id) => !known.has(id)));
  }
  return (regionId) => {
    const line = new Set<string>();
    for (let id: string | null = regionId; id !== null && !line.has(id);) {
      line.add(id);
      id = known.get(id)?.parentId ?? null;
    }
    return wanted.some((id) => line.has(id));
  };
}
