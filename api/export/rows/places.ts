import type {
  AgencyFilter,
  AgencyOrder,
  InitiativeFilter,
  InitiativeOrder,
  PolicyGraph,
  RegionFilter,
  RegionOrder,
} from '../../../store/policy-graph.ts';
import type { BusyAgencyRow, InitiativeRow, RegionRow } from '../columns/places.ts';
import { agencyRows, documentRows, findNodes } from './join.ts';
import { mapBatches, pages, type Batches } from './pages.ts';

export function listAgencies(
  graph: PolicyGraph,
  filter: AgencyFilter,
  order: AgencyOrder,
): Batches<BusyAgencyRow> {
  return mapBatches(
    pages((page) => graph.agencies(filter, page, order)),
    async (agencies) => {
      const ids = agencies.map(({ id }) => id);
      const [rows, counts] = await Promise.all([
        agencyRows(graph, agencies),
        graph.neighbourCounts(ids, { kinds: ['responsibleFor'] }),
      ]);
      return rows.map((row, at) => ({ ...row, measures: counts[at] ?? 0 }));
    },
  );
}

export function listRegions(
  graph: PolicyGraph,
  filter: RegionFilter,
  order: RegionOrder,
): Batches<RegionRow> {
  return mapBatches(
    pages((page) => graph.regions(filter, page, order)),
    async (regions) => {
      const [found, counts] = await Promise.all([
        findNodes(
          graph,
          regions.map((region) => region.parentId),
        ),
        graph.documentCountsIn(regions.map(({ id }) => id)),
      ]);
      return regions.map((region, at) => ({
        region,
        parent: found.region(region.parentId),
        documents: counts[at] ?? { held: 0, cited: 0 },
      }));
    },
  );
}

export function listInitiatives(
  graph: PolicyGraph,
  filter: InitiativeFilter,
  order: InitiativeOrder,
): Batches<InitiativeRow> {
  return mapBatches(
    pages((page) => graph.initiatives(filter, page, order)),
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
