import type { Role } from '../../schema/facts.ts';
import type { AgencyNode } from '../../schema/graph.ts';
import type { Network, NetworkRequest } from '../policy-graph.ts';
import { compareText } from './compare.ts';
import { eachOf, type Steps } from './steps.ts';

/** That an agency answers for a measure, within the bounds of the request; each pair once. */
export interface Duty {
  readonly agencyId: string;
  readonly measureId: string;
  readonly role: Role;
}

/** Shared measures named on an edge. */
export const shownMeasures = 10;

/**
 * The network of agencies that share measures.
 *
 * Pairs are counted only between the agencies that are returned, so that a measure of a thousand units costs
 * no more than `limit` allows. With `agencyId`, the agencies are that one and those that share at least
 * `minWeight` measures with it; their measures and edges count all duties given.
 */
export function* makeNetwork(
  duties: readonly Duty[],
  agencyOf: (id: string) => AgencyNode | null,
  request: Pick<NetworkRequest, 'agencyId' | 'minWeight' | 'withoutEdges' | 'limit'>,
): Steps<Network> {
  const minWeight = request.minWeight ?? 1;
  const byMeasure = new Map<string, string[]>();
  const totals = new Map<string, Totals>();
  yield* eachOf(duties, ({ agencyId, measureId, role }) => {
    const sharers = byMeasure.get(measureId);
    if (sharers === undefined) byMeasure.set(measureId, [agencyId]);
    else sharers.push(agencyId);
    count(totals, agencyId, role);
  });
  const candidates = rank(
    totals,
    request.agencyId ?? null,
    sharersOf(request.agencyId, byMeasure, minWeight),
  );
  const chosen = candidates.slice(0, request.limit);
  return {
    nodes: chosen
      .map(({ id, total }) => ({ agency: agencyOf(id), ...total }))
      .filter((node): node is Network['nodes'][number] => node.agency !== null),
    edges:
      request.withoutEdges === true
        ? []
        : yield* edgesAmong(new Set(chosen.map(({ id }) => id)), byMeasure, minWeight),
    omitted: candidates.length - chosen.length,
  };
}

/** All duties; with an agency in the centre, its own and those of agencies that share a measure with it. */
export function dutiesAround(centre: string | undefined, all: readonly Duty[]): readonly Duty[] {
  if (centre === undefined) return all;
  const own = new Set(all.filter(({ agencyId }) => agencyId === centre).map(({ measureId }) => measureId));
  const sharers = new Set(all.filter(({ measureId }) => own.has(measureId)).map(({ agencyId }) => agencyId));
  return all.filter(({ agencyId }) => sharers.has(agencyId));
}

interface Totals {
  measures: number;
  leads: number;
  supports: number;
}

function count(totals: Map<string, Totals>, agencyId: string, role: Role): void {
  const total = totals.get(agencyId) ?? { measures: 0, leads: 0, supports: 0 };
  total.measures++;
  if (role === 'lead') total.leads++;
  if (role === 'support') total.supports++;
  totals.set(agencyId, total);
}

/** The agency and those that share enough measures with it; null if no agency is asked for. */
function sharersOf(
  agencyId: string | undefined,
  byMeasure: ReadonlyMap<string, readonly string[]>,
  minWeight: number,
): ReadonlySet<string> | null {
  if (agencyId === undefined) return null;
  const weights = new Map<string, number>();
  for (const sharers of byMeasure.values()) {
    if (!sharers.includes(agencyId)) continue;
    for (const id of sharers) weights.set(id, (weights.get(id) ?? 0) + 1);
  }
  return new Set(
    [...weights].filter(([id, weight]) => id === agencyId || weight >= minWeight).map(([id]) => id),
  );
}

function rank(
  totals: ReadonlyMap<string, Totals>,
  centre: string | null,
  among: ReadonlySet<string> | null,
): readonly { readonly id: string; readonly total: Totals }[] {
  return [...totals]
    .filter(([id]) => among === null || among.has(id))
    .map(([id, total]) => ({ id, total }))
    .sort(
      (one, other) =>
        Number(other.id === centre) - Number(one.id === centre) ||
        other.total.measures - one.total.measures ||
        compareText(one.id, other.id),
    );
}

/** The heaviest first, then by ids; the source has the smaller id. */
function* edgesAmong(
  chosen: ReadonlySet<string>,
  byMeasure: ReadonlyMap<string, readonly string[]>,
  minWeight: number,
): Steps<Network['edges']> {
  const places = new Map([...chosen].sort(compareText).map((id, place) => [id, place]));
  const ids = [...places.keys()];
  const shared = new Map<number, string[]>();
  yield* eachOf(byMeasure, ([measureId, sharers]) => {
    const here = sharers.flatMap((id) => places.get(id) ?? []).sort((one, other) => one - other);
    here.forEach((source, at) => {
      for (let next = at + 1; next < here.length; next++) {
        const pair = source * ids.length + (here[next] ?? 0);
        const measures = shared.get(pair);
        if (measures === undefined) shared.set(pair, [measureId]);
        else measures.push(measureId);
      }
    });
  });
  return [...shared]
    .filter(([, measures]) => measures.length >= minWeight)
    .map(([pair, measures]) => ({
      sourceId: ids[Math.floor(pair / ids.length)] ?? '',
      targetId: ids[pair % ids.length] ?? '',
      weight: measures.length,
      measureIds: measures.sort(compareText).slice(0, shownMeasures),
    }))
    .sort(
      (one, other) =>
        other.weight - one.weight ||
        compareText(one.sourceId, other.sourceId) ||
        compareText(one.targetId, other.targetId),
    );
}
