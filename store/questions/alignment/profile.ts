import type { MeasureNode } from '../../../schema/graph.ts';
import { fold, gramLength, gramsOf, type Folded } from './grams.ts';

/** A measure as it is compared. */
export interface Profile {
  readonly measure: MeasureNode;
  /** What is read: the text of the measure, or its heading where the text is not carried along. */
  readonly words: string;
  readonly folded: Folded;
  readonly grams: ReadonlyMap<string, number>;
  readonly headingGrams: ReadonlyMap<string, number>;
  /** 条线 of the responsible units, each once. */
  readonly functions: ReadonlySet<string>;
}

/** Characters of the n-grams of headings, which are short. */
export const headingGramLength = 2;

export function profileOf(measure: MeasureNode, functions: Iterable<string>): Profile {
  const words = measure.text ?? measure.heading;
  const folded = fold(words);
  return {
    measure,
    words,
    folded,
    grams: gramsOf(folded, gramLength),
    headingGrams: gramsOf(fold(measure.heading), headingGramLength),
    functions: new Set(functions),
  };
}
