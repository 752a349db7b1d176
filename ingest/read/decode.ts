import { readData } from '../read-data.ts';
import { encodingUnknown, fileBinary, fileGarbled } from './read-errors.ts';

/** Encodings that Chinese documents come in. GB18030 includes GBK and GB 2312. */
type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

const SAMPLE_BYTES = 1 << 16;
/** Chinese prose has about a fifth of its characters among the commonest fifty; noise has next to none. */
const LEAST_PLAUSIBLE = 0.06;
/** Controls that texts do hold: form feed, vertical tab, the old end of file, Word's marks. */
const MOST_CONTROLS = 0.005;

const commonest = new Set(
  readData<{ readonly characters: string }>('text/common-characters.json').characters,
);

/**
 * The text of a file's bytes. By its BOM, else UTF-8 if every byte fits, else UTF-16 or GB18030, whichever reads as
 * Chinese.
 * @throws ZhengmaiError `FILE_BINARY`, `FILE_ENCODING_UNKNOWN` or `FILE_GARBLED`
 */
export function decode(bytes: Uint8Array, file: string): string {
  const text = strictUtf8(bytes) ?? new TextDecoder(encodingOf(bytes, file)).decode(bytes);
  const garbled = garbledAt(text);
  if (garbled >= 0) throw fileGarbled(file, garbled);
  return text;
}

/** What nearly every file is, decoded once; null if it is anything else or there is anything to look into. */
function strictUtf8(bytes: Uint8Array): string | null {
  if (bytes.indexOf(0) >= 0 || controlAt(bytes) >= 0) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** True if the bytes begin as a Chinese text does, in whichever encoding. */
export function isChineseText(bytes: Uint8Array): boolean {
  try {
    return /\p{Script=Han}{2}/u.test(decode(bytes.subarray(0, SAMPLE_BYTES), ''));
  } catch {
    return false;
  }
}

function encodingOf(bytes: Uint8Array, file: string): Encoding {
  const marked = encodingByMark(bytes);
  if (marked !== null) return marked;
  const zero = bytes.indexOf(0);
  if (zero < 0 && fits(withoutCutCharacter(bytes), 'utf-8')) {
    const control = controlAt(bytes);
    if (control >= 0) throw fileBinary(file, control);
    return 'utf-8';
  }
  const candidates: readonly Encoding[] =
    zero < 0 ? ['gb18030', 'utf-16le', 'utf-16be'] : ['utf-16le', 'utf-16be'];
  const best = candidates
    .map((encoding) => ({ encoding, score: plausibility(bytes, encoding) }))
    .reduce((one, other) => (other.score > one.score ? other : one));
  if (best.score >= LEAST_PLAUSIBLE) return best.encoding;
  const control = zero >= 0 ? zero : controlAt(bytes);
  throw control >= 0 ? fileBinary(file, control) : encodingUnknown(file);
}

function encodingByMark(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function fits(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** A download cut off within its last character is still UTF-8. */
function withoutCutCharacter(bytes: Uint8Array): Uint8Array {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc0) return lengthOfCharacter(byte) > back ? bytes.subarray(0, bytes.length - back) : bytes;
    if (byte < 0x80) return bytes;
  }
  return bytes;
}

function lengthOfCharacter(first: number): number {
  return first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
}

/** Share of the commonest Chinese characters and marks in a sample; 0 if the bytes do not fit the encoding. */
function plausibility(bytes: Uint8Array, encoding: Encoding): number {
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, SAMPLE_BYTES));
  if (text === '') return 0;
  let common = 0;
  let broken = 0;
  for (const char of text) {
    if (commonest.has(char)) common++;
    else if (char === '\ufffd' || isControl(char.charCodeAt(0)) || isPrivate(char.charCodeAt(0))) broken++;
  }
  return broken > 2 + text.length * MOST_CONTROLS ? 0 : common / text.length;
}

/** Where control characters stand, if they are too many for a text; -1 if not. */
function controlAt(bytes: Uint8Array): number {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let controls = 0;
  for (const byte of sample) if (isControl(byte)) controls++;
  return controls > 2 + sample.length * MOST_CONTROLS ? sample.findIndex(isControl) : -1;
}

function isControl(code: number): boolean {
  return code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d && code !== 0x0c && code !== 0x0b;
}

function isPrivate(code: number): boolean {
  return code >= 0xe000 && code <= 0xf8ff;
}

/** Where a text shows that its characters were lost earlier (U+FFFD, 锟斤拷, UTF-8 read as Latin-1); -1 if not. */
function garbledAt(text: string): number {
  const sample = text.slice(0, SAMPLE_BYTES);
  const lost =
    sample.match(/\ufffd|锟斤拷|烫烫烫|屯屯屯|[ÃÂåæçèé][\u0080-\u00bf¤¦¨¯°±²³´¸¹º»¼½¾¿]/g)?.length ?? 0;
  return lost > 3 && lost > sample.length * MOST_CONTROLS
    ? sample.search(/\ufffd|锟斤拷|烫烫烫|屯屯屯|[ÃÂåæçèé]/)
    : -1;
}
