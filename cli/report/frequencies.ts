/** A place in a file. */
export interface Place {
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/** Words, how often they were met and where first. */
export interface Frequent {
  readonly text: string;
  readonly count: number;
  readonly examples: readonly Place[];
}

const examplesKept = 3;
/** Longer words are cut: what is left open may be a whole clause. */
const longestText = 60;

/** Counts words with a few places of each. */
export class Frequencies {
  readonly #found = new Map<string, { count: number; readonly examples: Place[] }>();
  #total = 0;

  add(words: string, place: () => Place): void {
    const line = words.replace(/\s+/gu, ' ').trim();
    const text = line.length > longestText ? `${line.slice(0, longestText)}…` : line;
    const known = this.#found.get(text) ?? { count: 0, examples: [] };
    known.count++;
    if (known.examples.length < examplesKept) known.examples.push(place());
    this.#found.set(text, known);
    this.#total++;
  }

  get total(): number {
    return this.#total;
  }

  get distinct(): number {
    return this.#found.size;
  }

  /** The words met most often, equal ones in the order of their characters. */
  most(limit: number): readonly Frequent[] {
    return [...this.#found]
      .map(([text, { count, examples }]) => ({ text, count, examples }))
      .sort((one, other) => other.count - one.count || (one.text < other.text ? -1 : 1))
      .slice(0, limit);
  }
}
