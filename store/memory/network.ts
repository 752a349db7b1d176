import { foldNetwork } from '../graph/fold-network.ts';
import { makeNetwork, type Duty } from '../graph/make-network.ts';
import type { Steps } from '../graph/steps.ts';
import type { FoldedNetwork, FoldedNetworkRequest, Network, NetworkRequest } from '../policy-graph.ts';
import { adoptsTest, documentTest } from './filters.ts';
import type { Snapshot } from './snapshot.ts';

/** Documents to look at between two stops; each has some thirty measures. */
const documentStride = 32;

export function* network(request: NetworkRequest, snapshot: Snapshot): Steps<Network> {
  return yield* makeNetwork(yield* dutiesWithin(request, snapshot), snapshot.agency, request);
}

export function* foldedNetwork(request: FoldedNetworkRequest, snapshot: Snapshot): Steps<FoldedNetwork> {
  return yield* foldNetwork(yield* dutiesWithin(request, snapshot), snapshot.agency, request);
}

function* dutiesWithin(request: NetworkRequest, snapshot: Snapshot): Steps<readonly Duty[]> {
  const duties: Duty[] = [];
  const { documentIds, regionIds, withDescendants, dateFrom, dateTo, roles, functions } = request;
  const document = documentTest(
    {
      ...(documentIds === undefined ? {} : { ids: documentIds }),
      ...(regionIds === undefined ? {} : { regionIds }),
      ...(withDescendants === undefined ? {} : { withDescendants }),
      ...(dateFrom === undefined ? {} : { dateFrom }),
      ...(dateTo === undefined ? {} : { dateTo }),
    },
    snapshot,
  );
  const adopts = adoptsTest(request.initiativeIds, snapshot);
  let looked = 0;
  for (const held of snapshot.documents) {
    if (looked++ % documentStride === 0) yield;
    if (held.status !== 'held' || !document(held)) continue;
    for (const measure of snapshot.measuresOf(held.id)) {
      if (adopts !== null && !adopts(measure)) continue;
      for (const duty of snapshot.responsibilitiesOfMeasure(measure.id)) {
        if (roles !== undefined && !roles.includes(duty.role)) continue;
        const agency = snapshot.agency(duty.agencyId);
        if (agency === null) continue;
        const ofKind = request.withCollectives === true || !agency.collective;
        const ofFunction = functions?.includes(agency.function ?? '') ?? true;
        if (agency.id === request.agencyId || (ofKind && ofFunction)) duties.push(duty);
      }
    }
  }
  return duties;
}
