/** Tells whether a text ends with one of many words, by one look-up for each length of word. */
export class WordEnds {
  readonly #words: ReadonlySet<string>;
  readonly #lengths: readonly number[];

  constructor(words: readonly string[]) {
    this.#words = new Set(words);
    this.#lengths = [...new Set(words.map((word) => word.length))].sort((one, other) => other - one);
  }

  end(text: string): boolean {
    return this.#lengths.some((length) => this.#words.has(text.slice(-length)) && text.length >= length);
  }
}
