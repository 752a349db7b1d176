import type { PolicyWords } from './policy-author.ts';
import { oneOf, wholeNumber, type Random } from './random.ts';

/** A sentence of a measure; `year` is that of its document. */
export function policySentence(random: Random, words: PolicyWords, year: number): string {
  return oneOf(random, words.sentences).replaceAll(/\{(\w+)\}/g, (_, slot: string) =>
    filling(slot, random, words, year),
  );
}

/** 完善企业开办办理流程 */
export function policyHeading(random: Random, { verbs, subjects, things }: PolicyWords): string {
  return oneOf(random, verbs) + oneOf(random, subjects) + oneOf(random, things);
}

function filling(slot: string, random: Random, words: PolicyWords, year: number): string {
  switch (slot) {
    case 'subject':
      return oneOf(random, words.subjects);
    case 'verb':
      return oneOf(random, words.verbs);
    case 'thing':
      return oneOf(random, words.things);
    case 'aim':
      return oneOf(random, words.aims);
    case 'initiative':
      return oneOf(random, words.initiatives);
    case 'period':
      return oneOf(random, words.periods);
    case 'year':
      return String(year + wholeNumber(random, 0, 2));
    case 'percent':
      return String(wholeNumber(random, 2, 9) * 10);
    case 'count':
      return String(wholeNumber(random, 1, 90) * 100);
    default:
      throw new Error(`policy-words.json: no words for {${slot}}`);
  }
}
