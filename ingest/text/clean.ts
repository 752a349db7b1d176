import type { Text } from '../pipeline.ts';
import { CharClass, classAt, isHan, substituteFor } from './char-class.ts';
import { lineMarks, type LineMarks } from './line-marks.ts';
import { TextBuilder, plainText } from './text-builder.ts';

const ENTITIES = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&nbsp;', ' '],
]);
const LONGEST_ENTITY = 6;
/** Longer link texts and addresses are left as they stand; the bound keeps hostile input linear. */
const LONGEST_LINK = 300;

/**
 * Takes out what conversion left between and around the characters: BOM, zero-width characters, soft hyphens, blanks
 * beside ideographs, ` and ` for 和, Markdown marks, radicals in place of ideographs. Punctuation stays as it is, and
 * so do line breaks (as `\n`), tabs between the cells of a table and one blank between Latin words or numbers.
 * A run of blanks that indents a paragraph within a line becomes a line break.
 */
export function clean(raw: string): Text {
  const builder = new TextBuilder(plainText(raw));
  let lineStart = 0;
  while (lineStart <= raw.length) {
    const lineEnd = endOfLine(raw, lineStart);
    cleanLine(raw, lineStart, lineEnd, builder);
    if (lineEnd >= raw.length) break;
    builder.put('\n', lineEnd);
    lineStart = lineEnd + (raw.startsWith('\r\n', lineEnd) ? 2 : 1);
  }
  return builder.build();
}

function endOfLine(raw: string, from: number): number {
  let at = from;
  while (at < raw.length && classAt(raw, at) !== CharClass.lineBreak) at++;
  return at;
}

function cleanLine(raw: string, lineStart: number, lineEnd: number, builder: TextBuilder): void {
  const marks = lineMarks(raw, lineStart, lineEnd);
  let at = marks.start;
  let runStart = at;
  /** Last unit that went out in this line; -1 at its start. */
  let previous = -1;
  const flush = (): void => {
    builder.copy(runStart, at);
    if (at > runStart) previous = at - 1;
  };
  while (at < marks.end) {
    const kind = classAt(raw, at);
    if (kind === CharClass.blank) {
      flush();
      const next = endOfBlanks(raw, at, marks.end);
      putBlank(raw, at, next, previous, marks, builder);
      at = runStart = next;
    } else if (kind === CharClass.invisible) {
      flush();
      at = runStart = at + 1;
    } else if (kind === CharClass.replaced) {
      flush();
      builder.put(substituteFor(raw.charCodeAt(at)), at);
      previous = at;
      at = runStart = at + 1;
    } else {
      const dropped = kind === CharClass.other ? markLength(raw, at, previous, marks) : null;
      if (dropped === null) {
        at++;
      } else {
        flush();
        if (dropped.by !== '') {
          builder.put(dropped.by, at);
          previous = at;
        }
        at = runStart = at + dropped.length;
      }
    }
  }
  flush();
}

function endOfBlanks(raw: string, from: number, end: number): number {
  let at = from;
  while (at < end && (classAt(raw, at) === CharClass.blank || classAt(raw, at) === CharClass.invisible)) at++;
  return at;
}

function putBlank(
  raw: string,
  from: number,
  to: number,
  previous: number,
  marks: LineMarks,
  builder: TextBuilder,
): void {
  if (marks.table) {
    const tabs = countOf(raw, '\t', from, to);
    if (tabs > 0) {
      builder.put('\t'.repeat(tabs), from);
      return;
    }
  }
  if (previous < 0 || to >= marks.end) return;
  if (isIndent(raw, from, to) && (marks.indents || endsSentence(raw.charAt(previous)))) {
    builder.put('\n', from);
    return;
  }
  if (needsBlank(raw, previous, to)) builder.put(' ', from);
  else builder.gap();
}

/** Two ideographic blanks (or as wide a run) indent a paragraph: GB/T 9704, 每自然段左空二字. */
function isIndent(raw: string, from: number, to: number): boolean {
  return countOf(raw, '\u3000', from, to) >= 2 || to - from >= 4;
}

