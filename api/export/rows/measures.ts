import type { DocumentNode } from '../../../schema/graph.ts';
import type { MeasureFilter, PolicyGraph } from '../../../store/policy-graph.ts';
import type { AdoptionRow, DutyRow } from '../columns/duties.ts';
import type { MeasureRow } from '../columns/measures.ts';
import { given } from '../given.ts';
import type { MeasureListOrder } from '../request/orders.ts';
import { findNodes, measureRows } from './join.ts';
import { documentPages, inGroups, mapBatches, pages, type Batches } from './pages.ts';

/** By date of the document, oldest first unless told otherwise, then in order of the text. */
export function listMeasures(
  graph: PolicyGraph,
  filter: MeasureFilter,
  { field, descending }: MeasureListOrder = { field: 'date', descending: false },
): Batches<MeasureRow> {
  if (field === 'document') return measuresById(graph, filter, descending);
  const { documentIds: ids, regionIds, withDescendants, levels, dateFrom, dateTo } = filter;
  const ofDocuments = given({ ids, regionIds, withDescendants, levels, dateFrom, dateTo });
  return measuresOf(
    graph,
    documentPages(graph, { status: 'held', ...ofDocuments }, { field, descending }),
    filter,
  );
}

/**
 * The measures of some documents, in their order. Goes document by document and not through the store's list of
 * measures, each page of which would pass over all measures again.
 */
export function measuresOf(
  graph: PolicyGraph,
  documents: Batches<DocumentNode>,
  filter: MeasureFilter = {},
): Batches<MeasureRow> {
  return mapBatches(inGroups(documents), async (group) => {
    const documentIds = group.map((document) => document.id);
    const found = [];
    for await (const page of pages((request) => graph.measures({ ...filter, documentIds }, request))) {
      found.push(...page);
    }
    const place = new Map(documentIds.map((id, at) => [id, at]));
    const placeOf = (id: string): number => place.get(id) ?? 0;
    found.sort(
      (one, other) => placeOf(one.documentId) - placeOf(other.documentId) || one.order - other.order,
    );
    return measureRows(graph, found, group);
  });
}

/** By id of the document, page by page of the store's list. */
function measuresById(graph: PolicyGraph, filter: MeasureFilter, descending: boolean): Batches<MeasureRow> {
  const order = { field: 'document', descending } as const;
  return mapBatches(
    pages((page) => graph.measures(filter, page, order)),
    async (measures) => {
      const ids = [...new Set(measures.map(({ documentId }) => documentId))];
      const found = await findNodes(graph, ids);
      return measureRows(
        graph,
        measures,
        ids.flatMap((id) => found.document(id) ?? []),
      );
    },
  );
}

/** The responsibilities that the filter asks for, each a row, in order of {@link listMeasures}. */
export function listDuties(
  graph: PolicyGraph,
  filter: MeasureFilter,
  order: MeasureListOrder,
): Batches<DutyRow> {
  const { agencyIds, roles, functions, deadline } = filter;
  return mapBatches(listMeasures(graph, filter, order), async (measures) => {
    const duties = measures.flatMap((at) =>
      at.duties
        .filter(
          ({ agency, responsibility }) =>
            (agencyIds?.includes(agency.id) ?? true) &&
            (roles?.includes(responsibility.role) ?? true) &&
            (functions?.includes(agency.function ?? '') ?? true) &&
            (deadline === undefined || deadline === (responsibility.deadline !== null)),
        )
        .map((duty) => ({ ...duty, at })),
    );
    const regionIds = duties.map(({ agency }) => agency.regionId);
    const found = await findNodes(graph, regionIds);
    return duties.map((duty) => ({ ...duty, agencyRegion: found.region(duty.agency.regionId) }));
  });
}

/** The adoptions that the filter asks for, each a row, in order of {@link listMeasures}. */
export function listAdoptions(
  graph: PolicyGraph,
  filter: MeasureFilter,
  order: MeasureListOrder,
): Batches<AdoptionRow> {
  const { initiativeIds } = filter;
  return mapBatches(listMeasures(graph, filter, order), async (measures) =>
    measures.flatMap((at) =>
      at.initiatives
        .filter(({ initiative }) => initiativeIds?.includes(initiative.id) ?? true)
        .map((taken) => ({ ...taken, at })),
    ),
  );
}
