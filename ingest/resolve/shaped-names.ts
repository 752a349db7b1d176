/** Full names that no table has, told by their form: 娄底市政务公开政务服务领导小组, 中国林学会. */
import type { AgencyEntry } from '../../schema/facts.ts';
import { levelOf } from './agency-entry.ts';
import { longestName } from './known-names.ts';
import type { Knowledge } from './knowledge.ts';
import { regionAtStart } from './near-region.ts';
import { readGenericRegion } from './region-lookup.ts';
import { isFormalBodyOf, shapedEntry } from './regional-body.ts';
import type { Region } from './regions.ts';

/** What a party body's name begins with, its region, and what follows; 中共浙江省委科技强省建设领导小组. */
const party = /^中共(?=.)/u;
/** 政府 before an office (省政府发展研究中心), not before what a government does (政府采购中心). */
const governmentWord = /^政府(?!采购|投资|购买|债)/u;
const nationalStart = /^(?:国务院|国家|全国|中国|中华|中央)/u;

/**
 * A name that says its region, or that it is national, and looks formal. It stands as it is written.
 * @param within the region whose authority speaks; null where the text stands alone
 */
export function readShapedName(
  knowledge: Knowledge,
  text: string,
  within: Region | null,
): AgencyEntry | null {
  if (text.length > longestName) return null;
  const start = party.exec(text)?.[0].length ?? 0;
  const found = regionAtStart(knowledge, text.slice(start), within);
  const { nation } = knowledge.regions;
  if (found && found.region !== nation) {
    const body = text.slice(start + found.length);
    const own = start === 0 ? body : /^委(?:员会)?(.+)$/u.exec(body)?.[1];
    if (own === undefined || !isFormalBodyOf(knowledge, found.region, own)) return null;
    const isFull = text.slice(start, start + found.length).endsWith(found.region.entry.name);
    return shapedEntry(
      knowledge,
      found.region,
      isFull ? text.slice(0, start) + found.region.formal + body : text,
    );
  }
  const national = nationalStart.exec(text)?.[0].length;
  if (national === undefined || !knowledge.shapes.isFormalBody(text.slice(national))) return null;
  return shapedEntry(knowledge, nation, text);
}

/** A formally shaped name behind 省, 市, 县 …; a county's documents may leave these out. */
export function readShapedBodyOf(knowledge: Knowledge, text: string, region: Region): AgencyEntry | null {
  const [own] = readGenericRegion(text, region);
  // 市 in a district that lies in no city, 县 in a city: the words mean another region's body.
  if (!own && /^[省市县区州盟旗]/u.test(text)) return null;
  const home = own?.region ?? (region.entry.level === 'county' && !text.endsWith('公司') ? region : null);
  if (home === null) return null;
  const party = /^委(?=..)/u.exec(own?.rest ?? '') && levelOf(home) !== null;
  const body = party ? (own?.rest ?? '').slice(1) : (own?.rest ?? text).replace(governmentWord, '人民政府');
  if (!isFormalBodyOf(knowledge, home, body)) return null;
  return shapedEntry(knowledge, home, party ? `中共${home.formal}委${body}` : home.formal + body);
}
