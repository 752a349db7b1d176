import type { DocumentNode, Reference } from '../../schema/graph.ts';
import { byId } from '../graph/compare.ts';
import { lineageTest } from '../graph/lineage-filter.ts';
import { eachOf } from '../graph/steps.ts';
import { walkLineage, type Followed } from '../graph/walk-lineage.ts';
import type { Lineage, LineageRequest } from '../policy-graph.ts';
import { regionsWithin } from './filters.ts';
import type { Pace } from './pace.ts';
import type { Snapshot } from './snapshot.ts';

/** See graph/walk-lineage.ts for what is in a lineage. */
export async function lineage(request: LineageRequest, snapshot: Snapshot, pace: Pace): Promise<Lineage> {
  const wanted = ({ relation }: Reference): boolean => request.relations?.includes(relation) ?? true;
  const walked = await walkLineage<DocumentNode>(request, {
    start: snapshot.document(request.id),
    matches: lineageTest(request.filter, regionsWithin(request.filter ?? {}, snapshot)),
    next: async (frontier) => {
      const followed: Followed<DocumentNode>[] = [];
      const follow = (fromId: string): void => {
        for (const id of neighbours(fromId, request, snapshot, wanted)) {
          const to = snapshot.document(id);
          if (to !== null) followed.push({ fromId, to });
        }
      };
      await pace.walk(eachOf(frontier, follow));
      return followed;
    },
  });
  const returned = new Set(walked.nodes.map(({ document }) => document.id));
  const edges = walked.nodes
    .flatMap(({ document }) => snapshot.referencesFrom(document.id))
    .filter((reference) => returned.has(reference.toId) && wanted(reference))
    .sort(byId);
  return { ...walked, edges };
}

/** Each once. */
function neighbours(
  id: string,
  { direction }: LineageRequest,
  snapshot: Snapshot,
  wanted: (reference: Reference) => boolean,
): readonly string[] {
  const up = direction === 'downstream' ? [] : snapshot.referencesFrom(id).filter(wanted);
  const down = direction === 'upstream' ? [] : snapshot.referencesTo(id).filter(wanted);
  return [...new Set([...up.map(({ toId }) => toId), ...down.map(({ fromId }) => fromId)])];
}
