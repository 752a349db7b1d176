import { chineseNumber } from './chinese-number.ts';
import type { Span } from '../../schema/facts.ts';

const YEAR = '(\\d{4}|[〇○ＯOo0零一二三四五六七八九]{4})';
const ORDINAL = '(\\d{1,2}|[一二三四五六七八九十]{1,3})';
const CHINESE_DATE = new RegExp(`${YEAR}\\s?年\\s?${ORDINAL}\\s?月\\s?${ORDINAL}\\s?日`);
const PLAIN_DATE = /(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/;

/** A day that a text names. */
export interface FoundDate {
  /** ISO: 2023-05-17 */
  readonly iso: string;
  readonly span: Span;
}

/**
 * The first whole date in `text`, in digits or ideographs (2023年5月17日, 二〇二三年五月十七日); null if there is none. With
 * `plain`, as pages write it too: 2023-05-17.
 */
export function findDate(text: string, plain = false): FoundDate | null {
  const match = CHINESE_DATE.exec(text) ?? (plain ? PLAIN_DATE.exec(text) : null);
  if (match === null) return null;
  const [year, month, day] = match.slice(1, 4).map((part) => chineseNumber(part ?? '') ?? 0);
  if (year === undefined || month === undefined || day === undefined || !isDay(year, month, day)) return null;
  const iso = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return { iso, span: [match.index, match.index + match[0].length] };
}

function isDay(year: number, month: number, day: number): boolean {
  return (
    year >= 1900 &&
    year < 2200 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= new Date(year, month, 0).getDate()
  );
}
