import DataLoader from 'dataloader';
import type { Relation } from '../schema/facts.ts';
import type {
  Adoption,
  AgencyNode,
  DocumentNode,
  GraphNode,
  MeasureNode,
  Reference,
  RegionNode,
  Responsibility,
} from '../schema/graph.ts';
import { alike, type AlikeMeasures } from '../store/questions/alignment/alike.ts';
import type { Adopter, Link, Page, PageRequest, PolicyGraph } from '../store/policy-graph.ts';
import { documentPages, type OwnerKind } from './document-pages.ts';
import { queryError } from './errors.ts';

type Loader<T> = DataLoader<string, T>;
type ListLoader<T> = Loader<readonly T[]>;
type Labelled<L extends GraphNode['label']> = Extract<GraphNode, { readonly label: L }>;

/**
 * The look-ups of one request. Look-ups of the same kind that a query makes at the same time become one call
 * of the store, and no id is fetched twice.
 */
export interface Loaders {
  /** The graph whose documents come without texts: these are asked for one by one, where a sentence is shown. */
  readonly textless: PolicyGraph;
  readonly text: Loader<string | null>;
  readonly node: Loader<GraphNode | null>;
  readonly issuers: ListLoader<AgencyNode>;
  readonly measures: ListLoader<MeasureNode>;
  readonly responsibilitiesOfMeasure: ListLoader<Responsibility>;
  readonly responsibilitiesOfAgency: ListLoader<Responsibility>;
  readonly referencesFrom: ListLoader<Reference>;
  readonly referencesTo: ListLoader<Reference>;
  readonly citationCount: (documentId: string, relations?: readonly Relation[]) => Promise<number>;
  readonly adoptionsOfMeasure: ListLoader<Adoption>;
  readonly adoptionsOfInitiative: ListLoader<Adoption>;
  readonly subregions: ListLoader<RegionNode>;
  readonly agenciesIn: ListLoader<AgencyNode>;
  /** What refers to a document, without the sentences. */
  readonly linksTo: (documentId: string, relations?: readonly Relation[]) => Promise<readonly Link[]>;
  /** Measures like one: those of one document share the work. */
  readonly alike: (measureId: string, minScore: number) => Promise<AlikeMeasures>;
  /** Who adopts an initiative, without the sentences. */
  readonly adopters: ListLoader<Adopter>;
  /** How many measures a document has or an agency answers for: a count, not a look. */
  readonly measureCount: Loader<number>;
  /** The node that must be there because another one points at it. */
  readonly get: <L extends GraphNode['label']>(label: L, id: string) => Promise<Labelled<L>>;
  readonly documentsIssuedBy: (agencyId: string, request: PageRequest) => Promise<Page<DocumentNode>>;
  readonly documentsOfRegion: (
    regionId: string,
    withDescendants: boolean,
    request: PageRequest,
  ) => Promise<Page<DocumentNode>>;
}

const measureFacts = ['contains', 'responsibleFor'] as const;

/** Fresh look-ups for one request: nothing is remembered beyond it. */
export function createLoaders(graph: PolicyGraph): Loaders {
  const batched = <T>(look: (ids: readonly string[]) => Promise<readonly T[]>): Loader<T> =>
    new DataLoader((ids) => look(ids));

  const textless = graph.withoutTexts();
  const node = batched((ids) => textless.nodes(ids));
  const issuers = batched((ids) => graph.issuersOf(ids));
  const get: Loaders['get'] = async (label, id) => {
    const found = await node.load(id);
    if (found?.label !== label) throw gone(id);
    return found as Labelled<typeof label>;
  };

  const pagers = new Map<string, Loader<Page<DocumentNode>>>();
  const pageLoader = (kind: OwnerKind, request: PageRequest): Loader<Page<DocumentNode>> => {
    const key = JSON.stringify([kind, request]);
    const loader = pagers.get(key) ?? documentPages(textless, kind, request);
    pagers.set(key, loader);
    return loader;
  };

  const citationCount = ofRelations((ids, relations) => graph.citationCounts(ids, relations));
  const alikeBy = new Map<number, Loader<AlikeMeasures>>();
  const linksTo = ofRelations((ids, relations) => graph.linksTo(ids, relations));

  return {
    textless,
    text: batched((ids) => graph.textsOf(ids)),
    node,
    issuers,
    get,
    measures: batched((ids) => graph.measuresOf(ids)),
    responsibilitiesOfMeasure: batched((ids) => graph.responsibilitiesOfMeasures(ids)),
    responsibilitiesOfAgency: batched((ids) => graph.responsibilitiesOfAgencies(ids)),
    referencesFrom: batched((ids) => graph.referencesFrom(ids)),
    referencesTo: batched((ids) => graph.referencesTo(ids)),
    citationCount: (id, relations) => citationCount(relations).load(id),
    linksTo: (id, relations) => linksTo(relations).load(id),
    alike: (id, minScore) => {
      const loader = alikeBy.get(minScore) ?? batched((ids) => alike(graph, ids, minScore));
      alikeBy.set(minScore, loader);
      return loader.load(id);
    },
    adopters: batched((ids) => graph.adoptersOf(ids)),
    adoptionsOfMeasure: batched((ids) => graph.adoptionsOfMeasures(ids)),
    adoptionsOfInitiative: batched((ids) => graph.adoptionsOfInitiatives(ids)),
    subregions: batched((ids) => graph.subregionsOf(ids)),
    agenciesIn: batched((ids) => graph.agenciesIn(ids)),
    measureCount: batched((ids) => graph.neighbourCounts(ids, { kinds: measureFacts })),
    documentsIssuedBy: (id, request) => pageLoader({ by: 'issuer' }, request).load(id),
    documentsOfRegion: (id, withDescendants, request) =>
      pageLoader({ by: 'region', withDescendants }, request).load(id),
  };
}

/** A loader for each choice of relations. */
function ofRelations<T>(
  look: (ids: readonly string[], relations: readonly Relation[] | undefined) => Promise<readonly T[]>,
): (relations: readonly Relation[] | undefined) => Loader<T> {
  const loaders = new Map<string, Loader<T>>();
  return (relations) => {
    const key = JSON.stringify(relations ?? null);
    const loader = loaders.get(key) ?? new DataLoader((ids) => look(ids, relations));
    loaders.set(key, loader);
    return loader;
  };
}

/** The error for something that was removed between two look-ups. */
export function gone(id: string): Error {
  return queryError(
    'GONE',
    `${id} 在查询期间被移除，请重新查询`,
    `${id} was removed while the query ran; send it again`,
  );
}
