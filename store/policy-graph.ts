/**
 * The one interface of the store: the questions the product answers. Two engines implement it (memory/ and
 * neo4j/) and must give equal answers, order of lists included. Look-ups by ids are batched: the answer has
 * one entry per id, in the order of the ids.
 */
import type { Outlook, Told } from './look-ahead.ts';
import type { Facts, Level, MeasureKind, RegionLevel, Relation, Role } from '../schema/facts.ts';
import type {
  Adoption,
  AgencyNode,
  DocumentNode,
  DocumentStatus,
  GraphNode,
  InitiativeNode,
  Label,
  MeasureNode,
  Reference,
  RegionNode,
  Responsibility,
} from '../schema/graph.ts';

/** Relay paging by opaque cursors: forward (first, after) or backward (last, before). */
export interface PageRequest {
  readonly first?: number;
  readonly after?: string;
  readonly last?: number;
  readonly before?: string;
  /** Count all that match; costs a pass over them. */
  readonly count?: boolean;
}

export interface Page<T> {
  readonly items: readonly { readonly cursor: string; readonly node: T }[];
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
  /** Null unless asked for. */
  readonly total: number | null;
}

export interface DocumentFilter {
  readonly ids?: readonly string[];
  /** Normalised 发文字号; several documents may share one. */
  readonly number?: string;
  readonly status?: DocumentStatus;
  readonly regionIds?: readonly string[];
  /** With `regionIds`: regions that lie in them, too. */
  readonly withDescendants?: boolean;
  readonly levels?: readonly Level[];
  /** ISO, inclusive. A document without a date never matches a date bound. */
  readonly dateFrom?: string;
  readonly dateTo?: string;
  readonly issuerIds?: readonly string[];
  /** 条线 of an issuer. */
  readonly functions?: readonly string[];
  /** Documents with a reference of one of these relations. */
  readonly relations?: readonly Relation[];
  /** Documents with a reference to one of these documents; with `relations`, one and the same reference. */
  readonly refersToIds?: readonly string[];
  /** Documents of which a measure adopts one of these. */
  readonly initiativeIds?: readonly string[];
  /** Occurs in the title or number, blanks and width apart. */
  readonly text?: string;
  readonly sourceFile?: string;
}

/**
 * `date`, `title`, `number`: those without one come last in either direction. `citedBy`: by the number of references
 * to it. Ties are broken by id.
 */
export interface DocumentOrder {
  readonly field: 'date' | 'title' | 'number' | 'citedBy';
  readonly descending?: boolean;
}

/** Whose documents: those that agencies issue, or those of regions. */
export type DocumentOwners =
  | { readonly by: 'issuer'; readonly ids: readonly string[] }
  | { readonly by: 'region'; readonly ids: readonly string[]; readonly withDescendants: boolean };

/** The first or the last of a list. */
export type OwnedPageRequest = (
  | { readonly first: number; readonly last?: undefined }
  | { readonly last: number; readonly first?: undefined }
) &
  Pick<PageRequest, 'count'>;

export interface AgencyFilter {
  readonly text?: string;
  readonly functions?: readonly string[];
  readonly levels?: readonly Level[];
  readonly regionIds?: readonly string[];
  readonly withDescendants?: boolean;
  readonly collective?: boolean;
  /** Agencies with a duty in one of these roles. */
  readonly roles?: readonly Role[];
  /** False: only single units whose full name could not be told; true: all others. */
  readonly resolved?: boolean;
}

/** `measures`: by the number of measures for which it answers. Ties are broken by id. */
export interface AgencyOrder {
  readonly field: 'id' | 'name' | 'measures';
  readonly descending?: boolean;
}

export interface RegionFilter {
  readonly text?: string;
  readonly levels?: readonly RegionLevel[];
  /** Regions that lie in this one, directly or, `withDescendants`, at any depth. */
  readonly parentId?: string;
  readonly withDescendants?: boolean;
}

/**
 * `code`: those without one come last in either direction. `documents`: by the number of documents of the region
 * itself. Ties are broken by id.
 */
export interface RegionOrder {
  readonly field: 'id' | 'code' | 'documents';
  readonly descending?: boolean;
}

export interface InitiativeFilter {
  readonly text?: string;
}

/** `adoptions`: by the number of measures that adopt it. Ties are broken by id. */
export interface InitiativeOrder {
  readonly field: 'id' | 'name' | 'adoptions';
  readonly descending?: boolean;
}

