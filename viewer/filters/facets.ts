/** Values by which what is drawn can be narrowed, each with its count. Pure. */

export interface FacetValue {
  /** What is kept in the address. */
  readonly key: string;
  readonly name: string;
  /** Things that have it, whatever is chosen. */
  readonly count: number;
}

/** The most frequent first, then by name; what is chosen is there even if nothing has it any more. */
export function facetOf<T>(
  items: Iterable<T>,
  valuesOf: (item: T) => Iterable<{ readonly key: string; readonly name: string }>,
  chosen: readonly string[] = [],
): readonly FacetValue[] {
  const values = new Map<string, { readonly name: string; count: number }>();
  for (const item of items) {
    for (const { key, name } of valuesOf(item)) {
      const value = values.get(key);
      if (value === undefined) values.set(key, { name, count: 1 });
      else value.count++;
    }
  }
  for (const key of chosen) if (!values.has(key)) values.set(key, { name: key, count: 0 });
  return [...values]
    .map(([key, { name, count }]) => ({ key, name, count }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** True if nothing is chosen or any of the values is. */
export function meets(chosen: readonly string[], keys: Iterable<string>): boolean {
  if (chosen.length === 0) return true;
  for (const key of keys) if (chosen.includes(key)) return true;
  return false;
}
