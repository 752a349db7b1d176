/** Numbers from 0 (included) to 1, one after the other. */
export type Random = () => number;

/** Mulberry32: the same numbers for the same seed on every machine. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from `least` to `most`, both included. */
export function wholeNumber(random: Random, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1));
}

/** One of a list that holds at least one. */
export function oneOf<T>(random: Random, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)] as T;
}

/** `count` different ones of a list, in its order. */
export function someOf<T>(random: Random, list: readonly T[], count: number): readonly T[] {
  let left = Math.min(count, list.length);
  return list.filter((_, at) => {
    const taken = random() < left / (list.length - at);
    if (taken) left--;
    return taken;
  });
}

/** A place in a list of `length`, the first ones far more often than the last (Zipf): place k with weight 1 / (k + 1). */
export function zipfPlace(random: Random, length: number): number {
  return Math.min(length - 1, Math.floor((length + 1) ** random()) - 1);
}

/** A waiting time with that mean; most are shorter, few much longer. */
export function waitingTime(random: Random, mean: number): number {
  return -mean * Math.log(1 - random());
}
