import type { RegionLevel } from '../../../schema/facts.ts';
import type { OriginKind } from './answer.ts';
import { nationId, officialDivisions, type Division } from './divisions.ts';
import type { DiffusionRequest } from './request.ts';

/** The regions of the official list that the question is about. */
export interface Universe {
  /** Regions within which it asks. */
  readonly roots: readonly string[];
  /** All on the list that lie there, of the levels asked for, without the region the origin comes from. */
  readonly divisions: readonly Division[];
}

/**
 * The regions named by `within`; else the one the origin comes from with all that lies in it; the nation for an
 * initiative, which comes from nowhere in particular. Nothing where a document's region cannot be told: whom it was
 * addressed to is not known then.
 */
export function universeOf(
  { within, levels }: DiffusionRequest,
  ofKind: OriginKind,
  originRegionId: string | null,
): Universe {
  const home = ofKind === 'initiative' ? nationId : originRegionId;
  const roots = within ?? (home === null ? [] : [home]);
  const list = officialDivisions();
  const divisions = new Map(roots.flatMap(list.within).map((division) => [division.id, division]));
  for (const id of [originRegionId, within === undefined ? home : null])
    if (id !== null) divisions.delete(id);
  return { roots, divisions: [...divisions.values()].filter(({ level }) => isAsked(level, levels)) };
}

export function isAsked(level: RegionLevel, levels: readonly RegionLevel[] | undefined): boolean {
  return levels === undefined || levels.includes(level);
}
