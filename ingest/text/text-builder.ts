import type { Text } from '../pipeline.ts';

/** A text as read, every character standing where it stood. */
export function plainText(text: string): Text {
  return { text, toRaw: (offset) => offset, blankBefore: () => false };
}

/**
 * Makes a text out of parts of another one and keeps the way back. The map is two arrays with an entry for each
 * part that does not follow its predecessor directly; there is no object per character.
 */
export class TextBuilder {
  readonly #source: Text;
  readonly #parts: string[] = [];
  readonly #outputStarts: number[] = [];
  readonly #sourceStarts: number[] = [];
  readonly #gaps: number[] = [];
  #length = 0;
  #nextSource = -1;

  constructor(source: Text) {
    this.#source = source;
  }

  get length(): number {
    return this.#length;
  }

  /** Takes over [start, end) of the source. */
  copy(start: number, end: number): void {
    if (end <= start) return;
    this.#segment(start);
    this.#append(this.#source.text.slice(start, end), end);
  }

  /** Puts `text` for what stands at `at` in the source. */
  put(text: string, at: number): void {
    this.#segment(at);
    this.#append(text, -1);
  }

  /** Says that blanks stood before what comes next. */
  gap(): void {
    if (this.#gaps.at(-1) !== this.#length) this.#gaps.push(this.#length);
  }

  build(): Text {
    const source = this.#source;
    const outputs = Int32Array.from(this.#outputStarts);
    const sources = Int32Array.from(this.#sourceStarts);
    const gaps = Int32Array.from(this.#gaps);
    const back = (offset: number): number => {
      const at = lastAtOrBelow(outputs, offset);
      return at < 0 ? 0 : (sources[at] ?? 0) + offset - (outputs[at] ?? 0);
    };
    return {
      text: this.#parts.join(''),
      toRaw: (offset) => source.toRaw(back(offset)),
      blankBefore: (offset) =>
        gaps[lastAtOrBelow(gaps, offset)] === offset || source.blankBefore(back(offset)),
    };
  }

  #segment(start: number): void {
    if (start === this.#nextSource) return;
    this.#outputStarts.push(this.#length);
    this.#sourceStarts.push(start);
  }

  #append(text: string, nextSource: number): void {
    this.#parts.push(text);
    this.#length += text.length;
    this.#nextSource = nextSource;
  }
}

/** [start, end) of a text as a text of its own; its way back leads to the same raw text. */
export function sliceText(text: Text, start: number, end: number): Text {
  if (start === 0 && end === text.text.length) return text;
  return {
    text: text.text.slice(start, end),
    toRaw: (offset) => text.toRaw(start + offset),
    blankBefore: (offset) => text.blankBefore(start + offset),
  };
}

/** Index of the last entry ≤ `value` in an ascending array; -1 if there is none. */
function lastAtOrBelow(ascending: Int32Array, value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
