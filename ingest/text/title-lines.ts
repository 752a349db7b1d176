import {
  endsAgencyName,
  endsTitle,
  endsWithGenre,
  isAttachmentLine,
  isDateLine,
  isTitleLike,
  isTitleSuffix,
} from './line-shape.ts';
import type { Line } from './lines.ts';
import type { RepeatEvidence } from './page-overlap.ts';

const MOST_LINES = 6;
const LONGEST_SIGNATURE_LINE = 40;

/**
 * How many of the lines after `lines[at]` belong to the title (or signature) that it begins: a title too long for a
 * line is broken between words, and its last line says what kind of document it is. Where the first line could be a
 * title itself, the text must name the whole elsewhere.
 */
export function titleLines(lines: readonly Line[], at: number, evidence: RepeatEvidence): number {
  const first = lines[at];
  if (first === undefined || !canBegin(first, lines[at - 1])) return 0;
  const more = moreTitleLines(lines, at, evidence);
  const suffix = lines[at + more + 1];
  const complete = more > 0 || endsTitle(first.text);
  if (complete && suffix !== undefined && isTitleSuffix(suffix.text)) return more + 1;
  return complete ? more : signatureLines(lines, at);
}

/** A title with 关于 goes on to its kind of document; any other to the first line that may end one. */
function moreTitleLines(lines: readonly Line[], at: number, evidence: RepeatEvidence): number {
  const first = (lines[at] as Line).text;
  if (endsWithGenre(first)) return 0;
  const toGenre = linesToTitleEnd(lines, at, endsWithGenre);
  const subject = lines.slice(at, at + toGenre).some((line) => line.text.includes('关于'));
  if (toGenre > 0 && subject) return toGenre;
  return endsTitle(first) ? linesNamedElsewhere(lines, at, evidence) : linesToTitleEnd(lines, at, endsTitle);
}

function linesNamedElsewhere(lines: readonly Line[], at: number, evidence: RepeatEvidence): number {
  let whole = (lines[at] as Line).text;
  let more = 0;
  for (let next = 1; next < MOST_LINES; next++) {
    const line = lines[at + next];
    if (line === undefined || line.label !== null || line.row || !isTitleLike(line.text)) break;
    whole += line.text;
    if (endsTitle(line.text) && evidence.within(whole)) more = next;
  }
  return more;
}

/** A title begins without a label; in a list of attachments after one. */
function canBegin(line: Line, before: Line | undefined): boolean {
  if (line.row || line.heading) return false;
  if (isAttachmentLine(line.text)) return /[：:]/.test(line.text) && isTitleLike(withoutLabel(line));
  if (line.label === null) return isTitleLike(line.text);
  const inList =
    before !== undefined &&
    (before.label?.form === line.label.form || isAttachmentLine(before.text) || isTitleLike(before.text));
  return line.label.form === 'digit' && inList && isTitleLike(withoutLabel(line));
}

function withoutLabel(line: Line): string {
  return line.text.replace(/^附件?[^：:]{0,4}[：:]\s?/, '').replace(/^\d{1,2}[.．、]\s?/, '');
}

function linesToTitleEnd(lines: readonly Line[], at: number, isEnd: (line: string) => boolean): number {
  const first = (lines[at] as Line).text;
  for (let more = 1; more < MOST_LINES; more++) {
    const line = lines[at + more];
    if (line === undefined || line.label !== null || line.row || line.heading) return 0;
    if (!isTitleLike(line.text) || isAttachmentLine(line.text)) return 0;
    if (endsAgencyName(first) && !isIssuing(lines.slice(at + 1, at + more + 1))) continue;
    if (isEnd(line.text)) return more;
  }
  return 0;
}

/** After names of authorities a title goes on with 关于 (or 印发, 转发). */
function isIssuing(lines: readonly Line[]): boolean {
  return lines.some((line) => /^(?:关于|印发|转发|批转)/.test(line.text));
}

/** A name of an authority broken over two lines, before the date of signing. */
function signatureLines(lines: readonly Line[], at: number): number {
  const [first, second, third] = [lines[at], lines[at + 1], lines[at + 2]];
  if (first === undefined || second === undefined || third === undefined) return 0;
  const isBroken =
    first.label === null &&
    second.label === null &&
    first.text.length <= LONGEST_SIGNATURE_LINE &&
    isTitleLike(second.text) &&
    !endsAgencyName(first.text) &&
    !endsTitle(first.text) &&
    endsAgencyName(second.text) &&
    isDateLine(third.text);
  return isBroken ? 1 : 0;
}
