import type { MeasureNode } from '../../../schema/graph.ts';
import { compareText } from '../../graph/compare.ts';
import { passagesOf, type Passage } from './passages.ts';
import { profileOf, type Profile } from './profile.ts';
import { bestOfBoth } from './best-of-both.ts';
import { scorePairs, type ScoreParts } from './score.ts';

/** 对应的一对条目 */
export interface AlignedPair {
  readonly from: MeasureNode;
  readonly to: MeasureNode;
  /** 0 to 1. */
  readonly score: number;
  readonly parts: ScoreParts;
  /** At least one: what shares no passage is no pair. */
  readonly passages: readonly Passage[];
  /** Pairs of the two documents in which `from` stands: more than one if several measures carry it. */
  readonly fromPairs: number;
  /** Pairs of the two documents in which `to` stands: more than one if it carries several measures. */
  readonly toPairs: number;
}

/** A measure with the lines of work (条线) of the units that answer for it. */
export interface ComparedMeasure {
  readonly measure: MeasureNode;
  readonly functions: readonly string[];
}

/**
 * Least score of a pair that is proposed unless asked otherwise; docs/alignment.md says how it was chosen and how
 * often it errs.
 */
export const usualMinScore = 0.4;

/** Only what prescribes: 总体要求 and 保障措施 are alike everywhere. */
export const isCompared = ({ kind }: MeasureNode): boolean => kind === 'measure';

/** The measures of one document as they are compared, to be used for any number of comparisons. */
export const profilesOf = (measures: readonly ComparedMeasure[]): readonly Profile[] =>
  measures
    .filter(({ measure }) => isCompared(measure))
    .map(({ measure, functions }) => profileOf(measure, functions));

/**
 * Pairs of measures of two documents that score at least so much, the best first, then in the order of the texts.
 * Exchanging the documents exchanges the sides of each pair, and nothing else.
 */
export function alignDocuments(
  from: readonly Profile[],
  to: readonly Profile[],
  minScore: number,
): readonly AlignedPair[] {
  const found = bestOfBoth(scorePairs(from, to).filter(({ score }) => score >= minScore)).flatMap((pair) => {
    const passages = passagesOf(pair.from, pair.to);
    return passages.length === 0 ? [] : [{ ...pair, passages }];
  });
  const ofFrom = countBy(found, ({ from: { measure } }) => measure.id);
  const ofTo = countBy(found, ({ to: { measure } }) => measure.id);
  return found
    .map((pair) => ({
      ...pair,
      from: pair.from.measure,
      to: pair.to.measure,
      fromPairs: ofFrom.get(pair.from.measure.id) ?? 0,
      toPairs: ofTo.get(pair.to.measure.id) ?? 0,
    }))
    .sort(bestFirst);
}

function countBy<T>(list: readonly T[], key: (one: T) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const one of list) counts.set(key(one), (counts.get(key(one)) ?? 0) + 1);
  return counts;
}

/** The best first, then by place, then by id: an order without ties. */
function bestFirst(one: AlignedPair, other: AlignedPair): number {
  return (
    other.score - one.score ||
    one.from.order - other.from.order ||
    one.to.order - other.to.order ||
    compareText(one.from.id, other.from.id) ||
    compareText(one.to.id, other.to.id)
  );
}
