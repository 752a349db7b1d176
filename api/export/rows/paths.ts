import type { GraphNode } from '../../../schema/graph.ts';
import { paths } from '../../../store/questions/paths/paths.ts';
import type { PathsRequest } from '../../../store/questions/paths/request.ts';
import type { PolicyGraph } from '../../../store/policy-graph.ts';
import type { PathStepRow } from '../columns/paths.ts';
import { findNodes } from './join.ts';

/** Paths as a list of their steps. */
export interface PathTable {
  /** Both ends of what was asked, though there may be no path. */
  readonly nodes: readonly GraphNode[];
  readonly steps: readonly PathStepRow[];
  /** What was not looked at because the search met its budget: there may be other paths. */
  readonly unsearched: number;
}

/** Says that the search met its budget. */
export function unsearchedNodes(count: number): { readonly zh: string; readonly en: string } {
  return {
    zh: `查找达到上限，${count} 个节点未展开，可能还有其他路径`,
    en: `the search met its budget: ${count} nodes were not followed, and there may be other paths`,
  };
}

export async function pathTable(graph: PolicyGraph, request: PathsRequest): Promise<PathTable> {
  const found = await paths(graph, request);
  const all = found.paths.flatMap(({ steps }) => steps);
  const cited = await findNodes(
    graph,
    all.map(({ evidence }) => evidence?.documentId ?? null),
  );
  const ends = (await graph.nodes([request.fromId, request.toId])).filter((node) => node !== null);
  const nodes = new Map(
    [...ends, ...found.paths.flatMap((path) => path.nodes)].map((node) => [node.id, node]),
  );
  return {
    nodes: [...nodes.values()],
    steps: found.paths.flatMap(({ steps }, path) =>
      steps.flatMap((step, place) => {
        const from = nodes.get(step.fromId);
        const to = nodes.get(step.toId);
        if (from === undefined || to === undefined) return [];
        const url = cited.document(step.evidence?.documentId ?? null)?.url ?? null;
        return [{ path: path + 1, length: steps.length, place: place + 1, step, from, to, url }];
      }),
    ),
    unsearched: found.complete ? 0 : Math.max(1, found.unsearched.length),
  };
}
