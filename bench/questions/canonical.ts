/** As JSON with sorted members; members that are null are left out. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) =>
    member !== null && typeof member === 'object' && !Array.isArray(member)
      ? Object.fromEntries(
          Object.entries(member)
            .filter(([, inner]) => inner !== null)
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : member,
  );
}

/** A list whose order is no part of the question, in an order of its own. */
export function unordered(list: readonly unknown[]): readonly unknown[] {
  return list
    .map((entry) => [canonical(entry), entry] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, entry]) => entry);
}
