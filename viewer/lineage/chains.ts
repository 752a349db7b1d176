/** Shortest ways through what is drawn. Pure; time in proportion to documents and references. */

interface Link {
  readonly from: { readonly id: string };
  readonly to: { readonly id: string };
}

/**
 * Documents on a shortest way from the start to any of those wanted, both ends included. Those that no way
 * leads to are left as they are: they count, but nothing between does.
 *
 * @param start null: no one document to start from; then the wanted ones and their neighbours
 */
export function chainsTo(
  links: readonly Link[],
  start: string | null,
  wanted: ReadonlySet<string>,
): ReadonlySet<string> {
  const around = neighboursOf(links);
  if (start === null) return new Set([...wanted, ...[...wanted].flatMap((id) => around.get(id) ?? [])]);
  const distance = distancesFrom(around, start);
  const on = new Set(wanted);
  const waiting = [...wanted];
  for (let at = 0; at < waiting.length; at++) {
    const id = waiting[at] ?? '';
    const here = distance.get(id);
    if (here === undefined) continue;
    for (const next of around.get(id) ?? []) {
      if (on.has(next) || distance.get(next) !== here - 1) continue;
      on.add(next);
      waiting.push(next);
    }
  }
  return on;
}

function neighboursOf(links: readonly Link[]): ReadonlyMap<string, readonly string[]> {
  const around = new Map<string, string[]>();
  const note = (id: string, other: string): void => {
    const list = around.get(id);
    if (list === undefined) around.set(id, [other]);
    else list.push(other);
  };
  for (const { from, to } of links) {
    note(from.id, to.id);
    note(to.id, from.id);
  }
  return around;
}

function distancesFrom(
  around: ReadonlyMap<string, readonly string[]>,
  start: string,
): ReadonlyMap<string, number> {
  const distance = new Map([[start, 0]]);
  const waiting = [start];
  for (let at = 0; at < waiting.length; at++) {
    const id = waiting[at] ?? '';
    for (const next of around.get(id) ?? []) {
      if (distance.has(next)) continue;
      distance.set(next, (distance.get(id) ?? 0) + 1);
      waiting.push(next);
    }
  }
  return distance;
}
