import { compareText } from '../../graph/compare.ts';
import type { Profile } from './profile.ts';
import type { ScoredPair } from './score.ts';

/** Pairs a measure may stand in: enough for any that was split up or put together. */
const most = 10;

/**
 * The pairs that are among the best of either measure, so that documents which say the same over and over make no more
 * pairs than can be read. Both sides must agree: exchanging them changes nothing.
 */
export function bestOfBoth(pairs: readonly ScoredPair[]): readonly ScoredPair[] {
  const ofFrom = bestBy(
    pairs,
    ({ from }) => from,
    ({ to }) => to,
  );
  const ofTo = bestBy(
    pairs,
    ({ to }) => to,
    ({ from }) => from,
  );
  return pairs.filter((pair) => ofFrom.has(pair) && ofTo.has(pair));
}

function bestBy(
  pairs: readonly ScoredPair[],
  own: (pair: ScoredPair) => Profile,
  other: (pair: ScoredPair) => Profile,
): ReadonlySet<ScoredPair> {
  const groups = new Map<Profile, ScoredPair[]>();
  for (const pair of pairs) {
    const group = groups.get(own(pair));
    if (group === undefined) groups.set(own(pair), [pair]);
    else group.push(pair);
  }
  return new Set(
    [...groups.values()].flatMap((group) =>
      group
        .sort(
          (a, b) =>
            b.score - a.score ||
            other(a).measure.order - other(b).measure.order ||
            compareText(other(a).measure.id, other(b).measure.id),
        )
        .slice(0, most),
    ),
  );
}
