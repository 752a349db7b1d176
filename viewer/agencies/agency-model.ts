/** From measures with their responsible units to what is drawn of them: roles, folding by 条线, counts. Pure. */
import type { Role } from '../../schema/facts.ts';
import type { ApiAgency, ApiMeasure, ApiResponsibility } from '../client/types.ts';
import { facetOf, meets, type FacetValue } from '../filters/facets.ts';
import { roles, type Fold, type ViewState } from '../state/view-state.ts';

/** An agency, or agencies folded into their 条线 or region, with what it answers for. */
export interface Party {
  /** Id of the agency or region, or `function-…`. */
  readonly id: string;
  readonly name: string;
  readonly folded: boolean;
  readonly collective: boolean;
  /** One, or those folded. */
  readonly agencies: readonly ApiAgency[];
  /** The strongest it holds here. */
  readonly role: Role;
  /** Measures it answers for, with the strongest role in each. */
  readonly measures: ReadonlyMap<string, Role>;
  /** Number of measures in each role. */
  readonly counts: Readonly<Record<Role, number>>;
}

export interface DutyLink {
  readonly id: string;
  readonly party: string;
  readonly measure: string;
  readonly role: Role;
  /** The facts behind it: several where agencies are folded. */
  readonly facts: readonly ApiResponsibility[];
}

export interface Duties {
  readonly measures: readonly ApiMeasure[];
  /** Those that lead most first, then those with most measures, then by name. */
  readonly parties: readonly Party[];
  readonly links: readonly DutyLink[];
  /** Without the filter, so that it says what it would bring back. */
  readonly counts: Readonly<Record<Role, number>>;
  /** Lines of work and regions of agencies, initiatives of measures, in everything that was loaded. */
  readonly facets: AgencyFacets & { readonly initiatives: readonly FacetValue[] };
  /** Measures of the answer for which no unit is named. */
  readonly unassigned: number;
}

export interface AgencyFacets {
  readonly functions: readonly FacetValue[];
  readonly regions: readonly FacetValue[];
}

type AgencyChoice = Pick<ViewState, 'functions' | 'regions'>;

const functionPrefix = 'function-';

/** Focus on a 条线: not a node of the graph, so the id is the viewer's own. */
export function functionId(name: string): string {
  return `${functionPrefix}${name}`;
}

/** @returns the 条线 of a focus made by {@link functionId}; null for any other */
export function functionOfId(id: string): string | null {
  return id.startsWith(functionPrefix) ? id.slice(functionPrefix.length) : null;
}

export function selectDuties(
  measures: readonly ApiMeasure[],
  settings: Pick<ViewState, 'hiddenRoles' | 'fold' | 'functions' | 'regions' | 'initiatives'>,
): Duties {
  const parties = new Map<string, PartyInMaking>();
  const links = new Map<string, DutyLinkInMaking>();
  const counts: Record<Role, number> = { lead: 0, responsible: 0, support: 0 };
  const wanted = measures.filter(({ initiatives }) =>
    meets(
      settings.initiatives,
      initiatives.map(({ initiative }) => initiative.id),
    ),
  );
  for (const measure of wanted) {
    for (const fact of measure.responsibilities) {
      counts[fact.role]++;
      if (settings.hiddenRoles.includes(fact.role) || !isChosen(fact.agency, settings)) continue;
      note(parties, links, measure, fact, settings.fold);
    }
  }
  const assigned = wanted.filter((measure) => measure.responsibilities.length > 0);
  const narrowed = settings.functions.length + settings.regions.length > 0;
  const agencies = new Map(
    measures.flatMap(({ responsibilities }) => responsibilities.map(({ agency }) => [agency.id, agency])),
  );
  return {
    measures: narrowed
      ? assigned.filter(({ responsibilities }) =>
          responsibilities.some(({ agency }) => isChosen(agency, settings)),
        )
      : assigned,
    parties: [...parties.values()].map(finished).sort(byWeight),
    links: [...links.values()],
    counts,
    facets: {
      ...agencyFacets([...agencies.values()], settings),
      initiatives: facetOf(
        measures,
        ({ initiatives }) => initiatives.map(({ initiative: { id, name } }) => ({ key: id, name })),
        settings.initiatives,
      ),
    },
    unassigned: wanted.length - assigned.length,
  };
}

/** True if the agency is of a line of work and region that is wanted; where none is chosen any is. */
export function isChosen(agency: ApiAgency, { functions, regions }: AgencyChoice): boolean {
  return (
    meets(functions, agency.function === null ? [] : [agency.function]) &&
    meets(regions, agency.region === null ? [] : [agency.region.id])
  );
}

export function agencyFacets(agencies: readonly ApiAgency[], chosen: AgencyChoice): AgencyFacets {
  return {
    functions: facetOf(
      agencies,
      ({ function: line }) => (line === null ? [] : [{ key: line, name: line }]),
      chosen.functions,
    ),
    regions: facetOf(
      agencies,
      ({ region }) => (region === null ? [] : [{ key: region.id, name: region.name }]),
      chosen.regions,
    ),
  };
}

/** What the agency is put into; null: it stands by itself, as groups and agencies do of which it cannot be told. */
export function groupOf(
  agency: ApiAgency,
  fold: Fold,
): { readonly id: string; readonly name: string } | null {
  if (fold === 'none' || agency.collective) return null;
  if (fold === 'region') return agency.region;
  return agency.function === null ? null : { id: functionId(agency.function), name: agency.function };
}

interface PartyInMaking {
  readonly id: string;
  readonly name: string;
  readonly folded: boolean;
  readonly collective: boolean;
  readonly agencies: Map<string, ApiAgency>;
  readonly measures: Map<string, Role>;
}

interface DutyLinkInMaking extends DutyLink {
  role: Role;
  readonly facts: ApiResponsibility[];
}

function note(
  parties: Map<string, PartyInMaking>,
  links: Map<string, DutyLinkInMaking>,
  measure: ApiMeasure,
  fact: ApiResponsibility,
  fold: Fold,
): void {
  const { agency, role } = fact;
  const group = groupOf(agency, fold);
  const id = group?.id ?? agency.id;
  const party = parties.get(id) ?? {
    id,
    name: group?.name ?? agency.name,
    folded: group !== null,
    collective: agency.collective,
    agencies: new Map<string, ApiAgency>(),
    measures: new Map<string, Role>(),
  };
  parties.set(id, party);
  party.agencies.set(agency.id, agency);
  party.measures.set(measure.id, stronger(party.measures.get(measure.id), role));
  const linkId = `duty ${id} ${measure.id}`;
  const link = links.get(linkId);
  if (link === undefined)
    links.set(linkId, { id: linkId, party: id, measure: measure.id, role, facts: [fact] });
  else {
    link.role = stronger(link.role, role);
    link.facts.push(fact);
  }
}

/** 牵头 before 负责 before 配合. */
export function stronger(one: Role | undefined, other: Role): Role {
  return one !== undefined && roles.indexOf(one) <= roles.indexOf(other) ? one : other;
}

function finished(party: PartyInMaking): Party {
  const counts: Record<Role, number> = { lead: 0, responsible: 0, support: 0 };
  for (const role of party.measures.values()) counts[role]++;
  const role = roles.find((role) => counts[role] > 0) ?? 'support';
  return { ...party, agencies: [...party.agencies.values()], role, counts };
}

function byWeight(a: Party, b: Party): number {
  return (
    b.counts.lead - a.counts.lead ||
    b.measures.size - a.measures.size ||
    (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)
  );
}
