import type { DocumentCount, PolicyGraph } from '../../policy-graph.ts';
import { findAdopters, firstDateOf } from './adopters.ts';
import type { Diffusion, Follower } from './answer.ts';
import { curveOf } from './curve.ts';
import type { Division } from './divisions.ts';
import { findFollowers, type Followers } from './followers.ts';
import { gapsOf } from './gaps.ts';
import { levelTotals } from './level-totals.ts';
import { regionRows, type Origin } from './region-rows.ts';
import { liesIn, readRegionTree } from './region-tree.ts';
import { carryingOut, type DiffusionRequest } from './request.ts';
import { isAsked, universeOf } from './universe.ts';

/**
 * 扩散: who carries out a document or takes up an initiative, region by region. Null if there is neither of this id.
 * Makes one look-up a hop and some ten more, however large the corpus is.
 */
export async function diffusion(graph: PolicyGraph, request: DiffusionRequest): Promise<Diffusion | null> {
  const [node] = await graph.nodes([request.of]);
  if (node?.label === 'Document') {
    const found = await findFollowers(graph, {
      id: node.id,
      date: node.date,
      relations: request.relations ?? carryingOut,
      depth: request.depth,
      dateTo: request.dateTo ?? null,
    });
    return answer(graph, request, 'document', { date: node.date, regionId: node.regionId }, found);
  }
  if (node?.label !== 'Initiative') return null;
  const adopters = await findAdopters(graph, node.id);
  const { dateTo } = request;
  const inTime = ({ date }: Follower): boolean => dateTo === undefined || (date !== null && date <= dateTo);
  return answer(
    graph,
    request,
    'initiative',
    { date: firstDateOf(adopters), regionId: null },
    {
      followers: adopters.filter(inTime),
      notByDate: adopters.filter((adopter) => !inTime(adopter)),
      otherwise: new Set(),
      beyondDepth: 0,
    },
  );
}

async function answer(
  graph: PolicyGraph,
  request: DiffusionRequest,
  ofKind: Diffusion['ofKind'],
  origin: Origin,
  { followers, notByDate, otherwise, beyondDepth }: Followers,
): Promise<Diffusion> {
  const placed = followers.filter(isPlaced);
  const tree = await readRegionTree(
    graph,
    placed.map(({ regionId }) => regionId),
  );
  const rows = regionRows(placed, origin, tree).filter(
    ({ regionId, region }) =>
      isAsked(region.level, request.levels) &&
      (request.within === undefined || liesIn(tree, regionId, request.within)),
  );
  const universe = universeOf(request, ofKind, origin.regionId);
  const counts = await countDocuments(graph, universe.divisions);
  const held = new Set([...counts].flatMap(([id, count]) => (count.held > 0 ? [id] : [])));
  const regionsNotByDate = new Set(notByDate.flatMap(({ regionId }) => regionId ?? []));
  return {
    of: request.of,
    ofKind,
    originDate: origin.date,
    originRegionId: origin.regionId,
    rows,
    levels: levelTotals(rows, universe.divisions, held),
    curve: curveOf(rows),
    gaps: gapsOf({ universe, rows, tree, counts, notByDate: regionsNotByDate, otherwise }),
    leftOut: {
      withoutRegionIds: followers.filter((one) => !isPlaced(one)).map(({ documentId }) => documentId),
      beyondDepth,
      later: notByDate.filter(({ date }) => date !== null).length,
      undated: notByDate.filter(({ date }) => date === null).length,
    },
  };
}

function isPlaced(follower: Follower): follower is Follower & { readonly regionId: string } {
  return follower.regionId !== null;
}

async function countDocuments(
  graph: PolicyGraph,
  divisions: readonly Division[],
): Promise<ReadonlyMap<string, DocumentCount>> {
  const ids = divisions.map(({ id }) => id);
  const counts = ids.length === 0 ? [] : await graph.documentCountsIn(ids);
  return new Map(ids.map((id, at) => [id, counts[at] ?? { held: 0, cited: 0 }]));
}
