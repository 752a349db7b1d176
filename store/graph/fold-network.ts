import type { AgencyNode } from '../../schema/graph.ts';
import { isNameTold } from '../../schema/ids.ts';
import type { FoldBy, FoldedNetwork, FoldedNetworkRequest } from '../policy-graph.ts';
import { compareText } from './compare.ts';
import { dutiesAround, shownMeasures, type Duty } from './make-network.ts';
import { eachOf, type Steps } from './steps.ts';

/**
 * The network of groups of agencies that share measures: folded first, cut at `limit` afterwards, so that no
 * agency is missing from its group. A measure counts once for a group and once for a pair of groups, however
 * many of their agencies answer for it.
 */
export function* foldNetwork(
  duties: readonly Duty[],
  agencyOf: (id: string) => AgencyNode | null,
  request: FoldedNetworkRequest,
): Steps<FoldedNetwork> {
  const groups = new Map<string, Group>();
  const byMeasure = new Map<string, Map<string, number>>();
  yield* eachOf(dutiesAround(request.agencyId, duties), ({ agencyId, measureId, role }) => {
    const agency = agencyOf(agencyId);
    if (agency === null) return;
    const key = foldKey(agency, request.by);
    const group = groups.get(key) ?? emptyGroup();
    groups.set(key, group);
    group.agencies.add(agencyId);
    if (!isNameTold(agency)) group.unresolved.add(agencyId);
    group.measures.add(measureId);
    if (role === 'lead') group.leads.add(measureId);
    if (role === 'support') group.supports.add(measureId);
    const sharers = byMeasure.get(measureId) ?? new Map<string, number>();
    byMeasure.set(measureId, sharers.set(key, (sharers.get(key) ?? 0) + 1));
  });
  const ranked = [...groups].sort(
    ([one, { measures }], [other, { measures: others }]) =>
      others.size - measures.size || compareText(one, other),
  );
  const chosen = ranked.slice(0, request.limit);
  const { within, between } = yield* shared(byMeasure, new Set(chosen.map(([key]) => key)));
  return {
    nodes: chosen.map(([key, group]) => ({ key, ...counted(group), ...sharing(within.get(key) ?? []) })),
    edges: between
      .filter(({ weight }) => weight >= (request.minWeight ?? 1))
      .sort(
        (one, other) =>
          other.weight - one.weight ||
          compareText(one.sourceKey, other.sourceKey) ||
          compareText(one.targetKey, other.targetKey),
      ),
    omitted: ranked.length - chosen.length,
  };
}

/** Empty where it cannot be told, as in filters. */
export function foldKey(agency: AgencyNode, by: FoldBy): string {
  const keys = { function: agency.function, region: agency.regionId, level: agency.level } as const;
  return keys[by] ?? '';
}

interface Group {
  readonly agencies: Set<string>;
  readonly unresolved: Set<string>;
  readonly measures: Set<string>;
  readonly leads: Set<string>;
  readonly supports: Set<string>;
}

const emptyGroup = (): Group => ({
  agencies: new Set(),
  unresolved: new Set(),
  measures: new Set(),
  leads: new Set(),
  supports: new Set(),
});

type Counted = Readonly<Record<keyof Group, number>>;

function counted(group: Group): Counted {
  return {
    agencies: group.agencies.size,
    unresolved: group.unresolved.size,
    measures: group.measures.size,
    leads: group.leads.size,
    supports: group.supports.size,
  };
}

function sharing(measureIds: readonly string[]): {
  readonly shared: number;
  readonly measureIds: readonly string[];
} {
  return { shared: measureIds.length, measureIds: firstOf(measureIds) };
}

/** Measures shared inside a chosen group, and between two of them. */
function* shared(
  byMeasure: ReadonlyMap<string, ReadonlyMap<string, number>>,
  chosen: ReadonlySet<string>,
): Steps<{
  readonly within: ReadonlyMap<string, readonly string[]>;
  readonly between: FoldedNetwork['edges'][number][];
}> {
  const within = new Map<string, string[]>();
  const pairs = new Map<string, Map<string, string[]>>();
  yield* eachOf(byMeasure, ([measureId, sharers]) => {
    const keys = [...sharers.keys()].filter((key) => chosen.has(key)).sort(compareText);
    keys.forEach((source, at) => {
      if ((sharers.get(source) ?? 0) > 1) push(within, source, measureId);
      const targets = pairs.get(source) ?? new Map<string, string[]>();
      pairs.set(source, targets);
      for (const target of keys.slice(at + 1)) push(targets, target, measureId);
    });
  });
  const between = [...pairs].flatMap(([sourceKey, targets]) =>
    [...targets].map(([targetKey, measureIds]) => ({
      sourceKey,
      targetKey,
      weight: measureIds.length,
      measureIds: firstOf(measureIds),
    })),
  );
  return { within, between };
}

function push(lists: Map<string, string[]>, key: string, entry: string): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [entry]);
  else list.push(entry);
}

function firstOf(measureIds: readonly string[]): readonly string[] {
  return [...measureIds].sort(compareText).slice(0, shownMeasures);
}
