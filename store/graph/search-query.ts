import { normaliseNumber } from '../../schema/document-number.ts';
import { foldText } from './fold-text.ts';

/**
 * The folded words of a search, each once. They are parted by blanks; a 发文字号 in any written form, blanks
 * in it included, is one word. No words: nothing is found.
 */
export function searchWords(text: string): readonly string[] {
  const number = normaliseNumber(text);
  const words = number === null ? text.split(/\s+/u).map((word) => normaliseNumber(word) ?? word) : [number];
  return [...new Set(words.map(foldText).filter((word) => word !== ''))];
}
