/**
 * The graph as the engine in memory holds it at one moment: never changed, so that a question sees one state
 * from beginning to end. Built from all documents in the order of their ids, so that the order of loading
 * cannot show; what one question in many needs is made when it is asked.
 */
import type {
  Adoption,
  AgencyNode,
  DocumentNode,
  GraphNode,
  InitiativeNode,
  MeasureNode,
  Reference,
  RegionNode,
  Responsibility,
} from '../../schema/graph.ts';
import type { Relation } from '../../schema/facts.ts';
import { citedDocument } from '../graph/cited-document.ts';
import { byId, compareNullable, compareText } from '../graph/compare.ts';
import { addMerged, mergeAgencies, mergeRegions } from '../graph/merge-nodes.ts';
import { searchFields, type SearchFields } from '../graph/search-fields.ts';
import type { DocumentCount } from '../policy-graph.ts';
import type { DocumentIndex } from './document-index.ts';
import { lazy } from './lazy.ts';
import { listsBy } from './lists-by.ts';
import { tieReferences } from './tie-references.ts';

export interface Snapshot {
  /** Every list of nodes is sorted by id. */
  readonly documents: readonly DocumentNode[];
  readonly agencies: readonly AgencyNode[];
  readonly regions: readonly RegionNode[];
  readonly initiatives: readonly InitiativeNode[];
  /** By document, then order in it. */
  readonly measures: () => readonly MeasureNode[];
  /** The held documents, by id. */
  readonly held: readonly DocumentIndex[];
  readonly node: (id: string) => GraphNode | null;
  /** The folded words of a measure. */
  readonly wordsOf: (measure: MeasureNode) => SearchFields;
  readonly document: (id: string) => DocumentNode | null;
  readonly agency: (id: string) => AgencyNode | null;
  readonly issuersOf: (documentId: string) => readonly AgencyNode[];
  readonly measuresOf: (documentId: string) => readonly MeasureNode[];
  /** Ids of the documents an agency issues. */
  readonly issuedBy: (agencyId: string) => readonly string[];
  /** Ids of the parts of an agency. */
  readonly partsOf: (agencyId: string) => readonly string[];
  readonly responsibilitiesOfMeasure: (measureId: string) => readonly Responsibility[];
  readonly responsibilitiesOfAgency: (agencyId: string) => readonly Responsibility[];
  readonly referencesFrom: (documentId: string) => readonly Reference[];
  readonly referencesTo: (documentId: string) => readonly Reference[];
  /** Number of references to a document, of the relations if some are given. */
  readonly citations: (documentId: string, relations?: readonly Relation[]) => number;
  readonly adoptionsOfMeasure: (measureId: string) => readonly Adoption[];
  readonly adoptionsOfInitiative: (initiativeId: string) => readonly Adoption[];
  readonly subregionsOf: (regionId: string) => readonly RegionNode[];
  /** Without groups. */
  readonly agenciesIn: (regionId: string) => readonly AgencyNode[];
  /** With groups. */
  readonly locatedIn: (regionId: string) => readonly AgencyNode[];
  readonly documentsIn: (regionId: string) => readonly DocumentNode[];
  readonly documentCountIn: (regionId: string) => DocumentCount;
  readonly references: readonly Reference[];
}

