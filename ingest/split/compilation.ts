import type { Span } from '../../schema/facts.ts';
import { endsTitle } from '../text/line-shape.ts';
import type { Line } from '../text/lines.ts';

/** A document's place in a compilation. */
export interface Entry {
  /** Its lines in the list of lines, head line first. */
  readonly from: number;
  readonly to: number;
  /** The heading it stands under that may name a region: 湖北. */
  readonly section: string | null;
}

/** A head line that no document follows: the compilation was cut off there. */
interface Remainder {
  readonly from: number;
}

const HEAD_LINE = /^\d{1,3}[.．、]\s?(.{6,200}?)\s?[（(]\d{4}年\d{1,2}月\d{1,2}日[）)]$/;
const LONGEST_SECTION = 14;

/** Title and date of a compilation's head line, with their places in it; null if the line is none. */
export function readHeadLine(line: string): { readonly title: Span; readonly date: Span } | null {
  const match = HEAD_LINE.exec(line);
  if (match === null) return null;
  const title = match[1] ?? '';
  if (!/关于|印发/.test(title) && !endsTitle(title)) return null;
  const start = line.indexOf(title);
  const date = line.search(/\d{4}年\d{1,2}月\d{1,2}日[）)]$/);
  return { title: [start, start + title.length], date: [date, line.length - 1] };
}

/**
 * The documents of a compilation; null if the lines are none. It has two head lines at least, or begins with
 * one (below headings).
 */
export function compilationEntries(
  lines: readonly Line[],
): { readonly entries: readonly Entry[]; readonly remainder: Remainder | null } | null {
  const heads = lines.flatMap((line, at) => (line.row || readHeadLine(line.text) === null ? [] : [at]));
  const first = heads[0];
  if (first === undefined || (heads.length < 2 && sectionStart(lines, first) > 0)) return null;
  const remainder = cutOffHead(lines, heads.at(-1) ?? 0);
  const ends = [...heads.slice(1), remainder ?? lines.length];
  let section: string | null = null;
  const entries = heads.map((from, index) => {
    section = sectionOf(lines, from) ?? section;
    return { from, to: sectionStart(lines, ends[index] ?? lines.length), section };
  });
  return { entries, remainder: remainder === null ? null : { from: sectionStart(lines, remainder) } };
}

/** Where the headings begin (五、华中 / （一）湖北) that stand right before a head line. */
function sectionStart(lines: readonly Line[], head: number): number {
  let at = head;
  while (at > 0 && isSection(lines[at - 1])) at--;
  return at;
}

function isSection(line: Line | undefined): boolean {
  if (line === undefined || line.label === null || line.text.length > LONGEST_SECTION) return false;
  return /^(?:han|hanInBrackets|part|chapter)$/.test(line.label.form) && !/[，。；：]/.test(line.text);
}

function sectionOf(lines: readonly Line[], head: number): string | null {
  const line = lines[head - 1];
  return line !== undefined && isSection(line) ? line.text.slice(line.label?.length ?? 0).trim() : null;
}

/** `1. 某某局关于印发…` below new headings, after the last document: a head line whose end is missing. */
function cutOffHead(lines: readonly Line[], last: number): number | null {
  for (let at = lines.length - 1; at > last && at > lines.length - 4; at--) {
    const line = lines[at] as Line;
    const isCut =
      line.label?.form === 'digit' && /关于|印发/.test(line.text) && !/[，。；：]/.test(line.text);
    if (isCut && isSection(lines[at - 1])) return at;
  }
  return null;
}
