import type { ReferenceFact, Span } from '../../schema/facts.ts';

/** Finds the references that stand within a span, without looking at all of them. */
export class ReferenceIndex {
  readonly #places: readonly { readonly span: Span; readonly index: number }[];

  constructor(references: readonly ReferenceFact[]) {
    this.#places = references
      .flatMap(({ spans = [] }, index) => spans.map((span) => ({ span, index })))
      .sort((one, other) => one.span[0] - other.span[0]);
  }

  /** Indexes of the references, ascending, each once. */
  within(span: Span): readonly number[] {
    const found = new Set<number>();
    for (let at = this.#firstFrom(span[0]); at < this.#places.length; at++) {
      const place = this.#places[at];
      if (place === undefined || place.span[0] >= span[1]) break;
      if (place.span[1] <= span[1]) found.add(place.index);
    }
    return [...found].sort((one, other) => one - other);
  }

  #firstFrom(start: number): number {
    let low = 0;
    let high = this.#places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#places[middle]?.span[0] ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
