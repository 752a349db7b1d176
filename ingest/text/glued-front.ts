import { endsAgencyName, endsTitle, endsWithGenre, isTitleLike, opensBody } from './line-shape.ts';

const HEAD = 300;
const LONGEST_ADDRESSEES = 120;
const LONGEST_TITLE = 80;
/** A list of attachments is not longer; the bound keeps hostile input linear. */
const LONGEST_LIST = 5000;
const LONGEST_SIGNATURE = 60;
const NUMBER = /([一-龥A-Za-z]{2,24})[〔[［（(【]\d{4}[〕\]］）)】]第?\d{1,5}号/g;
const ADDRESSEES = /^[^。《》]{2,120}?[：:]/;
const AUTHORITIES = /人民政府|委员会|部门|单位|机构|[厅局委办]|公司|总工会/;
const ATTACHMENT_LIST = /。(?=附件[：:])/;
const ATTACHMENT = /附件(?:\d{1,2}|(?<=[）日]附件))(?=[一-龥“《])/g;
const DATE = /\d{4}年\d{1,2}月\d{1,2}日/g;
const PUBLICITY = /[（(]此件[^（）()]{2,12}[）)]/g;
/** A date that a sentence goes on behind is no signature's. */
const GOES_ON = /^(?:[，。、；：至起前后以内\d]|印发|发布|公布|召开|通过|起)/;
const CHAPTER = /^(?:第一章|一、)/;

/** Where paragraphs begin around title, number, addressees, signature and attachments of a document without line breaks. */
export function frontCuts(line: string): readonly number[] {
  const signature = signatureCuts(line);
  const publicity = publicityCuts(line);
  const below = Math.max(...signature, publicity[1] ?? 0, 0);
  const issued = below > 0 && below < line.length ? issuedTitleCuts(line, below) : [];
  return [...headCuts(line), ...attachmentCuts(line), ...signature, ...publicity, ...issued];
}

/** 某某的函渝府办函〔2021〕52号市教委：: title, number, addressees; either of the first two may be missing. */
function headCuts(line: string): readonly number[] {
  const titleEnd = ownTitleEnd(line);
  const number = [...line.slice(0, HEAD).matchAll(NUMBER)].find(
    (match) => match.index === 0 || match.index === titleEnd || numberStart(line, match) !== null,
  );
  const start = number === undefined ? null : (numberStart(line, number) ?? number.index);
  const end = number === undefined ? titleEnd : number.index + number[0].length;
  const addressees = ADDRESSEES.exec(line.slice(end, end + LONGEST_ADDRESSEES + 1))?.[0] ?? '';
  const isAddressed = end > 0 || AUTHORITIES.test(addressees);
  return [...(start === null ? [] : [start]), end, ...(isAddressed ? [end + addressees.length] : [])];
}

/** End of a title at the start of the line that addressees follow; 0 if there is none. */
function ownTitleEnd(line: string): number {
  for (let end = 8; end < Math.min(HEAD, line.length); end++) {
    if (/[。；]/.test(line.charAt(end))) return 0;
    const title = line.slice(0, end);
    if (/的.{1,3}$/.test(title) && endsWithGenre(title) && /^[各省市县区国州]/.test(line.slice(end))) {
      return /关于|印发|转发/.test(title) ? end : 0;
    }
  }
  return 0;
}

/** The title ends within the letters before the number: …的函渝府办函〔2021〕52号. */
function numberStart(line: string, match: RegExpMatchArray): number | null {
  const from = match.index ?? 0;
  for (let start = from; start < from + (match[1]?.length ?? 0); start++) {
    const title = line.slice(0, start);
    if (/的.{1,3}$/.test(title) && endsTitle(title)) return start;
  }
  return null;
}

/** The name that the title begins with, right before a date; without such a title any authority's after a sentence. */
function signatureCuts(line: string): readonly number[] {
  const issuer = /^([^。：《]{3,40}?)(?:关于|印发)/.exec(line)?.[1] ?? null;
  for (const match of line.matchAll(DATE)) {
    const end = match.index + match[0].length;
    if (GOES_ON.test(line.slice(end, end + 3))) continue;
    const start = signerStart(line, match.index, issuer);
    if (start !== null) return [start, match.index, end];
  }
  return [];
}

function signerStart(line: string, date: number, issuer: string | null): number | null {
  if (issuer !== null && date > issuer.length && line.endsWith(issuer, date)) return date - issuer.length;
  const before = line.slice(Math.max(0, date - LONGEST_SIGNATURE), date);
  const name = /[。）)][^。）)]+$/.exec(before)?.[0].slice(1) ?? '';
  return name.length >= 4 && isTitleLike(name) && endsAgencyName(name) ? date - name.length : null;
}

function publicityCuts(line: string): readonly number[] {
  return [...line.matchAll(PUBLICITY)].flatMap((match) => [match.index, match.index + match[0].length]);
}

/** The title of the text that is issued, below the signature: it ends before 第一章, 一、 or the first words of a preamble. */
function issuedTitleCuts(line: string, from: number): readonly number[] {
  for (let end = from + 6; end < Math.min(line.length, from + LONGEST_TITLE); end++) {
    const title = line.slice(from, end);
    if (/[，。；：]/.test(title.slice(-1))) return [];
    const rest = line.slice(end, end + 8);
    if (endsTitle(title) && (opensBody(rest) || CHAPTER.test(rest))) return [end];
  }
  return [];
}

/** Around 附件1, after the title that the list of attachments gives it, and before that list. */
function attachmentCuts(line: string): readonly number[] {
  const marks = [...line.matchAll(ATTACHMENT)];
  const listStart = line.search(ATTACHMENT_LIST) + 1;
  const list =
    listStart > 0 ? line.slice(listStart, marks[0]?.index ?? listStart).slice(0, LONGEST_LIST) : '';
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
