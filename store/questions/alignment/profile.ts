import type { MeasureNode } from '../../../schema/graph.ts';
import { gramLength, gramsOf, lettersOf, type Gram, type Letters } from './grams.ts';

/** A measure as it is compared. Letters and n-grams are made when first asked for, as of most they never are. */
export interface Profile {
  readonly measure: MeasureNode;
  /** What is read: the text of the measure, or its heading where the text is not carried along. */
  readonly words: string;
  readonly letters: () => Letters;
  /** N-grams of the words, with the places in `letters` where they start first. */
  readonly grams: () => ReadonlyMap<Gram, number>;
  readonly headingGrams: () => ReadonlyMap<Gram, number>;
  /** 条线 of the responsible units, each once. */
  readonly functions: ReadonlySet<string>;
}

/** Characters of the n-grams of headings, which are short. */
export const headingGramLength = 2;

export function profileOf(measure: MeasureNode, functions: Iterable<string>): Profile {
  const words = measure.text ?? measure.heading;
  return {
    measure,
    words,
    letters: once(() => lettersOf(words)),
    grams: once(() => gramsOf(words, gramLength)),
    headingGrams: once(() => gramsOf(measure.heading, headingGramLength)),
    functions: new Set(functions),
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
