import { normaliseNumber } from '../../schema/document-number.ts';
import { foldText } from './fold-text.ts';

/** A year in brackets with its sequence, blanks in between: ` (2022) 030 号` after a 机关代字. */
const spacedTail =
  /(?<=\p{Script=Han})\s*[〔［[(（【﹝]\s*([0-9０-９]{4})\s*[〕］\])）】﹞]\s*第?\s*([0-9０-９]{1,5})\s*号/gu;

/** The year without brackets: 国办发2022年30号, 国办发2022-30号, 国办发2022第30号. */
const typedNumber = /^(\p{Script=Han}{1,20})((?:19|20)\d\d)(?:年第?|第|[-—–－])(\d{1,5}号)$/u;

/** What may begin the figures of a number. */
const figures = /[〔［[(（【﹝0-9０-９第]/u;

/**
 * The folded words of a search, each once. They are parted by blanks; a 发文字号 in any written form, blanks
 * in it included, is one word. No words: nothing is found.
 */
export function searchWords(text: string): readonly string[] {
  const number = isOnePrefix(text) ? numberIn(text.trim()) : null;
  const words = text.replace(spacedTail, '〔$1〕$2号').split(/\s+/u);
  const found = number === null ? words.map((word) => numberIn(word) ?? word) : [number];
  return [...new Set(found.map(foldText).filter((word) => word !== ''))];
}

/** Nothing but one word stands before the figures: the whole may be one number. */
function isOnePrefix(text: string): boolean {
  const [prefix = ''] = text.split(figures, 1);
  return !/\s/u.test(prefix.trim());
}

function numberIn(word: string): string | null {
  if (word.length > 80) return null;
  return normaliseNumber(word) ?? normaliseNumber(word.normalize('NFKC').replace(typedNumber, '$1〔$2〕$3'));
}
