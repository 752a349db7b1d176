/** More names than any document has; above it the memory starts anew, so that hostile input cannot fill it. */
const MOST_NAMES = 20_000;

/** What `memory` holds for a name, else what `find` finds: to be kept for the next time. */
export function remembered<T>(memory: Map<string, T>, name: string, find: () => T): T {
  const known = memory.get(name);
  if (known !== undefined) return known;
  const found = find();
  if (memory.size >= MOST_NAMES) memory.clear();
  memory.set(name, found);
  return found;
}
