/** Names that say their region themselves: 湖北省人民政府办公厅, 国家税务总局湖北省税务局, 国务院办公厅. */
import type { AgencyEntry, Span } from '../../schema/facts.ts';
import { levelOf } from './agency-entry.ts';
import { findAreaByForm, findKnownArea, type WrittenRegion } from './areas.ts';
import type { Knowledge } from './knowledge.ts';
import { findRegionAtStart, readGenericRegion } from './region-lookup.ts';
import { readBody, readFramed, readShapedBody, type BodyReading } from './regional-body.ts';
import { factOf, type Region } from './regions.ts';

/** Longest name of a body, region included, in characters. */
const longestName = 48;

/**
 * A body of the tables whose text says its region; usual short forms after the region count too.
 * @param within the region whose authority speaks: its own regions go before others of the same name,
 *   and inside a frame 省, 市 … stand for it (团省委); null where the text stands alone
 */
export function readKnownName(
  knowledge: Knowledge,
  text: string,
  date: string | null,
  within: Region | null,
): BodyReading {
  if (text.length > longestName) return null;
  const named = knowledge.local.byName.get(text);
  if (named) return named.entry;
  return (
    readNational(knowledge, text, date) ??
    readFramedName(knowledge, text, date, within) ??
    readRegional(knowledge, text, date, within) ??
    readDivision(knowledge, text, date, within)
  );
}

/** A national body by a name that no organ below bears: 财政部, but not 气象局. */
function readNational(knowledge: Knowledge, text: string, date: string | null): BodyReading {
  const { N, P, T, C } = knowledge.organs;
  if (!N.byBody.has(text)) return null;
  if (!/^(?:国家|国务院|全国|中国|中央|中共中央)/u.test(text)) {
    if (P.byBody.has(text) || T.byBody.has(text) || C.byBody.has(text)) return null;
  }
  return readBody(knowledge, knowledge.regions.nation, text, date);
}

function readFramedName(
  knowledge: Knowledge,
  text: string,
  date: string | null,
  within: Region | null,
): BodyReading {
  for (const before of framesAtStart(knowledge, text)) {
    const rest = text.slice(before.length);
    const found = regionAtStart(knowledge, rest, within);
    const named = found ? [{ region: found.region, rest: rest.slice(found.length) }] : [];
    const own = within === null || found ? [] : readGenericRegion(rest, within);
    for (const { region, rest: after } of [...named, ...own]) {
      const reading = readFramed(knowledge, region, [before, after], date);
      if (reading) return reading;
    }
  }
  return null;
}

/** First parts of templates that the text begins with, longest first. */
function framesAtStart(knowledge: Knowledge, text: string): readonly string[] {
  const found: string[] = [];
  const frames = [knowledge.organs.P.byFrame, knowledge.organs.T.byFrame, knowledge.organs.C.byFrame];
  for (let length = Math.min(14, text.length - 1); length > 0; length--) {
    const before = text.slice(0, length);
    if (frames.some((frame) => frame.has(before))) found.push(before);
  }
  return found;
}

function readRegional(
  knowledge: Knowledge,
  text: string,
  date: string | null,
  within: Region | null,
): BodyReading {
  const area = readAreaName(knowledge, text, date, within, 'known');
  if (area) return area;
  const found = regionAtStart(knowledge, text, within);
  if (found) {
    const body = text.slice(found.length);
    const reading = body === '' ? null : readBody(knowledge, found.region, body, date);
    if (reading) return reading;
    const written = { region: found.region, words: text.slice(0, found.length) };
    return readAreaName(knowledge, body, date, within, written);
  }
  return null;
}

/**
 * The body of a functional area: its 管委会, or an office of its own.
 * An area named alone stands for what governs it.
 * @param written a region in front of the text; `known` to look for areas of the data only
 */
export function readAreaName(
  knowledge: Knowledge,
  text: string,
  date: string | null,
  within: Region | null,
  written: WrittenRegion | 'known' | null,
): BodyReading {
  const found =
    written === 'known'
      ? findKnownArea(text, knowledge.areas, within)
      : findAreaByForm(text, knowledge.areas, within, written);
  if (found === null) return null;
  const body = text.slice(found.length);
  const { area } = found;
  const governing = body === '' ? '管理委员会' : knowledge.areas.bodies.get(body);
  if (governing !== undefined) {
    return {
      name: area.formal + governing,
      function: '开发区管理',
      level: levelOf(area),
      region: factOf(area),
      parent: null,
    };
  }
  return readBody(knowledge, area, body, date) ?? readShapedBody(knowledge, area, body);
}

