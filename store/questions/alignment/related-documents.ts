import type { Relation } from '../../../schema/facts.ts';
import { compareText } from '../../graph/compare.ts';
import type { Link, PolicyGraph } from '../../policy-graph.ts';

/** Relations by which one document carries out another. */
const carrying: readonly Relation[] = ['implements', 'basis', 'forwards'];

/** Documents around one with which its measures are compared. */
export const mostRelated = 20;

/** Held documents around one. */
export interface RelatedDocuments {
  /** The nearest first, at most {@link mostRelated}. */
  readonly ids: readonly string[];
  /** Further documents that are left out. */
  readonly leftOut: number;
}

type Questions = Pick<PolicyGraph, 'referencesFrom' | 'linksTo' | 'nodes'>;

/**
 * For each of the documents: those it carries out, then those that carry it out, then those that carry out one that
 * it carries out, too. Of these come first those with which it shares the rarest origins: a law which everybody
 * cites says little. Four look-ups for all of them.
 */
export async function relatedDocuments(
  graph: Questions,
  documentIds: readonly string[],
): Promise<readonly RelatedDocuments[]> {
  const [references, followers] = await Promise.all([
    graph.referencesFrom(documentIds),
    graph.linksTo(documentIds, carrying),
  ]);
  const origins = references.map((list) =>
    distinct(list.filter(({ relation }) => carrying.includes(relation)).map(({ toId }) => toId)),
  );
  const originIds = distinct(origins.flat());
  const [originNodes, links] = await Promise.all([
    graph.nodes(originIds),
    graph.linksTo(originIds, carrying),
  ]);
  const held = new Set(
    originNodes.flatMap((node) => (node?.label === 'Document' && node.status === 'held' ? [node.id] : [])),
  );
  const linksOf = new Map(originIds.map((id, at) => [id, links[at] ?? []]));
  return documentIds.map((id, at) => {
    const own = origins[at] ?? [];
    const nearest = [
      ...own.filter((origin) => held.has(origin)),
      ...newestFirst(followers[at] ?? []),
      ...siblings(own, linksOf),
    ];
    const all = distinct(nearest).filter((other) => other !== id);
    return { ids: all.slice(0, mostRelated), leftOut: Math.max(0, all.length - mostRelated) };
  });
}

/** Other documents that carry out the origins; who shares more and rarer ones stands first, then the newest. */
function siblings(
  origins: readonly string[],
  linksOf: ReadonlyMap<string, readonly Link[]>,
): readonly string[] {
  const nearness = new Map<string, number>();
  const seen: Link[] = [];
  for (const origin of origins) {
    const links = linksOf.get(origin) ?? [];
    const ids = distinct(links.map(({ fromId }) => fromId));
    for (const id of ids) nearness.set(id, (nearness.get(id) ?? 0) + 1 / ids.length);
    seen.push(...links);
  }
  const rank = new Map(newestFirst(seen).map((id, at) => [id, at]));
  return [...nearness.keys()].sort(
    (one, other) =>
      (nearness.get(other) ?? 0) - (nearness.get(one) ?? 0) || (rank.get(one) ?? 0) - (rank.get(other) ?? 0),
  );
}

function newestFirst(links: readonly Link[]): readonly string[] {
  return distinct(
    [...links]
      .sort(
        (one, other) =>
          compareText(other.date ?? '', one.date ?? '') || compareText(one.fromId, other.fromId),
      )
      .map(({ fromId }) => fromId),
  );
}

const distinct = (ids: readonly string[]): readonly string[] => [...new Set(ids)];
