import { agencyRanking } from '../../../store/questions/agency-ranking/agency-ranking.ts';
import type { AgencyRankingRequest } from '../../../store/questions/agency-ranking/request.ts';
import {
  responsibilityByRegion,
  type ResponsibilityByRegionRequest,
} from '../../../store/questions/responsibility-by-region/responsibility-by-region.ts';
import type { PolicyGraph } from '../../../store/policy-graph.ts';
import type { RankedRow, RegionalDutyRow, RegionalRow } from '../columns/shares.ts';
import { agencyRows, documentRows, findNodes } from './join.ts';
import { inBatches, inGroups, mapBatches, type Batches } from './pages.ts';

/** Agencies whose duties are held at the same time. */
const agenciesAtOnce = 20;

/** A table of which something is left out. */
export interface Shares<R> {
  readonly rows: Batches<R>;
  readonly omitted: number;
}

/** The greatest value first. */
export async function rankedAgencies(
  graph: PolicyGraph,
  request: AgencyRankingRequest,
): Promise<Shares<RankedRow>> {
  const { entries, agencies, omitted } = await agencyRanking(graph, request);
  const rows = mapBatches(inBatches(entries), async (batch) => {
    const joined = await agencyRows(
      graph,
      batch.map(({ agency }) => agency),
    );
    return batch.map((entry, at) => ({ region: null, parent: null, ...joined[at], ...entry }));
  });
  return { rows, omitted: omitted + agencies - entries.length };
}

/** By code of the region, then those with the most measures first. `omitted`: regions, and agencies beyond the most that are looked at. */
export async function regionalAgencies(
  graph: PolicyGraph,
  request: ResponsibilityByRegionRequest,
): Promise<Shares<RegionalRow>> {
  const { rows, omitted, omittedAgencies } = await responsibilityByRegion(graph, request);
  const flat = rows.flatMap(({ region, agencies }) => agencies.map((agency) => ({ region, ...agency })));
  return { rows: inBatches(flat), omitted: omitted + omittedAgencies };
}

/** The duties of the same agencies, each a row: by date of the document, then order in it. */
export async function regionalDuties(
  graph: PolicyGraph,
  request: ResponsibilityByRegionRequest,
): Promise<Shares<RegionalDutyRow>> {
  const { rows, omitted } = await regionalAgencies(graph, request);
  return {
    rows: mapBatches(inGroups(rows, agenciesAtOnce), (group) => dutyRows(graph, request, group)),
    omitted,
  };
}

async function dutyRows(
  graph: PolicyGraph,
  request: ResponsibilityByRegionRequest,
  group: readonly RegionalRow[],
): Promise<readonly RegionalDutyRow[]> {
  const { function: _line, regionLevels: _levels, limit: _limit, ...bounds } = request;
  const pages = await graph.dutiesOf(
    group.map(({ agency }) => agency.id),
    bounds,
    {},
  );
  const lists = pages.map((page) => (page?.items ?? []).map(({ node }) => node));
  const duties = lists.flat();
  const found = await findNodes(graph, [
    ...duties.map(({ measureId }) => measureId),
    ...duties.map(({ documentId }) => documentId),
  ]);
  const documentIds = [...new Set(duties.map(({ documentId }) => documentId))];
  const documents = await documentRows(
    graph,
    documentIds.flatMap((id) => found.document(id) ?? []),
  );
  const rowOf = new Map(documents.map((row) => [row.document.id, row]));
  return group.flatMap(({ agency, region }, at) =>
    (lists[at] ?? []).flatMap((responsibility) => {
      const measure = found.measure(responsibility.measureId);
      const of = rowOf.get(responsibility.documentId);
      return measure === null || of === undefined
        ? []
        : [{ region, agency, responsibility, agencyRegion: region, at: { measure, of } }];
    }),
  );
}