/** An internal division behind a department's name: 国家发展和改革委员会办公厅, 湖北省市场监督管理局注册处. */
function readDivision(
  knowledge: Knowledge,
  text: string,
  date: string | null,
  within: Region | null,
): AgencyEntry | null {
  if (!knowledge.shapes.isDivision(text)) return null;
  for (let end = text.length - 2; end > 3; end--) {
    const parent = knownDepartment(knowledge, text.slice(0, end), date, within);
    if (parent && knowledge.shapes.isDivision(text.slice(end))) {
      return { ...parent, name: parent.name + text.slice(end), parent: parent.name };
    }
  }
  return null;
}

function knownDepartment(
  knowledge: Knowledge,
  text: string,
  date: string | null,
  within: Region | null,
): AgencyEntry | null {
  const reading =
    readNational(knowledge, text, date) ??
    readFramedName(knowledge, text, date, within) ??
    readRegional(knowledge, text, date, within);
  return reading === null || reading === 'ambiguous' || /政府$|国务院$|管理委员会$/u.test(reading.name)
    ? null
    : reading;
}

/** A name that says its region and looks formal, though no table has it. */
export function readShapedName(
  knowledge: Knowledge,
  text: string,
  within: Region | null,
): AgencyEntry | null {
  const found = regionAtStart(knowledge, text, within);
  if (!found || text.length > longestName) return null;
  return readShapedBody(knowledge, found.region, text.slice(found.length));
}

/** Regions of the speaker's own province go before others of the same name. */
export function regionAtStart(
  knowledge: Knowledge,
  text: string,
  within: Region | null,
): ReturnType<typeof findRegionAtStart> {
  const province = within === null ? null : provinceOf(within);
  const near = province === null ? null : findRegionAtStart(text, knowledge.regions, province);
  return near ?? findRegionAtStart(text, knowledge.regions, null);
}

function provinceOf(region: Region): Region | null {
  if (region.entry.level === 'national') return null;
  return region.parent === null || region.parent.entry.level === 'national'
    ? region
    : provinceOf(region.parent);
}

/** Names one after the other at the start of a title, as {@link Gazetteer.fullNamesAtStart} says. */
export function readNamesAtStart(
  knowledge: Knowledge,
  text: string,
  date: string | null,
): readonly { readonly entry: AgencyEntry; readonly span: Span }[] {
  const stop = knowledge.shapes.titleStop(text);
  const names: { entry: AgencyEntry; span: Span }[] = [];
  let start = 0;
  while (start < stop) {
    const found = nameAt(knowledge, text.slice(start, stop), date);
    if (!found) break;
    names.push({ entry: found.entry, span: [start, start + found.length] });
    start += found.length;
  }
  return names;
}

function nameAt(
  knowledge: Knowledge,
  text: string,
  date: string | null,
): { readonly entry: AgencyEntry; readonly length: number } | null {
  const known = longestKnown(knowledge, text, date);
  if (known && (known.length === text.length || longestKnown(knowledge, text.slice(known.length), date))) {
    return known;
  }
  const shaped = readShapedName(knowledge, text, null);
  if (shaped) return { entry: shaped, length: text.length };
  return known ?? shapedBeforeKnown(knowledge, text, date);
}

function longestKnown(
  knowledge: Knowledge,
  text: string,
  date: string | null,
): { readonly entry: AgencyEntry; readonly length: number } | null {
  for (let length = Math.min(longestName, text.length); length > 2; length--) {
    const reading = readKnownName(knowledge, text.slice(0, length), date, null);
    if (reading !== null && reading !== 'ambiguous') return { entry: reading, length };
  }
  return null;
}

/** A formally shaped name in front of one that is known. */
function shapedBeforeKnown(
  knowledge: Knowledge,
  text: string,
  date: string | null,
): { readonly entry: AgencyEntry; readonly length: number } | null {
  for (let length = 4; length < Math.min(longestName, text.length); length++) {
    const entry = readShapedName(knowledge, text.slice(0, length), null);
    if (entry && longestKnown(knowledge, text.slice(length), date)) return { entry, length };
  }
  return null;
}
