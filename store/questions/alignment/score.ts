import type { DocumentProfile } from './document-profile.ts';
import { gramLength, type Gram } from './grams.ts';
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

/**
 * The pairs that share an n-gram which tells something and score at least so much. The order is of no account.
 *
 * @param asked measures of `from`: if given, only their pairs are complete, and those of all that compete with them
 */
export function scorePairs(
  from: DocumentProfile,
  to: DocumentProfile,
  minScore: number,
  asked?: ReadonlySet<string>,
): readonly ScoredPair[] {
  const compare = comparison(from, to);
  const pairsOf = (one: Profile): readonly ScoredPair[] =>
    compare(one, to).flatMap(({ other, ...scores }) =>
      scores.score >= minScore ? [{ from: one, to: other, ...scores }] : [],
    );
  if (asked === undefined) return from.measures.flatMap(pairsOf);
  const own = from.measures.filter(({ measure }) => asked.has(measure.id));
  const counterparts = new Set(own.flatMap(pairsOf).map(({ to: other }) => other));
  // Scores are rounded: the other way round one may fall short of the bound by as much.
  const rivals = [...counterparts].flatMap((one) =>
    compare(one, from).flatMap(({ other, score }) => (score >= minScore - 2 / steps ? [other] : [])),
  );
  return [...new Set([...own, ...rivals])].flatMap(pairsOf);
}

interface Comparison {
  readonly other: Profile;
  readonly score: number;
  readonly parts: ScoreParts;
}

/** Compares a measure of the one document with all of the other that share an n-gram with it. */
function comparison(
  from: DocumentProfile,
  to: DocumentProfile,
): (one: Profile, others: DocumentProfile) => readonly Comparison[] {
  const sides = [from, to];
  const size = ({ measures }: DocumentProfile): number => measures.length;
  const weight = weightsOf(
    sides.map((side) => ({ index: side.textIndex, size: size(side) })),
    gramLength,
  );
  const headings = weightsOf(
    sides.map((side) => ({ index: side.headingIndex, size: size(side) })),
    headingGramLength,
  );
  const totals = new Map<Profile, number>();
  const totalOf = (profile: Profile): number => {
    const known = totals.get(profile) ?? total(profile.grams(), weight);
    totals.set(profile, known);
    return known;
  };
  return (one, others) => {
    const shared = new Map<number, number>();
    for (const gram of one.grams().keys()) {
      const places = others.textIndex.get(gram);
      if (places === undefined || weight(gram) === 0) continue;
      for (const at of typeof places === 'number' ? [places] : places) {
        shared.set(at, (shared.get(at) ?? 0) + weight(gram));
      }
    }
    return [...shared].flatMap(([at, common]) => {
      const other = others.measures[at];
      if (other === undefined) return [];
      const parts = {
        heading: headingScore(one, other, headings),
        text: round(Math.min(1, common / Math.max(leastWeight, Math.min(totalOf(one), totalOf(other))))),
        function: functionScore(one.functions, other.functions),
      };
      return [{ other, parts, score: scoreOf(parts) }];
    });
  };
}

function scoreOf({ heading, text, function: line }: ScoreParts): number {
  const sum = share.heading * heading + share.text * text;
  const whole = share.heading + share.text;
  return round(line === null ? sum / whole : (sum + share.function * line) / (whole + share.function));
}

/** Equal sums taken in another order must give equal scores. */
const steps = 1e6;
const round = (value: number): number => Math.round(value * steps) / steps;

const total = (grams: ReadonlyMap<Gram, unknown>, weight: (gram: Gram) => number): number =>
  [...grams.keys()].reduce((sum, gram) => sum + weight(gram), 0);

function headingScore(one: Profile, other: Profile, weight: (gram: Gram) => number): number {
  const [grams, others] = [one.headingGrams(), other.headingGrams()];
  let shared = 0;
  for (const gram of grams.keys()) if (others.has(gram)) shared += weight(gram);
  const least = Math.min(total(grams, weight), total(others, weight));
  return round(Math.min(1, shared / Math.max(leastHeadingWeight, least)));
}

function functionScore(one: ReadonlySet<string>, other: ReadonlySet<string>): number | null {
  if (one.size === 0 || other.size === 0) return null;
  const shared = [...one].filter((line) => other.has(line)).length;
  return shared / Math.min(one.size, other.size);
}
