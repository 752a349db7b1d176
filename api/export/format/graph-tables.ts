import { relationTypes, type Evidence, type Label } from '../../../schema/graph.ts';
import type { Relation } from '../../../schema/facts.ts';
import type { GraphPart } from '../rows/graph-part.ts';
import type { Batches } from '../rows/pages.ts';

/** Types of properties by Neo4j's names, and their values. */
export type PropertyType = 'string' | 'long' | 'double' | 'boolean' | 'string[]' | 'long[]';
export type PropertyValue = string | number | boolean | readonly string[] | readonly number[] | null;
export type Properties = Readonly<Record<string, PropertyType>>;

/** The graph as docs/model.md has it, node by node. */
export interface NodeTable {
  readonly name: string;
  readonly label: Label;
  /** `id`, which every node has, left out. */
  readonly properties: Properties;
  readonly rows: (part: GraphPart) => Batches<NodeRecord>;
}

export interface NodeRecord {
  readonly id: string;
  readonly properties: Readonly<Record<string, PropertyValue>>;
}

/** Relationships of one type between two labels; at most one for two nodes and a `key`. */
export interface RelationshipTable {
  readonly name: string;
  readonly type: string;
  readonly from: Label;
  readonly to: Label;
  /** The property that tells apart several of the type between the same two nodes. */
  readonly key: string | null;
  readonly properties: Properties;
  readonly rows: (part: GraphPart) => Batches<RelationshipRecord>;
}

export interface RelationshipRecord {
  readonly from: string;
  readonly to: string;
  readonly properties: Readonly<Record<string, PropertyValue>>;
}

const evidenceProperties = {
  evidence: 'string',
  evidenceSpan: 'long[]',
  documentSpan: 'long[]',
} as const satisfies Properties;

function evidenceOf({ text, highlight, span }: Evidence): Readonly<Record<string, PropertyValue>> {
  return { evidence: text, evidenceSpan: highlight, documentSpan: span };
}

export const nodeTables: readonly NodeTable[] = [
  {
    name: 'documents',
    label: 'Document',
    properties: {
      title: 'string',
      number: 'string',
      date: 'string',
      level: 'string',
      url: 'string',
      status: 'string',
      citedIssuer: 'string',
      regionId: 'string',
      sourceFile: 'string',
      text: 'string',
      titleSpan: 'long[]',
      numberSpan: 'long[]',
      dateSpan: 'long[]',
    },
    rows: (part) => nodes(part.documents(), ({ document }) => document),
  },
  {
    name: 'measures',
    label: 'Measure',
    properties: {
      documentId: 'string',
      path: 'string[]',
      sections: 'string[]',
      heading: 'string',
      kind: 'string',
      text: 'string',
      span: 'long[]',
      order: 'long',
    },
    rows: (part) => nodes(part.measures(), ({ measure }) => measure),
  },
  {
    name: 'agencies',
    label: 'Agency',
    properties: {
      name: 'string',
      variantNames: 'string[]',
      function: 'string',
      level: 'string',
      collective: 'boolean',
      regionId: 'string',
      parentId: 'string',
    },
    rows: (part) => nodes(part.agencies(), (agency) => agency),
  },
  {
    name: 'regions',
    label: 'Region',
    properties: { name: 'string', code: 'string', level: 'string', parentId: 'string' },
    rows: (part) => nodes(part.regions(), (region) => region),
  },
  {
    name: 'initiatives',
    label: 'Initiative',
    properties: { name: 'string' },
    rows: (part) => nodes(part.initiatives(), (initiative) => initiative),
  },
];

const referenceProperties = {
  id: 'string',
  measureIds: 'string[]',
  confidence: 'double',
  citedTitle: 'string',
  citedNumber: 'string',
  citedIssuer: 'string',
  mentions: 'long',
  ...evidenceProperties,
} as const satisfies Properties;

const between: readonly RelationshipTable[] = Object.entries(relationTypes).map(([relation, type]) => ({
  name: type.toLowerCase(),
  type,
  from: 'Document',
  to: 'Document',
  key: 'id',
  properties: referenceProperties,
  rows: (part) =>
    edges(part.references(), (reference) =>
      reference.relation === (relation as Relation)
        ? [
            {
              from: reference.fromId,
              to: reference.toId,
              properties: { ...pick(reference, referenceProperties), ...evidenceOf(reference.evidence) },
            },
          ]
        : [],
    ),
}));

