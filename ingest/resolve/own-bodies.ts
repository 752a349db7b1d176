/** Names that point back at the document's own issuers: 本局, 我委, 注册处, short forms of their names. */
import type { AgencyEntry } from '../../schema/facts.ts';
import type { NameContext } from '../pipeline.ts';
import { readKnownName } from './known-names.ts';
import type { Knowledge } from './knowledge.ts';
import { regionAtStart } from './near-region.ts';
import { readGenericRegion } from './region-lookup.ts';
import { lineOf, type Region } from './regions.ts';
import { readBody, type BodyReading } from './regional-body.ts';
import { readShapedName } from './shaped-names.ts';

/** The bodies that a document names in full itself. */
interface OwnBodies {
  readonly issuers: readonly AgencyEntry[];
  readonly introduced: readonly AgencyEntry[];
}

const ownBodies = new WeakMap<NameContext, OwnBodies>();

/**
 * Reads a name as the issuer (本局), as its superior (省局) or as a division of it (注册处).
 * @param region the context's region in the tree
 */
export function readOwnBody(
  knowledge: Knowledge,
  text: string,
  context: NameContext,
  region: Region | null,
): BodyReading {
  const { issuers } = bodiesOf(knowledge, context);
  return (
    selfWord(text, issuers) ??
    (region && superior(knowledge, text, issuers, region, context.date)) ??
    divisionOf(knowledge, text, issuers, region)
  );
}

/**
 * Reads a name as a short form of one that the document says in full, an issuer's or an introduced one:
 * its characters stand in order in that name, and the first and the last after the region are the same.
 * 市政务大数据局 is 新乡市政务服务和大数据管理局. Two such bodies are one too many.
 */
export function readOwnShortForm(
  knowledge: Knowledge,
  text: string,
  context: NameContext,
  region: Region | null,
): BodyReading {
  const { issuers, introduced } = bodiesOf(knowledge, context);
  const [generic] = region ? readGenericRegion(text, region) : [];
  const home = generic?.region ?? region;
  const short = generic?.rest ?? text;
  if (short.length < 3 || home === null) return null;
  const fitting = [...issuers, ...introduced].filter(
    ({ name }) =>
      !isGovernment(name) &&
      name.startsWith(home.formal) &&
      isShortForm(short, name.slice(home.formal.length)),
  );
  const names = new Set(fitting.map(({ name }) => name));
  if (names.size > 1) return 'ambiguous';
  return fitting[0] ?? null;
}

/** What is known of a full name; only the name itself where no table has it. */
export function entryOfFullName(knowledge: Knowledge, name: string, date: string | null): AgencyEntry {
  const reading = readKnownName(knowledge, name, date, null);
  if (reading !== null && reading !== 'ambiguous') return reading;
  const shaped = readShapedName(knowledge, name, null);
  if (shaped) return shaped;
  return { name, function: knowledge.shapes.functionOf(name), level: null, region: null, parent: null };
}

/** Read once for a context: a document asks for hundreds of names. */
function bodiesOf(knowledge: Knowledge, context: NameContext): OwnBodies {
  const known = ownBodies.get(context);
  if (known) return known;
  const read = (name: string): AgencyEntry => entryOfFullName(knowledge, name, context.date);
  const bodies = {
    issuers: context.issuers.map(read),
    introduced: [...new Set(context.introduced.values())].map(read),
  };
  ownBodies.set(context, bodies);
  return bodies;
}

const endings: Readonly<Record<string, string>> = { 委: '委员会', 办: '办公室' };

/** 本局, 我委: the only issuer whose name ends so. */
function selfWord(text: string, issuers: readonly AgencyEntry[]): BodyReading {
  const word = /^(?:本|我)(局|委|厅|办|部|署|院|行|中心)(?:机关)?$/u.exec(text)?.[1];
  if (word === undefined) return null;
  const fitting = issuers.filter(({ name }) => name.endsWith(endings[word] ?? word));
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** 省局, 市局 in a document of a department: the department of that level in the same line of work. */
function superior(
  knowledge: Knowledge,
  text: string,
  issuers: readonly AgencyEntry[],
  region: Region,
  date: string | null,
): BodyReading {
  const [, level, word] = /^([省市县区州])(局|委|厅|办)(?:机关)?$/u.exec(text) ?? [];
  const [issuer] = issuers;
  if (level === undefined || word === undefined || !issuer || issuers.length > 1) return null;
  const own = lineOf(region).find(({ entry }) => entry.name === issuer.region?.name);
  const home = lineOf(region).find(({ entry }) => entry.name.endsWith(level));
  if (!own || !home || !issuer.name.startsWith(own.formal)) return null;
  const body = issuer.name.slice(own.formal.length);
  if (own === home) return issuer.name.endsWith(endings[word] ?? word) ? issuer : null;
  const stem = /^(.+?)(?:局|厅|委员会|办公室)$/u.exec(body)?.[1];
  return stem === undefined ? null : readBody(knowledge, home, stem + (endings[word] ?? word), date);
}

function isShortForm(short: string, body: string): boolean {
  const sameEnd = short.at(-1) === body.at(-1) || (short.endsWith('办') && body.endsWith('办公室'));
  if (!sameEnd || short.length >= body.length || short[0] !== body[0]) return false;
  let at = 0;
  for (const character of body) if (character === short[at]) at += 1;
  return at === short.length;
}

/** A government's offices share its name's characters with too many departments. */
function isGovernment(name: string): boolean {
  return /政府(?:办公厅|办公室)?$|国务院/u.test(name);
}

/** Issuers whose offices are departments of their own, not divisions. */
const notDepartments =
  /(?:政府|国务院|管理委员会)(?:办公厅|办公室)?$|(?:领导小组|联席会议|指挥部)(?:办公室)?$/u;

/** 注册处 in a notice of a department is a division of it. */
function divisionOf(
  knowledge: Knowledge,
  text: string,
  issuers: readonly AgencyEntry[],
  region: Region | null,
): BodyReading {
  const [issuer] = issuers;
  if (!issuer || issuers.length > 1 || notDepartments.test(issuer.name)) return null;
  const own = text.replace(/^(?:本|我|省|市|县)(?:局|委|厅|办)/u, '');
  if (!knowledge.shapes.isDivision(own) || /^(?:[省市县区州]|国家|中央|国务院)/u.test(own)) return null;
  if (regionAtStart(knowledge, own, region)) return null;
  return { ...issuer, name: issuer.name + own, parent: issuer.name };
}

/** A ministry's bureaus (信息通信管理局 of 工业和信息化部) are divisions; read after the tables, which know most 局. */
export function readMinistryBureau(knowledge: Knowledge, text: string, context: NameContext): BodyReading {
  const [issuer] = bodiesOf(knowledge, context).issuers;
  const isMinistry = issuer?.level === 'national' && /(?:部|委员会|总局|署)$/u.test(issuer.name);
  if (!issuer || !isMinistry || context.issuers.length > 1) return null;
  if (!/^(?!国家|中央|全国|中国)[\p{Script=Han}]{2,14}局$/u.test(text)) return null;
  if (regionAtStart(knowledge, text, null)) return null;
  return { ...issuer, name: issuer.name + text, parent: issuer.name };
}
