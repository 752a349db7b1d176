/** The picture the viewer opens with: the documents on which most rests, with those that rest on them. Pure. */
import type { Relation } from '../../schema/facts.ts';
import type { ApiDocument, ApiReference } from '../client/types.ts';
import type { LoadedLineage } from './lineage-model.ts';

type FullReference = Omit<ApiReference, 'to'> & { readonly to: ApiDocument };

interface Hub {
  readonly document: ApiDocument;
  /** Documents that refer to it. */
  readonly count: number;
}

/** A document that is carried out says more of how policy travels than one that is merely named. */
const strength: Readonly<Record<Relation, number>> = {
  implements: 4,
  forwards: 4,
  amends: 2,
  repeals: 2,
  basis: 2,
  mentions: 1,
};

/**
 * @param documents held ones
 * @param references theirs
 * @param cards most documents to draw
 */
export function strongestLineages(
  documents: readonly ApiDocument[],
  references: readonly FullReference[],
  cards: number,
): { readonly loaded: LoadedLineage; readonly hubs: readonly Hub[] } {
  const hubs = hubsOf(references);
  return {
    loaded: {
      documents: new Map(
        [...documents, ...references.map(({ to }) => to)].map((document) => [document.id, document]),
      ),
      references: new Map(references.map((reference) => [reference.id, reference])),
      omitted: 0,
      core: [...coreOf(hubs, cards)],
    },
    hubs: hubs.map(({ document, citing }) => ({ document, count: citing.length })),
  };
}

interface WeighedHub {
  readonly document: ApiDocument;
  /** Ids of the documents that refer to it. */
  readonly citing: readonly string[];
  readonly weight: number;
}

/** The heaviest first; of equals by id. */
function hubsOf(references: readonly FullReference[]): readonly WeighedHub[] {
  const hubs = new Map<string, { document: ApiDocument; citing: string[]; weight: number }>();
  for (const { from, to, relation } of references) {
    if (from.id === to.id) continue;
    const hub = hubs.get(to.id) ?? { document: to, citing: [], weight: 0 };
    hub.citing.push(from.id);
    hub.weight += strength[relation];
    hubs.set(to.id, hub);
  }
  return [...hubs.values()].sort((a, b) => b.weight - a.weight || (a.document.id < b.document.id ? -1 : 1));
}

/** Hub by hub, each time the one that says most for each card it adds, until there is no room for another. */
function coreOf(hubs: readonly WeighedHub[], cards: number): ReadonlySet<string> {
  const core = new Set<string>();
  const added = ({ document, citing }: WeighedHub): readonly string[] =>
    [document.id, ...citing].filter((id) => !core.has(id));
  let waiting = hubs;
  while (waiting.length > 0) {
    let best: WeighedHub | undefined;
    let most = 0;
    for (const hub of waiting) {
      const more = added(hub).length;
      if (core.size > 0 && core.size + more > cards) continue;
      const gain = core.size === 0 ? hub.weight : hub.weight / (more + 1);
      if (gain > most) [best, most] = [hub, gain];
    }
    if (best === undefined) break;
    for (const id of added(best)) core.add(id);
    waiting = waiting.filter((hub) => hub !== best);
  }
  return core;
}
