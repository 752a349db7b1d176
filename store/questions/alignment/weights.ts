import { commonplaces } from './commonplaces.ts';
import { fold, gramsOf } from './grams.ts';

type Grams = ReadonlyMap<string, unknown>;

/** Weight of an n-gram of a phrase that stands in measures of any subject. */
const commonplaceWeight = 0.1;
/** An n-gram in more measures of one document than this share says nothing of any of them. */
const commonShare = 0.3;
/** … unless it is in so few measures that the share would say nothing either. */
const alwaysKept = 3;
/** Nor does one in more measures than these, so that no n-gram ever joins very many pairs. */
const mostKept = 50;

const commonByLength = new Map<number, ReadonlySet<string>>();
function commonplaceGrams(length: number): ReadonlySet<string> {
  const known = commonByLength.get(length);
  if (known !== undefined) return known;
  const grams = new Set(commonplaces.flatMap((phrase) => [...gramsOf(fold(phrase), length).keys()]));
  commonByLength.set(length, grams);
  return grams;
}

/**
 * How telling an n-gram is, 0 to 1: by the share of measures of the document that uses it most. It is taken from
 * the two documents alone, so that the score of a pair does not depend on what else is held, and not from both
 * together, so that it does not depend on which is the longer one.
 */
export function weightsOf(sides: readonly (readonly Grams[])[], length: number): (gram: string) => number {
  const counts = sides.map(countMeasures);
  const sizes = sides.map((side) => side.length);
  const largest = Math.max(2, ...sizes);
  const common = commonplaceGrams(length);
  const known = new Map<string, number>();
  return (gram) => {
    let weight = known.get(gram);
    if (weight === undefined) {
      const used = counts.map((count) => count.get(gram) ?? 0);
      const most = Math.max(1, ...used);
      const dropped = used.some(
        (n, side) => n > mostKept || (n > alwaysKept && n > commonShare * (sizes[side] ?? 0)),
      );
      const rarity = Math.log(1 + largest / most) / Math.log(1 + largest);
      weight = dropped ? 0 : rarity * (common.has(gram) ? commonplaceWeight : 1);
      known.set(gram, weight);
    }
    return weight;
  };
}

function countMeasures(side: readonly Grams[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const grams of side) for (const gram of grams.keys()) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  return counts;
}
