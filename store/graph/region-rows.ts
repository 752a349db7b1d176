import type { Facts, RegionEntry, RegionFact, RegionLevel } from '../../schema/facts.ts';
import type { RegionNode } from '../../schema/graph.ts';
import { regionId } from '../../schema/ids.ts';

/** The regions one document's facts speak of. Where `facts.regions` is missing, they have no parent. */
export interface RegionRows {
  /** Id of the region, which with all it lies in becomes one of the rows; null for null. */
  readonly use: (region: RegionFact | null) => string | null;
  readonly rows: () => readonly RegionNode[];
}

export function collectRegions(facts: Facts): RegionRows {
  const entries = new Map((facts.regions ?? []).map((entry) => [regionId(entry), entry]));
  const used = new Map<string, RegionNode>();

  function use(region: RegionFact | null): string | null {
    if (region === null) return null;
    const id = regionId(region);
    if (used.has(id)) return id;
    const entry = entries.get(id);
    const parent = entry?.parent ?? null;
    const parentId = parent === null || regionId(parent) === id ? null : regionId(parent);
    used.set(id, { id, name: region.name, code: region.code, level: region.level, parentId });
    if (parent !== null && parentId !== null) use(entries.get(parentId) ?? withLevel(parent));
    return id;
  }

  return { use, rows: () => [...used.values()] };
}

/** A parent that has no entry of its own: its level is in its code. */
function withLevel(region: NonNullable<RegionEntry['parent']>): RegionFact {
  return { name: region.name, code: region.code, level: levelOfCode(region.code) };
}

/** GB/T 2260: 360000 a province, 360900 a prefecture, 360981 a county. Only 全国 has neither code nor area. */
function levelOfCode(code: string | null): RegionLevel {
  if (code === null || code === '000000' || code === '100000') return 'national';
  if (code.endsWith('0000')) return 'province';
  return code.endsWith('00') ? 'prefecture' : 'county';
}
