import { trimStart } from './marks.ts';

const MARK =
  /^(?:[（(]?[\d０-９一二三四五六七八九十]{1,3}[）)]|[\d０-９]{1,2}(?:[.．](?!\d)|、)|[①-⑳]|[—\-–●·•▪■◆☆★>]+)/;
const LONGEST = 8;

/** Start of the words of [start, end) after 1. or （1） or ① or a dash. */
export function afterMark(text: string, start: number, end: number): number {
  const mark = MARK.exec(text.slice(start, Math.min(end, start + LONGEST)));
  return mark === null ? start : trimStart(text, start + mark[0].length, end);
}
