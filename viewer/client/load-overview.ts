/** Where to start: totals, and the documents from which there is most to see. */
import type { Ask } from './graphql-client.ts';
import { overviewQuery } from './queries.ts';
import type { LoadedLineage } from '../lineage/lineage-model.ts';
import { strongestLineages } from '../lineage/strongest-lineages.ts';
import type { ApiDocument, ApiReference } from './types.ts';

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
  /** Documents on which the newest ones rest most. */
  readonly lineages: readonly StartingPoint[];
  /** Documents with most measures that name a leading agency. */
  readonly duties: readonly StartingPoint[];
}

interface OverviewAnswer {
  readonly stats: ApiStats;
  readonly documents: {
    readonly nodes: readonly (ApiDocument & {
      readonly references: readonly (Omit<ApiReference, 'to'> & { readonly to: ApiDocument })[];
    })[];
  };
  readonly measures: { readonly nodes: readonly { readonly document: ApiDocument }[] };
}

const shown = 8;

/** @param cards most documents of the opening picture */
export async function loadOverview(ask: Ask, cards: number, signal?: AbortSignal): Promise<Overview> {
  const { stats, documents, measures } = await ask<OverviewAnswer>(overviewQuery, {}, signal);
  const references = documents.nodes.flatMap((document) => document.references);
  const opening = strongestLineages(documents.nodes, references, cards);
  return {
    stats,
    opening: opening.loaded,
    lineages: opening.hubs.slice(0, shown),
    duties: mostMeasures(measures.nodes.map(({ document }) => document)),
  };
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
