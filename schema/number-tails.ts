/**
 * Year and sequence of a 发文字号 in all the ways they are written. Only form is known here; where the 机关代字
 * in front begins takes knowledge of names and is told in ingest/.
 */

/** The part of a number behind the 机关代字: 〔2022〕30号, 令第722号, 公告2019年第13号, 2019年第13号公告. */
export interface NumberTail {
  /** 令, 公告 …: the kind of announcement where the tail names it; it belongs to the 机关代字. */
  readonly kind: string;
  readonly year: number | null;
  readonly sequence: number;
  /** `bracket`: 〔2022〕30号; `ordinal`: 令第722号, 公告2019年第13号, 字第12号. */
  readonly form: 'bracket' | 'ordinal';
  /** Where the tail begins, `kind` included if it stands in front. UTF-16 units of the text. */
  readonly start: number;
  /** Where this number ends, past its 号 or its last digit. */
  readonly end: number;
  /** True for the second and later of numbers that share one 机关代字: 〔2021〕10号、11号. */
  readonly shared: boolean;
  /** True for 2022年30号: only a 机关代字 in front tells it from a date. */
  readonly bare: boolean;
}

const opening = '〔[［(（{｛【﹝〖〘「『〈⟨<＜︹〝';
const closing = '〕]］)）}｝】﹞〗〙」』〉⟩>＞︺〞';
const dashes = '—–‐‑−－-─';
const lastFullWidth = 0xff5e;
const firstFullWidth = 0xff01;
const fullWidthShift = 0xfee0;
const firstSurrogate = 0xd800;
const lastSurrogate = 0xdfff;
const blanks =
  '\t\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';

/** What each UTF-16 unit becomes; those that make a character only in pairs become none that a number has. */
const foldedUnits = foldingTable();
const utf16 = new TextDecoder('utf-16le');

function foldingTable(): Uint16Array {
  const table = Uint16Array.from({ length: 0x10000 }, (_, code) => code);
  for (let code = firstFullWidth; code <= lastFullWidth; code++) table[code] = code - fullWidthShift;
  table.fill(0, firstSurrogate, lastSurrogate + 1);
  const all = [
    [blanks, ' '],
    [dashes, '-'],
    [closing, ']'],
    [opening, '['],
  ] as const;
  for (const [from, to] of all) {
    for (const character of from) table[character.charCodeAt(0)] = to.charCodeAt(0);
  }
  return table;
}

/** A copy of the same length in which width and kind of bracket no longer differ. */
function foldForm(text: string): string {
  const units = new Uint16Array(text.length);
  for (let at = 0; at < units.length; at++) units[at] = foldedUnits[text.charCodeAt(at)] ?? 0;
  return utf16.decode(units);
}

// Every repetition is bounded, so that a match costs no more than its own length.
const blank = '[ \\n]{0,4}';
const numerals = '〇○零一二三四五六七八九十百千';
const year = `(?:[12] {0,2}[09] {0,2}\\d {0,2}\\d|[一二][〇○零九][${numerals}]{2})`;
const sequence = `(?:\\d(?: {0,2}\\d){0,5}|[${numerals}]{1,7})`;
const announcement = '令|公告|通告';

/** 〔2022〕30号, with one bracket lost at most; the 号 may be missing where something else ends the number. */
const bracketed = `(?:\\[${blank}(?<year>${year})${blank}年?${blank}\\]?|(?<open>${year})${blank}年?${blank}\\])${blank}年?${blank}(?:字${blank})?(?:第${blank})?-?${blank}(?<sequence>${sequence})`;
/** 令第722号, 公告2019年第13号, 字第12号 */
const ordinal = `(?<kind>${announcement}|字)${blank}(?:(?<dated>${year})${blank}年${blank})?第${blank}(?<ordinal>${sequence})`;
/** 2019年第13号公告, 第722号令 */
const reversed = `(?:(?<before>${year})${blank}年${blank})?第${blank}(?<reversed>${sequence})${blank}号${blank}(?<behind>${announcement})`;
/** 2022年30号, 2022 30号, 202230号: only the 机关代字 in front tells them from a mere date, so the caller must know one. */
const bare = `(?<bareYear>${year})(?:${blank}年${blank}第?)?${blank}(?<bareSequence>${sequence})${blank}号`;

const tails = new RegExp(`${bracketed}|${ordinal}|${reversed}|${bare}`, 'gu');
const sign = new RegExp(`${blank}号`, 'uy');
const following = new RegExp(
  `${blank}号?${blank}(?:[、,，和与及]|以及)${blank}(?:\\[${blank}(?<year>${year})${blank}年?${blank}\\]${blank})?(?:第${blank})?(?<sequence>${sequence})(?<list>(?:${blank}[、,，和与及]${blank}${sequence}){0,20}?)${blank}号(?![楼线院机门桥仓房厅池地标])`,
  'uy',
);
/** A 号 may have been lost only where a bracket closes behind the number, or the text ends. */
const endOfNumber = /(?:\]|$)/uy;

