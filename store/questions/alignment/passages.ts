import type { Span } from '../../../schema/facts.ts';
import { gramLength } from './grams.ts';
import type { Profile } from './profile.ts';

/** Words that stand in both measures, marks, blanks, width and case apart. Spans count in the words compared. */
export interface Passage {
  /** In the text of the measure, or in its heading where the text is not carried along; UTF-16 units. */
  readonly from: Span;
  readonly to: Span;
}

/** Letters and digits a passage has at least: shorter ones are words, not passages. */
const shortest = 6;
/** Passages shown of a pair, the longest first chosen. */
const most = 12;

/** The longest passages that both measures share, in the order of the first; no two of them overlap there. */
export function passagesOf(from: Profile, to: Profile): readonly Passage[] {
  const one = from.folded.characters;
  const other = to.folded.characters;
  const found: { readonly at: number; readonly there: number; readonly length: number }[] = [];
  for (let at = 0; at + gramLength <= one.length;) {
    const there = to.grams.get(one.slice(at, at + gramLength));
    if (there === undefined) at++;
    else {
      let length = gramLength;
      while (at + length < one.length && one[at + length] === other[there + length]) length++;
      if (length >= shortest) found.push({ at, there, length });
      at += length >= shortest ? length : 1;
    }
  }
  return found
    .sort((a, b) => b.length - a.length || a.at - b.at)
    .slice(0, most)
    .sort((a, b) => a.at - b.at)
    .map(({ at, there, length }) => ({
      from: spanOf(from, at, length),
      to: spanOf(to, there, length),
    }));
}

function spanOf({ folded: { places } }: Profile, at: number, length: number): Span {
  return [places[at] ?? 0, (places[at + length - 1] ?? 0) + 1];
}