export interface MeasureFilter {
  readonly documentIds?: readonly string[];
  readonly kinds?: readonly MeasureKind[];
  readonly agencyIds?: readonly string[];
  readonly roles?: readonly Role[];
  readonly functions?: readonly string[];
  readonly initiativeIds?: readonly string[];
  readonly regionIds?: readonly string[];
  readonly withDescendants?: boolean;
  readonly levels?: readonly Level[];
  readonly dateFrom?: string;
  readonly dateTo?: string;
  /** Whether anybody at all answers for it. */
  readonly responsible?: boolean;
  /** Whether its clause gives a 完成时限. */
  readonly deadline?: boolean;
  /** Occurs in heading or text. */
  readonly text?: string;
}

/**
 * `document`: by its id; `date`: by that of the document, those without one last in either direction, then by id of the
 * document. In a document always in order of the text.
 */
export interface MeasureOrder {
  readonly field: 'document' | 'date';
  readonly descending?: boolean;
}

/** Which duties count; every condition given must hold, of a list any one. */
export interface DutyFilter {
  readonly documentIds?: readonly string[];
  readonly regionIds?: readonly string[];
  readonly withDescendants?: boolean;
  readonly roles?: readonly Role[];
  /** Of measures that adopt one of these. */
  readonly initiativeIds?: readonly string[];
  readonly dateFrom?: string;
  readonly dateTo?: string;
}

/** `upstream`: what the document refers to. `downstream`: what refers to it. */
export type Direction = 'upstream' | 'downstream' | 'both';

/** Every condition given must hold, of a list any one. */
export interface LineageFilter {
  readonly regionIds?: readonly string[];
  /** With `regionIds`: regions that lie in them, too. */
  readonly withDescendants?: boolean;
  readonly levels?: readonly Level[];
  /** ISO, inclusive. A document without a date never matches a date bound. */
  readonly dateFrom?: string;
  readonly dateTo?: string;
}

export interface LineageRequest {
  readonly id: string;
  /** `both`: each hop up or down, in any mixture. */
  readonly direction: Direction;
  /** Hops; 1 to `limits.depth`. */
  readonly depth: number;
  readonly relations?: readonly Relation[];
  /** Only documents that match, with the start and all that lie on a shortest chain to one of them. */
  readonly filter?: LineageFilter;
  /** Most documents to return, the start included; nearest first, then newest, then id. */
  readonly limit: number;
  /** Count what lies beyond `depth`; costs one more hop. */
  readonly beyond?: boolean;
}

export interface Lineage {
  readonly nodes: readonly {
    readonly document: DocumentNode;
    readonly distance: number;
    /** True if it does not match the filter itself. */
    readonly onTheWay: boolean;
  }[];
  /** All references between returned documents, of the relations asked for; by id. */
  readonly edges: readonly Reference[];
  /** Documents left out because of `limit`, by hop; empty if none. `onTheWay`: so many of `count`. */
  readonly omitted: readonly {
    readonly distance: number;
    readonly count: number;
    readonly onTheWay: number;
  }[];
  /** Documents one hop beyond `depth`, whether they match or not; null unless asked for. */
  readonly beyondDepth: number | null;
}

/** One fact between two things: a step of a path. Each joins another pair of labels, so the labels tell it. */
export type StepKind = 'reference' | 'issuedBy' | 'contains' | 'responsibleFor' | 'adopts' | 'partOf';

/** Which facts make two things neighbours, whichever of them they point at. */
export interface NeighbourScope {
  readonly kinds: readonly StepKind[];
  /** Of references only these; all if left out. */
  readonly relations?: readonly Relation[];
  /** Of groups (各市、州人民政府) only these are neighbours; all if left out. */
  readonly collectives?: readonly string[];
}

export interface NetworkRequest {
  readonly documentIds?: readonly string[];
  readonly regionIds?: readonly string[];
  readonly withDescendants?: boolean;
  readonly functions?: readonly string[];
  readonly roles?: readonly Role[];
  readonly initiativeIds?: readonly string[];
  /**
   * Only this agency and those it shares measures with. It is there whatever its function and kind: `functions`
   * and `withCollectives` choose among the others.
   */
  readonly agencyId?: string;
  readonly dateFrom?: string;
  readonly dateTo?: string;
  readonly withCollectives?: boolean;
  /** Least number of shared measures for an edge. */
  readonly minWeight?: number;
  /** Only nodes: what need not be counted. */
  readonly withoutEdges?: boolean;
  /** Most agencies to return: those with the most measures first, then by id. */
  readonly limit: number;
}

/** Agencies by shared measures: an edge joins two agencies responsible for the same measures. */
export interface Network {
  readonly nodes: readonly {
    readonly agency: AgencyNode;
    /** Measures it is responsible for, within the request's bounds. */
    readonly measures: number;
    readonly leads: number;
    readonly supports: number;
  }[];
  readonly edges: readonly {
    readonly sourceId: string;
    readonly targetId: string;
    readonly weight: number;
    /** Up to ten of the shared measures, by id. */
    readonly measureIds: readonly string[];
  }[];
  /** Agencies left out because of `limit`. */
  readonly omitted: number;
}

