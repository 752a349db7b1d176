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
import type { Ahead, Outlook, Step, Told } from '../store/look-ahead.ts';
import type { Adopter, DutyFilter, Link, Page, PageRequest, PolicyGraph } from '../store/policy-graph.ts';
import { badCursor } from './connection.ts';
import { documentPages, type OwnerKind } from './document-pages.ts';
import { queryError } from './errors.ts';
import { lookUp, whenThere, type LookUp, type MaybePromise } from './look-up.ts';

type ListLookUp<T> = LookUp<readonly T[]>;
type Labelled<L extends GraphNode['label']> = Extract<GraphNode, { readonly label: L }>;

/**
 * The look-ups of one request. Look-ups of the same kind that a query makes at the same time become one call
 * of the store, and no id is fetched twice.
 */
export interface Loaders {
  /** The graph whose documents come without texts: these are asked for one by one, where a sentence is shown. */
  readonly textless: PolicyGraph;
  readonly text: LookUp<string | null>;
  readonly node: LookUp<GraphNode | null>;
  readonly issuers: ListLookUp<AgencyNode>;
  readonly measures: ListLookUp<MeasureNode>;
  readonly responsibilitiesOfMeasure: ListLookUp<Responsibility>;
  readonly referencesFrom: ListLookUp<Reference>;
  readonly referencesTo: ListLookUp<Reference>;
  /** Those of some relations; all if left out. */
  readonly references: (
    look: 'referencesFrom' | 'referencesTo',
    documentId: string,
    relations: readonly Relation[] | null | undefined,
  ) => MaybePromise<readonly Reference[]>;
  /**
   * A page of the duties of an agency, within bounds: one question for all agencies of which the same page is asked.
   *
   * @throws GraphQLError INVALID_CURSOR where a cursor belongs to none of them
   */
  readonly duties: (
    agencyId: string,
    filter: DutyFilter,
    request: PageRequest,
  ) => Promise<Page<Responsibility>>;
  /** The first duties of an agency, if they came along with it; null where they must be asked for. */
  readonly firstDuties: (agencyId: string, first: number) => readonly Responsibility[] | null;
  /** Documents of an agency or a region itself, if their count came along with it; else null. */
  readonly documentCount: (ownerId: string) => number | null;
  /** A node, with which comes what the outlook says will be asked of it. */
  readonly nodeAhead: (id: string, outlook: Outlook) => MaybePromise<GraphNode | null>;
  /** The graph with whose nodes of the outlook's label comes what will be asked of them. */
  readonly ahead: (outlook: Outlook) => PolicyGraph;
  readonly citationCount: (documentId: string, relations?: readonly Relation[]) => MaybePromise<number>;
  readonly adoptionsOfMeasure: ListLookUp<Adoption>;
  readonly adoptionsOfInitiative: ListLookUp<Adoption>;
  readonly subregions: ListLookUp<RegionNode>;
  readonly agenciesIn: ListLookUp<AgencyNode>;
  /** What refers to a document, without the sentences. */
  readonly linksTo: (documentId: string, relations?: readonly Relation[]) => MaybePromise<readonly Link[]>;
  /** Measures like one: those of one document share the work. */
  readonly alike: (measureId: string, minScore: number) => MaybePromise<AlikeMeasures>;
  /** Who adopts an initiative, without the sentences. */
  readonly adopters: ListLookUp<Adopter>;
  /** How many measures a document has or an agency answers for: a count, not a look. */
  readonly measureCount: LookUp<number>;
  /** The node that must be there because another one points at it. */
  readonly get: <L extends GraphNode['label']>(label: L, id: string) => MaybePromise<Labelled<L>>;
  readonly documentsIssuedBy: (agencyId: string, request: PageRequest) => MaybePromise<Page<DocumentNode>>;
  readonly documentsOfRegion: (
    regionId: string,
    withDescendants: boolean,
    request: PageRequest,
  ) => MaybePromise<Page<DocumentNode>>;
}

const measureFacts = ['contains', 'responsibleFor'] as const;

