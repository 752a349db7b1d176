import { commonplaces } from './commonplaces.ts';
import { countOf, type GramIndex } from './document-profile.ts';
import { gramsOf, type Gram } from './grams.ts';

/** Weight of an n-gram of a phrase that stands in measures of any subject. */
const commonplaceWeight = 0.1;
/** An n-gram in more measures of one document than this share says nothing of any of them. */
const commonShare = 0.3;
/** … unless it is in so few measures that the share would say nothing either. */
const alwaysKept = 3;
/** Nor does one in more measures than these, so that no n-gram ever joins very many pairs. */
const mostKept = 50;

const commonByLength = new Map<number, ReadonlySet<Gram>>();
function commonplaceGrams(length: number): ReadonlySet<Gram> {
  const known = commonByLength.get(length);
  if (known !== undefined) return known;
  const grams = new Set(commonplaces.flatMap((phrase) => [...gramsOf(phrase, length).keys()]));
  commonByLength.set(length, grams);
  return grams;
}

/** One of the documents compared. */
interface Side {
  readonly index: GramIndex;
  /** Its measures. */
  readonly size: number;
}

/**
 * How telling an n-gram is, 0 to 1: by the share of measures of the document that uses it most. It is taken from
 * the two documents alone, so that the score of a pair does not depend on what else is held, and not from both
 * together, so that it does not depend on which is the longer one.
 */
export function weightsOf(sides: readonly Side[], length: number): (gram: Gram) => number {
  const largest = Math.max(2, ...sides.map(({ size }) => size));
  const common = commonplaceGrams(length);
  const known = new Map<Gram, number>();
  return (gram) => {
    let weight = known.get(gram);
    if (weight === undefined) {
      const used = sides.map(({ index }) => countOf(index, gram));
      const most = Math.max(1, ...used);
      const dropped = used.some(
        (n, side) => n > mostKept || (n > alwaysKept && n > commonShare * (sides[side]?.size ?? 0)),
      );
      const rarity = Math.log(1 + largest / most) / Math.log(1 + largest);
      weight = dropped ? 0 : rarity * (common.has(gram) ? commonplaceWeight : 1);
      known.set(gram, weight);
    }
    return weight;
  };
}
