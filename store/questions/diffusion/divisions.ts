import type { RegionLevel } from '../../../schema/facts.ts';
import { divisionLines } from '../../../schema/generated/divisions.ts';
import { regionId } from '../../../schema/ids.ts';

/** 行政区划: a division of the official list (GB/T 2260). Its id is that of the graph's region, held or not. */
export interface Division {
  readonly id: string;
  readonly name: string;
  /** Six digits; null for 全国. */
  readonly code: string | null;
  readonly level: Exclude<RegionLevel, 'area'>;
  readonly parentId: string | null;
}

/** 全国 */
export const nationId = regionId({ name: '全国', code: null });

/**
 * Divisions to which documents of the central authorities are not addressed: these go to 各省、自治区、直辖市.
 * 台湾省, 香港, 澳门 are in the standard, but that they have no such document says nothing.
 */
const notAddressed: ReadonlySet<string> = new Set(['710000', '810000', '820000']);

interface Divisions {
  readonly get: (id: string) => Division | null;
  /** Directly below, by code. */
  readonly childrenOf: (id: string) => readonly Division[];
  /** The division and all that lie in it, from the top down, then by code; none of a region that is not listed. */
  readonly within: (id: string) => readonly Division[];
}

let loaded: Divisions | null = null;

/** The official list; read at the first call. */
export function officialDivisions(): Divisions {
  loaded ??= readDivisions(divisionLines);
  return loaded;
}

function readDivisions(lines: readonly string[]): Divisions {
  const nation: Division = { id: nationId, name: '全国', code: null, level: 'national', parentId: null };
  const byId = new Map([[nation.id, nation]]);
  const children = new Map<string, Division[]>();
  for (const entry of lines.flatMap((line) => line.split(','))) {
    const code = entry.slice(0, 6);
    const parentId = parentsOf(code).find((id) => byId.has(id)) ?? nationId;
    const id = idOfCode(code);
    const division: Division = { id, name: entry.slice(6), code, level: levelOf(code), parentId };
    byId.set(id, division);
    if (notAddressed.has(code)) continue;
    const siblings = children.get(parentId);
    if (siblings) siblings.push(division);
    else children.set(parentId, [division]);
  }
  const childrenOf = (id: string): readonly Division[] => children.get(id) ?? [];
  return {
    get: (id) => byId.get(id) ?? null,
    childrenOf,
    within: (id) => {
      const found = [byId.get(id)].filter((one) => one !== undefined);
      for (const { id: at } of found) found.push(...childrenOf(at));
      return found;
    },
  };
}

function idOfCode(code: string): string {
  return regionId({ name: '', code });
}

/** Where a division may lie, nearest first: a county in its prefecture or, governed directly, in its province. */
function parentsOf(code: string): readonly string[] {
  const level = levelOf(code);
  if (level === 'province') return [];
  const province = idOfCode(`${code.slice(0, 2)}0000`);
  return level === 'prefecture' ? [province] : [idOfCode(`${code.slice(0, 4)}00`), province];
}

function levelOf(code: string): Division['level'] {
  if (code.endsWith('0000')) return 'province';
  return code.endsWith('00') ? 'prefecture' : 'county';
}
