/**
 * The graph as the engine in memory holds it at one moment: never changed, so that a question sees one state
 * from beginning to end. Built as a whole from the rows of all documents, so that the order of loading
 * cannot show.
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
import { citedDocument } from '../graph/cited-document.ts';
import { byId, compareNullable, compareText } from '../graph/compare.ts';
import { addMerged, mergeAgencies, mergeRegions } from '../graph/merge-nodes.ts';
import type { DocumentRows } from '../graph/rows.ts';
import { tieReferences } from './tie-references.ts';

export interface Snapshot {
  /** Every list of nodes is sorted by id. */
  readonly documents: readonly DocumentNode[];
  readonly agencies: readonly AgencyNode[];
  readonly regions: readonly RegionNode[];
  readonly initiatives: readonly InitiativeNode[];
  /** By document, then order in it. */
  readonly measures: readonly MeasureNode[];
  readonly node: (id: string) => GraphNode | null;
  readonly document: (id: string) => DocumentNode | null;
  readonly agency: (id: string) => AgencyNode | null;
  readonly issuersOf: (documentId: string) => readonly AgencyNode[];
  readonly measuresOf: (documentId: string) => readonly MeasureNode[];
  readonly responsibilitiesOfMeasure: (measureId: string) => readonly Responsibility[];
  readonly responsibilitiesOfAgency: (agencyId: string) => readonly Responsibility[];
  readonly referencesFrom: (documentId: string) => readonly Reference[];
  readonly referencesTo: (documentId: string) => readonly Reference[];
  readonly adoptionsOfMeasure: (measureId: string) => readonly Adoption[];
  readonly adoptionsOfInitiative: (initiativeId: string) => readonly Adoption[];
  readonly subregionsOf: (regionId: string) => readonly RegionNode[];
  readonly agenciesIn: (regionId: string) => readonly AgencyNode[];
  readonly references: readonly Reference[];
  readonly responsibilityCount: number;
}

export function takeSnapshot(rows: Iterable<DocumentRows>): Snapshot {
  const held = [...rows].sort((one, other) => byId(one.document, other.document));
  const agencies = new Map<string, AgencyNode>();
  const regions = new Map<string, RegionNode>();
  const initiatives = new Map<string, InitiativeNode>();
  for (const document of held) {
    for (const agency of document.agencies) addMerged(agencies, agency, mergeAgencies);
    for (const region of document.regions) addMerged(regions, region, mergeRegions);
    for (const initiative of document.initiatives) initiatives.set(initiative.id, initiative);
  }
  const { references, claims } = tieReferences(held);
  const documents = new Map(held.map(({ document }) => [document.id, document]));
  for (const [id, claim] of claims) if (!documents.has(id)) documents.set(id, citedDocument(id, claim));

  const measures = held.flatMap((document) => document.measures);
  const measureOf = new Map(measures.map((measure) => [measure.id, measure]));
  const responsibilities = held.flatMap((document) => document.responsibilities);
  const adoptions = held.flatMap((document) => document.adoptions);
  const issuers = new Map(held.map(({ document, issuerIds }) => [document.id, issuerIds]));

  const place = (measureId: string): MeasureNode | undefined => measureOf.get(measureId);
  const date = (documentId: string): string | null => documents.get(documentId)?.date ?? null;
  const byDocument = (one: Responsibility, other: Responsibility): number =>
    compareNullable(date(one.documentId), date(other.documentId)) ||
    compareText(one.documentId, other.documentId) ||
    (place(one.measureId)?.order ?? 0) - (place(other.measureId)?.order ?? 0) ||
    one.order - other.order;
  const byDate = (one: Adoption, other: Adoption): number =>
    compareNullable(date(one.documentId), date(other.documentId)) ||
    compareText(one.measureId, other.measureId);

  const sortedAgencies = [...agencies.values()].sort(byId);
  const sortedRegions = [...regions.values()].sort(byId);
  return {
    documents: [...documents.values()].sort(byId),
    agencies: sortedAgencies,
    regions: sortedRegions,
    initiatives: [...initiatives.values()].sort(byId),
    measures,
    node: (id) =>
      labelled('Document', documents.get(id)) ??
      labelled('Measure', measureOf.get(id)) ??
      labelled('Agency', agencies.get(id)) ??
      labelled('Region', regions.get(id)) ??
      labelled('Initiative', initiatives.get(id)),
    document: (id) => documents.get(id) ?? null,
    agency: (id) => agencies.get(id) ?? null,
    issuersOf: (id) => (issuers.get(id) ?? []).flatMap((issuer) => agencies.get(issuer) ?? []),
    measuresOf: listsBy(measures, ({ documentId }) => documentId),
    responsibilitiesOfMeasure: listsBy(responsibilities, ({ measureId }) => measureId),
    responsibilitiesOfAgency: listsBy(responsibilities, ({ agencyId }) => agencyId, byDocument),
    referencesFrom: listsBy(references, ({ fromId }) => fromId, byId),
    referencesTo: listsBy(references, ({ toId }) => toId, byId),
    adoptionsOfMeasure: listsBy(adoptions, ({ measureId }) => measureId),
    adoptionsOfInitiative: listsBy(adoptions, ({ initiativeId }) => initiativeId, byDate),
    subregionsOf: listsBy(sortedRegions, ({ parentId }) => parentId),
    agenciesIn: listsBy(
      sortedAgencies.filter(({ collective }) => !collective),
      ({ regionId }) => regionId,
    ),
    references,
    responsibilityCount: responsibilities.length,
  };
}

function labelled<L extends GraphNode['label'], T extends object>(
  label: L,
  node: T | undefined,
): ({ readonly label: L } & T) | null {
  return node === undefined ? null : { label, ...node };
}

/** Look-up of the entries that share a key, in the given order, else in the order of the list. */
function listsBy<T>(
  entries: readonly T[],
  keyOf: (entry: T) => string | null,
  compare?: (one: T, other: T) => number,
): (key: string) => readonly T[] {
  const lists = new Map<string, T[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    if (key === null) continue;
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [entry]);
    else list.push(entry);
  }
  if (compare !== undefined) for (const list of lists.values()) list.sort(compare);
  return (key) => lists.get(key) ?? [];
}
