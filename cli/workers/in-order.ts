/** How much may be under way at once. At least one item always is, however heavy. */
interface Ahead<T> {
  /** Items. */
  readonly most: number;
  /** All their weights together. */
  readonly weight: number;
  readonly weightOf: (item: T) => number;
}

/**
 * What `run` makes of each item, in the order of the items, several of them at once. What is done waits until it is
 * asked for, and nothing begins that would exceed `ahead`: memory stays the same however many items there are.
 *
 * @param run must not reject
 */
export async function* inOrder<T, R>(
  items: readonly T[],
  run: (item: T) => Promise<R>,
  ahead: Ahead<T>,
): AsyncGenerator<R> {
  const underWay: { readonly result: Promise<R>; readonly weight: number }[] = [];
  let weight = 0;
  let next = 0;
  const begin = (): void => {
    for (; next < items.length && underWay.length < ahead.most; next++) {
      const item = items[next] as T;
      const own = ahead.weightOf(item);
      if (underWay.length > 0 && weight + own > ahead.weight) return;
      weight += own;
      underWay.push({ result: run(item), weight: own });
    }
  };
  for (begin(); ; begin()) {
    const first = underWay.shift();
    if (first === undefined) return;
    const result = await first.result;
    weight -= first.weight;
    begin();
    yield result;
  }
}
