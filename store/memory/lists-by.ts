/** The entries that share a key, in the order of the list. Null is no key. */
export function listsBy<T>(
  entries: Iterable<T>,
  keyOf: (entry: T) => string | null,
): ReadonlyMap<string, readonly T[]> {
  const lists = new Map<string, T[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    if (key === null) continue;
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [entry]);
    else list.push(entry);
  }
  return lists;
}
