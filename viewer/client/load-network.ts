/** What the two networks are made of. */
import { kindOfId } from '../../schema/ids.ts';
import { functionOfId } from '../agencies/agency-model.ts';
import type { LoadedLineage } from '../lineage/lineage-model.ts';
import type { Direction, Fold } from '../state/view-state.ts';
import type { ApiRequest, Ask } from './graphql-client.ts';
import {
  foldedNetworkQuery,
  lineageDocumentsQuery,
  lineageQuery,
  lineageReferencesQuery,
  measuresQuery,
  networkQuery,
} from './queries.ts';
import type {
  ApiDocument,
  ApiFoldedNetwork,
  ApiLineage,
  ApiMeasure,
  ApiNetwork,
  ApiReference,
} from './types.ts';

/** Documents asked for at first in each direction. */
const lineageLimit = 250;
/** Where there are more, as many as the API gives, in two questions that keep within its limit of cost; what lies beyond is counted and said. */
const largeLineageLimit = 1000;
const pageSize = 100;
/** Measures beyond this make no picture. */
const measureLimit = 300;
const agencyLimit = 90;
/** As many as the API gives. */
const memberLimit = 1000;

/**
 * What lies in the direction up to the depth, and one hop more in either direction, so that each card can say
 * how many neighbours it hides.
 */
export async function loadLineage(
  ask: Ask,
  id: string,
  direction: Direction,
  depth: number,
  signal?: AbortSignal,
): Promise<LoadedLineage> {
  const ways = direction === 'both' ? (['upstream', 'downstream'] as const) : [direction];
  const [around, ...parts] = await Promise.all([
    askLineage(ask, id, 'both', depth + 1, signal),
    ...ways.map((way) => askLineage(ask, id, way, depth, signal)),
  ]);
  const all = [...parts, around];
  return {
    ...loadedOf(all),
    omitted: parts.flatMap(({ omitted }) => omitted).reduce((sum, { count }) => sum + count, 0),
  };
}

/** The neighbours of one document in either direction, and theirs. */
export async function loadNeighbours(ask: Ask, id: string, signal?: AbortSignal): Promise<LoadedLineage> {
  const around = await askLineage(ask, id, 'both', 2, signal);
  const omitted = around.omitted.find(({ distance }) => distance === 1)?.count ?? 0;
  return { ...loadedOf([around]), omitted };
}

async function askLineage(
  ask: Ask,
  id: string,
  direction: Direction,
  depth: number,
  signal?: AbortSignal,
): Promise<ApiLineage> {
  const { query, variables } = lineageRequest(id, direction, depth);
  const { lineage } = await ask<{ readonly lineage: ApiLineage }>(query, variables, signal);
  if (lineage.omitted.length === 0) return lineage;
  const large = { ...variables, limit: largeLineageLimit };
  const [{ lineage: documents }, { lineage: references }] = await Promise.all([
    ask<{ readonly lineage: Pick<ApiLineage, 'nodes' | 'omitted'> }>(lineageDocumentsQuery, large, signal),
    ask<{ readonly lineage: Pick<ApiLineage, 'edges'> }>(lineageReferencesQuery, large, signal),
  ]);
  return { ...documents, ...references };
}

export function lineageRequest(id: string, direction: Direction, depth: number): ApiRequest {
  const variables = { id, direction: direction.toUpperCase(), depth, limit: lineageLimit };
  return { query: lineageQuery, variables };
}

function loadedOf(parts: readonly ApiLineage[]): LoadedLineage {
  const documents = new Map<string, ApiDocument>();
  const references = new Map<string, ApiReference>();
  for (const { nodes, edges } of parts) {
    for (const { document } of nodes) documents.set(document.id, document);
    for (const edge of edges) references.set(edge.id, edge);
  }
  return { documents, references, omitted: 0, core: null };
}

export interface LoadedDuties {
  readonly measures: readonly ApiMeasure[];
  /** Of all measures, those beyond the limit too. */
  readonly total: number;
}

interface MeasuresAnswer {
  readonly measures: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: readonly ApiMeasure[];
  };
}