/**
 * The tails of all numbers in a text, in order; overlapping readings are not given. Linear in the length of
 * the text. `bare` tails (2022年30号) are given only on request, because dates look like them.
 */
export function scanNumberTails(text: string, withBare = false): readonly NumberTail[] {
  const folded = foldForm(text);
  const found: NumberTail[] = [];
  tails.lastIndex = 0;
  for (let match = tails.exec(folded); match !== null; match = tails.exec(folded)) {
    const tail = readTail(folded, match, withBare);
    if (tail === null) {
      tails.lastIndex = match.index + 1;
      continue;
    }
    found.push(tail);
    tails.lastIndex = tail.end;
    if (tail.kind === '' || tail.year !== null) tails.lastIndex = readFollowing(folded, tail, found);
  }
  return found;
}

function readTail(folded: string, match: RegExpExecArray, withBare: boolean): NumberTail | null {
  const groups = match.groups ?? {};
  const start = match.index;
  const end = start + match[0].length;
  if (groups['sequence'] !== undefined) {
    const signEnd = endAt(sign, folded, end);
    if (signEnd === null && !isListed(folded, end) && endAt(endOfNumber, folded, end) === null) return null;
    const found = readYear(groups['year'] ?? groups['open'] ?? '');
    return tail('', found, groups['sequence'], 'bracket', start, signEnd ?? end);
  }
  if (groups['ordinal'] !== undefined) {
    const signEnd = endAt(sign, folded, end);
    if (signEnd === null) return null;
    const dated = groups['dated'] === undefined ? null : readYear(groups['dated']);
    return tail(groups['kind'] ?? '', dated, groups['ordinal'], 'ordinal', start, signEnd);
  }
  if (groups['reversed'] !== undefined) {
    const before = groups['before'] === undefined ? null : readYear(groups['before']);
    return tail(groups['behind'] ?? '', before, groups['reversed'], 'ordinal', start, end);
  }
  if (!withBare || groups['bareSequence'] === undefined) return null;
  const found = tail('', readYear(groups['bareYear'] ?? ''), groups['bareSequence'], 'bracket', start, end);
  return found === null ? null : { ...found, bare: true };
}

/** 〔2021〕10、11号: the first number has no 号 of its own. */
function isListed(folded: string, end: number): boolean {
  return endAt(following, folded, end) !== null;
}

/** The numbers behind one that share its 机关代字; answers where the last of them ends. */
function readFollowing(folded: string, first: NumberTail, found: NumberTail[]): number {
  let end = first.end;
  let sharedYear = first.year;
  for (;;) {
    following.lastIndex = end;
    const match = following.exec(folded);
    if (match === null) return end;
    const groups = match.groups ?? {};
    if (groups['year'] !== undefined) sharedYear = readYear(groups['year']);
    const from = end + match[0].search(/[\d〇○零一二三四五六七八九十百千[第]/u);
    end += match[0].length;
    const listed = `${groups['sequence'] ?? ''}${groups['list'] ?? ''}`.split(/[、,，和与及]/u);
    for (const one of listed) {
      const number = tail(first.kind, sharedYear, one, first.form, from, end);
      if (number !== null) found.push({ ...number, shared: true });
    }
  }
}

function tail(
  kind: string,
  year: number | null,
  digits: string,
  form: NumberTail['form'],
  start: number,
  end: number,
): NumberTail | null {
  const value = readNumeral(digits);
  if (value === null || value === 0) return null;
  return { kind, year, sequence: value, form, start, end, shared: false, bare: false };
}

function endAt(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

function readYear(text: string): number | null {
  const value = readNumeral(text);
  return value !== null && value >= 1900 && value < 2100 ? value : null;
}

const digitValues = new Map([...'〇零一二三四五六七八九'].map((digit, at) => [digit, Math.max(0, at - 1)]));
digitValues.set('○', 0);
const units = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);

/** Arabic or Chinese numerals, blanks apart; 二〇二二 by place, 七十 by unit. */
function readNumeral(text: string): number | null {
  const digits = text.replace(/\s+/gu, '');
  if (/^\d+$/u.test(digits)) return Number(digits);
  let total = 0;
  let pending: number | null = null;
  let places = '';
  for (const character of digits) {
    const unit = units.get(character);
    const digit = digitValues.get(character);
    if (unit !== undefined) {
      total += (pending ?? 1) * unit;
      pending = null;
    } else if (digit !== undefined) {
      pending = digit;
      places += String(digit);
    } else return null;
  }
  if (total > 0) return total + (pending ?? 0);
  return places === '' ? null : Number(places);
}