/** Fresh look-ups for one request: nothing is remembered beyond it. */
export function createLoaders(graph: PolicyGraph): Loaders {
  const textless = graph.withoutTexts();
  const node = lookUp((ids) => textless.nodes(ids));
  const issuers = lookUp((ids) => graph.issuersOf(ids));
  const get: Loaders['get'] = (label, id) =>
    whenThere(node.load(id), (found) => {
      if (found?.label !== label) throw gone(id);
      return found as Labelled<typeof label>;
    });

  const pagers = new Map<string, LookUp<Page<DocumentNode>>>();
  const pageLoader = (kind: OwnerKind, request: PageRequest): LookUp<Page<DocumentNode>> => {
    const key = JSON.stringify([kind, request]);
    const loader = pagers.get(key) ?? documentPages(textless, kind, request);
    pagers.set(key, loader);
    return loader;
  };

  const citationCount = ofRelations((ids, relations) => graph.citationCounts(ids, relations));
  const alikeBy = new Map<number, LookUp<AlikeMeasures>>();
  const linksTo = ofRelations((ids, relations) => graph.linksTo(ids, relations));

  const measures = lookUp((ids) => graph.measuresOf(ids));
  const responsibilitiesOfMeasure = lookUp((ids) => graph.responsibilitiesOfMeasures(ids));
  const referencesFrom = lookUp((ids) => graph.referencesFrom(ids));
  const referencesTo = lookUp((ids) => graph.referencesTo(ids));
  const adoptionsOfMeasure = lookUp((ids) => graph.adoptionsOfMeasures(ids));
  const adoptionsOfInitiative = lookUp((ids) => graph.adoptionsOfInitiatives(ids));
  const subregions = lookUp((ids) => graph.subregionsOf(ids));
  const agenciesIn = lookUp((ids) => graph.agenciesIn(ids));
  const measureCount = lookUp((ids) => graph.neighbourCounts(ids, { kinds: measureFacts }));

  const dutyPagers = new Map<string, LookUp<Page<Responsibility> | null>>();
  const someReferences = new Map<string, readonly Reference[]>();
  const firstDuties = new Map<string, readonly Responsibility[]>();
  const documentCounts = new Map<string, number>();
  const take: { readonly [K in keyof Ahead]: (id: string, answer: Ahead[K], step: Step | null) => void } = {
    nodes: (id, answer) => node.prime(id, answer),
    issuersOf: (id, answer) => issuers.prime(id, answer),
    measuresOf: (id, answer) => measures.prime(id, answer),
    responsibilitiesOfMeasures: (id, answer) => responsibilitiesOfMeasure.prime(id, answer),
    responsibilitiesOfAgencies: (id, answer, step) => firstDuties.set(`${id} ${step?.first}`, answer),
    referencesFrom: (id, answer, step) =>
      step?.relations === undefined
        ? referencesFrom.prime(id, answer)
        : someReferences.set(referencesKey('referencesFrom', id, step.relations), answer),
    referencesTo: (id, answer, step) =>
      step?.relations === undefined
        ? referencesTo.prime(id, answer)
        : someReferences.set(referencesKey('referencesTo', id, step.relations), answer),
    adoptionsOfMeasures: (id, answer) => adoptionsOfMeasure.prime(id, answer),
    adoptionsOfInitiatives: (id, answer) => adoptionsOfInitiative.prime(id, answer),
    subregionsOf: (id, answer) => subregions.prime(id, answer),
    agenciesIn: (id, answer) => agenciesIn.prime(id, answer),
    measureCount: (id, answer) => measureCount.prime(id, answer),
    documentCount: (id, answer) => documentCounts.set(id, answer),
  };
  const told: Told = (what, id, answer, step) => take[what](id, answer, step);
  const ahead = (outlook: Outlook): PolicyGraph => textless.lookingAhead?.(outlook, told) ?? textless;
  const aheadBy = new Map<string, LookUp<GraphNode | null>>();

  return {
    textless,
    ahead,
    nodeAhead: (id, outlook) => {
      if (textless.lookingAhead === undefined) return node.load(id);
      const key = JSON.stringify(outlook);
      const loader = aheadBy.get(key) ?? lookUp((ids) => ahead(outlook).nodes(ids));
      aheadBy.set(key, loader);
      return whenThere(loader.load(id), (found) => {
        node.prime(id, found);
        return found;
      });
    },
    references: (look, id, relations) => {
      const known = relations && someReferences.get(referencesKey(look, id, relations));
      if (known) return known;
      return whenThere((look === 'referencesFrom' ? referencesFrom : referencesTo).load(id), (all) =>
        relations ? all.filter(({ relation }) => relations.includes(relation)) : all,
      );
    },
    duties: async (id, filter, request) => {
      const key = JSON.stringify([filter, request]);
      const loader = dutyPagers.get(key) ?? lookUp((ids) => graph.dutiesOf(ids, filter, request));
      dutyPagers.set(key, loader);
      const page = await loader.load(id);
      if (page === null) throw badCursor(request.after ?? request.before ?? '');
      return page;
    },
    firstDuties: (id, first) => firstDuties.get(`${id} ${first}`) ?? null,
    documentCount: (id) => documentCounts.get(id) ?? null,
    text: lookUp((ids) => graph.textsOf(ids)),
    node,
    issuers,
    get,
    measures,
    responsibilitiesOfMeasure,
    referencesFrom,
    referencesTo,
    citationCount: (id, relations) => citationCount(relations).load(id),
    linksTo: (id, relations) => linksTo(relations).load(id),
    alike: (id, minScore) => {
      const loader = alikeBy.get(minScore) ?? lookUp((ids) => alike(graph, ids, minScore));
      alikeBy.set(minScore, loader);
      return loader.load(id);
    },
    adopters: lookUp((ids) => graph.adoptersOf(ids)),
    adoptionsOfMeasure,
    adoptionsOfInitiative,
    subregions,
    agenciesIn,
    measureCount,
    documentsIssuedBy: (id, request) => pageLoader({ by: 'issuer' }, request).load(id),
    documentsOfRegion: (id, withDescendants, request) =>
      pageLoader({ by: 'region', withDescendants }, request).load(id),
  };
}

function referencesKey(look: string, id: string, relations: readonly Relation[]): string {
  return JSON.stringify([look, id, [...new Set(relations)].sort()]);
}

/** A loader for each choice of relations. */
function ofRelations<T>(
  look: (ids: readonly string[], relations: readonly Relation[] | undefined) => Promise<readonly T[]>,
): (relations: readonly Relation[] | undefined) => LookUp<T> {
  const loaders = new Map<string, LookUp<T>>();
  return (relations) => {
    const key = JSON.stringify(relations ?? null);
    const loader = loaders.get(key) ?? lookUp((ids) => look(ids, relations));
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
