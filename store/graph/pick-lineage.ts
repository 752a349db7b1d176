import type { DocumentNode } from '../../schema/graph.ts';
import type { Lineage } from '../policy-graph.ts';
import { compareNullable, compareText } from './compare.ts';

/** What the order within a hop needs of a document. */
export type Reached = Pick<DocumentNode, 'id' | 'date'>;

/**
 * Of all documents within reach the nearest `limit`: hop by hop, within a hop the newest first, those
 * without a date last, then by id. What is left out is counted, hop by hop.
 *
 * @param hops documents by their distance from the start; `hops[0]` is the start alone
 */
export function pickLineage<T extends Reached>(
  hops: readonly (readonly T[])[],
  limit: number,
): {
  readonly nodes: readonly { readonly document: T; readonly distance: number }[];
  readonly omitted: Lineage['omitted'];
} {
  const nodes: { document: T; distance: number }[] = [];
  const omitted: { distance: number; count: number }[] = [];
  hops.forEach((hop, distance) => {
    const taken = [...hop].sort(newestFirst).slice(0, Math.max(0, limit - nodes.length));
    for (const document of taken) nodes.push({ document, distance });
    if (taken.length < hop.length) omitted.push({ distance, count: hop.length - taken.length });
  });
  return { nodes, omitted };
}

function newestFirst(one: Reached, other: Reached): number {
  return compareNullable(one.date, other.date, true) || compareText(one.id, other.id);
}
