/** From the API's network of agencies, folded or not, to what is drawn of it: filters, the least weight of a line. Pure. */
import type { GroupedBy, LoadedFoldedNetwork } from '../client/load-network.ts';
import type { ApiAgency, ApiNetwork, ApiSharedMeasure } from '../client/types.ts';
import type { Translate } from '../i18n/translate.ts';
import type { ViewState } from '../state/view-state.ts';
import { agencyFacets, functionId, groupOf, isChosen, type AgencyFacets } from './agency-model.ts';

export interface Partner {
  readonly id: string;
  readonly name: string;
  readonly folded: boolean;
  readonly collective: boolean;
  /** Itself, or those folded, with most measures first. */
  readonly agencies: readonly ApiAgency[];
  /** Of very many agencies not all are named, so that there may be more than `agencies`. */
  readonly size: number;
  /** Measures for which several of those folded answer; null where it is one agency. */
  readonly within: Shared | null;
  readonly measures: number;
  readonly leads: number;
  readonly supports: number;
}

interface Shared {
  readonly count: number;
  /** Up to ten of them. */
  readonly measures: readonly ApiSharedMeasure[];
}

export interface Cooperation {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** Number of shared measures. */
  readonly weight: number;
  /** Up to ten of them. */
  readonly measures: readonly ApiSharedMeasure[];
}

export interface Partnership {
  /** Null: each agency by itself. */
  readonly foldedBy: GroupedBy | null;
  readonly partners: readonly Partner[];
  readonly cooperations: readonly Cooperation[];
  /** Least weight that is drawn. */
  readonly minWeight: number;
  readonly heaviest: number;
  /** Lines lighter than `minWeight`. */
  readonly lighter: number;
  /** Agencies left without a line by that, and therefore not drawn. */
  readonly alone: number;
  /** Null where agencies are folded: then the groups are the filter. */
  readonly facets: AgencyFacets | null;
}

/** More lines than this and nobody can follow one. */
const readableLines = 110;

type Settings = Pick<ViewState, 'minWeight' | 'functions' | 'regions'>;

/**
 * Agencies without a line are left out, unless there is no line at all.
 *
 * @param origin drawn in any case
 * @param settings `minWeight` null: the least weight that leaves a readable number of lines
 */
export function selectPartnership(
  network: ApiNetwork,
  origin: string | null,
  settings: Settings,
): Partnership {
  const partners = network.nodes
    .filter(({ agency }) => agency.id === origin || isChosen(agency, settings))
    .map(({ agency, measures, leads, supports }): Partner => ({
      id: agency.id,
      name: agency.name,
      folded: false,
      collective: agency.collective,
      agencies: [agency],
      size: 1,
      within: null,
      measures,
      leads,
      supports,
    }));
  const facets = agencyFacets(
    network.nodes.map(({ agency }) => agency),
    settings,
  );
  const edges = network.edges.map(({ source, target, ...rest }) => ({
    ...rest,
    source: source.id,
    target: target.id,
  }));
  return { ...partnershipOf(partners, edges, origin, settings.minWeight), foldedBy: null, facets };
}

/** The same of groups; what belongs to none is one of its own, said as such. */
export function selectFolded(
  network: LoadedFoldedNetwork,
  origin: string | null,
  settings: Pick<Settings, 'minWeight'>,
  t: Translate,
): Partnership {
  const { foldedBy } = network;
  const members = new Map<string, ApiAgency[]>();
  for (const { agency } of network.members) {
    const id = partnerOf(agency, foldedBy);
    const list = members.get(id);
    if (list === undefined) members.set(id, [agency]);
    else list.push(agency);
  }
  const ids = new Map(
    network.nodes.map(({ key, function: line, region }) => [
      key,
      (foldedBy === 'region' ? region?.id : line === null ? null : functionId(line)) ?? unknownGroup,
    ]),
  );
  const partners = network.nodes.map((node): Partner => {
    const id = ids.get(node.key) ?? unknownGroup;
    return {
      id,
      name: node.region?.name ?? node.function ?? t('fold.unknown'),
      folded: true,
      collective: false,
      agencies: members.get(id) ?? [],
      size: node.agencies,
      within: { count: node.shared, measures: node.sharedMeasures },
      measures: node.measures,
      leads: node.leads,
      supports: node.supports,
    };
  });
  const edges = network.edges.map((edge) => ({
    ...edge,
    source: ids.get(edge.source) ?? unknownGroup,
    target: ids.get(edge.target) ?? unknownGroup,
  }));
  return { ...partnershipOf(partners, edges, origin, settings.minWeight), foldedBy, facets: null };
}

/** Id of the card that an agency is on. */
export function partnerOf(agency: ApiAgency, foldedBy: Partnership['foldedBy']): string {
  return foldedBy === null ? agency.id : (groupOf(agency, foldedBy)?.id ?? unknownGroup);
}

/** Not a thing of the graph, so the id is the viewer's own. */
const unknownGroup = 'group-unknown';

function partnershipOf(
  partners: readonly Partner[],
  edges: readonly Omit<Cooperation, 'id'>[],
  origin: string | null,
  asked: number | null,
): Omit<Partnership, 'foldedBy' | 'facets'> {
  const known = new Set(partners.map(({ id }) => id));
  const all = edges
    .filter(({ source, target }) => source !== target && known.has(source) && known.has(target))
    .map((edge) => ({ ...edge, id: `shared ${edge.source} ${edge.target}` }));
  const minWeight = asked ?? readableWeight(all);
  const cooperations = all.filter(({ weight }) => weight >= minWeight);
  const ends = new Set(cooperations.flatMap(({ source, target }) => [source, target]));
  const drawn = partners.filter(({ id }) => ends.size === 0 || ends.has(id) || id === origin);
  return {
    partners: drawn.toSorted(
      (a, b) => b.measures - a.measures || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
    ),
    cooperations,
    minWeight,
    heaviest: all.reduce((most, { weight }) => Math.max(most, weight), 1),
    lighter: all.length - cooperations.length,
    alone: partners.length - drawn.length,
  };
}

function readableWeight(all: readonly Cooperation[]): number {
  const weights = all.map(({ weight }) => weight).sort((a, b) => b - a);
  const limit = weights[readableLines];
  return limit === undefined ? 1 : limit + 1 > (weights[0] ?? 1) ? limit : limit + 1;
}
