import { kindOfId } from '../../schema/ids.ts';
import { compareText } from '../graph/compare.ts';
import type { NeighbourScope, StepKind } from '../policy-graph.ts';
import type { Snapshot } from './snapshot.ts';

type LookUp = (id: string) => readonly string[];

/** See `neighboursOf` of policy-graph.ts. */
export function neighboursIn(snapshot: Snapshot, scope: NeighbourScope): LookUp {
  const links = linksIn(snapshot, scope);
  const { collectives } = scope;
  const counts = (id: string): boolean =>
    collectives === undefined || snapshot.agency(id)?.collective !== true || collectives.includes(id);
  return (id) => [...new Set(links(id))].filter(counts).sort(compareText);
}

/** See `neighbourCounts` of policy-graph.ts. */
export function neighbourCountsIn(snapshot: Snapshot, scope: NeighbourScope): (id: string) => number {
  const links = linksIn(snapshot, scope);
  return (id) => links(id).length;
}

/** The other end of every fact. */
function linksIn(snapshot: Snapshot, { kinds, relations }: NeighbourScope): LookUp {
  const counts = ({ relation }: { readonly relation: string }): boolean =>
    relations === undefined || (relations as readonly string[]).includes(relation);
  const ofKind: Readonly<Record<string, Partial<Readonly<Record<StepKind, LookUp>>>>> = {
    document: {
      reference: (id) => [
        ...snapshot.referencesFrom(id).flatMap((one) => (counts(one) ? one.toId : [])),
        ...snapshot.referencesTo(id).flatMap((one) => (counts(one) ? one.fromId : [])),
      ],
      issuedBy: (id) => snapshot.issuersOf(id).map((agency) => agency.id),
      contains: (id) => snapshot.measuresOf(id).map((measure) => measure.id),
    },
    measure: {
      contains: (id) => {
        const node = snapshot.node(id);
        return node?.label === 'Measure' ? [node.documentId] : [];
      },
      responsibleFor: (id) => snapshot.responsibilitiesOfMeasure(id).map(({ agencyId }) => agencyId),
      adopts: (id) => snapshot.adoptionsOfMeasure(id).map(({ initiativeId }) => initiativeId),
    },
    agency: {
      issuedBy: snapshot.issuedBy,
      responsibleFor: (id) => snapshot.responsibilitiesOfAgency(id).map(({ measureId }) => measureId),
      partOf: (id) => {
        const whole = snapshot.agency(snapshot.agency(id)?.parentId ?? '');
        return [...(whole === null ? [] : [whole.id]), ...snapshot.partsOf(id)];
      },
    },
    initiative: {
      adopts: (id) => snapshot.adoptionsOfInitiative(id).map(({ measureId }) => measureId),
    },
  };
  return (id) => {
    const lookUps = ofKind[kindOfId(id) ?? ''] ?? {};
    return [...new Set(kinds)].flatMap((kind) => lookUps[kind]?.(id) ?? []);
  };
}
