import { chineseNumber } from './chinese-number.ts';
import { endsTitle } from './line-shape.ts';

/** A line of this length holds more than a paragraph. */
const LONG_LINE = 800;
const HEAD = 300;
const LONGEST_ADDRESSEE = 60;
const LONGEST_TITLE = 80;

/** A whole regulation within a line. */
const FIRST_ARTICLES = /^(?!第).{20,}?第一章.{1,20}?第一条/;
const NUMBER = /([一-龥A-Za-z]{2,24})[〔[［（(【]\d{4}[〕\]］）)】]第?\d{1,5}号/;
const HAN_LABEL = /[。；：）”](?=([一二三四五六七八九十]{1,3})、)/g;
const BRACKET_LABEL = /[（(]([一二三四五六七八九十]{1,3})[）)]/g;
const ATTACHMENT_LIST = /。(?=附件[：:])/;
const ATTACHMENT = /附件(\d{1,2})(?=[一-龥“《])/g;
const DATE = /\d{4}年\d{1,2}月\d{1,2}日/g;
const PUBLICITY = /[（(]此件[^（）()]{2,12}[）)]/g;

/**
 * Where paragraphs begin in a document whose line breaks were lost altogether: after its number and addressees, before
 * each numbered heading in sequence, around signature and attachments. `articles`: where its chapters and articles begin;
 * for a line that is no such document these alone.
 */
export function gluedDocumentCuts(line: string, articles: readonly number[]): readonly number[] {
  const headings = articles.length > 0 ? articles : line.length < LONG_LINE ? [] : headingCuts(line);
  if (headings.length < 2 || (articles.length > 0 && !FIRST_ARTICLES.test(line))) return articles;
  const cuts = new Set(headings);
  for (const cut of [...headCuts(line), ...attachmentCuts(line), ...signatureCuts(line)]) cuts.add(cut);
  return [...cuts].filter((cut) => cut > 0 && cut < line.length).sort((one, other) => one - other);
}

/** 一、二、… after a full stop, in sequence (restarting at 一); （一）（二）… after a full stop or a heading just begun. */
function headingCuts(line: string): number[] {
  const tops = sequence(
    [...line.matchAll(HAN_LABEL)].map((match) => ({ at: match.index + 1, numeral: match[1] ?? '' })),
  );
  const inner = [...line.matchAll(BRACKET_LABEL)].flatMap((match) => {
    const top = tops.findLast((at) => at < match.index) ?? -Infinity;
    const afterHeading = match.index - top <= 16 && !/[，。；：]/.test(line.slice(top, match.index));
    const begins = /[。；：]/.test(line.charAt(match.index - 1)) || afterHeading;
    return begins ? [{ at: match.index, numeral: match[1] ?? '' }] : [];
  });
  return [...tops, ...sequence(inner)];
}

function sequence(labels: readonly { readonly at: number; readonly numeral: string }[]): number[] {
  let last = 0;
  return labels.flatMap(({ at, numeral }) => {
    const ordinal = chineseNumber(numeral);
    if (ordinal !== 1 && ordinal !== last + 1) return [];
    last = ordinal;
    return [at];
  });
}

/** 某某的函渝府办函〔2021〕52号市教委：: title, number, addressees. */
function headCuts(line: string): number[] {
  const number = NUMBER.exec(line.slice(0, HEAD));
  if (number === null) return [];
  const end = number.index + number[0].length;
  const addressee = line.slice(end, end + LONGEST_ADDRESSEE).search(/[：:]/);
  const cuts = [end, addressee < 0 ? 0 : end + addressee + 1];
  for (let start = number.index; start < number.index + (number[1]?.length ?? 0); start++) {
    if (endsTitle(line.slice(0, start)) && /的.{1,3}$/.test(line.slice(0, start))) cuts.push(start);
  }
  return cuts;
}

/** Around 附件1, after the title that the list of attachments gives it, and before that list. */
function attachmentCuts(line: string): number[] {
  const marks = [...line.matchAll(ATTACHMENT)];
  const listStart = line.search(ATTACHMENT_LIST) + 1;
  const list = listStart > 0 ? line.slice(listStart, marks[0]?.index ?? listStart) : '';
  const around = marks.flatMap((mark) => {
    const start = mark.index + mark[0].length;
    return [mark.index, start, start + listedTitleLength(list, line.slice(start, start + LONGEST_TITLE))];
  });
  return listStart > 0 ? [listStart, ...around] : around;
}

/** Length of the longest start of `words` that the list names; 0 if it names none. */
function listedTitleLength(list: string, words: string): number {
  for (let length = words.length; length >= 6; length--) {
    if (endsTitle(words.slice(0, length)) && list.includes(words.slice(0, length))) return length;
  }
  return 0;
}

/** The name that the title begins with, right before a date, is the signature. */
function signatureCuts(line: string): number[] {
  const issuer = /^(.{3,40}?)(?:关于|印发)/.exec(line)?.[1] ?? null;
  const cuts = [...line.matchAll(PUBLICITY)].flatMap((match) => [match.index, match.index + match[0].length]);
  if (issuer === null) return cuts;
  for (const match of line.matchAll(DATE)) {
    if (match.index > issuer.length && line.endsWith(issuer, match.index)) {
      cuts.push(match.index - issuer.length, match.index, match.index + match[0].length);
    }
  }
  return cuts;
}
