/** Tells whether a text ends with one of many words: of those that share its last character, one look-up a length. */
export class WordEnds {
  readonly #words: ReadonlySet<string>;
  readonly #lengthsByLast = new Map<string, readonly number[]>();

  constructor(words: readonly string[]) {
    this.#words = new Set(words);
    for (const word of this.#words) {
      const last = word.slice(-1);
      const lengths = this.#lengthsByLast.get(last) ?? [];
      if (!lengths.includes(word.length)) this.#lengthsByLast.set(last, [...lengths, word.length]);
    }
  }

  end(text: string): boolean {
    const lengths = this.#lengthsByLast.get(text.slice(-1));
    return lengths?.some((length) => this.#words.has(text.slice(-length))) ?? false;
  }
}
