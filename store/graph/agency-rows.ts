import type { AgencyEntry, Facts, ResponsibilityFact } from '../../schema/facts.ts';
import type { AgencyNode } from '../../schema/graph.ts';
import { agencyId, localUnitId } from '../../schema/ids.ts';
import { compareText } from './compare.ts';
import { foldText } from './fold-text.ts';
import type { RegionRows } from './region-rows.ts';

/** The agencies one document's facts speak of. */
export interface AgencyRows {
  /** Id of the agency of this full name, which with all it is part of becomes one of the rows. */
  readonly useNamed: (name: string) => string;
  /** Id of the unit of a clause, which becomes one of the rows. */
  readonly useUnit: (unit: ResponsibilityFact) => string;
  readonly rows: () => readonly AgencyNode[];
}

/**
 * A unit is a node even where its full name is not known, so that nothing a clause says is lost:
 * - a group (各市、州人民政府) is one node for each region whose documents name it so, because another
 *   region's group of that name has other members;
 * - a single unit that could not be told is a node of its document alone, so that nothing is merged wrongly.
 */
export function collectAgencies(facts: Facts, documentId: string, regions: RegionRows): AgencyRows {
  const entries = new Map((facts.agencies ?? []).map((entry) => [entry.name, entry]));
  const fallback = onlyIssuer(facts);
  const used = new Map<string, AgencyNode>();
  const variants = new Map<string, Set<string>>();

  function useNamed(name: string): string {
    const id = agencyId(name);
    if (used.has(id)) return id;
    const entry = entries.get(name) ?? (fallback?.name === name ? fallback : null);
    const parent = entry?.parent ?? null;
    const parentId = parent === null || agencyId(parent) === id ? null : agencyId(parent);
    used.set(id, {
      id,
      name,
      variantNames: [],
      function: entry?.function ?? null,
      level: entry?.level ?? null,
      collective: false,
      regionId: regions.use(entry?.region ?? null),
      parentId,
    });
    if (parent !== null && parentId !== null) useNamed(parent);
    return id;
  }

  function useUnit(unit: ResponsibilityFact): string {
    if (unit.agency !== null && !unit.collective) {
      const id = useNamed(unit.agency);
      noteVariant(id, unit.agency, plainUnit(unit.text));
      return id;
    }
    const name = plainUnit(unit.text);
    const documentRegion = unit.collective ? regions.use(facts.region) : null;
    const id = localUnitId(name, documentRegion ?? documentId);
    used.set(id, {
      id,
      name,
      variantNames: [],
      function: null,
      level: null,
      collective: unit.collective,
      regionId: documentRegion,
      parentId: null,
    });
    return id;
  }

  function noteVariant(id: string, name: string, variant: string): void {
    if (variant === '' || foldText(variant) === foldText(name)) return;
    const known = variants.get(id);
    if (known === undefined) variants.set(id, new Set([variant]));
    else known.add(variant);
  }

  function rows(): readonly AgencyNode[] {
    return [...used.values()].map((node) => ({
      ...node,
      variantNames: [...(variants.get(node.id) ?? [])].sort(compareText),
    }));
  }

  return { useNamed, useUnit, rows };
}

/** 各县〔市、区〕, 各县(市、区) and 各县（市、区） are one group. */
function plainUnit(text: string): string {
  return text
    .replace(/\s+/gu, '')
    .replace(/[([〔［【]/gu, '（')
    .replace(/[)\]〕］】]/gu, '）');
}

/** Region and level of a document are its issuer's: they serve where a file brings no list of agencies. */
function onlyIssuer(facts: Facts): AgencyEntry | null {
  const [issuer] = facts.issuers;
  if (issuer === undefined || facts.issuers.length > 1) return null;
  return { name: issuer.name, function: null, level: facts.level, region: facts.region, parent: null };
}