function endsSentence(char: string): boolean {
  return '。；：！？”）)】〕'.includes(char);
}

/** A blank means something only between Latin words and numbers. */
function needsBlank(raw: string, previous: number, next: number): boolean {
  return isLatin(raw, previous) && isLatin(raw, next);
}

function isLatin(raw: string, at: number): boolean {
  const kind = classAt(raw, at);
  return kind === CharClass.other || kind === CharClass.digit;
}

/** What a mark of Markdown or HTML at `at` comes to, and how long it is; null if there is none. */
function markLength(
  raw: string,
  at: number,
  previous: number,
  { end, pipes, address }: LineMarks,
): { readonly length: number; readonly by: string } | null {
  switch (raw.charAt(at)) {
    case '|':
      return pipes ? { length: 1, by: '\t' } : null;
    case '*':
      return raw.charAt(at + 1) === '*' ? { length: 2, by: '' } : null;
    case '\\':
      return /[.*_#[\]()-]/.test(raw.charAt(at + 1)) ? { length: 1, by: '' } : null;
    case '&':
      return entity(raw, at);
    case '<':
      return raw.startsWith('http', at + 1) ? { length: 1, by: '' } : null;
    case '>':
      return /[\w/#=&?.-]/.test(raw.charAt(at - 1)) && closesAddress(raw, at) ? { length: 1, by: '' } : null;
    case '[':
      return linkEnd(raw, at, end) === null ? null : { length: 1, by: '' };
    case ']':
      if (address && raw.startsWith('](http', at)) return { length: 2, by: ' ' };
      return linkTarget(raw, at, end);
    case 'a':
      return conjunction(raw, at, previous, end);
    default:
      return null;
  }
}

function entity(raw: string, at: number): { readonly length: number; readonly by: string } | null {
  const semicolon = raw.slice(at, at + LONGEST_ENTITY).indexOf(';');
  if (semicolon < 0) return null;
  const by = ENTITIES.get(raw.slice(at, at + semicolon + 1));
  return by === undefined ? null : { length: semicolon + 1, by: by === ' ' ? '' : by };
}

/** `>` of `<http…>`: no blank or bracket stands between. */
function closesAddress(raw: string, at: number): boolean {
  const from = Math.max(0, at - LONGEST_LINK);
  const open = raw.slice(from, at).lastIndexOf('<http');
  return open >= 0 && !/\s/.test(raw.slice(from + open, at));
}

/** Where `](` of a link that opens at `at` stands; null if there is none in the line. */
function linkEnd(raw: string, at: number, end: number): number | null {
  const close = raw.slice(at, Math.min(end, at + LONGEST_LINK)).indexOf(']');
  return close < 0 || linkTarget(raw, at + close, end) === null ? null : at + close;
}

function linkTarget(
  raw: string,
  at: number,
  end: number,
): { readonly length: number; readonly by: string } | null {
  if (!/^\]\((?:https?:|[#/])/.test(raw.slice(at, at + 8))) return null;
  const close = raw.slice(at, Math.min(end, at + LONGEST_LINK)).indexOf(')');
  return close < 0 ? null : { length: close + 1, by: '' };
}

/** ` and ` between ideographs was 和 before a translator's eye fell on it. */
function conjunction(
  raw: string,
  at: number,
  previous: number,
  end: number,
): { readonly length: number; readonly by: string } | null {
  if (!raw.startsWith('and', at) || previous < 0) return null;
  if (classAt(raw, previous) !== CharClass.cjk || classAt(raw, at - 1) !== CharClass.blank) return null;
  const next = endOfBlanks(raw, at + 3, end);
  if (next === at + 3 || next >= end) return null;
  return isHan(raw.charAt(next)) || classAt(raw, next) === CharClass.cjk ? { length: 3, by: '和' } : null;
}

function countOf(raw: string, char: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if (raw.charAt(at) === char) count++;
  return count;
}
