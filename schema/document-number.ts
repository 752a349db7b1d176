/**
 * The form of a 发文字号 (GB/T 9704: 机关代字, year in 〔〕, sequence), so that a look-up in the API and the
 * reading of a text agree on the one way it is written.
 */
import { scanNumberTails } from './number-tails.ts';

/** A number taken apart. */
interface DocumentNumber {
  /** 机关代字, without blanks: 国办发, 国务院令 */
  readonly prefix: string;
  readonly year: number | null;
  readonly sequence: number;
  readonly form: 'bracket' | 'ordinal';
}

/**
 * The one way a number is written: 国办发〔2022〕30号, 国务院令第722号, 国家税务总局公告2019年第13号.
 * Bodies that issue together follow one another without a mark, however the text parts them.
 * 中华人民共和国 before a ministry or 国务院 is dropped, as in the names of the ministries themselves; the
 * President's orders keep it.
 */
export function formatNumber(number: DocumentNumber): string {
  const prefix = shortPrefix(number.prefix);
  if (number.form === 'bracket') return `${prefix}〔${number.year ?? ''}〕${number.sequence}号`;
  const dated = number.year === null ? '' : `${number.year}年`;
  return `${prefix}${dated}第${number.sequence}号`;
}

function shortPrefix(prefix: string): string {
  const bare = prefix.replace(/[\s\u3000、]+/gu, '');
  if (bare === '主席令' || bare === '国家主席令') return '中华人民共和国主席令';
  return bare.endsWith('主席令') ? bare : bare.replace(/^中华人民共和国(?=.{2})/u, '');
}

const wrapping = /^[\s\u3000（(［[【〔"“'：:]+|[\s\u3000）)］\]】"”'。，,；;]+$/gu;
const trailing = /(?:文件|文)$/u;
const wellFormedPrefix = /^[\p{Script=Han}A-Za-z、]{1,40}$/u;

/**
 * A text that is a number as a whole, in any written form, to the one way it is written; null if it is none.
 *
 * @example normaliseNumber('国办发[2022] 030 号') → '国办发〔2022〕30号'
 */
export function normaliseNumber(text: string): string | null {
  const number = parseNumber(text);
  return number === null ? null : formatNumber(number);
}

/** As {@link normaliseNumber}, taken apart. */
export function parseNumber(text: string): DocumentNumber | null {
  if (text.length > 80) return null;
  const bare = text.replace(wrapping, '').replace(trailing, '');
  const found = scanNumberTails(bare, true);
  const [tail] = found;
  if (tail === undefined || found.length > 1 || tail.end !== bare.length) return null;
  const prefix = bare.slice(0, tail.start).replace(/[\s\u3000]+/gu, '') + tail.kind;
  if (prefix === '' || !wellFormedPrefix.test(prefix)) return null;
  if (tail.form === 'bracket' && tail.year === null) return null;
  return { prefix, year: tail.year, sequence: tail.sequence, form: tail.form };
}
