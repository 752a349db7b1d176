import type { NeighbourScope, PolicyGraph } from '../../policy-graph.ts';
import type { Paths } from './answer.ts';
import { pathBudget, stepKinds, type PathsRequest } from './request.ts';
import { searchBothEnds } from './search-both-ends.ts';
import { withFacts } from './step-facts.ts';

/** The shortest paths between two things, each step with its fact. Two ends that are the same have none. */
export async function paths(graph: PolicyGraph, request: PathsRequest): Promise<Paths> {
  const { fromId, toId, first, maxLength, kinds, relations, withCollectives = false } = request;
  if (fromId === toId) return { paths: [], complete: true, searchedLength: maxLength, unsearched: [] };
  const scope: NeighbourScope = {
    kinds: kinds ?? stepKinds,
    ...(relations && { relations }),
    ...(!withCollectives && { collectives: [fromId, toId] }),
  };
  const found = await searchBothEnds(
    {
      counts: (ids) => graph.neighbourCounts(ids, scope),
      neighbours: (ids) => graph.neighboursOf(ids, scope),
    },
    { from: fromId, to: toId, count: first, maxLength, budget: request.budget ?? pathBudget },
  );
  const shown = await withFacts(graph, found.paths, request);
  return { ...found, paths: shown, complete: found.complete && shown.length === found.paths.length };
}
