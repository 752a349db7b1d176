import { compareText } from '../../graph/compare.ts';

/** Ids of the neighbours of a node; every link is there from both of its ends. */
export type Adjacency = ReadonlyMap<string, ReadonlySet<string>>;
export type NodePath = readonly string[];

/**
 * The shortest simple paths between two nodes, at most `count` of at most `maxLength` steps: the shorter first, of
 * equal length by the ids along them. Yen's algorithm (1971): each further path leaves one of those before it at
 * some node, by a step that none of them takes there.
 */
export function shortestPaths(
  links: Adjacency,
  from: string,
  to: string,
  count: number,
  maxLength: number,
): readonly NodePath[] {
  const near = withinReach(links, from, to, maxLength);
  const found: NodePath[] = [];
  const candidates = new Map<string, NodePath>();
  const propose = (path: NodePath | null): void => {
    if (path !== null) candidates.set(path.join(' '), path);
  };
  propose(shortestFrom(near, [from], to, new Set(), maxLength));
  while (found.length < count) {
    const [next] = [...candidates.values()].sort(comparePaths);
    if (next === undefined) break;
    candidates.delete(next.join(' '));
    found.push(next);
    for (let at = 1; at < next.length; at++) {
      const root = next.slice(0, at);
      const taken = found.filter((path) => root.every((id, place) => path[place] === id));
      propose(shortestFrom(near, root, to, new Set(taken.map((path) => path[at] ?? '')), maxLength));
    }
  }
  return found;
}

export function comparePaths(one: NodePath, other: NodePath): number {
  if (one.length !== other.length) return one.length - other.length;
  for (const [at, id] of one.entries()) {
    const order = compareText(id, other[at] ?? '');
    if (order !== 0) return order;
  }
  return 0;
}

/**
 * The first of the shortest paths that begin with `root` and do not go on to one of `taken`; null if none of at most
 * `maxLength` steps does.
 */
function shortestFrom(
  links: Adjacency,
  root: NodePath,
  to: string,
  taken: ReadonlySet<string>,
  maxLength: number,
): NodePath | null {
  const left = distancesFrom(links, to, new Set(root), maxLength - root.length);
  const path = [...root];
  let choices = [...(links.get(path.at(-1) ?? '') ?? [])].filter((id) => !taken.has(id));
  while (path.at(-1) !== to) {
    const next = nearest(choices, left);
    if (next === null) return null;
    path.push(next);
    choices = [...(links.get(next) ?? [])];
  }
  return path;
}

/** Of the ids that lie nearest, the first; null where none can be reached. */
function nearest(ids: readonly string[], distances: ReadonlyMap<string, number>): string | null {
  let best: string | null = null;
  let least = Infinity;
  for (const id of ids) {
    const distance = distances.get(id) ?? Infinity;
    if (distance > least || distance === Infinity) continue;
    if (distance < least || best === null || compareText(id, best) < 0) best = id;
    least = distance;
  }
  return best;
}

/**
 * @param without nodes that are not stepped on
 * @param farthest no further than so many steps
 */
function distancesFrom(
  links: Adjacency,
  start: string,
  without: ReadonlySet<string>,
  farthest: number,
): ReadonlyMap<string, number> {
  const distances = new Map([[start, 0]]);
  for (const [id, distance] of distances) {
    if (distance >= farthest) break;
    for (const next of links.get(id) ?? []) {
      if (!distances.has(next) && !without.has(next)) distances.set(next, distance + 1);
    }
  }
  return distances;
}

/** Only the nodes through which a path of this length can lead. */
function withinReach(links: Adjacency, from: string, to: string, maxLength: number): Adjacency {
  const none = new Set<string>();
  const before = distancesFrom(links, from, none, maxLength);
  const after = distancesFrom(links, to, none, maxLength);
  const reaches = (id: string): boolean =>
    (before.get(id) ?? Infinity) + (after.get(id) ?? Infinity) <= maxLength;
  return new Map(
    [...before.keys()].filter(reaches).map((id) => [id, new Set([...(links.get(id) ?? [])].filter(reaches))]),
  );
}
