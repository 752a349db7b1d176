/** A set of words that is asked what stands at a place of a text: the longest word wins. */
export class WordSet {
  readonly #words: ReadonlySet<string>;
  readonly #lengths: readonly number[];

  constructor(words: readonly string[]) {
    this.#words = new Set(words);
    this.#lengths = [...new Set(words.map((word) => word.length))].sort((a, b) => b - a);
  }

  has(word: string): boolean {
    return this.#words.has(word);
  }

  /** The longest word that starts at `at` and ends at or before `end`; '' if there is none. */
  at(text: string, at: number, end: number = text.length): string {
    for (const length of this.#lengths) {
      if (at + length > end) continue;
      const word = text.slice(at, at + length);
      if (this.#words.has(word)) return word;
    }
    return '';
  }

  /** The longest word that ends at `end` and starts at or after `start`; '' if there is none. */
  before(text: string, end: number, start = 0): string {
    for (const length of this.#lengths) {
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
