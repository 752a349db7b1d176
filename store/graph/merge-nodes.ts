/**
 * Nodes that several documents bring: each attribute is the greatest of what they say, by code point, and
 * anything said beats nothing; variant names are those of all. This is commutative, associative and idempotent, so that neither the order
 * of loading nor repetition matters. After a removal the node is what the remaining documents say.
 */
import type { AgencyNode, RegionNode } from '../../schema/graph.ts';
import { compareText } from './compare.ts';

export function mergeAgencies(one: AgencyNode, other: AgencyNode): AgencyNode {
  return {
    id: one.id,
    name: greater(one.name, other.name),
    variantNames: union(one.variantNames, other.variantNames),
    function: said(one.function, other.function),
    level: said(one.level, other.level),
    collective: one.collective || other.collective,
    regionId: said(one.regionId, other.regionId),
    parentId: said(one.parentId, other.parentId),
  };
}

export function mergeRegions(one: RegionNode, other: RegionNode): RegionNode {
  return {
    id: one.id,
    name: greater(one.name, other.name),
    code: said(one.code, other.code),
    level: greater(one.level, other.level),
    parentId: said(one.parentId, other.parentId),
  };
}

/** Adds a node to those known, merged with the one of the same id. */
export function addMerged<T extends { readonly id: string }>(
  known: Map<string, T>,
  node: T,
  merge: (one: T, other: T) => T,
): void {
  const before = known.get(node.id);
  known.set(node.id, before === undefined || before === node ? node : merge(before, node));
}

function union(one: readonly string[], other: readonly string[]): readonly string[] {
  return [...new Set([...one, ...other])].sort(compareText);
}

function greater<T extends string>(one: T, other: T): T {
  return compareText(one, other) >= 0 ? one : other;
}

function said<T extends string>(one: T | null, other: T | null): T | null {
  if (one === null) return other;
  return other === null ? one : greater(one, other);
}
