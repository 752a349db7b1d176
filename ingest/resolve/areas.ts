/** Functional areas (开发区, 新区, 高新区 …): told by the form of their names, data/gazetteer/areas.json. */
import { findRegionAtStart } from './region-lookup.ts';
import { liesIn, lineOf, makeRegion, type Region, type Regions } from './regions.ts';
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
  /** Free-trade zones: their formal name, what they are called, and what their parts' names end with. */
  readonly freeTrade: {
    readonly formal: string;
    readonly short: readonly string[];
    readonly parts: readonly string[];
  };
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
  readonly freeTrade: AreaData['freeTrade'];
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
  return {
    kinds,
    longestKind: longest(kinds.keys()),
    known,
    longestKnown: longest(known.keys()),
    bodies,
    freeTrade: data.freeTrade,
  };
}

/** A region that stands in front of an area's name: 新乡 before 高新区. */
export interface WrittenRegion {
  readonly region: Region;
  /** As it is written. */
  readonly words: string;
}

/** The area of the data at the start of `text`; where somebody speaks, by a short name only in or around there. */
export function findKnownArea(text: string, areas: Areas, within: Region | null): FoundArea | null {
  for (let length = Math.min(areas.longestKnown, text.length); length > 2; length--) {
    const name = text.slice(0, length);
    const found = areas.known.get(name);
    if (!found) continue;
    const isFullName = found.area.entry.name === name;
    const isNear = within === null || liesIn(within, found.home) || liesIn(found.home, within);
    if (isFullName || isNear) return { area: found.area, length };
  }
  return null;
}

/**
 * A free-trade zone (中国（河南）自由贸易试验区) or a part of it at the start of `text`, by its full name or
 * 自贸试验区 behind a province's name or in its documents.
 */
export function findFreeTradeZone(
  text: string,
  areas: Areas,
  regions: Regions,
  within: Region | null,
): FoundArea | null {
  const { formal, short, parts } = areas.freeTrade;
  const [before = '', after = ''] = formal.split('{S}');
  const isFull = text.startsWith(before);
  const start = isFull ? before.length : 0;
  const found = findRegionAtStart(text.slice(start), regions, null);
  const words = isFull ? [after] : short;
  const at = start + (found?.length ?? 0);
  const word = words.find((each) => text.startsWith(each, at));
  const province = found?.region ?? (isFull || within === null ? undefined : lineOf(within).at(-2));
  if (word === undefined || province === undefined || province.entry.level === 'national') return null;
  const part = partAt(text, at + word.length, parts);
  const name = formal.replace('{S}', province.short) + part;
  const place = findRegionAtStart(part, regions, province)?.region ?? province;
  return {
    area: makeRegion({ name, code: null, level: 'area' }, place, name),
    length: at + word.length + part.length,
  };
}

/** 郑州片区 after 自贸试验区; empty if the zone as a whole is meant. */
function partAt(text: string, start: number, parts: readonly string[]): string {
  const ends = parts.map((part) => [text.indexOf(part, start), part.length] as const);
  const near = ends.filter(([at]) => at > start && at - start < 10).map(([at, length]) => at + length);
  return near.length === 0 ? '' : text.slice(start, Math.min(...near));
}

/**
 * The area at the start of `text` by the form of its name.
 * @param home the region written before it, or the region whose authority speaks
 */
export function findAreaByForm(text: string, areas: Areas, home: Region | WrittenRegion): FoundArea | null {
  const written = 'words' in home ? home : null;
  const around = 'words' in home ? home.region : home;
  return areaByForm(text, areas, around, written?.words ?? '');
}

function areaByForm(text: string, areas: Areas, home: Region, words: string): FoundArea | null {
  if (home.entry.level === 'national') return null;
  const found = lastKind(text, areas);
  if (found === null) return null;
  const { kind, start, end } = found;
  const own = text.slice(0, start);
  if (own === '' && words === '' && (kind.vague || home.entry.level !== 'prefecture')) return null;
  if (own !== '' && !/^[\p{Script=Han}]+$/u.test(own)) return null;
  const name = areaName(own + kind.formal, own, kind, home, words);
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
