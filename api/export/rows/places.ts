import type {
  AgencyFilter,
  InitiativeFilter,
  PolicyGraph,
  RegionFilter,
} from '../../../store/policy-graph.ts';
import type { AgencyRow, InitiativeRow, RegionRow } from '../columns/places.ts';
import { agencyRows, documentRows, findNodes } from './join.ts';
import { mapBatches, pages, type Batches } from './pages.ts';

/** By id. */
export function listAgencies(graph: PolicyGraph, filter: AgencyFilter): Batches<AgencyRow> {
  return mapBatches(
    pages((page) => graph.agencies(filter, page)),
    (agencies) => agencyRows(graph, agencies),
  );
}

/** By id. */
export function listRegions(graph: PolicyGraph, filter: RegionFilter): Batches<RegionRow> {
  return mapBatches(
    pages((page) => graph.regions(filter, page)),
    async (regions) => {
      const found = await findNodes(
        graph,
        regions.map((region) => region.parentId),
      );
      return regions.map((region) => ({ region, parent: found.region(region.parentId) }));
    },
  );
}

/** By id. */
export function listInitiatives(graph: PolicyGraph, filter: InitiativeFilter): Batches<InitiativeRow> {
  return mapBatches(
    pages((page) => graph.initiatives(filter, page)),
    async (initiatives) => {
      const adoptions = await graph.adoptionsOfInitiatives(initiatives.map(({ id }) => id));
      const found = await findNodes(
        graph,
        adoptions.map(([first]) => first?.documentId ?? null),
      );
      const documents = adoptions.flatMap(([first]) => found.document(first?.documentId ?? null) ?? []);
      const rows = await documentRows(graph, documents);
      const rowOf = new Map(rows.map((row) => [row.document.id, row]));
      return initiatives.map((initiative, at) => {
        const [adoption] = adoptions[at] ?? [];
        const of = rowOf.get(adoption?.documentId ?? '');
        return {
          initiative,
          adoptions: adoptions[at]?.length ?? 0,
          first: adoption === undefined || of === undefined ? null : { adoption, of },
        };
      });
    },
  );
}
