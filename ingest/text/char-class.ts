import { readData } from '../read-data.ts';

/**
 * Kinds of UTF-16 units, as the cleaning of conversion remains needs to tell them apart. A table of all
 * 65,536 units makes the test one array access.
 */
export const CharClass = {
  /** Latin letters, ASCII punctuation and all else that needs its blanks. */
  other: 0,
  /** Ideographs, CJK punctuation, full-width forms, dashes and quotes: a blank beside them is the conversion's. */
  cjk: 1,
  digit: 2,
  blank: 3,
  /** Zero-width characters, soft hyphen, BOM, controls: taken out wherever they stand. */
  invisible: 4,
  lineBreak: 5,
  /** Radicals and compatibility ideographs: another character stands for them. */
  replaced: 6,
} as const;

const table = new Uint8Array(0x10000);
const substitutes = new Map<number, string>();

function fill(from: number, to: number, value: number): void {
  table.fill(value, from, to + 1);
}

fill(0x0000, 0x0008, CharClass.invisible);
fill(0x000e, 0x001f, CharClass.invisible);
fill(0x007f, 0x009f, CharClass.invisible);
for (const code of [0x00ad, 0x061c, 0x180e, 0xfeff, 0xfffc]) table[code] = CharClass.invisible;
fill(0x200b, 0x200f, CharClass.invisible);
fill(0x202a, 0x202e, CharClass.invisible);
fill(0x2060, 0x206f, CharClass.invisible);
fill(0xfe00, 0xfe0f, CharClass.invisible);
for (const code of [0x0009, 0x0020, 0x00a0, 0x1680, 0x202f, 0x205f, 0x3000]) table[code] = CharClass.blank;
fill(0x2000, 0x200a, CharClass.blank);
for (const code of [0x000a, 0x000b, 0x000c, 0x000d, 0x0085, 0x2028, 0x2029]) {
  table[code] = CharClass.lineBreak;
}
fill(0x0030, 0x0039, CharClass.digit);
table[0x00b7] = CharClass.cjk;
fill(0x2010, 0x2027, CharClass.cjk);
fill(0x2030, 0x205e, CharClass.cjk);
fill(0x2460, 0x24ff, CharClass.cjk);
fill(0x25a0, 0x25ff, CharClass.cjk);
fill(0x2e80, 0x2fdf, CharClass.cjk);
fill(0x3001, 0x9fff, CharClass.cjk);
fill(0xd800, 0xdfff, CharClass.cjk);
fill(0xf900, 0xfaff, CharClass.cjk);
fill(0xfe10, 0xfe4f, CharClass.cjk);
fill(0xff01, 0xffef, CharClass.cjk);
fill(0xff10, 0xff19, CharClass.digit);

const radicals = readData<{ readonly pairs: readonly string[] }>('text/radicals.json').pairs.join('');
for (let at = 0; at < radicals.length; at += 2) substitute(radicals.charCodeAt(at), radicals.charAt(at + 1));
for (let code = 0xf900; code <= 0xfaff; code++) {
  const unified = String.fromCharCode(code).normalize('NFKC');
  if (unified.length === 1 && unified.charCodeAt(0) !== code) substitute(code, unified);
}

function substitute(code: number, by: string): void {
  table[code] = CharClass.replaced;
  substitutes.set(code, by);
}

/** Class of the unit at `at`; blank past either end of the text. */
export function classAt(text: string, at: number): number {
  return at < 0 || at >= text.length ? CharClass.blank : (table[text.charCodeAt(at)] ?? CharClass.other);
}

/** The ideograph that stands for a radical or compatibility ideograph: ⺠ → 民. */
export function substituteFor(code: number): string {
  return substitutes.get(code) ?? String.fromCharCode(code);
}

/** A Han ideograph, as opposed to punctuation, letters and digits. */
export function isHan(char: string): boolean {
  const code = char.charCodeAt(0);
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code === 0x3007;
}
