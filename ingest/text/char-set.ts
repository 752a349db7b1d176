/** Characters that are looked for at every place of a text: a table of all UTF-16 units answers in one access. */
export class CharSet {
  readonly #table = new Uint8Array(0x10000);

  constructor(characters: string) {
    for (const character of characters) this.#table[character.charCodeAt(0)] = 1;
  }

  /** True if the unit at `at` is one of them. */
  holds(text: string, at: number): boolean {
    return this.#table[text.charCodeAt(at)] === 1;
  }
}
