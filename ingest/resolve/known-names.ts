/** Names that say their region themselves: 湖北省人民政府办公厅, 国家税务总局湖北省税务局, 国务院办公厅. */
import { readAreaNameByForm, readKnownAreaName } from './area-names.ts';
import { findKnownArea } from './areas.ts';
import { readDivision } from './divisions.ts';
import type { Knowledge } from './knowledge.ts';
import { regionAtStart } from './near-region.ts';
import {
  findRegionAtStart,
  findShortCountyAtStart,
  readGenericRegion,
  type FoundRegion,
} from './region-lookup.ts';
import { readBody, readFramed, type BodyReading } from './regional-body.ts';
import type { Region } from './regions.ts';

/** Longest name of a body, region included, in characters. */
export const longestName = 48;

/** Ministries are called without the name of the state: 中华人民共和国财政部. */
const state = '中华人民共和国';

/** Longest first part of a template, in characters: 中国银行保险监督管理委员会. */
const longestFrame = 14;

/**
 * A body of the tables, or a division of one, whose text says its region; usual short forms after the
 * region count too.
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
  const readParent = (name: string): BodyReading => readKnownBody(knowledge, name, date, within);
  return readParent(text) ?? readDivision(knowledge, text, readParent, within);
}

function readKnownBody(
  knowledge: Knowledge,
  text: string,
  date: string | null,
  within: Region | null,
): BodyReading {
  const named = knowledge.local.byName.get(text);
  if (named) return named.entry;
  return (
    readNational(knowledge, text, date) ??
    readFramedName(knowledge, text, date, within) ??
    readKnownAreaName(knowledge, text, date, within) ??
    readRegional(knowledge, text, date, within) ??
    (text.startsWith(state) ? readKnownBody(knowledge, text.slice(state.length), date, within) : null)
  );
}

/** A national body by a name that no organ below bears: 财政部, but not 气象局. */
function readNational(knowledge: Knowledge, text: string, date: string | null): BodyReading {
  const { N, P, T, C } = knowledge.organs;
  if (!N.byBody.has(text)) return null;
  const saysSo = /^(?:国家|国务院|全国|中国|中央|中共中央)/u.test(text);
  if (!saysSo && [P, T, C].some((table) => table.byBody.has(text))) return null;
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
    const found = findNamedArea(knowledge, rest, within) ?? regionOfName(knowledge, rest, within);
    const named = found ? [{ region: found.region, rest: rest.slice(found.length) }] : [];
    const own = within === null || found ? [] : readGenericRegion(rest, within);
    for (const { region, rest: after } of [...named, ...own]) {
      // 中共…纪律检查委员会…监察委员会 says its region twice.
      const frame = [before, after.replaceAll(region.formal, '{R}')] as const;
      const reading = readFramed(region, frame, date, knowledge);
      if (reading) return reading;
    }
  }
  return null;
}

/** An area of the data inside a frame: 国家税务总局郑州航空港经济综合实验区税务局. */
function findNamedArea(knowledge: Knowledge, text: string, within: Region | null): FoundRegion | null {
  const found = findKnownArea(text, knowledge.areas, within);
  return found && { region: found.area, length: found.length };
}

/** First parts of templates that the text begins with, longest first. */
function framesAtStart(knowledge: Knowledge, text: string): readonly string[] {
  const { P, T, C } = knowledge.organs;
  const found: string[] = [];
  for (let length = Math.min(longestFrame, text.length - 1); length > 0; length--) {
    const before = text.slice(0, length);
    if ([P, T, C].some(({ byFrame }) => byFrame.has(before))) found.push(before);
  }
  return found;
}

/** The region a name says; where nobody speaks, also a county by a short name that no other bears (龙南海关). */
function regionOfName(knowledge: Knowledge, text: string, within: Region | null): FoundRegion | null {
  const found = regionAtStart(knowledge, text, within);
  return found ?? (within === null ? findShortCountyAtStart(text, knowledge.regions) : null);
}

function readRegional(
  knowledge: Knowledge,
  text: string,
  date: string | null,
  within: Region | null,
): BodyReading {
  const found = regionOfName(knowledge, text, within);
  if (!found || found.length === text.length) return null;
  const body = text.slice(found.length);
  const written = { region: found.region, words: text.slice(0, found.length) };
  const isShort = !written.words.endsWith(found.region.entry.name);
  return (
    readBody(knowledge, found.region, body, date, isShort) ??
    readAreaNameByForm(knowledge, body, date, written) ??
    readInShortCounty(knowledge, found.region, body, date)
  );
}

/** 来宾市 + 象州 + 生态环境局. Tried last, for counties are called like other things: 荆州市公安局 is not of 公安县. */
function readInShortCounty(
  knowledge: Knowledge,
  prefecture: Region,
  text: string,
  date: string | null,
): BodyReading {
  const county = findRegionAtStart(text, knowledge.regions, prefecture);
  return county && readBody(knowledge, county.region, text.slice(county.length), date, true);
}
