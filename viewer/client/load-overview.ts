/** Where to start: totals, and the documents from which there is most to see. */
import type { Relation } from '../../schema/facts.ts';
import type { Ask } from './graphql-client.ts';
import { overviewQuery } from './queries.ts';
import type { ApiDocument } from './types.ts';

export interface ApiStats {
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
  /** Documents on which the newest ones rest most. */
  readonly lineages: readonly StartingPoint[];
  /** Documents with most measures that name a leading agency. */
  readonly duties: readonly StartingPoint[];
}

interface OverviewAnswer {
  readonly stats: ApiStats;
  readonly documents: {
    readonly nodes: readonly {
      readonly id: string;
      readonly references: readonly { readonly relation: Relation; readonly to: ApiDocument }[];
    }[];
  };
  readonly measures: { readonly nodes: readonly { readonly document: ApiDocument }[] };
}

/** A document that is carried out says more of how policy travels than one that is merely named. */
const strength: Readonly<Record<Relation, number>> = {
  implements: 3,
  forwards: 3,
  amends: 2,
  repeals: 2,
  basis: 2,
  mentions: 1,
};
const shown = 8;

export async function loadOverview(ask: Ask, signal?: AbortSignal): Promise<Overview> {
  const answer = await ask<OverviewAnswer>(overviewQuery, {}, signal);
  return {
    stats: answer.stats,
    lineages: strongestLineages(answer.documents.nodes),
    duties: ranked(answer.measures.nodes.map(({ document }) => ({ document, weight: 1 }))),
  };
}

function strongestLineages(documents: OverviewAnswer['documents']['nodes']): readonly StartingPoint[] {
  return ranked(
    documents.flatMap(({ references }) =>
      references.map(({ relation, to }) => ({ document: to, weight: strength[relation] })),
    ),
  );
}

/** The heaviest first; of equals the newest, then by id. */
function ranked(
  items: readonly { readonly document: ApiDocument; readonly weight: number }[],
): readonly StartingPoint[] {
  const totals = new Map<string, { document: ApiDocument; count: number; weight: number }>();
  for (const { document, weight } of items) {
    const total = totals.get(document.id) ?? { document, count: 0, weight: 0 };
    total.count++;
    total.weight += weight;
    totals.set(document.id, total);
  }
  return [...totals.values()]
    .sort(
      (a, b) =>
        b.weight - a.weight ||
        (b.document.date ?? '').localeCompare(a.document.date ?? '') ||
        (a.document.id < b.document.id ? -1 : 1),
    )
    .slice(0, shown)
    .map(({ document, count }) => ({ document, count }));
}
