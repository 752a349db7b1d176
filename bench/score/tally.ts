/** Counts of one kind of fact against its annotation. */
export interface Tally {
  /** Found and annotated. */
  readonly right: number;
  /** Found, not annotated. */
  readonly extra: number;
  /** Annotated, not found. */
  readonly missed: number;
}

export const emptyTally: Tally = { right: 0, extra: 0, missed: 0 };

export function addTallies(one: Tally, other: Tally): Tally {
  return {
    right: one.right + other.right,
    extra: one.extra + other.extra,
    missed: one.missed + other.missed,
  };
}

/** What is compared: every fact as one string; equal facts are counted as often as they occur. */
export interface Comparison {
  readonly tally: Tally;
  readonly extra: readonly string[];
  readonly missed: readonly string[];
}

export function compare(found: readonly string[], annotated: readonly string[]): Comparison {
  const open = new Map<string, number>();
  for (const fact of annotated) open.set(fact, (open.get(fact) ?? 0) + 1);
  const extra: string[] = [];
  for (const fact of found) {
    const left = open.get(fact) ?? 0;
    if (left === 0) extra.push(fact);
    else open.set(fact, left - 1);
  }
  const missed = [...open].flatMap(([fact, count]) => Array<string>(count).fill(fact));
  return {
    tally: { right: found.length - extra.length, extra: extra.length, missed: missed.length },
    extra,
    missed,
  };
}

/** Share of what was found that is right; 1 if nothing was found. */
export function precision(tally: Tally): number {
  const found = tally.right + tally.extra;
  return found === 0 ? 1 : tally.right / found;
}

/** Share of what is annotated that was found; 1 if nothing is annotated. */
export function recall(tally: Tally): number {
  const annotated = tally.right + tally.missed;
  return annotated === 0 ? 1 : tally.right / annotated;
}

export function f1(tally: Tally): number {
  const whole = 2 * tally.right + tally.extra + tally.missed;
  return whole === 0 ? 1 : (2 * tally.right) / whole;
}
