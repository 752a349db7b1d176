/** What stands directly behind a title: 的通知 outside the marks, its number, the short title it is given. */
import { anyOf, notDocumentData } from './knowledge.ts';
import { findNumbers, type FoundNumber } from './number.ts';

interface BehindTitle {
  /** 的通知 of 《关于印发〈…〉》的通知（…）; mostly empty. */
  readonly suffix: string;
  readonly number: FoundNumber | null;
  /** Numbers in the brackets that are no documents of their own. */
  readonly spent: readonly FoundNumber[];
  /** 以下简称《条例》 */
  readonly alias: string | null;
  /** Past the number; the title's end if it has none. */
  readonly numberEnd: number;
  /** Past all of it: where the sentence goes on. */
  readonly end: number;
}

const LONGEST_BRACKET = 160;
const suffixBehind = new RegExp(`^(?:${anyOf(notDocumentData.suffixesBehind)})(?=[（(〔[])`, 'u');
/** A bracket without a number still belongs to the title if it tells its edition or a short title. */
const saysMore =
  /以下|下称|简称|统称|试行|暂行|修订|修正|年版|版）|年第|第\p{Script=Han}{1,4}届|[12]\d{3}年/u;
const alias =
  /(?:以下|下)(?:统一)?(?:统称|简称|称)(?:为|[：:])?[“"]?(?:我?[省市县]|国家)?[“"《]{0,2}([^”"》（）()，。；]{1,20})/u;
/** （国务院令第279号，根据国务院令第714号修订）: the numbers of what amended a law are none of its own. */
const amended = /修订|修正|修改/u;

/**
 * Reads what stands behind the title that ends at `titleEnd`.
 * @param numbers all numbers of the text in order
 * @param from index of the first of them that may stand behind the title
 */
export function readBehindTitle(
  text: string,
  titleEnd: number,
  title: string,
  numbers: readonly FoundNumber[],
  from: number,
): BehindTitle {
  const suffix = suffixBehind.exec(text.slice(titleEnd, titleEnd + 8))?.[0] ?? '';
  const spent: FoundNumber[] = [];
  let number: FoundNumber | null = null;
  let name: string | null = null;
  let numberEnd = titleEnd;
  let end = titleEnd + suffix.length;
  let next = from;
  for (let close = bracketAt(text, end); close !== null; close = bracketAt(text, end)) {
    const words = text.slice(end + 1, close - 1);
    const inside = numbersBetween(numbers, next, end, close);
    if (inside.length === 0 && !saysMore.test(words)) break;
    next += inside.length;
    name ??= alias.exec(words)?.[1] ?? null;
    const given = inside[0] ?? announcementNumber(title, words, end + 1);
    if (given !== null && number === null) {
      number = given;
      numberEnd = close;
    }
    if (amended.test(words)) spent.push(...inside);
    end = close;
  }
  const beside = numbers[from];
  if (end === titleEnd && beside?.span[0] === titleEnd) {
    return { suffix, number: beside, spent, alias: null, numberEnd: beside.span[1], end: beside.span[1] };
  }
  return {
    suffix,
    number,
    spent,
    alias: name,
    numberEnd,
    end: end === titleEnd + suffix.length ? titleEnd : end,
  };
}

/** The numbers from index `from` on that stand between two offsets. */
function numbersBetween(
  numbers: readonly FoundNumber[],
  from: number,
  start: number,
  end: number,
): readonly FoundNumber[] {
  let last = from;
  while (last < numbers.length && isWithin(numbers[last] as FoundNumber, start, end)) last++;
  return numbers.slice(from, last);
}

function isWithin({ span }: FoundNumber, start: number, end: number): boolean {
  return span[0] >= start && span[1] <= end;
}

/** 《财政部 税务总局关于…的公告》（2019年第39号）: the bodies stand in the title only. */
function announcementNumber(title: string, words: string, start: number): FoundNumber | null {
  if (!/^(?:公告)?[12]\d{3}年第\d{1,4}号$/u.test(words)) return null;
  const bodies = /^(.{2,60}?)关于.*公告$/u.exec(title)?.[1];
  if (bodies === undefined) return null;
  const [found] = findNumbers(`${bodies}公告${words.replace(/^公告/u, '')}`);
  return found === undefined ? null : { ...found, span: [start, start + words.length] };
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
