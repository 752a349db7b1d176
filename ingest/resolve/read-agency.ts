/** A name as it stands in a document, read in the document's context. */
import type { AgencyEntry, RegionFact } from '../../schema/facts.ts';
import type { AgencyReading, NameContext } from '../pipeline.ts';
import { readAreaNameByForm, readKnownAreaName } from './area-names.ts';
import { readDivision } from './divisions.ts';
import { readKnownName } from './known-names.ts';
import { regionAtStart } from './near-region.ts';
import { entryOfFullName, readMinistryBureau, readOwnBody, readOwnShortForm } from './own-bodies.ts';
import { readShapedBodyOf, readShapedName } from './shaped-names.ts';
import type { Knowledge } from './knowledge.ts';
import { freeLocalBody } from './local-bodies.ts';
import { readGenericRegion, type GenericRegion } from './region-lookup.ts';
import { readBody, type BodyReading } from './regional-body.ts';
import { lineOf, type Region } from './regions.ts';

/** How sure a reading is, by the way it was made. */
const confidence = {
  /** The document itself says it. */
  introduced: 1,
  /** A full name, or a usual short form after its region. */
  known: 0.95,
  /** A usual short form without its region, at the level of the document. */
  implied: 0.9,
  /** An internal division, or a short form of an issuer's own name. */
  own: 0.9,
  /** It looks like a formal name. */
  shaped: 0.8,
  /** A functional area by the form of its name; a region that stands for its government. */
  form: 0.7,
} as const;

/** Longest text that may be a name, in characters: longer ones are sentences. */
const longestText = 80;

/** Reads a name; `region` is the context's region in the tree, null if it has none. */
export function readAgencyName(
  knowledge: Knowledge,
  words: string,
  context: NameContext,
  region: Region | null,
): AgencyReading {
  if (words.length > longestText) return { kind: 'unresolved', reason: 'unknown' };
  const text = words.trim().replaceAll('(', '（').replaceAll(')', '）');
  const reading = readPlainName(knowledge, text, context, region);
  const bare = /^(.+?)（[^（）]+）$/u.exec(text)?.[1];
  if (reading.kind !== 'unresolved' || bare === undefined) return reading;
  // 市委编办（事业单位登记中心）: what stands in brackets behind a name is another name or a part of it.
  return readPlainName(knowledge, bare, context, region);
}

function readPlainName(
  knowledge: Knowledge,
  text: string,
  context: NameContext,
  region: Region | null,
): AgencyReading {
  const introduced = context.introduced.get(text);
  if (introduced !== undefined) {
    return agency(entryOfFullName(knowledge, introduced, context.date), confidence.introduced);
  }
  const { date } = context;
  if (knowledge.isCollective(text)) {
    // Few bodies are called like groups: 市直机关工委.
    const body = region && ownBody(knowledge, text, date, region);
    return body && body !== 'ambiguous' ? agency(body, confidence.known) : { kind: 'collective' };
  }
  const readings: readonly (readonly [sureness: number, read: () => BodyReading])[] = [
    [confidence.known, () => region && freeLocalBody(knowledge.local, region, text, date)],
    [confidence.own, () => readOwnBody(knowledge, text, context, region)],
    [confidence.known, () => known(knowledge, text, context, region)],
    [confidence.implied, () => region && impliedRegion(knowledge, text, date, region)],
    [confidence.own, () => readOwnShortForm(knowledge, text, context, region)],
    [confidence.own, () => readMinistryBureau(knowledge, text, context)],
    [confidence.form, () => region && ownArea(knowledge, text, date, region)],
    [confidence.form, () => governmentOf(knowledge, text, region)],
    [confidence.shaped, () => readShapedName(knowledge, text, region)],
    [confidence.shaped, () => region && readShapedBodyOf(knowledge, text, region)],
  ];
  let isAmbiguous = false;
  for (const [sureness, read] of readings) {
    const reading = read();
    // What the tables leave open the document itself may settle, but the mere form of a name does not.
    if (reading === 'ambiguous') isAmbiguous = true;
    else if (reading && (!isAmbiguous || sureness >= confidence.own)) return agency(reading, sureness);
  }
  return { kind: 'unresolved', reason: isAmbiguous ? 'ambiguous' : 'unknown' };
}

