/** From the API's network of agencies, folded or not, to what is drawn of it: filters, the least weight of a line. Pure. */
import type { ApiAgency, ApiFoldedNetwork, ApiNetwork } from '../client/types.ts';
import type { Translate } from '../i18n/translate.ts';
import type { ViewState } from '../state/view-state.ts';
import { agencyFacets, functionId, isChosen, type AgencyFacets } from './agency-model.ts';

export interface Partner {
  readonly id: string;
  readonly name: string;
  readonly folded: boolean;
  readonly collective: boolean;
  /** Itself; of a folded one only their number is known. */
  readonly agencies: readonly ApiAgency[];
  readonly size: number;
  readonly measures: number;
  readonly leads: number;
  readonly supports: number;
}

export interface Cooperation {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** Number of shared measures. */
  readonly weight: number;
  /** Up to ten of them. */
  readonly measures: ApiNetwork['edges'][number]['measures'];
}

export interface Partnership {
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
  return partnershipOf(partners, edges, origin, settings.minWeight, facets);
}

/** The same of groups; what belongs to none is one of its own, said as such. */
export function selectFolded(
  network: ApiFoldedNetwork,
  origin: string | null,
  settings: Pick<Settings, 'minWeight'>,
  t: Translate,
): Partnership {
  const ids = new Map(
    network.nodes.map((node) => [
      node.key,
      node.region?.id ?? (node.function === null ? unknownGroup : functionId(node.function)),
    ]),
  );
  const partners = network.nodes.map((node): Partner => ({
    id: ids.get(node.key) ?? unknownGroup,
    name: node.region?.name ?? node.function ?? t('fold.unknown'),
    folded: true,
    collective: false,
    agencies: [],
    size: node.agencies,
    measures: node.measures,
    leads: node.leads,
    supports: node.supports,
  }));
  const edges = network.edges.map((edge) => ({
    ...edge,
    source: ids.get(edge.source) ?? unknownGroup,
    target: ids.get(edge.target) ?? unknownGroup,
  }));
  return partnershipOf(partners, edges, origin, settings.minWeight, null);
}

/** Not a thing of the graph, so the id is the viewer's own. */
const unknownGroup = 'group-unknown';

function partnershipOf(
  partners: readonly Partner[],
  edges: readonly Omit<Cooperation, 'id'>[],
  origin: string | null,
  asked: number | null,
  facets: AgencyFacets | null,
): Partnership {
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
    facets,
  };
}

function readableWeight(all: readonly Cooperation[]): number {
  const weights = all.map(({ weight }) => weight).sort((a, b) => b - a);
  const limit = weights[readableLines];
  return limit === undefined ? 1 : limit + 1 > (weights[0] ?? 1) ? limit : limit + 1;
}