/** What agencies are put together by: 条线, 区域 or 层级. */
export type FoldBy = 'function' | 'region' | 'level';

/** `minWeight` and `limit` are of groups, and apply after folding; with `agencyId`, all that share a measure with it are folded. */
export interface FoldedNetworkRequest extends Omit<NetworkRequest, 'withoutEdges'> {
  readonly by: FoldBy;
}

/** Groups of agencies by shared measures; a measure counts once for a group, and once for a pair of groups. */
export interface FoldedNetwork {
  /** Those with the most measures first, then by key. */
  readonly nodes: readonly {
    /** 条线, id of a region, or level; empty for agencies of which it cannot be told. */
    readonly key: string;
    readonly agencies: number;
    /** Of these, single units whose full name could not be told. */
    readonly unresolved: number;
    readonly measures: number;
    /** Measures that at least one of its agencies leads. */
    readonly leads: number;
    /** Measures that at least one of its agencies supports. */
    readonly supports: number;
    /** Measures for which at least two of its agencies answer. */
    readonly shared: number;
    /** Up to ten of these, by id. */
    readonly measureIds: readonly string[];
  }[];
  /** The heaviest first, then by keys; the source has the smaller key. */
  readonly edges: readonly {
    readonly sourceKey: string;
    readonly targetKey: string;
    readonly weight: number;
    /** Up to ten of the shared measures, by id. */
    readonly measureIds: readonly string[];
  }[];
  /** Groups left out because of `limit`. */
  readonly omitted: number;
}

/** A reference without its sentence, with the date and region of the document that refers: many of them are light. */
export interface Link {
  /** Of the reference. */
  readonly id: string;
  readonly fromId: string;
  readonly toId: string;
  readonly relation: Relation;
  readonly date: string | null;
  readonly regionId: string | null;
}

/** An adoption without its sentence, with the date and region of its document. */
export interface Adopter {
  readonly documentId: string;
  readonly measureId: string;
  /** Place of the measure in the document, from 0. */
  readonly order: number;
  readonly date: string | null;
  readonly regionId: string | null;
}

/** Documents of a region itself, not of those that lie in it. */
export interface DocumentCount {
  readonly held: number;
  readonly cited: number;
}

export interface SearchRequest {
  /** Words parted by blanks; all must occur. A number in any written form finds its document. */
  readonly text: string;
  readonly labels?: readonly Label[];
  readonly limit: number;
}

export interface SearchHit {
  readonly node: GraphNode;
  /** What matched: the title, number, heading, name or a stretch of text around the first word. */
  readonly excerpt: string;
  /** Where the words stand in `excerpt`. */
  readonly highlights: readonly (readonly [start: number, end: number])[];
}

export interface Stats {
  readonly documents: { readonly held: number; readonly cited: number };
  readonly measures: number;
  readonly agencies: number;
  readonly collectives: number;
  readonly regions: number;
  readonly initiatives: number;
  readonly responsibilities: number;
  readonly references: readonly { readonly relation: Relation; readonly count: number }[];
  readonly firstDate: string | null;
  readonly lastDate: string | null;
}

export interface LoadReport {
  /** Ids of documents that were not held before. */
  readonly added: readonly string[];
  /** Held before, now with other facts. */
  readonly changed: readonly string[];
  /** Held before with the same facts, or with richer ones from another source. */
  readonly unchanged: readonly string[];
}

export interface PolicyGraph {
  readonly engine: 'memory' | 'neo4j';

  /**
   * Take documents in. Idempotent; neither the order of documents nor of files matters. The engine in memory takes
   * all or nothing, Neo4j batches of up to two hundred documents.
   */
  load(facts: Iterable<Facts> | AsyncIterable<Facts>): Promise<LoadReport>;
  /**
   * Takes any number of documents in, in constant memory: as they come, batch by batch, each a whole or not at all,
   * and tells what came of each when it is kept. No more is asked of `facts` while a batch is being written and
   * nobody has asked for the next report. Broken off and begun again it passes over what is held already.
   */
  loadBatches(facts: Iterable<Facts> | AsyncIterable<Facts>): AsyncIterable<LoadReport>;
  /** Take documents out, with exactly what they brought. Answers the ids that were held. */
  remove(documentIds: readonly string[]): Promise<readonly string[]>;
  /** The facts of held documents, as they were loaded; null where not held. */
  facts(documentIds: readonly string[]): Promise<readonly (Facts | null)[]>;
  close(): Promise<void>;

  /**
   * The same graph for one piece of work: as soon as the signal is aborted, questions asked through it stop, in the
   * database too, and reject with the signal's reason. Loading and removing take no notice of it.
   */
  under(signal: AbortSignal): PolicyGraph;

