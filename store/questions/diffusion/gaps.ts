import type { DocumentCount } from '../../policy-graph.ts';
import type { DiffusionGap, DiffusionRow, GapStatus } from './answer.ts';
import { nationId, officialDivisions, type Division } from './divisions.ts';
import type { RegionTree } from './region-tree.ts';
import { levelsDown } from './region-rows.ts';
import type { Universe } from './universe.ts';

/** What is known of the regions without a row. */
export interface GapsRequest {
  readonly universe: Universe;
  readonly rows: readonly DiffusionRow[];
  readonly tree: RegionTree;
  readonly counts: ReadonlyMap<string, DocumentCount>;
  /** Regions with a document that carries it out after the day asked for, or on a day nobody knows. */
  readonly notByDate: ReadonlySet<string>;
  /** Regions with a document that refers to the origin otherwise. */
  readonly otherwise: ReadonlySet<string>;
}

/**
 * 未收录: of the regions asked about and those directly below them, the ones without a row; for the nation also the
 * divisions of each province that has a row or in which a region has one. From the top down, then by code.
 */
export function gapsOf({
  universe,
  rows,
  tree,
  counts,
  notByDate,
  otherwise,
}: GapsRequest): readonly DiffusionGap[] {
  const withRow = new Set(rows.map(({ regionId }) => regionId));
  const below = new Map<string, number>();
  for (const { regionId } of rows) {
    for (const id of tree.above(regionId)) below.set(id, (below.get(id) ?? 0) + 1);
  }
  const isReached = (id: string): boolean => withRow.has(id) || below.has(id);
  const looked = lookedAt(universe.roots, isReached);

  return universe.divisions
    .filter(({ id }) => looked.has(id) && !withRow.has(id))
    .map((division) => {
      const { held, cited } = counts.get(division.id) ?? { held: 0, cited: 0 };
      return {
        division,
        status: statusOf(division, held, notByDate, otherwise),
        documentsHeld: held,
        documentsCited: cited,
        reachedBelow: below.get(division.id) ?? 0,
      };
    })
    .sort(fromTheTop);
}

function lookedAt(roots: readonly string[], isReached: (id: string) => boolean): ReadonlySet<string> {
  const { childrenOf } = officialDivisions();
  const looked = new Set(roots);
  for (const root of roots) {
    for (const { id } of childrenOf(root)) {
      looked.add(id);
      if (root === nationId && isReached(id)) for (const child of childrenOf(id)) looked.add(child.id);
    }
  }
  return looked;
}

function statusOf(
  { id }: Division,
  held: number,
  notByDate: ReadonlySet<string>,
  otherwise: ReadonlySet<string>,
): GapStatus {
  if (held === 0) return 'none-held';
  if (notByDate.has(id)) return 'held-not-by-date';
  return otherwise.has(id) ? 'held-refers-otherwise' : 'held-none-refers';
}

function fromTheTop({ division: one }: DiffusionGap, { division: other }: DiffusionGap): number {
  const byLevel = levelsDown.indexOf(one.level) - levelsDown.indexOf(other.level);
  return byLevel || ((one.code ?? '') < (other.code ?? '') ? -1 : 1);
}
