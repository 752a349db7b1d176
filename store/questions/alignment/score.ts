import { gramLength } from './grams.ts';
import { headingGramLength, type Profile } from './profile.ts';
import { weightsOf } from './weights.ts';

/** Of what a score is made; each 0 to 1. */
export interface ScoreParts {
  /** 标题: shared part of the headings. */
  readonly heading: number;
  /** 内容: how much of the shorter text stands in the other. */
  readonly text: number;
  /** 条线: shared lines of work of the responsible units; null where either side tells none. */
  readonly function: number | null;
}

export interface ScoredPair {
  readonly from: Profile;
  readonly to: Profile;
  readonly score: number;
  readonly parts: ScoreParts;
}

const share = { heading: 0.3, text: 0.6, function: 0.1 };
/** A text of less weight than this is compared as if it had so much: a few shared words are not a shared text. */
const leastWeight = 20;
const leastHeadingWeight = 4;

/** All pairs that share an n-gram which tells something, with their scores. The order is of no account. */
export function scorePairs(from: readonly Profile[], to: readonly Profile[]): readonly ScoredPair[] {
  const weight = weightsOf([from.map(({ grams }) => grams), to.map(({ grams }) => grams)], gramLength);
  const headings = weightsOf(
    [from.map(({ headingGrams }) => headingGrams), to.map(({ headingGrams }) => headingGrams)],
    headingGramLength,
  );
  const index = new Map<string, number[]>();
  to.forEach(({ grams }, at) => {
    for (const gram of grams.keys()) {
      if (weight(gram) === 0) continue;
      const postings = index.get(gram);
      if (postings === undefined) index.set(gram, [at]);
      else postings.push(at);
    }
  });
  const totalTo = to.map(({ grams }) => total(grams, weight));
  return from.flatMap((one) => {
    const shared = new Map<number, number>();
    for (const gram of one.grams.keys()) {
      for (const at of index.get(gram) ?? []) shared.set(at, (shared.get(at) ?? 0) + weight(gram));
    }
    const totalFrom = total(one.grams, weight);
    return [...shared].flatMap(([at, common]) => {
      const other = to[at];
      if (other === undefined) return [];
      const parts = {
        heading: headingScore(one, other, headings),
        text: round(Math.min(1, common / Math.max(leastWeight, Math.min(totalFrom, totalTo[at] ?? 0)))),
        function: functionScore(one.functions, other.functions),
      };
      return [{ from: one, to: other, parts, score: scoreOf(parts) }];
    });
  });
}

function scoreOf({ heading, text, function: line }: ScoreParts): number {
  const sum = share.heading * heading + share.text * text;
  const whole = share.heading + share.text;
  return round(line === null ? sum / whole : (sum + share.function * line) / (whole + share.function));
}

/** Equal sums taken in another order must give equal scores. */
const round = (value: number): number => Math.round(value * 1e6) / 1e6;

const total = (grams: Profile['grams'], weight: (gram: string) => number): number =>
  [...grams.keys()].reduce((sum, gram) => sum + weight(gram), 0);

function headingScore(
  { headingGrams: one }: Profile,
  { headingGrams: other }: Profile,
  weight: (gram: string) => number,
): number {
  let shared = 0;
  for (const gram of one.keys()) if (other.has(gram)) shared += weight(gram);
  const least = Math.min(total(one, weight), total(other, weight));
  return round(Math.min(1, shared / Math.max(leastHeadingWeight, least)));
}

function functionScore(one: ReadonlySet<string>, other: ReadonlySet<string>): number | null {
  if (one.size === 0 || other.size === 0) return null;
  const shared = [...one].filter((line) => other.has(line)).length;
  return shared / Math.min(one.size, other.size);
}
