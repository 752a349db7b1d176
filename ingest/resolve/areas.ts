/** Functional areas (开发区, 新区, 高新区 …): told by the form of their names, data/gazetteer/areas.json. */
import { liesIn, makeRegion, type Region, type Regions } from './regions.ts';
import { readData } from '../read-data.ts';

/** The form of data/gazetteer/areas.json. */
export interface AreaData {
  /** Kinds of area, by the end of the name. A vague kind says too little without words before it. */
  readonly kinds: readonly {
    readonly formal: string;
    readonly short?: readonly string[];
    readonly vague?: boolean;
    /** Its name needs no region (三清山风景名胜区). */
    readonly ownName?: boolean;
  }[];
  /** What governs an area. */
  readonly bodies: readonly { readonly formal: string; readonly short?: readonly string[] }[];
  /** Areas whose formal name the form of the short one does not show. */
  readonly known: readonly {
    readonly name: string;
    readonly in: string;
    readonly alias: readonly string[];
  }[];
}

/** An area at the start of a text. */
export interface FoundArea {
  readonly area: Region;
  /** Characters of the text that name it. */
  readonly length: number;
}

interface Kind {
  readonly formal: string;
  readonly vague: boolean;
  readonly ownName: boolean;
}

/** What is known of areas. */
export interface Areas {
  readonly kinds: ReadonlyMap<string, Kind>;
  readonly longestKind: number;
  /** By full and short name; with the region of the area's surroundings. */
  readonly known: ReadonlyMap<string, { readonly area: Region; readonly home: Region }>;
  readonly longestKnown: number;
  readonly bodies: ReadonlyMap<string, string>;
}

/** Longest name of an area that its form tells, in characters. */
const longestAreaName = 24;

/** Reads the areas. */
export function loadAreas(regions: Regions): Areas {
  const data = readData<AreaData>('gazetteer/areas.json');
  const kinds = new Map<string, Kind>();
  for (const { formal, short, vague, ownName } of data.kinds) {
    const kind = { formal, vague: vague ?? false, ownName: ownName ?? false };
    for (const name of [formal, ...(short ?? [])]) kinds.set(name, kind);
  }
  const known = new Map<string, { area: Region; home: Region }>();
  for (const { name, in: code, alias } of data.known) {
    const home = regions.byCode.get(code) ?? regions.nation;
    const area = makeRegion({ name, code: null, level: 'area' }, home, name);
    for (const each of [name, ...alias]) known.set(each, { area, home });
  }
  const bodies = new Map<string, string>();
  for (const { formal, short } of data.bodies) {
    for (const each of [formal, ...(short ?? [])]) bodies.set(each, formal);
  }
  const longest = (names: Iterable<string>): number => Math.max(...[...names].map((name) => name.length));
  return { kinds, longestKind: longest(kinds.keys()), known, longestKnown: longest(known.keys()), bodies };
}

/** A region that stands in front of an area's name: 新乡 before 高新区. */
export interface WrittenRegion {
  readonly region: Region;
  /** As it is written. */
  readonly words: string;
}

/** The area of the data at the start of `text`; by a short name only in or around the region that speaks. */
export function findKnownArea(text: string, areas: Areas, within: Region | null): FoundArea | null {
  for (let length = Math.min(areas.longestKnown, text.length); length > 2; length--) {
    const name = text.slice(0, length);
    const found = areas.known.get(name);
    if (!found) continue;
    const isFullName = found.area.entry.name === name;
    const isNear = within !== null && (liesIn(within, found.home) || liesIn(found.home, within));
    if (isFullName || isNear) return { area: found.area, length };
  }
  return null;
}

/**
 * The area at the start of `text` by the form of its name.
 * @param within the region whose authority speaks; null where the text itself must say where the area lies
 */
export function findAreaByForm(
  text: string,
  areas: Areas,
  within: Region | null,
  written: WrittenRegion | null,
): FoundArea | null {
  const home = written?.region ?? within;
  if (home === null || home.entry.level === 'national') return null;
  const found = lastKind(text, areas);
  if (found === null) return null;
  const { kind, start, end } = found;
  const own = text.slice(0, start);
  if (own === '' && (kind.vague || (written === null && home.entry.level !== 'prefecture'))) return null;
  if (own !== '' && !/^[\p{Script=Han}]+$/u.test(own)) return null;
  const name = areaName(own + kind.formal, own, kind, home, written?.words ?? '');
  return { area: makeRegion({ name, code: null, level: 'area' }, home, name), length: end };
}

function areaName(named: string, own: string, kind: Kind, home: Region, words: string): string {
  if (words !== '') return words + named;
  if (own === '') return home.short + named;
  return kind.ownName ? named : home.entry.name + named;
}

/** The kind whose word ends last before what governs the area, or at the end of the text. */
function lastKind(text: string, areas: Areas): { kind: Kind; start: number; end: number } | null {
  for (let end = Math.min(text.length, longestAreaName); end > 1; end--) {
    for (let length = Math.min(areas.longestKind, end); length > 1; length--) {
      const kind = areas.kinds.get(text.slice(end - length, end));
      if (kind) return { kind, start: end - length, end };
    }
  }
  return null;
}
