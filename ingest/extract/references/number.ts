/** 发文字号 in running text. */
import { formatNumber } from '../../../schema/document-number.ts';
import type { Span } from '../../../schema/facts.ts';
import { scanNumberTails, type NumberTail } from '../../../schema/number-tails.ts';
import { createPrefixReader, type PrefixReader } from './number-prefix.ts';

export { normaliseNumber } from '../../../schema/document-number.ts';

/** A document number where it stands in a text. */
export interface FoundNumber {
  /** The one way it is written: 国办发〔2022〕30号 */
  readonly number: string;
  /** 机关代字 without blanks: 国办发, 国务院令 */
  readonly prefix: string;
  readonly year: number | null;
  readonly sequence: number;
  /** From the 机关代字 to the 号; of several numbers sharing one 机关代字 only the first has it in its span. */
  readonly span: Span;
}

let reader: PrefixReader | null = null;

/**
 * All numbers in a text in order, in whichever way they are written. A number whose 机关代字 cannot be told
 * from the words before it is left out. Linear in the length of the text.
 *
 * @example findNumbers('按照国办发[2022]030号要求')[0].number → '国办发〔2022〕30号'
 */
export function findNumbers(text: string): readonly FoundNumber[] {
  reader ??= createPrefixReader();
  const found: FoundNumber[] = [];
  let leading: FoundNumber | null = null;
  for (const tail of scanNumberTails(text, true)) {
    if (tail.shared) {
      if (leading !== null) found.push(make(leading.prefix, tail, tail.start));
      continue;
    }
    leading = readNumber(text, tail, reader);
    if (leading !== null) found.push(leading);
  }
  return found;
}

function readNumber(text: string, tail: NumberTail, prefixes: PrefixReader): FoundNumber | null {
  const end = skipBlanksBack(text, tail.start);
  const kind = announcementBefore.exec(text.slice(Math.max(0, end - 2), end))?.[0] ?? '';
  const isSign = tail.kind === '字' || (tail.form === 'bracket' && kind === '');
  const start = isSign
    ? prefixes.startOfPrefix(text, end, tail.bare)
    : bodyBefore(text, tail.kind === '' ? end - kind.length : end, prefixes);
  if (start === null) return null;
  return make(text.slice(start, end), tail, start);
}

/** 中国人民银行令〔2020〕第1号: a body's announcement with the year in brackets. */
const announcementBefore = /令|[公通]告$/u;

/** 财政部 税务总局公告: bodies that issue together stand side by side, parted by a blank or 、. */
function bodyBefore(text: string, end: number, prefixes: PrefixReader): number | null {
  let start = prefixes.startOfBody(text, end);
  for (let bodies = 1; start !== null && start > 1 && bodies < MOST_BODIES; bodies++) {
    const mark = text.charAt(start - 1);
    if (mark !== ' ' && mark !== '、') break;
    const before = prefixes.startOfBody(text, start - 1);
    if (before === null) break;
    start = before;
  }
  return start;
}

/** Bodies that issue one announcement together; more than this is no list of issuers. */
const MOST_BODIES = 12;

function make(prefix: string, tail: NumberTail, start: number): FoundNumber {
  const { year, sequence, form } = tail;
  const bare = prefix.replace(/[\s、]+/gu, '') + (prefix.endsWith(tail.kind) ? '' : tail.kind);
  return {
    number: formatNumber({ prefix: bare, year, sequence, form }),
    prefix: bare,
    year,
    sequence,
    span: [start, tail.end],
  };
}

function skipBlanksBack(text: string, at: number): number {
  let end = at;
  while (end > 0 && at - end < 4 && /\s/u.test(text.charAt(end - 1))) end--;
  return end;
}
