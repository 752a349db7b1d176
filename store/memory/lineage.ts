import type { DocumentNode, Reference } from '../../schema/graph.ts';
import { byId } from '../graph/compare.ts';
import { pickLineage } from '../graph/pick-lineage.ts';
import type { Lineage, LineageRequest } from '../policy-graph.ts';
import type { Snapshot } from './snapshot.ts';

/** From a document hop by hop; each document at its least distance, so that cycles end. */
export function lineage(request: LineageRequest, snapshot: Snapshot): Lineage {
  const start = snapshot.document(request.id);
  if (start === null) return { nodes: [], edges: [], omitted: [] };
  const wanted = ({ relation }: Reference): boolean => request.relations?.includes(relation) ?? true;
  const seen = new Set([start.id]);
  const hops: DocumentNode[][] = [[start]];
  for (let hop = 0; hop < request.depth; hop++) {
    const next: DocumentNode[] = [];
    for (const { id } of hops[hop] ?? []) {
      for (const neighbour of neighbours(id, request, snapshot, wanted)) {
        if (seen.has(neighbour)) continue;
        seen.add(neighbour);
        const document = snapshot.document(neighbour);
        if (document !== null) next.push(document);
      }
    }
    if (next.length === 0) break;
    hops.push(next);
  }
  const { nodes, omitted } = pickLineage(hops, request.limit);
  const returned = new Set(nodes.map(({ document }) => document.id));
  const edges = nodes
    .flatMap(({ document }) => snapshot.referencesFrom(document.id))
    .filter((reference) => returned.has(reference.toId) && wanted(reference))
    .sort(byId);
  return { nodes, edges, omitted };
}

function neighbours(
  id: string,
  { direction }: LineageRequest,
  snapshot: Snapshot,
  wanted: (reference: Reference) => boolean,
): readonly string[] {
  const up = direction === 'downstream' ? [] : snapshot.referencesFrom(id).filter(wanted);
  const down = direction === 'upstream' ? [] : snapshot.referencesTo(id).filter(wanted);
  return [...up.map(({ toId }) => toId), ...down.map(({ fromId }) => fromId)];
}
