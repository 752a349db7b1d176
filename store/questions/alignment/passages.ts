import type { Span } from '../../../schema/facts.ts';
import { gramAt, gramLength } from './grams.ts';
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

/** The longest passages that both measures share, in the order of the first. Exchanging them changes no passage. */
export function passagesOf(from: Profile, to: Profile): readonly Passage[] {
  const [one, other] = [from.letters().characters, to.letters().characters];
  const inOrder = one.length > other.length || (one.length === other.length && one >= other);
  const found = inOrder ? walk(from, to) : walk(to, from).map((pair) => ({ from: pair.to, to: pair.from }));
  return found.sort((a, b) => a.from[0] - b.from[0] || a.to[0] - b.to[0]);
}

/** Walks the one text and looks each n-gram up in the other: time grows with the length of the one. */
function walk(walked: Profile, other: Profile): Passage[] {
  const [here, there] = [walked.letters().characters, other.letters().characters];
  const places = other.grams();
  const found: { readonly at: number; readonly place: number; readonly length: number }[] = [];
  for (let at = 0; at + gramLength <= here.length;) {
    const place = places.get(gramAt(here, at, gramLength));
    let length = 0;
    if (place !== undefined) {
      while (at + length < here.length && here[at + length] === there[place + length]) length++;
      if (length >= shortest) found.push({ at, place, length });
    }
    at += length >= shortest ? length : 1;
  }
  return found
    .sort((a, b) => b.length - a.length || a.at - b.at)
    .slice(0, most)
    .map(({ at, place, length }) => ({
      from: spanOf(walked, at, length),
      to: spanOf(other, place, length),
    }));
}

function spanOf(profile: Profile, at: number, length: number): Span {
  const { places } = profile.letters();
  return [places[at] ?? 0, (places[at + length - 1] ?? 0) + 1];
}
