/** Places that refer to a document: a title with its number, a title, a number. */
import type { Span } from '../../../schema/facts.ts';
import { anyOf, notDocumentData } from './knowledge.ts';
import { findNumbers, normaliseNumber, type FoundNumber } from './number.ts';
import { quotedTitles, type QuotedTitle } from './quoted-titles.ts';

/** One place that refers to a document. */
export interface Mention {
  /** The title in its marks together with the number beside it; of a bare number the number. */
  readonly span: Span;
  /** Past what is said of it in brackets (以下简称…): where the sentence goes on. */
  readonly end: number;
  /** As it stands between 《 and 》. */
  readonly full: string | null;
  /** `full` without a number at its end, with a 的通知 that stands behind 》. */
  readonly title: string | null;
  readonly number: FoundNumber | null;
  /** Short title the text gives it: 以下简称《条例》. */
  readonly alias: string | null;
}

const LONGEST_BRACKET = 160;
const suffixBehind = new RegExp(`^(?:${anyOf(notDocumentData.suffixesBehind)})(?=[（(〔[])`, 'u');
const incomplete = /^(?:\p{Script=Han}{0,40}关于)?(?:印发|公布|发布|转发|批转|下发|做好|开展)/u;
const saysMore =
  /以下|下称|简称|统称|试行|暂行|修订|修正|年版|版）|年第|第\p{Script=Han}{1,4}届|[12]\d{3}年/u;
const aliasInBracket =
  /(?:以下|下)(?:统一)?(?:统称|简称|称)(?:为|[：:])?[“"]?(?:我?[省市县]|国家)?[“"《]{0,2}([^”"》（）()，。；]{1,20})/u;
const aliasBefore = /(?:以下|下)(?:统一)?(?:统称|简称|称)(?:为|[：:])?[“"]?(?:我?[省市县]|国家|国务院)?$/u;
const beforeTitle = /^(?:号?文件?|号)?的?[，,]?$/u;

/** All mentions of a text in order; spans do not overlap. Linear in the length of the text. */
export function findMentions(text: string): readonly Mention[] {
  const numbers = findNumbers(text);
  const titles = quotedTitles(text).filter(
    ({ span }) => !aliasBefore.test(text.slice(Math.max(0, span[0] - 14), span[0])),
  );
  const used = new Set<FoundNumber>();
  const mentions: Mention[] = [];
  let at = 0;
  for (const quoted of titles) {
    while (at < numbers.length && (numbers[at] as FoundNumber).span[1] <= quoted.span[0]) at++;
    const mention = readTitle(text, quoted, numbers, at, used);
    if (mention !== null) mentions.push(mention);
  }
  const inTitles = titles.map(({ span }) => span);
  for (const number of outside(numbers, inTitles)) if (!used.has(number)) mentions.push(bare(number));
  return mentions.sort((one, other) => one.span[0] - other.span[0]);
}

function readTitle(
  text: string,
  quoted: QuotedTitle,
  numbers: readonly FoundNumber[],
  next: number,
  used: Set<FoundNumber>,
): Mention | null {
  const [start, end] = quoted.span;
  if (!/\p{Script=Han}/u.test(quoted.text)) return null;
  const itself = normaliseNumber(quoted.text) === null ? null : findNumbers(quoted.text)[0];
  if (itself !== null && itself !== undefined) {
    const number = { ...itself, span: [start + 1, end - 1] as const };
    return { span: quoted.span, end, full: quoted.text, title: null, number, alias: null };
  }
  const before = next > 0 ? (numbers[next - 1] as FoundNumber) : null;
  let number = before !== null && !used.has(before) && leadsTo(text, before, start) ? before : null;
  const spanStart = number?.span[0] ?? start;
  let at = next;
  let title = quoted.text;
  for (; at < numbers.length && (numbers[at] as FoundNumber).span[1] < end; at++) {
    const inner = numbers[at] as FoundNumber;
    const closing = /^(.+)[（([]$/u.exec(quoted.text.slice(0, inner.span[0] - start - 1));
    if (closing !== null && inner.span[1] >= end - 2) {
      title = closing[1] ?? title;
      number ??= inner;
    }
  }
  const suffix = suffixBehind.exec(text.slice(end, end + 8))?.[0] ?? '';
  let last = end + suffix.length;
  let spanEnd = end;
  let alias: string | null = null;
  for (let bracket = bracketAt(text, last); bracket !== null; bracket = bracketAt(text, last)) {
    while (at < numbers.length && (numbers[at] as FoundNumber).span[1] <= last) at++;
    const candidate = numbers[at];
    const inside = candidate !== undefined && candidate.span[1] <= bracket ? candidate : null;
    const words = text.slice(last + 1, bracket - 1);
    if (inside === null && !saysMore.test(words)) break;
    alias ??= aliasInBracket.exec(words)?.[1] ?? null;
    if (inside !== null && number === null) {
      number = inside;
      used.add(inside);
      spanEnd = bracket;
    }
    last = bracket;
  }
  if (last === end && number === null && numbers[at]?.span[0] === end) {
    number = numbers[at] as FoundNumber;
    last = number.span[1];
    spanEnd = last;
  }
  if (number !== null) used.add(number);
  title = withInnerMarks(title);
  if (suffix !== '' && incomplete.test(title)) title += suffix;
  return {
    span: [spanStart, spanEnd],
    end: last === end + suffix.length ? end : last,
    full: quoted.text,
    title,
    number,
    alias,
  };
}

/** 关于印发〈甲办法》的通知 → 关于印发〈甲办法〉的通知 */
function withInnerMarks(title: string): string {
  return title.includes('〈') && !title.includes('《') ? title.replaceAll('》', '〉') : title;
}

/** 国办发〔2022〕30号《…》, 国办发〔2022〕30号文件《…》 */
function leadsTo(text: string, number: FoundNumber, start: number): boolean {
  const between = start - number.span[1];
  return between <= 4 && beforeTitle.test(text.slice(number.span[1], start));
}

/** End of the bracket that opens at `at`, past its closing mark; null if none opens or it is not closed soon. */
function bracketAt(text: string, at: number): number | null {
  if (!'（([〔'.includes(text.charAt(at) || ' ')) return null;
  let depth = 0;
  const limit = Math.min(text.length, at + LONGEST_BRACKET);
  for (let end = at; end < limit; end++) {
    const mark = text.charAt(end);
    if (mark === '\n') return null;
    if ('（([〔【'.includes(mark)) depth++;
    else if ('）)]〕】'.includes(mark) && --depth === 0) return end + 1;
  }
  return null;
}

function bare(number: FoundNumber): Mention {
  return { span: number.span, end: number.span[1], full: null, title: null, number, alias: null };
}

/** The numbers that stand in no title; both lists are in order. */
function outside(numbers: readonly FoundNumber[], titles: readonly Span[]): readonly FoundNumber[] {
  let at = 0;
  return numbers.filter(({ span }) => {
    while (at < titles.length && (titles[at] as Span)[1] <= span[0]) at++;
    const title = titles[at];
    return title === undefined || span[1] <= title[0];
  });
}
