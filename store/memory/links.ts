import type { Relation } from '../../schema/facts.ts';
import type { Adopter, Link } from '../policy-graph.ts';
import type { Snapshot } from './snapshot.ts';

export function linksTo(
  snapshot: Snapshot,
  relations: readonly Relation[] | undefined,
): (documentId: string) => readonly Link[] {
  return (documentId) =>
    snapshot
      .referencesTo(documentId)
      .filter(({ relation }) => relations?.includes(relation) ?? true)
      .map(({ id, fromId, toId, relation }) => {
        const source = snapshot.document(fromId);
        const { date, regionId } = source ?? { date: null, regionId: null };
        return { id, fromId, toId, relation, date, regionId };
      });
}

export function adoptersOf(snapshot: Snapshot): (initiativeId: string) => readonly Adopter[] {
  return (initiativeId) =>
    snapshot.adoptionsOfInitiative(initiativeId).map(({ documentId, measureId }) => {
      const document = snapshot.document(documentId);
      const order = snapshot.measuresOf(documentId).find(({ id }) => id === measureId)?.order ?? 0;
      const { date, regionId } = document ?? { date: null, regionId: null };
      return { documentId, measureId, order, date, regionId };
    });
}