function agency(entry: AgencyEntry, sureness: number): AgencyReading {
  return { kind: 'agency', entry, confidence: sureness };
}

/** By a region that the text names, or after 省, 市 …; both where the first character may belong to either. */
function known(
  knowledge: Knowledge,
  text: string,
  { date }: NameContext,
  region: Region | null,
): BodyReading {
  const own = region ? readGenericRegion(text, region) : [];
  return theOnly([
    readKnownName(knowledge, text, date, region),
    region && ownBody(knowledge, text, date, region),
    firstOf(own, (named) => divisionIn(knowledge, named, date)),
    region && readBody(knowledge, region, text, date),
  ]);
}

/** What stands behind 省, 市 … for a region of the document's own line. */
function ownBody(knowledge: Knowledge, text: string, date: string | null, region: Region): BodyReading {
  return firstOf(readGenericRegion(text, region), (named) =>
    readBody(knowledge, named.region, named.rest, date),
  );
}

/** 市公安局交警支队: a division of one of the region's departments. */
function divisionIn(knowledge: Knowledge, { region, rest }: GenericRegion, date: string | null): BodyReading {
  return readDivision(knowledge, rest, (name) => readBody(knowledge, region, name, date), region);
}

/** A name without a region is one of the document's own level; else of the one level above that has it. */
function impliedRegion(knowledge: Knowledge, text: string, date: string | null, region: Region): BodyReading {
  for (const at of lineOf(region)) {
    // What the nation's bodies share their names with are bodies of every region: 人民银行, 气象局.
    if (at.entry.level === 'national' && at !== region) break;
    const reading = readBody(knowledge, at, text, date);
    if (reading) return reading;
  }
  return null;
}

function ownArea(knowledge: Knowledge, text: string, date: string | null, region: Region): BodyReading {
  const own = readGenericRegion(text, region);
  if (own.length === 0) return readAreaNameByForm(knowledge, text, date, region);
  return firstOf(
    own,
    ({ region: home, rest }) =>
      readKnownAreaName(knowledge, rest, date, home) ?? readAreaNameByForm(knowledge, rest, date, home),
  );
}

/** 开封市 as a responsible unit is its government. */
function governmentOf(knowledge: Knowledge, text: string, region: Region | null): BodyReading {
  const found = regionAtStart(knowledge, text, region);
  if (!found || found.length !== text.length || found.region === knowledge.regions.nation) return null;
  return found.region.entry.name.endsWith(text.slice(-1))
    ? readBody(knowledge, found.region, '人民政府', null)
    : null;
}

function firstOf<T>(list: readonly T[], read: (item: T) => BodyReading): BodyReading {
  for (const item of list) {
    const reading = read(item);
    if (reading) return reading;
  }
  return null;
}

function theOnly(readings: readonly BodyReading[]): BodyReading {
  const found = readings.filter((reading) => reading !== null);
  const first = found[0] ?? null;
  if (first === null || first === 'ambiguous') return first;
  const same = found.every((reading) => reading !== 'ambiguous' && reading.name === first.name);
  return same ? first : 'ambiguous';
}

/** A region fact's place in the tree; by name where it has no code. */
export function regionOf(knowledge: Knowledge, fact: RegionFact | null): Region | null {
  if (fact === null) return null;
  const { regions, areas } = knowledge;
  if (fact.code !== null) return regions.byCode.get(fact.code) ?? null;
  const named = regions.byName.get(fact.name);
  if (named?.length === 1) return named[0] ?? null;
  return areas.known.get(fact.name)?.area ?? null;
}
