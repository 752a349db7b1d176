/** A set of words that is asked what stands at a place of a text: the longest word wins. */
export class WordSet {
  readonly #words: ReadonlySet<string>;
  /** Lengths of the words that begin with a character, longest first: most places of a text begin none. */
  readonly #lengthsByFirst: ReadonlyMap<number, readonly number[]>;
  /** The same of those that end with it. */
  readonly #lengthsByLast: ReadonlyMap<number, readonly number[]>;

  constructor(words: readonly string[]) {
    this.#words = new Set(words);
    this.#lengthsByFirst = lengthsBy(words, (word) => word.charCodeAt(0));
    this.#lengthsByLast = lengthsBy(words, (word) => word.charCodeAt(word.length - 1));
  }

  has(word: string): boolean {
    return this.#words.has(word);
  }

  /** The longest word that starts at `at` and ends at or before `end`; '' if there is none. */
  at(text: string, at: number, end: number = text.length): string {
    const lengths = this.#lengthsByFirst.get(text.charCodeAt(at));
    if (lengths === undefined) return '';
    for (const length of lengths) {
      if (at + length > end) continue;
      const word = text.slice(at, at + length);
      if (this.#words.has(word)) return word;
    }
    return '';
  }

  /** The longest word that ends at `end` and starts at or after `start`; '' if there is none. */
  before(text: string, end: number, start = 0): string {
    const lengths = this.#lengthsByLast.get(text.charCodeAt(end - 1));
    if (lengths === undefined) return '';
    for (const length of lengths) {
      if (end - length < start) continue;
      const word = text.slice(end - length, end);
      if (this.#words.has(word)) return word;
    }
    return '';
  }

  /** Where the first of the words stands in [start, end), the longest one at that place; null if none does. */
  find(text: string, start: number, end: number): { readonly at: number; readonly word: string } | null {
    for (let at = start; at < end; at++) {
      const word = this.at(text, at, end);
      if (word !== '') return { at, word };
    }
    return null;
  }
}

function lengthsBy(
  words: readonly string[],
  key: (word: string) => number,
): ReadonlyMap<number, readonly number[]> {
  const lengths = new Map<number, number[]>();
  for (const word of words) {
    const known = lengths.get(key(word));
    if (known === undefined) lengths.set(key(word), [word.length]);
    else if (!known.includes(word.length)) known.push(word.length);
  }
  for (const known of lengths.values()) known.sort((one, other) => other - one);
  return lengths;
}
