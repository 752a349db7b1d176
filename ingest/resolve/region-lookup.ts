/** Finding regions at the start of a text and in the words that stand for the document's own region. */
import { liesIn, lineOf, type Region, type Regions } from './regions.ts';

/** A region found at the start of a text. */
export interface FoundRegion {
  readonly region: Region;
  /** Characters of the text that name it. */
  readonly length: number;
}

/**
 * The longest region name at the start of `text`: full or short, or a chain of both (武汉市江夏区).
 * Short names of counties count only `within` a region, for they collide with words and each other.
 * Null if none, or if the name belongs to several regions there.
 */
export function findRegionAtStart(text: string, regions: Regions, within: Region | null): FoundRegion | null {
  const first = longestName(text, 0, regions, within, within !== null && within !== regions.nation);
  if (first === null) return null;
  let found = first;
  for (;;) {
    const next = longestName(text, found.length, regions, found.region, false);
    if (next === null || next.region === found.region) return found;
    found = { region: next.region, length: found.length + next.length };
  }
}

/** The county whose short name stands at the start of `text`, if only one county is called so. */
export function findShortCountyAtStart(text: string, regions: Regions): FoundRegion | null {
  return longestName(text, 0, regions, null, true);
}

function longestName(
  text: string,
  start: number,
  regions: Regions,
  within: Region | null,
  shortCounties: boolean,
): FoundRegion | null {
  const longest = regions.longestByStart.get(text.slice(start, start + 2)) ?? 0;
  for (let length = Math.min(longest, text.length - start); length > 1; length--) {
    const name = text.slice(start, start + length);
    const full = regions.byName.get(name);
    const short = regions.byShortName.get(name)?.filter((region) => shortCounties || !isCounty(region));
    const here = [...(full ?? []), ...(short ?? [])].filter((region) => !within || liesIn(region, within));
    if (here.length === 0) continue;
    const region = highest(here);
    return region && { region, length };
  }
  return null;
}

function isCounty(region: Region): boolean {
  return region.entry.level === 'county';
}

/** Of regions that share a name, the one above the others (吉林 the province, not the city); null if none is. */
function highest(list: readonly Region[]): Region | null {
  const depth = (region: Region): number => lineOf(region).length;
  const sorted = [...new Set(list)].sort((a, b) => depth(a) - depth(b));
  const [first, second] = sorted;
  if (!first || (second && depth(first) === depth(second))) return null;
  return first;
}

/** What 省, 市, 州 … stand for in a document of a region. */
export interface GenericRegion {
  readonly region: Region;
  /** The rest of the text. */
  readonly rest: string;
}

/** Words for one's own region, longer before shorter, with the ending of the names they stand for. */
const genericWords: readonly (readonly [word: string, ending: RegExp])[] = [
  ['自治区', /自治区$/u],
  ['自治州', /自治州$/u],
  ['自治县', /自治县$/u],
  ['兵团', /兵团$/u],
  ['省', /省$/u],
  ['市', /市$/u],
  ['州', /州$/u],
  ['盟', /盟$/u],
  ['县', /县$/u],
  ['区', /区$/u],
  ['旗', /旗$/u],
];

/**
 * What a text that begins with 省, 市, 我市 … may stand for in a document of `region`, nearest first:
 * 市 in a county-level city is that city, and for what only a prefecture has, the city above it.
 */
export function readGenericRegion(text: string, region: Region): readonly GenericRegion[] {
  const own = text.replace(/^(?:我|本|全)(?=省|市|州|盟|县|区|旗|自治)/u, '');
  const generic = genericWords.find(([word]) => own.startsWith(word));
  if (!generic || own.length === generic[0].length) return [];
  const [word, ending] = generic;
  return lineOf(region)
    .filter(({ entry }) => ending.test(entry.name) && entry.level !== 'national')
    .map((named) => ({ region: named, rest: own.slice(word.length) }));
}