  /** The same graph whose documents come without their text (it is null), by far their largest member. */
  withoutTexts(): PolicyGraph;
  /** Normalised texts of documents; null where one is not carried along. */
  textsOf(documentIds: readonly string[]): Promise<readonly (string | null)[]>;

  /**
   * The same graph, in whose answers to `nodes` and to the lists of the outlook's label comes along what the outlook
   * says will be asked of them: `told` hears of it before the answer is there. Only of an engine that spares a way
   * to a server by it.
   */
  lookingAhead?(outlook: Outlook, told: Told): PolicyGraph;

  nodes(ids: readonly string[]): Promise<readonly (GraphNode | null)[]>;

  documents(filter: DocumentFilter, order: DocumentOrder, page: PageRequest): Promise<Page<DocumentNode>>;
  /** By id if no order is given; so the next two. */
  agencies(filter: AgencyFilter, page: PageRequest, order?: AgencyOrder): Promise<Page<AgencyNode>>;
  regions(filter: RegionFilter, page: PageRequest, order?: RegionOrder): Promise<Page<RegionNode>>;
  initiatives(
    filter: InitiativeFilter,
    page: PageRequest,
    order?: InitiativeOrder,
  ): Promise<Page<InitiativeNode>>;
  /** By document if no order is given. */
  measures(filter: MeasureFilter, page: PageRequest, order?: MeasureOrder): Promise<Page<MeasureNode>>;

  /** The first or last documents of each of many owners, by date: the pages `documents` answers one by one. */
  documentsOf(owners: DocumentOwners, page: OwnedPageRequest): Promise<readonly Page<DocumentNode>[]>;

  /** In order of the text. */
  issuersOf(documentIds: readonly string[]): Promise<readonly (readonly AgencyNode[])[]>;
  measuresOf(documentIds: readonly string[]): Promise<readonly (readonly MeasureNode[])[]>;
  /** By document (date, then id), then order in it. */
  responsibilitiesOfMeasures(measureIds: readonly string[]): Promise<readonly (readonly Responsibility[])[]>;
  responsibilitiesOfAgencies(agencyIds: readonly string[]): Promise<readonly (readonly Responsibility[])[]>;
  /**
   * A page of `responsibilitiesOfAgencies` for each agency, of the duties within the bounds; all of them without `first`
   * and `last`. Null where a cursor belongs to none of the agency's duties.
   */
  dutiesOf(
    agencyIds: readonly string[],
    filter: DutyFilter,
    page: PageRequest,
  ): Promise<readonly (Page<Responsibility> | null)[]>;
  /** By id of the reference. */
  referencesFrom(documentIds: readonly string[]): Promise<readonly (readonly Reference[])[]>;
  referencesTo(documentIds: readonly string[]): Promise<readonly (readonly Reference[])[]>;
  /** How many references `referencesTo` would answer, of the relations if some are given. */
  citationCounts(documentIds: readonly string[], relations?: readonly Relation[]): Promise<readonly number[]>;
  adoptionsOfMeasures(measureIds: readonly string[]): Promise<readonly (readonly Adoption[])[]>;
  /** By date of the document, those without a date last, then by measure id. */
  adoptionsOfInitiatives(initiativeIds: readonly string[]): Promise<readonly (readonly Adoption[])[]>;
  /** By id. */
  subregionsOf(regionIds: readonly string[]): Promise<readonly (readonly RegionNode[])[]>;
  /** By id; not the collectives. */
  agenciesIn(regionIds: readonly string[]): Promise<readonly (readonly AgencyNode[])[]>;

  /** What refers to documents, of these relations; all if left out. By id of the reference. */
  linksTo(
    documentIds: readonly string[],
    relations?: readonly Relation[],
  ): Promise<readonly (readonly Link[])[]>;
  /** As `adoptionsOfInitiatives`. */
  adoptersOf(initiativeIds: readonly string[]): Promise<readonly (readonly Adopter[])[]>;
  documentCountsIn(regionIds: readonly string[]): Promise<readonly DocumentCount[]>;

  /** Ids of the neighbours, each once, by id; none for regions. */
  neighboursOf(ids: readonly string[], scope: NeighbourScope): Promise<readonly (readonly string[])[]>;
  /** How many facts there are by which `neighboursOf` finds them, those of any group included: a count, not a look. */
  neighbourCounts(ids: readonly string[], scope: NeighbourScope): Promise<readonly number[]>;

  lineage(request: LineageRequest): Promise<Lineage>;
  network(request: NetworkRequest): Promise<Network>;
  foldedNetwork(request: FoldedNetworkRequest): Promise<FoldedNetwork>;
  search(request: SearchRequest): Promise<readonly SearchHit[]>;
  stats(): Promise<Stats>;
}
