import type { RegionNode } from '../../../schema/graph.ts';
import type { PolicyGraph } from '../../policy-graph.ts';
import { officialDivisions } from './divisions.ts';

/** Regions of the graph with all they lie in: by the official list, and by the graph where a region is not listed. */
export interface RegionTree {
  readonly get: (id: string) => RegionNode | null;
  /** What a region lies in, nearest first. */
  readonly above: (id: string) => readonly string[];
}

/** A region lies in at most so many others: 功能区, 县, 市, 省, 国. */
const mostAbove = 6;

/** Looks the regions up, and those above them that the official list does not tell. */
export async function readRegionTree(graph: PolicyGraph, ids: Iterable<string>): Promise<RegionTree> {
  const divisions = officialDivisions();
  const nodes = new Map<string, RegionNode>();
  const parentOf = (id: string): string | null =>
    divisions.get(id)?.parentId ?? nodes.get(id)?.parentId ?? null;
  let wanted = [...new Set(ids)];
  for (let step = 0; step < mostAbove && wanted.length > 0; step++) {
    for (const node of await graph.nodes(wanted)) if (node?.label === 'Region') nodes.set(node.id, node);
    const parents = new Set(wanted.flatMap((id) => parentOf(id) ?? []));
    wanted = [...parents].filter((id) => !nodes.has(id) && divisions.get(id) === null);
  }
  return {
    get: (id) => nodes.get(id) ?? null,
    above: (id) => {
      const line: string[] = [];
      for (let at = parentOf(id); at !== null && line.length < mostAbove; at = parentOf(at)) line.push(at);
      return line;
    },
  };
}

/** True if the region is one of these, or lies in one. */
export function liesIn(tree: RegionTree, id: string, regions: readonly string[]): boolean {
  return regions.includes(id) || tree.above(id).some((above) => regions.includes(above));
}
