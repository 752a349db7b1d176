import type { Text } from '../pipeline.ts';
import { labelOf, type Label } from './label.ts';

/** A line of a text with what its start says of it. */
export interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly label: Label | null;
  /** Tabs part the cells of a table. */
  readonly row: boolean;
  /** Marked as a heading by the format (`## …` of Markdown): a line of its own. */
  readonly heading: boolean;
}

/** Steps of the pipeline ask for the lines of the same text one after the other. */
const remembered = new WeakMap<Text, readonly Line[]>();

/** The lines that are not empty. */
export function linesOf(text: Text): readonly Line[] {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const lines = linesWithMarks(text, '');
  remembered.set(text, lines);
  return lines;
}

/** The same, with the headings that the marks in the raw text show. */
export function linesWithMarks(text: Text, raw: string): readonly Line[] {
  const lines: Line[] = [];
  const { length } = text.text;
  for (let start = 0; start < length;) {
    let end = text.text.indexOf('\n', start);
    if (end < 0) end = length;
    if (end > start) lines.push(lineAt(text, raw, start, end));
    start = end + 1;
  }
  return lines;
}

function lineAt(text: Text, raw: string, start: number, end: number): Line {
  const words = text.text.slice(start, end);
  const row = words.includes('\t');
  const label = row ? null : labelOf(words, (offset) => text.blankBefore(start + offset));
  return {
    text: words,
    start,
    end,
    label,
    row,
    heading: raw !== '' && isMarkdownHeading(raw, text.toRaw(start)),
  };
}

function isMarkdownHeading(raw: string, at: number): boolean {
  return /#\s*$/.test(raw.slice(Math.max(0, at - 3), at));
}
