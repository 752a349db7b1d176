import { CharClass, classAt } from './char-class.ts';

/** What the marks at the ends of a line of the raw text say of it. */
export interface LineMarks {
  /** Where its words start, after the marks of a heading or a list. */
  readonly start: number;
  /** Where they end; equal to `start` if the line is a rule (`---`) and holds none. */
  readonly end: number;
  /** Its tabs part the cells of a table. */
  readonly table: boolean;
  /** Upright strokes part the cells of a table, as in Markdown; those at its ends are no part of `start` to `end`. */
  readonly pipes: boolean;
  /** Runs of blanks in it indent paragraphs that were never broken into lines. */
  readonly indents: boolean;
  /** It is a field that gives an address (来源：[某某网](https://…)): the target of its link is what it says. */
  readonly address: boolean;
}

/** A line that holds a whole document is longer than any paragraph. */
const LONG_LINE = 200;
const INDENTS_OF_A_LONG_LINE = 4;
const ADDRESS_FIELD =
  /^[-*•>\s]*(?:\*\*)?(?:[^：:]{0,4}(?:来源|原文|链接|网址|地址|出处)[^：:]{0,4}|source|url|link)(?:\*\*)?\s?[：:]/i;

export function lineMarks(raw: string, lineStart: number, lineEnd: number): LineMarks {
  let start = lineStart;
  while (start < lineEnd && isSpace(raw, start)) start++;
  let end = lineEnd;
  while (end > start && isSpace(raw, end - 1)) end--;
  const line = raw.slice(start, Math.min(end, start + 80));
  const pipes = end - start > 2 && raw.charAt(start) === '|' && raw.charAt(end - 1) === '|';
  if (pipes) return pipeRow(raw, start, end);
  if (isRule(line, end - start))
    return { start, end: start, table: false, pipes: false, indents: false, address: false };
  const mark = /^(?:#{1,6}(?=[^#])|[-*•]\s+(?=\S)|>\s+)/.exec(line);
  if (mark !== null) start += mark[0].length;
  const table = isTableRow(raw, lineStart, start, end);
  return {
    start: table ? lineStart : start,
    end,
    table,
    pipes: false,
    indents: holdsDocument(raw, start, end),
    address: ADDRESS_FIELD.test(line),
  };
}

/** | a | b |; the line of dashes below a table's head holds no words. */
function pipeRow(raw: string, start: number, end: number): LineMarks {
  const isRuler = /^[|:\s-]+$/.test(raw.slice(start, end));
  return {
    start: start + 1,
    end: isRuler ? start + 1 : end - 1,
    table: false,
    pipes: true,
    indents: false,
    address: false,
  };
}

function isSpace(raw: string, at: number): boolean {
  const kind = classAt(raw, at);
  return kind === CharClass.blank || kind === CharClass.invisible;
}

/** `---`, `***`, `===`: a rule of Markdown, not text. */
function isRule(line: string, length: number): boolean {
  return length >= 3 && length <= 80 && /^([-*_=~])(?:\s*\1){2,}$/.test(line);
}

/** A tab after a label alone (第一条⇥…) is a blank. */
function isTableRow(raw: string, lineStart: number, start: number, end: number): boolean {
  const tab = raw.slice(lineStart, end).indexOf('\t');
  if (tab < 0) return false;
  if (raw.slice(start, end).indexOf('\t') < 0)
    return raw.charAt(lineStart) === '\t' && tabsBefore(raw, lineStart, start) > 1;
  const firstCell = raw.slice(start, lineStart + tab);
  const others = raw.slice(lineStart + tab + 1, end);
  return (
    others.includes('\t') ||
    !/^(?:第.{1,5}[章节条]|[一二三四五六七八九十]{1,3}、|[（(].{1,3}[）)]|\d{1,2}[.．、])$/.test(firstCell)
  );
}

function tabsBefore(raw: string, from: number, to: number): number {
  let tabs = 0;
  for (let at = from; at < to; at++) if (raw.charAt(at) === '\t') tabs++;
  return tabs;
}

function holdsDocument(raw: string, start: number, end: number): boolean {
  if (end - start < LONG_LINE) return false;
  // Within the line: a search that runs on to the end of the text would make many lines a quadratic one.
  const line = raw.slice(start, end);
  let indents = 0;
  for (let at = line.indexOf('\u3000\u3000'); at >= 0; at = line.indexOf('\u3000\u3000', at + 2)) {
    if (++indents >= INDENTS_OF_A_LONG_LINE) return true;
  }
  return false;
}