/** Measures of a document, region, function, agency or initiative. */
export async function loadDuties(ask: Ask, focus: string, signal?: AbortSignal): Promise<LoadedDuties> {
  const measures: ApiMeasure[] = [];
  let after: string | null = null;
  let total = 0;
  do {
    const { query, variables }: ApiRequest = dutiesRequest(focus, after);
    const page: MeasuresAnswer['measures'] = (await ask<MeasuresAnswer>(query, variables, signal)).measures;
    measures.push(...page.nodes);
    total = page.totalCount;
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null && measures.length < measureLimit);
  return { measures: inTextOrder(measures), total };
}

/** @param after cursor of the last measure that came; null: the first page */
export function dutiesRequest(focus: string, after: string | null = null): ApiRequest {
  return { query: measuresQuery, variables: { filter: measureFilter(focus), first: pageSize, after } };
}

function inTextOrder(measures: readonly ApiMeasure[]): readonly ApiMeasure[] {
  const documents = [...new Set(measures.map(({ document }) => document.id))];
  return [...measures].sort(
    (a, b) => documents.indexOf(a.document.id) - documents.indexOf(b.document.id) || a.order - b.order,
  );
}

/** Each agency by itself. */
export interface LoadedNetwork extends ApiNetwork {
  readonly foldedBy: null;
}

/** Agencies put together. */
export interface LoadedFoldedNetwork extends ApiFoldedNetwork {
  readonly foldedBy: GroupedBy;
  /** Those of all groups, with most measures first; of very many the API counts more than it names. */
  readonly members: ApiNetwork['nodes'];
}

export type GroupedBy = Exclude<Fold, 'none'>;

export function loadNetwork(ask: Ask, focus: string | null, signal?: AbortSignal): Promise<LoadedNetwork> {
  const { query, variables } = networkRequest(focus);
  return ask<{ readonly network: ApiNetwork }>(query, variables, signal).then(({ network }) => ({
    ...network,
    foldedBy: null,
  }));
}

export function networkRequest(focus: string | null): ApiRequest {
  return {
    query: networkQuery,
    variables: { filter: networkFilter(focus), minWeight: 1, limit: agencyLimit },
  };
}

/** Agencies put together, counted by the API: a measure of two agencies of one group counts once. */
export function loadFoldedNetwork(
  ask: Ask,
  focus: string | null,
  fold: GroupedBy,
  signal?: AbortSignal,
): Promise<LoadedFoldedNetwork> {
  const { query, variables } = foldedNetworkRequest(focus, fold);
  return ask<FoldedAnswer>(query, variables, signal).then(({ foldedNetwork, members }) => ({
    ...foldedNetwork,
    foldedBy: fold,
    members: members.nodes,
  }));
}

interface FoldedAnswer {
  readonly foldedNetwork: ApiFoldedNetwork;
  readonly members: Pick<ApiNetwork, 'nodes'>;
}

export function foldedNetworkRequest(focus: string | null, fold: GroupedBy): ApiRequest {
  return {
    query: foldedNetworkQuery,
    variables: {
      by: fold.toUpperCase(),
      filter: networkFilter(focus),
      minWeight: 1,
      limit: agencyLimit,
      members: memberLimit,
    },
  };
}

function measureFilter(focus: string): Readonly<Record<string, unknown>> {
  const line = functionOfId(focus);
  if (line !== null) return { functions: [line] };
  switch (kindOfId(focus)) {
    case 'agency':
      return { agencies: [focus] };
    case 'region':
      return { regions: [focus], withDescendants: true };
    case 'initiative':
      return { initiatives: [focus] };
    default:
      return { documents: [focus] };
  }
}

function networkFilter(focus: string | null): Readonly<Record<string, unknown>> {
  if (focus === null) return {};
  const line = functionOfId(focus);
  if (line !== null) return { functions: [line] };
  switch (kindOfId(focus)) {
    case 'agency':
      return { agency: focus };
    case 'region':
      return { regions: [focus], withDescendants: true };
    case 'initiative':
      return { initiatives: [focus] };
    default:
      return { documents: [focus] };
  }
}
