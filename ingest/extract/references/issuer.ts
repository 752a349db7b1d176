/** Who issued a document that is referred to, as far as the text tells. */
import type { Gazetteer, NameContext } from '../../pipeline.ts';
import { anyOf, notDocumentData } from './knowledge.ts';
import type { FoundNumber } from './number.ts';

/** A body named in front of something, and where its name (or the first of several) begins. */
export interface NamedBody {
  readonly name: string;
  readonly start: number;
}

/** Longest run of names before a subject that is read: joint issuers of an opinion. */
const LONGEST_NAMES = 90;
const LONGEST_NAME = 40;
const MOST_JOINT = 12;
const subject = /关于|印发|转发|批转|公布|发布|进一步|加强|加快|推进|贯彻|深化|《|〈/u;
const andOthers = /等(?:[\p{Script=Han}\d]{0,4}(?:部门|单位|部委|机关|委局|厅局|委办局|家))?$/u;
const issuedBy = /(?:联合)?(?:印发|发布|颁布|公布|出台|下发|制发|转发|制定)(?:实施)?的?$/u;
const bodyNoun = new RegExp(`(?:${anyOf(notDocumentData.bodyNouns)})$`, 'u');
/** Words that lead up to a name and stand in none. */
const leadUp = /^.*(?:贯彻|落实|按照|根据|依据|执行|结合|遵照|依照|转发|印发|批转|参照|违反|收到|以及)/u;
/** Two offices side by side, which a reader of shapes takes for one body. */
const twoOffices = /办公[厅室].+办公[厅室]$/u;
const inName = /[\p{Script=Han}\d()（）]/u;

/** Splits a title into its leading issuer and the rest: 国务院关于… → 国务院, 关于…. */
export function splitIssuer(
  title: string,
  gazetteer: Gazetteer,
  context: NameContext,
): { readonly issuer: string | null; readonly title: string } {
  const whole = { issuer: null, title };
  const at = title.slice(0, LONGEST_NAMES).search(subject);
  if (at < 2 || title.charAt(at) === '《') return whole;
  const names = title.slice(0, at).replace(/[\s、]+$/u, '');
  const rest = title.slice(at);
  const bodies = names.replace(andOthers, '');
  // 湖北省关于…: a region issues nothing by its name alone.
  if (!bodyNoun.test(bodies) && !endsAsBody(bodies, bodies.length)) return whole;
  const first = firstOf(bodies, gazetteer, context);
  return first === null ? whole : { issuer: first, title: rest };
}

/** First of the bodies whose names make up the whole of `names`; null if anything else stands there. */
function firstOf(names: string, gazetteer: Gazetteer, context: NameContext): string | null {
  const known = gazetteer.fullNamesAtStart(names, context.date);
  const end = known[known.length - 1]?.span[1] ?? 0;
  const isKnown = end === names.length && !(known.length === 1 && twoOffices.test(names));
  if (isKnown) return known[0]?.entry.name ?? null;
  // Each joint issuer of a region says the region's name anew: 甲市委办公室甲市人民政府办公室 are two.
  const namesAnew = (at: number): boolean => gazetteer.regionAtStart(names.slice(at), null) !== null;
  return (
    splitFirst(names, namesAnew, gazetteer, context) ??
    nameOf(names, gazetteer, context) ??
    splitFirst(names, () => true, gazetteer, context)
  );
}

function splitFirst(
  names: string,
  mayBegin: (at: number) => boolean,
  gazetteer: Gazetteer,
  context: NameContext,
): string | null {
  for (let length = names.length - 2; length >= 2; length--) {
    if (!bodyNoun.test(names.slice(0, length)) && !endsAsBody(names, length)) continue;
    const others = names.slice(length).replace(/^[、\s]+/u, '');
    if (!mayBegin(names.length - others.length)) continue;
    const first = nameOf(names.slice(0, length), gazetteer, context);
    if (first !== null && firstOf(others, gazetteer, context) !== null) return first;
  }
  return null;
}

function nameOf(text: string, gazetteer: Gazetteer, context: NameContext): string | null {
  const reading = gazetteer.readAgency(text, context);
  if (reading.kind === 'agency') return reading.entry.name;
  if (reading.kind === 'collective' || text.length < 6 || !bodyNoun.test(text)) return null;
  // A body of the region's own making (领导小组, 联合工作组) is named in full by the region's full name.
  const local = text.startsWith('中共') ? text.slice(2) : text;
  const region = gazetteer.regionAtStart(local, null);
  return region !== null && region.region.name === local.slice(0, region.length) ? text : null;
}

/**
 * The body whose name stands directly before `at`: 国务院《…》, 省发展改革委、省财政厅《…》 (the first of them),
 * 国务院办公厅印发的《…》.
 */
export function bodyBefore(
  text: string,
  at: number,
  gazetteer: Gazetteer,
  context: NameContext,
): NamedBody | null {
  let end = at;
  const tail = text.slice(Math.max(0, at - 12), at);
  const issued = issuedBy.exec(tail);
  if (issued !== null) end -= issued[0].length;
  end -= andOthers.exec(text.slice(Math.max(0, end - 12), end))?.[0].length ?? 0;
  let found = nameEndingAt(text, end, gazetteer, context);
  for (let joint = 1; found !== null && joint < MOST_JOINT; joint++) {
    if (text.charAt(found.start - 1) !== '、') break;
    const before = nameEndingAt(text, found.start - 1, gazetteer, context);
    if (before === null) break;
    found = before;
  }
  return found;
}

/** The longest name that ends at `end`. */
function nameEndingAt(
  text: string,
  end: number,
  gazetteer: Gazetteer,
  context: NameContext,
): NamedBody | null {
  if (!bodyNoun.test(text.slice(Math.max(0, end - 8), end)) && !endsAsBody(text, end)) return null;
  let from = end;
  while (from > 0 && end - from < LONGEST_NAME && inName.test(text.charAt(from - 1))) from--;
  from += leadUp.exec(text.slice(from, end))?.[0].length ?? 0;
  for (let start = from; start <= end - 2; start++) {
    const name = nameOf(text.slice(start, end), gazetteer, context);
    if (name !== null) return { name, start };
  }
  return null;
}

function endsAsBody(text: string, end: number): boolean {
  return /(?:国务院|中共中央|[部委办局厅署院会社行])$/u.test(text.slice(Math.max(0, end - 4), end));
}

const announcement = /(?:令|公告|通告)$/u;
const localBody = /^(?:[省市县区州旗本]|自治[区州])/u;

/** A number in its context: 省政府令第112号 in a document of 安徽 is 安徽省人民政府令第112号. */
export function numberInContext(
  found: FoundNumber,
  gazetteer: Gazetteer,
  context: NameContext,
): { readonly number: string; readonly issuer: string | null } {
  const kind = announcement.exec(found.prefix)?.[0];
  if (kind === undefined) {
    const issuers = gazetteer.issuersOfPrefix(found.prefix, { ...context, date: dateOf(found, context) });
    return { number: found.number, issuer: issuers.length === 1 ? (issuers[0] as string) : null };
  }
  const body = found.prefix.slice(0, -kind.length);
  if (/主席$/u.test(body)) return { number: found.number, issuer: null };
  const issuer = firstOf(body, gazetteer, context);
  if (issuer === null || !localBody.test(body)) return { number: found.number, issuer };
  return { number: issuer + found.number.slice(body.length), issuer };
}

/** Names are those of the year in which the number was given. */
function dateOf({ year }: FoundNumber, context: NameContext): string | null {
  return year === null ? context.date : `${year}-06-30`;
}
