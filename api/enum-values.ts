import type { Resolvers } from './generated/resolver-types.ts';

/** Each enum value of the API and the word the graph has for it: LEAD is `lead` of schema/facts.ts. */
export const enumValues = {
  Level: { NATIONAL: 'national', PROVINCE: 'province', PREFECTURE: 'prefecture', COUNTY: 'county' },
  RegionLevel: {
    NATIONAL: 'national',
    PROVINCE: 'province',
    PREFECTURE: 'prefecture',
    COUNTY: 'county',
    AREA: 'area',
  },
  DocumentStatus: { HELD: 'held', CITED: 'cited' },
  MeasureKind: { MEASURE: 'measure', GENERAL: 'general', SAFEGUARD: 'safeguard' },
  Role: { LEAD: 'lead', RESPONSIBLE: 'responsible', SUPPORT: 'support' },
  Relation: {
    IMPLEMENTS: 'implements',
    BASIS: 'basis',
    FORWARDS: 'forwards',
    AMENDS: 'amends',
    REPEALS: 'repeals',
    MENTIONS: 'mentions',
  },
  StepKind: {
    REFERENCE: 'reference',
    ISSUED_BY: 'issuedBy',
    CONTAINS: 'contains',
    RESPONSIBLE_FOR: 'responsibleFor',
    ADOPTS: 'adopts',
    PART_OF: 'partOf',
  },
  Direction: { UPSTREAM: 'upstream', DOWNSTREAM: 'downstream', BOTH: 'both' },
  NodeKind: {
    DOCUMENT: 'Document',
    MEASURE: 'Measure',
    AGENCY: 'Agency',
    REGION: 'Region',
    INITIATIVE: 'Initiative',
  },
  DocumentOrderField: { DATE: 'date', TITLE: 'title', NUMBER: 'number', CITED_BY: 'citedBy' },
  DiffusionOrigin: { OWN_DATE: 'document', EARLIEST_HELD_ADOPTION: 'initiative' },
  DateConflict: { BEFORE_ORIGIN: 'before-origin', BEFORE_CITED: 'before-cited' },
  GapStatus: {
    NONE_HELD: 'none-held',
    HELD_NONE_REFERS: 'held-none-refers',
    HELD_REFERS_OTHERWISE: 'held-refers-otherwise',
    HELD_NOT_BY_DATE: 'held-not-by-date',
  },
  MeasureOrderField: { DOCUMENT: 'document', DATE: 'date' },
  AgencyOrderField: { ID: 'id', NAME: 'name', MEASURES: 'measures' },
  RegionOrderField: { ID: 'id', CODE: 'code', DOCUMENTS: 'documents' },
  InitiativeOrderField: { ID: 'id', NAME: 'name', ADOPTIONS: 'adoptions' },
  FoldBy: { FUNCTION: 'function', REGION: 'region', LEVEL: 'level' },
  AgencyRankingBy: {
    MEASURES: 'measures',
    LEADS: 'leads',
    RESPONSIBLE: 'responsible',
    SUPPORTS: 'supports',
    PARTNERS: 'partners',
    SHARED_MEASURES: 'sharedMeasures',
    BETWEENNESS: 'betweenness',
    PAGERANK: 'pagerank',
  },
} satisfies Pick<
  Resolvers,
  | 'Level'
  | 'RegionLevel'
  | 'DocumentStatus'
  | 'MeasureKind'
  | 'Role'
  | 'Relation'
  | 'Direction'
  | 'StepKind'
  | 'NodeKind'
  | 'DocumentOrderField'
  | 'DiffusionOrigin'
  | 'DateConflict'
  | 'GapStatus'
  | 'MeasureOrderField'
  | 'AgencyOrderField'
  | 'RegionOrderField'
  | 'InitiativeOrderField'
  | 'FoldBy'
  | 'AgencyRankingBy'
>;
