/**
 * Order of strings: by code point, which is the order of Neo4j too. JavaScript's own `<` goes by UTF-16
 * unit and would put a rare character (an extension of Han, two surrogates) before a full-width bracket.
 */
export function compareText(one: string, other: string): number {
  const shorter = Math.min(one.length, other.length);
  for (let at = 0; at < shorter; at++) {
    const left = one.charCodeAt(at);
    const right = other.charCodeAt(at);
    if (left !== right) return codePointRank(left) - codePointRank(right);
  }
  return one.length - other.length;
}

/** Surrogates stand for code points above all others. */
function codePointRank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}

/** Null comes last, whichever way the rest is ordered. */
export function compareNullable(one: string | null, other: string | null, descending = false): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return descending ? compareText(other, one) : compareText(one, other);
}

export function byId(one: { readonly id: string }, other: { readonly id: string }): number {
  return compareText(one.id, other.id);
}