const dutyProperties = {
  role: 'string',
  deadline: 'string',
  text: 'string',
  order: 'long',
  inferred: 'boolean',
  confidence: 'double',
  ...evidenceProperties,
} as const satisfies Properties;

export const relationshipTables: readonly RelationshipTable[] = [
  {
    name: 'issued_by',
    type: 'ISSUED_BY',
    from: 'Document',
    to: 'Agency',
    key: null,
    properties: { order: 'long' },
    rows: (part) =>
      edges(part.documents(), ({ document, issuers }) =>
        issuers.map((agency, order) => ({ from: document.id, to: agency.id, properties: { order } })),
      ),
  },
  {
    name: 'governs',
    type: 'GOVERNS',
    from: 'Document',
    to: 'Region',
    key: null,
    properties: {},
    rows: (part) =>
      edges(part.documents(), ({ document, region }) =>
        region === null ? [] : [{ from: document.id, to: region.id, properties: {} }],
      ),
  },
  {
    name: 'contains',
    type: 'CONTAINS',
    from: 'Document',
    to: 'Measure',
    key: null,
    properties: { order: 'long' },
    rows: (part) =>
      edges(part.measures(), ({ measure }) => [
        { from: measure.documentId, to: measure.id, properties: { order: measure.order } },
      ]),
  },
  {
    name: 'responsible_for',
    type: 'RESPONSIBLE_FOR',
    from: 'Agency',
    to: 'Measure',
    key: null,
    properties: dutyProperties,
    rows: (part) =>
      edges(part.measures(), ({ duties }) =>
        duties.map(({ responsibility }) => ({
          from: responsibility.agencyId,
          to: responsibility.measureId,
          properties: { ...pick(responsibility, dutyProperties), ...evidenceOf(responsibility.evidence) },
        })),
      ),
  },
  ...between,
  {
    name: 'adopts',
    type: 'ADOPTS',
    from: 'Measure',
    to: 'Initiative',
    key: null,
    properties: evidenceProperties,
    rows: (part) =>
      edges(part.measures(), ({ initiatives }) =>
        initiatives.map(({ adoption }) => ({
          from: adoption.measureId,
          to: adoption.initiativeId,
          properties: evidenceOf(adoption.evidence),
        })),
      ),
  },
  {
    name: 'agency_part_of',
    type: 'PART_OF',
    from: 'Agency',
    to: 'Agency',
    key: null,
    properties: {},
    rows: (part) => edges(part.agencies(), ({ id, parentId }) => pointer(id, parentId)),
  },
  {
    name: 'located_in',
    type: 'LOCATED_IN',
    from: 'Agency',
    to: 'Region',
    key: null,
    properties: {},
    rows: (part) => edges(part.agencies(), ({ id, regionId }) => pointer(id, regionId)),
  },
  {
    name: 'region_part_of',
    type: 'PART_OF',
    from: 'Region',
    to: 'Region',
    key: null,
    properties: {},
    rows: (part) => edges(part.regions(), ({ id, parentId }) => pointer(id, parentId)),
  },
];

function pointer(from: string, to: string | null): readonly RelationshipRecord[] {
  return to === null ? [] : [{ from, to, properties: {} }];
}

/** A node has the properties of its table under their own names. */
async function* nodes<T>(
  batches: Batches<T>,
  read: (row: T) => { readonly id: string },
): Batches<NodeRecord> {
  for await (const batch of batches) {
    yield batch.map(read).map((node) => ({ id: node.id, properties: { ...node } }));
  }
}

async function* edges<T>(
  batches: Batches<T>,
  make: (row: T) => readonly RelationshipRecord[],
): Batches<RelationshipRecord> {
  for await (const batch of batches) yield batch.flatMap(make);
}

function pick(record: object, properties: Properties): Readonly<Record<string, PropertyValue>> {
  const all = record as Readonly<Record<string, PropertyValue>>;
  return Object.fromEntries(Object.keys(properties).map((name) => [name, all[name] ?? null]));
}
