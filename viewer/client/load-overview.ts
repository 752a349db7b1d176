/** Where to start: totals, and the documents from which there is most to see. */
import type { ApiRequest, Ask } from './graphql-client.ts';
import { hubsQuery, overviewQuery } from './queries.ts';
import type { LoadedLineage } from '../lineage/lineage-model.ts';
import { hubsAmong, hubsToRead, strongestLineages, type HubRequest } from '../lineage/strongest-lineages.ts';
import type { ApiCitedDocument, ApiDocument, ApiLineage } from './types.ts';

interface ApiStats {
  readonly documentsHeld: number;
  readonly documentsCited: number;
  readonly measures: number;
  readonly agencies: number;
  readonly regions: number;
  readonly initiatives: number;
  readonly responsibilities: number;
  readonly firstDate: string | null;
  readonly lastDate: string | null;
}

export interface StartingPoint {
  readonly document: ApiDocument;
  /** Documents that refer to it, or measures with a leading agency in it. */
  readonly count: number;
}

export interface Overview {
  readonly stats: ApiStats;
  /** The strongest lineages together: what the viewer opens with. */
  readonly opening: LoadedLineage;
  /** What was asked to get them; null: nothing, the graph has no references. */
  readonly openingRequest: ApiRequest | null;
  /** Documents on which most rests. */
  readonly lineages: readonly StartingPoint[];
  /** Documents with most measures that name a leading agency. */
  readonly duties: readonly StartingPoint[];
}

interface OverviewAnswer {
  readonly stats: ApiStats;
  readonly documents: { readonly nodes: readonly ApiCitedDocument[] };
  readonly measures: { readonly nodes: readonly { readonly document: ApiDocument }[] };
}

const shown = 8;
/** Among how many the best places to start are looked for. */
const looked = { firstDocuments: 60, firstMeasures: 100 };

/** @param cards most documents of the opening picture */
export async function loadOverview(ask: Ask, cards: number, signal?: AbortSignal): Promise<Overview> {
  const { stats, documents, measures } = await ask<OverviewAnswer>(overviewQuery, looked, signal);
  const hubs = hubsAmong(documents.nodes);
  const requests = hubsToRead(hubs, cards);
  return {
    stats,
    opening: strongestLineages(
      requests.map(({ hub }) => hub),
      await loadHubs(ask, requests, signal),
      cards,
    ),
    openingRequest: requests.length === 0 ? null : hubsRequest(requests),
    lineages: hubs.slice(0, shown).map(({ document }) => ({ document, count: document.citedByCount })),
    duties: mostMeasures(measures.nodes.map(({ document }) => document)),
  };
}

async function loadHubs(
  ask: Ask,
  requests: readonly HubRequest[],
  signal: AbortSignal | undefined,
): Promise<readonly ApiLineage[]> {
  if (requests.length === 0) return [];
  const { query, variables } = hubsRequest(requests);
  const answer = await ask<Readonly<Record<string, ApiLineage>>>(query, variables, signal);
  return requests.flatMap((_, at) => answer[`hub${at}`] ?? []);
}

function hubsRequest(requests: readonly HubRequest[]): ApiRequest {
  const variables = Object.fromEntries(
    requests.flatMap(({ hub, limit }, at) => [
      [`id${at}`, hub.document.id],
      [`limit${at}`, limit],
    ]),
  );
  return { query: hubsQuery(requests.length), variables };
}

/** The most measures first; of equals by id. */
function mostMeasures(documents: readonly ApiDocument[]): readonly StartingPoint[] {
  const counts = new Map<string, { document: ApiDocument; count: number }>();
  for (const document of documents) {
    const point = counts.get(document.id) ?? { document, count: 0 };
    point.count++;
    counts.set(document.id, point);
  }
  return [...counts.values()]
    .sort((a, b) => b.count - a.count || (a.document.id < b.document.id ? -1 : 1))
    .slice(0, shown);
}
