import type { MeasureNode } from '../../../schema/graph.ts';
import { compareText } from '../../graph/compare.ts';
import { passagesOf, type Passage } from './passages.ts';
import type { DocumentProfile } from './document-profile.ts';
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

/**
 * Least score of a pair that is proposed unless asked otherwise; docs/alignment.md says how it was chosen and how
 * often it errs.
 */
export const usualMinScore = 0.4;

/**
 * Pairs of measures of two documents that score at least so much, the best first, then in the order of the texts.
 * Exchanging the documents exchanges the sides of each pair, and nothing else.
 *
 * @param asked measures of `from` whose pairs are wanted; all if left out
 */
export function alignDocuments(
  from: DocumentProfile,
  to: DocumentProfile,
  minScore: number,
  asked?: ReadonlySet<string>,
): readonly AlignedPair[] {
  const found = bestOfBoth(scorePairs(from, to, minScore, asked)).flatMap((pair) => {
    const passages = passagesOf(pair.from, pair.to);
    return passages.length === 0 ? [] : [{ ...pair, passages }];
  });
  const ofFrom = countBy(found, ({ from: { measure } }) => measure.id);
  const ofTo = countBy(found, ({ to: { measure } }) => measure.id);
  return found
    .filter((pair) => asked?.has(pair.from.measure.id) ?? true)
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
