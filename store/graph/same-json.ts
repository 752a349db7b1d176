/**
 * True if two values are the same as JSON, whatever the order of their members: exactly where `canonicalJson` gives equal
 * strings, but without making them. A member that is undefined is none.
 */
export function sameJson(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) || Array.isArray(other)) return sameLists(one, other);
  const [left, right] = [one as Record<string, unknown>, other as Record<string, unknown>];
  const names = Object.keys(left);
  return (
    membersOf(left, names) === membersOf(right, Object.keys(right)) &&
    names.every(
      (name) => left[name] === undefined || (Object.hasOwn(right, name) && sameJson(left[name], right[name])),
    )
  );
}

function sameLists(one: unknown, other: unknown): boolean {
  return (
    Array.isArray(one) &&
    Array.isArray(other) &&
    one.length === other.length &&
    one.every((entry, at) => sameJson(entry, other[at]))
  );
}

function membersOf(record: Record<string, unknown>, names: readonly string[]): number {
  let count = 0;
  for (const name of names) if (record[name] !== undefined) count++;
  return count;
}
