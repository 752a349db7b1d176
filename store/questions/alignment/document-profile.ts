import type { MeasureNode } from '../../../schema/graph.ts';
import { eachGram, gramLength, type Gram } from './grams.ts';
import { headingGramLength, profileOf, type Profile } from './profile.ts';

/** A measure with the lines of work (条线) of the units that answer for it. */
export interface ComparedMeasure {
  readonly measure: MeasureNode;
  readonly functions: readonly string[];
}

/** The measures of one document as they are compared, to be used for any number of comparisons. */
export interface DocumentProfile {
  readonly measures: readonly Profile[];
  /** In which of the measures each n-gram of the texts stands. */
  readonly textIndex: GramIndex;
  readonly headingIndex: GramIndex;
}

/** Places in the list of measures by n-gram, ascending; a single one, as most have, without a list of its own. */
export type GramIndex = ReadonlyMap<Gram, number | readonly number[]>;

/** In how many of the measures an n-gram stands. */
export function countOf(index: GramIndex, gram: Gram): number {
  const places = index.get(gram);
  if (places === undefined) return 0;
  return typeof places === 'number' ? 1 : places.length;
}

/** Only what prescribes: 总体要求 and 保障措施 are alike everywhere. */
export const isCompared = ({ kind }: MeasureNode): boolean => kind === 'measure';

export function documentProfile(measures: readonly ComparedMeasure[]): DocumentProfile {
  const profiles = measures
    .filter(({ measure }) => isCompared(measure))
    .map(({ measure, functions }) => profileOf(measure, functions));
  return {
    measures: profiles,
    textIndex: indexOf(
      profiles.map(({ words }) => words),
      gramLength,
    ),
    headingIndex: indexOf(
      profiles.map(({ measure }) => measure.heading),
      headingGramLength,
    ),
  };
}

function indexOf(texts: readonly string[], length: number): GramIndex {
  const index = new Map<Gram, number | number[]>();
  texts.forEach((text, at) => {
    eachGram(text, length, (gram) => {
      const places = index.get(gram);
      if (places === undefined) index.set(gram, at);
      else if (typeof places === 'number') {
        if (places !== at) index.set(gram, [places, at]);
      } else if (places[places.length - 1] !== at) places.push(at);
    });
  });
  return index;
}
