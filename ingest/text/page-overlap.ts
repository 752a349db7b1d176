import { isHan } from './char-class.ts';

const LONGEST_OVERLAP = 30;
const CONTEXT = 3;
const SEARCHES = 200;

/** Looks words up in the whole text; a bounded number of times, so that hostile input stays linear. */
export class RepeatEvidence {
  readonly #text: string;
  #left = SEARCHES;

  constructor(text: string) {
    this.#text = text;
  }

  /**
   * The words stand somewhere within a line (not only where a page break may have made them), and there not after
   * `otherThan`.
   */
  within(words: string, otherThan = ''): boolean {
    for (let at = this.#find(words, 0); at >= 0; at = this.#find(words, at + 1)) {
      const before = this.#text.charAt(at - 1);
      if (at > 0 && before !== '\n' && before !== otherThan) return true;
    }
    return false;
  }

  #find(words: string, from: number): number {
    return this.#left-- > 0 ? this.#text.indexOf(words, from) : -1;
  }
}

/**
 * How many units at the start of `next` were printed already at the end of `tail` (…对于市 / 市场主体…). One unit
 * alone counts only if the text elsewhere has the words that single printing makes (市场主) and never those of double
 * printing (于市市); 全市 / 市场 stays as it is.
 */
export function overlap(tail: string, next: string, evidence: RepeatEvidence): number {
  if (tail.endsWith(next)) return next.length;
  for (let length = Math.min(LONGEST_OVERLAP, tail.length, next.length); length > 1; length--) {
    if (tail.endsWith(next.slice(0, length)) && isHan(next.charAt(0))) return length;
  }
  const char = next.charAt(0);
  if (!isHan(char) || !tail.endsWith(char)) return 0;
  const single = next.slice(0, CONTEXT);
  const doubled = tail.slice(-2) + char;
  return evidence.within(single, char) && !evidence.within(doubled) ? 1 : 0;
}
