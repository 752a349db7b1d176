import { chineseNumber } from './chinese-number.ts';
import type { Line } from './lines.ts';

const ARTICLE = /第([零〇一二三四五六七八九十百千\d]{1,6})([章条])/g;
/** A chapter's title is not longer. */
const LONGEST_CHAPTER_TITLE = 20;

const FIRST_CHAPTER = /^第一章[^，。；]{1,20}第一条/;

/**
 * Where chapters and articles begin within a line: `…不少于3家。第三章认定程序第九条认定…`. One begins only after a full stop
 * or a chapter's title, and only if it follows the last one of its kind.
 */
export class GluedArticles {
  readonly #last = new Map<string, number>();

  /** Offsets in the line's text. */
  cuts(line: Line): readonly number[] {
    const cuts: number[] = [];
    if (line.label?.form === 'chapter') this.#last.set('章', line.label.ordinal);
    if (line.label?.form === 'article') this.#last.set('条', line.label.ordinal);
    let chapterEnd = line.label?.form === 'chapter' ? line.label.length : -1;
    for (const match of line.text.matchAll(ARTICLE)) {
      const [whole, numeral = '', unit = ''] = match;
      const ordinal = chineseNumber(numeral);
      if (match.index === 0 || ordinal === null || ordinal !== (this.#last.get(unit) ?? 0) + 1) continue;
      if (!this.#begins(line.text, match.index, chapterEnd, this.#last.has(unit))) continue;
      cuts.push(match.index);
      this.#last.set(unit, ordinal);
      chapterEnd = unit === '章' ? match.index + whole.length : -1;
    }
    return cuts;
  }

  #begins(text: string, at: number, chapterEnd: number, goesOn: boolean): boolean {
    if (goesOn && /[。；]/.test(text.charAt(at - 1))) return true;
    if (FIRST_CHAPTER.test(text.slice(at, at + LONGEST_CHAPTER_TITLE + 8))) return true;
    const between = chapterEnd >= 0 ? text.slice(chapterEnd, at) : null;
    return between !== null && between.length <= LONGEST_CHAPTER_TITLE && !/[，。；]/.test(between);
  }
}
