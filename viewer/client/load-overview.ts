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
  /** What the viewer opens with, if the address does not say where to start. */
  readonly opening: Opening;
  /** Documents on which most rests. */
  readonly lineages: readonly StartingPoint[];
  /** Documents with most measures that name a leading agency. */
  readonly duties: readonly StartingPoint[];
}

/** The strongest lineages together. */
export interface Opening {
  /** Empty where the graph has no references. */
  readonly hubs: readonly HubRequest[];
  /** Most documents of the picture. */
  readonly cards: number;
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
  return {
    stats,
    opening: { hubs: hubsToRead(hubs, cards), cards },
    lineages: hubs.slice(0, shown).map(({ document }) => ({ document, count: document.citedByCount })),
    duties: mostMeasures(measures.nodes.map(({ document }) => document)),
  };
}

/** By itself: a view that starts from one thing has no need of it. */
export async function loadOpening(ask: Ask, opening: Opening, signal?: AbortSignal): Promise<LoadedLineage> {
  const { hubs, cards } = opening;
  const request = openingRequest(opening);
  const answer: Readonly<Record<string, ApiLineage>> =
    request === null ? {} : await ask(request.query, request.variables, signal);
  return strongestLineages(
    hubs.map(({ hub }) => hub),
    hubs.flatMap((_, at) => answer[`hub${at}`] ?? []),
    cards,
  );
}

/** @returns null: nothing need be asked */
export function openingRequest({ hubs }: Opening): ApiRequest | null {
  return hubs.length === 0 ? null : hubsRequest(hubs);
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
