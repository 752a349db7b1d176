import { compareText } from '../../graph/compare.ts';
import type { Unsearched } from './answer.ts';
import { shortestPaths, type NodePath } from './shortest-paths.ts';

/** What the search asks of the graph; each is asked for many ids at once. */
export interface NeighbourLookUps {
  readonly counts: (ids: readonly string[]) => Promise<readonly number[]>;
  readonly neighbours: (ids: readonly string[]) => Promise<readonly (readonly string[])[]>;
}

export interface SearchBounds {
  readonly from: string;
  readonly to: string;
  /** Paths wanted. */
  readonly count: number;
  readonly maxLength: number;
  /** Most neighbours to look at. */
  readonly budget: number;
}

interface Found {
  readonly paths: readonly NodePath[];
  /** These are the first `count` of all that there are. */
  readonly complete: boolean;
  /** Every path of at most so many steps was seen. */
  readonly searchedLength: number;
  readonly unsearched: readonly Unsearched[];
}

/** What has been seen from one end. */
interface Side {
  readonly reached: Set<string>;
  /** Reached last: those whose neighbours are looked at next. */
  frontier: readonly string[];
  /** Hops from the end that were looked at, were it in part. */
  depth: number;
  /** Hops from the end at which nothing was left out. */
  whole: number;
}

/**
 * Looks at neighbours from both ends, hop by hop, each time on the side where there are fewer, until the paths
 * asked for are certain. A path of n steps has been seen if the hops looked at on both sides make n together: its
 * first nodes were looked at from one end, the others from the other one. Where the budget does not suffice for a
 * hop, those with the fewest neighbours are looked at; a hub left out may still be met from its other neighbours.
 */
export async function searchBothEnds(look: NeighbourLookUps, bounds: SearchBounds): Promise<Found> {
  const { from, to, count, maxLength } = bounds;
  const links = new Map<string, Set<string>>();
  const looked = new Set<string>();
  const unsearched = new Map<string, number>();
  const sides = [sideFrom(from), sideFrom(to)] as const;
  let left = bounds.budget;

  for (;;) {
    const seen = sides[0].whole + sides[1].whole;
    const searchedLength = Math.min(seen, maxLength);
    const certain = shortestPaths(links, from, to, count, searchedLength);
    if (certain.length === count || searchedLength === maxLength) {
      return { paths: certain, complete: true, searchedLength, unsearched: [] };
    }
    const choice = await cheapest(openSides(sides, maxLength), looked, look);
    if (choice === null) {
      const paths = shortestPaths(links, from, to, count, maxLength);
      return { paths, complete: false, searchedLength, unsearched: mostFirst([...unsearched]) };
    }
    const { side, fresh } = choice;
    const affordable = fresh.filter(({ neighbours }) => {
      if (neighbours > left) return false;
      left -= neighbours;
      return true;
    });
    const taken = new Set(affordable.map(({ id }) => id));
    const leftOut = fresh.filter(({ id }) => !taken.has(id));
    for (const { id, neighbours } of leftOut) unsearched.set(id, neighbours);
    const isWhole = side.whole === side.depth && side.frontier.every((id) => taken.has(id) || looked.has(id));
    const lists = await look.neighbours([...taken]);
    [...taken].forEach((id, at) => {
      looked.add(id);
      for (const other of lists[at] ?? []) tie(links, id, other);
    });
    goOn(side, looked, links, isWhole);
  }
}

function sideFrom(end: string): Side {
  return { reached: new Set([end]), frontier: [end], depth: 0, whole: 0 };
}

/** One hop further from this end. */
function goOn(
  side: Side,
  looked: ReadonlySet<string>,
  links: ReadonlyMap<string, ReadonlySet<string>>,
  isWhole: boolean,
): void {
  const next = new Set<string>();
  for (const id of side.frontier) {
    if (!looked.has(id)) continue;
    for (const other of links.get(id) ?? []) if (!side.reached.has(other)) next.add(other);
  }
  for (const id of next) side.reached.add(id);
  side.frontier = [...next];
  side.depth++;
  // With nothing further to look at, all that can be reached from this end is known.
  if (isWhole) side.whole = next.size === 0 ? Infinity : side.depth;
}

/** The sides that may go on: those that make more certain; if neither does, those that may find more. */
function openSides(sides: readonly [Side, Side], maxLength: number): readonly Side[] {
  const open = sides.filter(({ frontier }) => frontier.length > 0);
  const certain = open.filter(({ whole, depth }) => whole === depth);
  if (certain.length > 0) return certain;
  return sides[0].depth + sides[1].depth < maxLength ? open : [];
}

interface Choice {
  readonly side: Side;
  /** Those not looked at yet, the fewest neighbours first. */
  readonly fresh: readonly Unsearched[];
}

async function cheapest(
  sides: readonly Side[],
  looked: ReadonlySet<string>,
  look: NeighbourLookUps,
): Promise<Choice | null> {
  let best: Choice | null = null;
  let least = Infinity;
  for (const side of sides) {
    const ids = side.frontier.filter((id) => !looked.has(id));
    const counts = ids.length === 0 ? [] : await look.counts(ids);
    const fresh = mostFirst(ids.map((id, at): [string, number] => [id, counts[at] ?? 0])).toReversed();
    const cost = fresh.reduce((sum, { neighbours }) => sum + neighbours, 0);
    if (cost < least) [best, least] = [{ side, fresh }, cost];
  }
  return best;
}

/** Of equals in the reverse order of their ids, so that the reverse of it all is by id. */
function mostFirst(counts: readonly (readonly [string, number])[]): readonly Unsearched[] {
  return counts
    .map(([id, neighbours]) => ({ id, neighbours }))
    .sort((one, other) => other.neighbours - one.neighbours || compareText(other.id, one.id));
}

function tie(links: Map<string, Set<string>>, one: string, other: string): void {
  for (const [id, neighbour] of [
    [one, other],
    [other, one],
  ] as const) {
    const list = links.get(id) ?? new Set();
    links.set(id, list.add(neighbour));
  }
}
