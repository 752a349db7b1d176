/** To what a document refers, and how. */
import type { Relation } from '../../schema/facts.ts';
import { laws } from './authorities.ts';
import { zipfPlace, type Random } from './random.ts';
import type { Head, PlannedDocument } from './themes.ts';

/** A document of the corpus, or a law, which is known by its title alone. */
export interface Citation {
  readonly cited: Head | string;
  readonly relation: Relation;
}

type Shares = readonly (readonly [relation: Relation, share: number])[];

/** How a document refers to that which it carries out. */
const directlyAbove: Shares = [
  ['implements', 0.74],
  ['basis', 0.15],
  ['forwards', 0.04],
  ['mentions', 0.07],
];
const furtherAbove: Shares = [
  ['implements', 0.5],
  ['basis', 0.2],
  ['mentions', 0.3],
];
const before: Shares = [
  ['mentions', 0.5],
  ['amends', 0.2],
  ['repeals', 0.3],
];
const landmark: Shares = [
  ['implements', 0.3],
  ['basis', 0.2],
  ['mentions', 0.5],
];
const law: Shares = [
  ['basis', 0.7],
  ['implements', 0.2],
  ['mentions', 0.1],
];

/** @param landmarks national documents to which all themes refer, the first most */
export function citationsOf(
  document: PlannedDocument,
  landmarks: readonly Head[],
  random: Random,
): readonly Citation[] {
  const found = new Map<string, Citation>();
  const refer = (cited: Head | string, shares: Shares): void => {
    const key = typeof cited === 'string' ? cited : `${cited.issuer}${cited.number ?? cited.title}`;
    if (!found.has(key)) found.set(key, { cited, relation: relationOf(shares, random) });
  };
  const [nearest, ...further] = document.above;
  if (nearest !== undefined) refer(nearest, directlyAbove);
  for (const head of further) if (random() < 0.7) refer(head, furtherAbove);
  if (document.before !== null && random() < 0.2) refer(document.before, before);
  if (random() < (document.place.level === 'national' ? 0.8 : 0.25)) {
    const head = landmarks[zipfPlace(random, landmarks.length)];
    if (head !== undefined && head.day < document.day) refer(head, landmark);
  }
  do refer(laws[zipfPlace(random, laws.length)] ?? '', law);
  while (random() < 0.6);
  return [...found.values()];
}

function relationOf(shares: Shares, random: Random): Relation {
  let left = random();
  for (const [relation, share] of shares) {
    left -= share;
    if (left < 0) return relation;
  }
  return 'mentions';
}