export function takeSnapshot(indexes: Iterable<DocumentIndex>): Snapshot {
  const held = [...indexes].sort((one, other) => byId(one.rows.document, other.rows.document));
  const rows = held.map((index) => index.rows);
  const home = new Map(held.map((index) => [index.rows.document.id, index]));
  const { agencies, regions, initiatives } = sharedNodes(held);
  const { references, claims } = tieReferences(rows);
  const documents = new Map(rows.map(({ document }) => [document.id, document]));
  for (const [id, said] of claims) {
    if (documents.has(id)) continue;
    documents.set(
      id,
      citedDocument(
        id,
        said.map((claim) => [claim, 1]),
      ),
    );
  }

  const homeOfMeasure = lazy(() => {
    const homes = new Map<string, DocumentIndex>();
    for (const index of held) for (const { id } of index.rows.measures) homes.set(id, index);
    return homes;
  });
  const byDate = lazy(() =>
    [...held].sort(({ rows: one }, { rows: other }) =>
      compareNullable(one.document.date, other.document.date),
    ),
  );
  const homesOfAgency = lazy(() => homesBy(byDate(), (index) => index.responsibilitiesByAgency().keys()));
  const homesOfInitiative = lazy(() => homesBy(byDate(), (index) => index.adoptionsByInitiative().keys()));
  const sortedAgencies = [...agencies.values()].sort(byId);
  const sortedRegions = [...regions.values()].sort(byId);
  const lists = {
    from: listsBy(references, ({ fromId }) => fromId),
    to: lazy(() => listsBy(references, ({ toId }) => toId)),
    subregions: lazy(() => listsBy(sortedRegions, ({ parentId }) => parentId)),
    issued: lazy(() => {
      const pairs = rows.flatMap(({ document, issuerIds }) =>
        issuerIds.map((by) => ({ by, id: document.id })),
      );
      return listsBy(pairs, ({ by }) => by);
    }),
    parts: lazy(() => listsBy(sortedAgencies, ({ parentId }) => parentId)),
    located: lazy(() => listsBy(sortedAgencies, ({ regionId }) => regionId)),
    documents: lazy(() => listsBy(documents.values(), ({ regionId }) => regionId)),
    agencies: lazy(() =>
      listsBy(sortedAgencies, ({ collective, regionId }) => (collective ? null : regionId)),
    ),
  };
  const documentCounts = lazy(() => countsByRegion(documents.values()));
  const measure = (id: string): MeasureNode | undefined => homeOfMeasure().get(id)?.measures().get(id);

  return {
    documents: [...documents.values()].sort(byId),
    agencies: sortedAgencies,
    regions: sortedRegions,
    initiatives: [...initiatives.values()].sort(byId),
    measures: lazy(() => rows.flatMap((document) => document.measures)),
    held,
    node: (id) =>
      labelled('Document', documents.get(id)) ??
      labelled('Agency', agencies.get(id)) ??
      labelled('Region', regions.get(id)) ??
      labelled('Initiative', initiatives.get(id)) ??
      labelled('Measure', measure(id)),
    wordsOf: (one) =>
      home.get(one.documentId)?.searchedMeasures()[one.order]?.fields ??
      searchFields({ label: 'Measure', ...one }),
    document: (id) => documents.get(id) ?? null,
    agency: (id) => agencies.get(id) ?? null,
    issuersOf: (id) => (home.get(id)?.rows.issuerIds ?? []).flatMap((issuer) => agencies.get(issuer) ?? []),
    measuresOf: (id) => home.get(id)?.rows.measures ?? [],
    issuedBy: (id) => (lists.issued().get(id) ?? []).map((issue) => issue.id),
    partsOf: (id) => (lists.parts().get(id) ?? []).map((part) => part.id),
    responsibilitiesOfMeasure: (id) => homeOfMeasure().get(id)?.responsibilitiesByMeasure().get(id) ?? [],
    responsibilitiesOfAgency: (id) =>
      (homesOfAgency().get(id) ?? []).flatMap((index) => index.responsibilitiesByAgency().get(id) ?? []),
    referencesFrom: (id) => lists.from.get(id) ?? [],
    referencesTo: (id) => [...(lists.to().get(id) ?? [])].sort(byId),
    citations: (id, relations) => {
      const references = lists.to().get(id) ?? [];
      return relations === undefined
        ? references.length
        : references.filter(({ relation }) => relations.includes(relation)).length;
    },
    adoptionsOfMeasure: (id) => homeOfMeasure().get(id)?.adoptionsByMeasure().get(id) ?? [],
    adoptionsOfInitiative: (id) =>
      (homesOfInitiative().get(id) ?? []).flatMap((index) =>
        [...(index.adoptionsByInitiative().get(id) ?? [])].sort(byMeasure),
      ),
    subregionsOf: (id) => lists.subregions().get(id) ?? [],
    agenciesIn: (id) => lists.agencies().get(id) ?? [],
    locatedIn: (id) => lists.located().get(id) ?? [],
    documentsIn: (id) => lists.documents().get(id) ?? [],
    documentCountIn: (id) => documentCounts().get(id) ?? { held: 0, cited: 0 },
    references,
  };
}

function countsByRegion(documents: Iterable<DocumentNode>): ReadonlyMap<string, DocumentCount> {
  const counts = new Map<string, DocumentCount>();
  for (const { regionId, status } of documents) {
    if (regionId === null) continue;
    const { held, cited } = counts.get(regionId) ?? { held: 0, cited: 0 };
    counts.set(regionId, status === 'held' ? { held: held + 1, cited } : { held, cited: cited + 1 });
  }
  return counts;
}

interface SharedNodes {
  readonly agencies: ReadonlyMap<string, AgencyNode>;
  readonly regions: ReadonlyMap<string, RegionNode>;
  readonly initiatives: ReadonlyMap<string, InitiativeNode>;
}

/** What several documents may bring. */
function sharedNodes(held: readonly DocumentIndex[]): SharedNodes {
  const agencies = new Map<string, AgencyNode>();
  const regions = new Map<string, RegionNode>();
  const initiatives = new Map<string, InitiativeNode>();
  for (const { rows } of held) {
    for (const agency of rows.agencies) addMerged(agencies, agency, mergeAgencies);
    for (const region of rows.regions) addMerged(regions, region, mergeRegions);
    for (const initiative of rows.initiatives) initiatives.set(initiative.id, initiative);
  }
  return { agencies, regions, initiatives };
}

/** For each key the documents that have it, in their order. */
function homesBy(
  indexes: readonly DocumentIndex[],
  keysOf: (index: DocumentIndex) => Iterable<string>,
): ReadonlyMap<string, readonly DocumentIndex[]> {
  const homes = indexes.flatMap((index) => Array.from(keysOf(index), (key) => ({ key, index })));
  const lists = listsBy(homes, ({ key }) => key);
  return new Map([...lists].map(([key, entries]) => [key, entries.map(({ index }) => index)]));
}

function byMeasure(one: Adoption, other: Adoption): number {
  return compareText(one.measureId, other.measureId);
}

function labelled<L extends GraphNode['label'], T extends object>(
  label: L,
  node: T | undefined,
): ({ readonly label: L } & T) | null {
  return node === undefined ? null : { label, ...node };
}
