/** Places that refer to a document: a title with its number, a title, a number. */
import type { Span } from '../../../schema/facts.ts';
import { readBehindTitle } from './behind-title.ts';
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

/** A 《…》 that gives a short title to the document before it. */
const aliasBefore = /(?:以下|下)(?:统一)?(?:统称|简称|称)(?:为|[：:])?[“"]?(?:我?[省市县]|国家|国务院)?$/u;
const ALIAS_REACH = 14;
const beforeTitle = /^(?:号?文件?|号)?的?[，,]?$/u;
/** A title that says what is done with another text ends with the kind of document it is itself. */
const incomplete = /^(?:\p{Script=Han}{0,40}关于)?(?:印发|公布|发布|转发|批转|下发|做好|开展)/u;

/** All mentions of a text in order; spans do not overlap. Linear in the length of the text. */
export function findMentions(text: string): readonly Mention[] {
  const numbers = findNumbers(text);
  const titles = quotedTitles(text).filter(
    ({ span }) => !aliasBefore.test(text.slice(Math.max(0, span[0] - ALIAS_REACH), span[0])),
  );
  const spent = new Set<FoundNumber>();
  const mentions: Mention[] = [];
  let next = 0;
  for (const quoted of titles) {
    while (next < numbers.length && (numbers[next] as FoundNumber).span[1] <= quoted.span[0]) next++;
    const mention = readTitle(text, quoted, numbers, next, spent);
    if (mention !== null) mentions.push(mention);
  }
  const inTitles = titles.map(({ span }) => span);
  for (const number of outside(numbers, inTitles)) if (!spent.has(number)) mentions.push(bare(number));
  return mentions.sort((one, other) => one.span[0] - other.span[0]);
}

/** @param next index of the first number that ends behind the title's start */
function readTitle(
  text: string,
  quoted: QuotedTitle,
  numbers: readonly FoundNumber[],
  next: number,
  spent: Set<FoundNumber>,
): Mention | null {
  const [start, end] = quoted.span;
  if (!/\p{Script=Han}/u.test(quoted.text)) return null;
  const itself = numberAsTitle(quoted);
  if (itself !== null) return itself;
  const before =
    next > 0 && leadsTo(text, numbers[next - 1] as FoundNumber, start) ? numbers[next - 1] : undefined;
  let last = next;
  while (last < numbers.length && (numbers[last] as FoundNumber).span[1] < end) last++;
  const inside = numberInside(quoted, last > next ? (numbers[last - 1] as FoundNumber) : null);
  const behind = readBehindTitle(text, end, quoted.text, numbers, last);
  const free = before !== undefined && !spent.has(before) ? before : null;
  const number = free ?? inside.number ?? behind.number;
  for (const other of [number, behind.number, ...behind.spent]) if (other !== null) spent.add(other);
  const title = withInnerMarks(inside.title);
  return {
    span: [free?.span[0] ?? start, behind.numberEnd],
    end: behind.end,
    full: quoted.text,
    title: incomplete.test(title) ? title + behind.suffix : title,
    number,
    alias: behind.alias,
  };
}

/** 《国家税务总局公告2019年第6号》 */
function numberAsTitle({ text, span: [start, end] }: QuotedTitle): Mention | null {
  const found = normaliseNumber(text) === null ? undefined : findNumbers(text)[0];
  if (found === undefined) return null;
  const number: FoundNumber = { ...found, span: [start + 1, end - 1] };
  return { span: [start, end], end, full: text, title: null, number, alias: null };
}

/** 《关于…的意见（国办发〔2022〕30号）》: the number in a bracket that ends the title. */
function numberInside(
  { text, span: [start, end] }: QuotedTitle,
  last: FoundNumber | null,
): { readonly title: string; readonly number: FoundNumber | null } {
  const title =
    last === null ? undefined : /^(.+)[（([]$/u.exec(text.slice(0, last.span[0] - start - 1))?.[1];
  if (last === null || title === undefined || last.span[1] < end - 2) return { title: text, number: null };
  return { title, number: last };
}

/** 关于印发〈甲办法》的通知 → 关于印发〈甲办法〉的通知 */
function withInnerMarks(title: string): string {
  return title.includes('〈') && !title.includes('《') ? title.replaceAll('》', '〉') : title;
}

/** 国办发〔2022〕30号《…》, 国办发〔2022〕30号文件《…》 */
function leadsTo(text: string, number: FoundNumber, start: number): boolean {
  return start - number.span[1] <= 4 && beforeTitle.test(text.slice(number.span[1], start));
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
