import type { ConditionList } from './conditions.ts';

/** A condition on neighbours of `node`, with the way to its nodes that begins at those neighbours. */
export interface Approach {
  /** Cypher that brings the nodes, each once; null where there is no way that is shorter than looking at all. */
  readonly source: string | null;
  /** The same as a condition on `node`. */
  readonly condition: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/**
 * Where the nodes of a list come from: the first way there is; the other conditions are added to the rest. (Left
 * to itself, Neo4j looks at every node of the label for a condition on neighbours.)
 *
 * @param first a way that comes before all, such as a full-text index
 * @param last the way where there is no other
 */
export function chooseSource(
  conditions: ConditionList,
  approaches: readonly (Approach | null)[],
  first: string | null,
  last: string,
): string {
  let source = first;
  for (const approach of approaches) {
    if (approach === null) continue;
    Object.assign(conditions.parameters, approach.parameters);
    if (source === null && approach.source !== null) source = approach.source;
    else conditions.where.push(approach.condition);
  }
  return source ?? last;
}
