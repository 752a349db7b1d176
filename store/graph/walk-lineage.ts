import type { DocumentNode } from '../../schema/graph.ts';
import type { Lineage, LineageRequest } from '../policy-graph.ts';
import { compareNullable, compareText } from './compare.ts';

/** What the walk needs to know of a document: its place in the order of a hop, and what a filter asks. */
export type Reached = Pick<DocumentNode, 'id' | 'date' | 'level' | 'regionId'>;

/** A reference followed from a document of one hop to another document. */
export interface Followed<T extends Reached> {
  /** Null where there is no filter: then nobody asks. */
  readonly fromId: string | null;
  readonly to: T;
}

/** What an engine answers about the graph; `next` is asked once for each hop. */
export interface LineageSteps<T extends Reached> {
  /** Null where there is no such document. */
  readonly start: T | null;
  /** Each pair once, of the direction and relations of the request. */
  readonly next: (frontier: readonly string[]) => Promise<readonly Followed<T>[]>;
  /** Whether a document matches the filter; null where there is none. */
  readonly matches: ((document: Reached) => boolean) | null;
}

/** A lineage without its edges. */
export interface WalkedLineage<T extends Reached> extends Pick<Lineage, 'omitted' | 'beyondDepth'> {
  readonly nodes: readonly {
    readonly document: T;
    readonly distance: number;
    readonly onTheWay: boolean;
  }[];
}

/** A document within reach, with the documents one hop nearer by which it is reached. */
interface Station<T> {
  readonly document: T;
  readonly nearer: string[];
}

type Hop<T> = ReadonlyMap<string, Station<T>>;

/**
 * From a document hop by hop, each document at its least distance, so that cycles end. With a filter: the
 * documents that match and, marked, all that lie on a shortest chain to one of these. Of them the nearest
 * `limit`: since whatever lies on a chain is nearer than its end, no chain is cut in the middle.
 */
export async function walkLineage<T extends Reached>(
  { depth, limit, beyond = false }: Pick<LineageRequest, 'depth' | 'limit' | 'beyond'>,
  { start, next, matches }: LineageSteps<T>,
): Promise<WalkedLineage<T>> {
  if (start === null) return { nodes: [], omitted: [], beyondDepth: beyond ? 0 : null };
  const seen = new Set([start.id]);
  const hops: Hop<T>[] = [new Map([[start.id, { document: start, nearer: [] }]])];
  const walkOn = async (): Promise<Hop<T>> => {
    const frontier = [...(hops.at(-1)?.keys() ?? [])];
    return frontier.length === 0 ? new Map() : unseen(await next(frontier), seen);
  };
  while (hops.length <= depth) {
    const hop = await walkOn();
    hops.push(hop);
    if (hop.size === 0) break;
  }
  const beyondDepth = beyond ? (await walkOn()).size : null;
  return { ...pickNearest(matches === null ? hops : onlyChains(hops, matches), limit, matches), beyondDepth };
}

/** The documents not met at an earlier hop, which are met now. */
function unseen<T extends Reached>(followed: readonly Followed<T>[], seen: Set<string>): Hop<T> {
  const hop = new Map<string, Station<T>>();
  for (const { fromId, to } of followed) {
    if (seen.has(to.id)) continue;
    const station = hop.get(to.id) ?? { document: to, nearer: [] };
    hop.set(to.id, station);
    if (fromId !== null) station.nearer.push(fromId);
  }
  for (const id of hop.keys()) seen.add(id);
  return hop;
}

/** From the farthest hop back to the start: what matches, and whatever leads to something that stays. */
function onlyChains<T extends Reached>(
  hops: readonly Hop<T>[],
  matches: (document: Reached) => boolean,
): readonly Hop<T>[] {
  let needed = new Set<string>();
  const kept = hops.toReversed().map((hop, fromTheEnd): Hop<T> => {
    const isStart = fromTheEnd === hops.length - 1;
    const staying = [...hop].filter(([id, { document }]) => isStart || needed.has(id) || matches(document));
    needed = new Set(staying.flatMap(([, { nearer }]) => nearer));
    return new Map(staying);
  });
  return kept.toReversed();
}

/** Hop by hop, within a hop the newest first, those without a date last, then by id. The rest is counted. */
function pickNearest<T extends Reached>(
  hops: readonly Hop<T>[],
  limit: number,
  matches: ((document: Reached) => boolean) | null,
): Pick<WalkedLineage<T>, 'nodes' | 'omitted'> {
  const nodes: { document: T; distance: number; onTheWay: boolean }[] = [];
  const omitted: { distance: number; count: number; onTheWay: number }[] = [];
  hops.forEach((hop, distance) => {
    const stations = [...hop.values()]
      .map(({ document }) => ({ document, distance, onTheWay: matches !== null && !matches(document) }))
      .sort(newestFirst);
    const taken = stations.slice(0, Math.max(0, limit - nodes.length));
    const left = stations.slice(taken.length);
    nodes.push(...taken);
    if (left.length === 0) return;
    omitted.push({ distance, count: left.length, onTheWay: left.filter(({ onTheWay }) => onTheWay).length });
  });
  return { nodes, omitted };
}

function newestFirst(
  { document: one }: { readonly document: Reached },
  { document: other }: { readonly document: Reached },
): number {
  return compareNullable(one.date, other.date, true) || compareText(one.id, other.id);
}
