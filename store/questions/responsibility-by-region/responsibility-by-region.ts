import type { RegionLevel } from '../../../schema/facts.ts';
import type { AgencyNode, RegionNode } from '../../../schema/graph.ts';
import { compareNullable, compareText } from '../../graph/compare.ts';
import type { NetworkRequest, PolicyGraph } from '../../policy-graph.ts';

/** Bounds of the duties that count. */
export type DutyBounds = Omit<
  NetworkRequest,
  'functions' | 'agencyId' | 'limit' | 'minWeight' | 'withoutEdges' | 'withCollectives'
>;

export interface ResponsibilityByRegionRequest extends DutyBounds {
  /** 条线: `市场监管`. */
  readonly function: string;
  /** Only agencies of regions of these levels. */
  readonly regionLevels?: readonly RegionLevel[];
  /** Most regions to return. */
  readonly limit: number;
}

export interface RegionalAgency {
  readonly agency: AgencyNode;
  readonly measures: number;
  readonly leads: number;
  readonly responsible: number;
  readonly supports: number;
}

export interface ResponsibilityByRegion {
  /** By code of the region, those without a code by id behind them, the unknown region last. */
  readonly rows: readonly {
    /** Null for agencies whose region is not known. */
    readonly region: RegionNode | null;
    /** Those with the most measures first. */
    readonly agencies: readonly RegionalAgency[];
  }[];
  /** Regions left out because of `limit`. */
  readonly omitted: number;
  /** Agencies left out because there are more than {@link mostAgencies}. */
  readonly omittedAgencies: number;
}

/** Agencies of one line that are looked at: more than there are counties. */
export const mostAgencies = 10_000;

/** The agencies of one line of work, by their regions. */
export async function responsibilityByRegion(
  graph: Pick<PolicyGraph, 'network' | 'nodes'>,
  { function: line, regionLevels, limit, ...bounds }: ResponsibilityByRegionRequest,
): Promise<ResponsibilityByRegion> {
  const { nodes, omitted } = await graph.network({
    ...bounds,
    functions: [line],
    limit: mostAgencies,
    withoutEdges: true,
  });
  const byRegion = new Map<string | null, RegionalAgency[]>();
  for (const { agency, measures, leads, supports } of nodes) {
    const row = { agency, measures, leads, responsible: measures - leads - supports, supports };
    const agencies = byRegion.get(agency.regionId);
    if (agencies === undefined) byRegion.set(agency.regionId, [row]);
    else agencies.push(row);
  }
  const regions = await regionsOf(graph, [...byRegion.keys()]);
  const rows = [...byRegion]
    .map(([id, agencies]) => ({ region: id === null ? null : (regions.get(id) ?? null), agencies }))
    .filter(({ region }) => regionLevels === undefined || isOf(regionLevels, region))
    .sort((one, other) => byCode(one.region, other.region));
  return {
    rows: rows.slice(0, limit),
    omitted: Math.max(0, rows.length - limit),
    omittedAgencies: omitted,
  };
}

async function regionsOf(
  graph: Pick<PolicyGraph, 'nodes'>,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, RegionNode>> {
  const nodes = await graph.nodes(ids.filter((id) => id !== null));
  return new Map(nodes.flatMap((node) => (node?.label === 'Region' ? [[node.id, node] as const] : [])));
}

function isOf(levels: readonly RegionLevel[], region: RegionNode | null): boolean {
  return region !== null && levels.includes(region.level);
}

function byCode(one: RegionNode | null, other: RegionNode | null): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return (
    rankOf(one) - rankOf(other) || compareNullable(one.code, other.code) || compareText(one.id, other.id)
  );
}

/** 全国, which has no code, first. */
function rankOf({ level }: RegionNode): number {
  return level === 'national' ? 0 : 1;
}
