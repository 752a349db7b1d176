import type { Relation } from '../../../schema/facts.ts';
import { compareNullable, compareText } from '../../graph/compare.ts';
import type { Link, PolicyGraph } from '../../policy-graph.ts';
import type { ChainStep, DateConflict, Follower } from './answer.ts';

/** What {@link findFollowers} is asked. */
export interface FollowersRequest {
  readonly id: string;
  readonly date: string | null;
  readonly relations: readonly Relation[];
  readonly depth: number;
  readonly dateTo: string | null;
}

/** What carries an origin out, and what is left out. */
export interface Followers {
  readonly followers: readonly Follower[];
  /** With `dateTo`: documents that carry it out, too, but later or nobody knows when. Chains may pass through them. */
  readonly notByDate: readonly Follower[];
  /** Regions with a document that refers to the origin itself in a relation that was not asked for. */
  readonly otherwise: ReadonlySet<string>;
  readonly beyondDepth: number;
}

/**
 * All documents that carry the origin out, each along its shortest chain: hop by hop, one look-up a hop. Of several
 * chains of one length the one whose dates agree, then whose last document but one is the earliest, then by id.
 * Cycles end, since each document is reached once.
 */
export async function findFollowers(graph: PolicyGraph, request: FollowersRequest): Promise<Followers> {
  const { id: originId, relations, dateTo } = request;
  const isInTime = ({ date }: { readonly date: string | null }): boolean =>
    dateTo === null || (date !== null && date <= dateTo);
  const reached = new Map<string, Follower>();
  const otherwise = new Set<string>();
  let frontier: readonly Reached[] = [{ id: originId, date: request.date, chain: [], conflict: null }];

  for (let hop = 1; hop <= request.depth && frontier.length > 0; hop++) {
    const links = await linksTo(graph, frontier, hop === 1 ? undefined : relations);
    const next: Follower[] = [];
    for (const { link, cited } of links) {
      if (hop === 1 && !relations.includes(link.relation)) {
        if (link.regionId !== null) otherwise.add(link.regionId);
        continue;
      }
      if (link.fromId === originId || reached.has(link.fromId)) continue;
      const follower = followerOf(link, cited, request.date);
      reached.set(link.fromId, follower);
      next.push(follower);
    }
    frontier = next
      .map(({ documentId: id, date, chain, conflict }) => ({ id, date, chain, conflict }))
      .sort(earliest);
  }

  const beyond = new Set<string>();
  for (const { link } of await linksTo(graph, frontier, relations)) {
    const seen = link.fromId === originId || reached.has(link.fromId);
    if (!seen && isInTime(link)) beyond.add(link.fromId);
  }
  const all = [...reached.values()];
  return {
    followers: all.filter(isInTime),
    notByDate: all.filter((follower) => !isInTime(follower)),
    otherwise,
    beyondDepth: beyond.size,
  };
}

interface Reached {
  readonly id: string;
  readonly date: string | null;
  readonly chain: readonly ChainStep[];
  readonly conflict: DateConflict | null;
}

/** A document whose dates contradict is a poor link: those whose dates agree go before it. */
function earliest(one: Reached, other: Reached): number {
  const doubt = Number(one.conflict !== null) - Number(other.conflict !== null);
  return doubt || compareNullable(one.date, other.date) || compareText(one.id, other.id);
}

/** What refers to documents, in their order, then by id of the reference. */
async function linksTo(
  graph: PolicyGraph,
  cited: readonly Reached[],
  relations: readonly Relation[] | undefined,
): Promise<readonly { readonly link: Link; readonly cited: Reached }[]> {
  if (cited.length === 0) return [];
  const lists = await graph.linksTo(
    cited.map(({ id }) => id),
    relations,
  );
  return cited.flatMap((one, at) => (lists[at] ?? []).map((link) => ({ link, cited: one })));
}

function followerOf(link: Link, cited: Reached, originDate: string | null): Follower {
  const { id: referenceId, fromId, toId, date, regionId } = link;
  return {
    documentId: fromId,
    date,
    regionId,
    chain: [...cited.chain, { referenceId, fromId, toId }],
    measureId: null,
    conflict: conflictOf(date, cited, originDate),
  };
}

function conflictOf(date: string | null, cited: Reached, originDate: string | null): DateConflict | null {
  if (date !== null && originDate !== null && date < originDate) return 'before-origin';
  if (date !== null && cited.date !== null && date < cited.date) return 'before-cited';
  return cited.conflict === null ? null : 'before-cited';
}
