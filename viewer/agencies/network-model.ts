/** From the API's network of agencies to what is drawn of it: folding by 条线, the least weight of a line. Pure. */
import type { ApiAgency, ApiNetwork } from '../client/types.ts';
import { functionId } from './agency-model.ts';

export interface Partner {
  readonly id: string;
  readonly name: string;
  readonly folded: boolean;
  readonly collective: boolean;
  readonly agencies: readonly ApiAgency[];
  readonly measures: number;
  readonly leads: number;
  readonly supports: number;
}

export interface Cooperation {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** Number of shared measures; folded: the sum over the agencies. */
  readonly weight: number;
  /** Up to ten of the shared measures for each pair of agencies. */
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
}

/** More lines than this and nobody can follow one. */
const readableLines = 110;

/**
 * Agencies without a line are left out, unless there is no line at all.
 *
 * @param origin drawn in any case
 * @param settings `minWeight` null: the least weight that leaves a readable number of lines
 */
export function selectPartnership(
  network: ApiNetwork,
  origin: string | null,
  settings: { readonly folded: boolean; readonly minWeight: number | null },
): Partnership {
  const idOf = new Map<string, string>();
  const partners = new Map<string, Partner>();
  for (const node of network.nodes) {
    const line = settings.folded && !node.agency.collective ? node.agency.function : null;
    const id = line === null ? node.agency.id : functionId(line);
    idOf.set(node.agency.id, id);
    const before = partners.get(id);
    partners.set(id, {
      id,
      name: line ?? node.agency.name,
      folded: line !== null,
      collective: node.agency.collective,
      agencies: [...(before?.agencies ?? []), node.agency],
      measures: (before?.measures ?? 0) + node.measures,
      leads: (before?.leads ?? 0) + node.leads,
      supports: (before?.supports ?? 0) + node.supports,
    });
  }
  const all = joined(network, idOf);
  const minWeight = settings.minWeight ?? readableWeight(all);
  const cooperations = all.filter(({ weight }) => weight >= minWeight);
  const ends = new Set(cooperations.flatMap(({ source, target }) => [source, target]));
  const drawn = [...partners.values()].filter(({ id }) => ends.size === 0 || ends.has(id) || id === origin);
  return {
    partners: drawn.sort(
      (a, b) => b.measures - a.measures || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
    ),
    cooperations,
    minWeight,
    heaviest: all.reduce((most, { weight }) => Math.max(most, weight), 1),
    lighter: all.length - cooperations.length,
    alone: partners.size - drawn.length,
  };
}

function joined(network: ApiNetwork, idOf: ReadonlyMap<string, string>): readonly Cooperation[] {
  const pairs = new Map<string, Cooperation>();
  for (const edge of network.edges) {
    const ends = [idOf.get(edge.source.id), idOf.get(edge.target.id)].sort();
    const [source, target] = ends;
    if (source === undefined || target === undefined || source === target) continue;
    const id = `shared ${source} ${target}`;
    const before = pairs.get(id);
    pairs.set(id, {
      id,
      source,
      target,
      weight: (before?.weight ?? 0) + edge.weight,
      measures: [...(before?.measures ?? []), ...edge.measures],
    });
  }
  return [...pairs.values()];
}

function readableWeight(all: readonly Cooperation[]): number {
  const weights = all.map(({ weight }) => weight).sort((a, b) => b - a);
  const limit = weights[readableLines];
  return limit === undefined ? 1 : limit + 1 > (weights[0] ?? 1) ? limit : limit + 1;
}
