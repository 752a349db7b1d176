/**
 * Records of the graph as Neo4j keeps them, and back. A member that is null is a property that is absent; a span
 * is a list of two integers; the sentence of an evidence lies on the relationship, as `sentence` and `highlight`.
 */
import neo4j from 'neo4j-driver';
import type { Integer } from 'neo4j-driver';
import type { Span } from '../../schema/facts.ts';
import type {
  Adoption,
  AgencyNode,
  DocumentNode,
  Evidence,
  GraphNode,
  InitiativeNode,
  Label,
  MeasureNode,
  Reference,
  RegionNode,
  Responsibility,
} from '../../schema/graph.ts';
import { searchFields } from '../graph/search-fields.ts';
import type { UntiedReference } from '../graph/rows.ts';

type Property = string | number | boolean | Integer | readonly string[] | readonly Integer[];
export type Properties = Readonly<Record<string, Property>>;
/** Properties as they come back: integers are numbers. */
export type Stored = Readonly<Record<string, unknown>>;

const int = (value: number): Integer => neo4j.int(value);
const span = (value: Span | null): readonly Integer[] | null => value && value.map(int);
const text = (value: unknown): string | null => (value as string | undefined) ?? null;
const pair = (value: unknown): Span | null => (value as Span | undefined) ?? null;

/** What search and text filters look in, folded once when it is written; see graph/search-fields.ts. */
function searchProperties(node: GraphNode): Record<string, Property | null> {
  const { name, number, text: words, variants } = searchFields(node);
  return {
    foldedName: name,
    foldedNumber: number === '' ? null : number,
    foldedText: words === '' ? null : words,
    foldedVariants: variants === '' ? null : variants,
    foldedLength: int(name.length),
  };
}

function present(members: Readonly<Record<string, Property | null>>): Properties {
  return Object.fromEntries(
    Object.entries(members).filter((entry): entry is [string, Property] => entry[1] !== null),
  );
}

export function documentProperties(document: DocumentNode): Properties {
  const { titleSpan, numberSpan, dateSpan, ...rest } = document;
  return present({
    ...rest,
    ...searchProperties({ label: 'Document', ...document }),
    undated: document.date === null ? true : null,
    untitled: document.title === null ? true : null,
    unnumbered: document.number === null ? true : null,
    titleSpan: span(titleSpan),
    numberSpan: span(numberSpan),
    dateSpan: span(dateSpan),
  });
}

export function toDocument(stored: Stored): DocumentNode {
  return {
    id: stored['id'] as string,
    title: text(stored['title']),
    number: text(stored['number']),
    date: text(stored['date']),
    level: text(stored['level']) as DocumentNode['level'],
    url: text(stored['url']),
    status: stored['status'] as DocumentNode['status'],
    citedIssuer: text(stored['citedIssuer']),
    regionId: text(stored['regionId']),
    sourceFile: text(stored['sourceFile']),
    text: text(stored['text']),
    titleSpan: pair(stored['titleSpan']),
    numberSpan: pair(stored['numberSpan']),
    dateSpan: pair(stored['dateSpan']),
  };
}

export function measureProperties(measure: MeasureNode): Properties {
  return present({
    ...measure,
    ...searchProperties({ label: 'Measure', ...measure }),
    span: span(measure.span),
    order: int(measure.order),
  });
}

export function toMeasure(stored: Stored): MeasureNode {
  return {
    id: stored['id'] as string,
    documentId: stored['documentId'] as string,
    path: stored['path'] as readonly string[],
    sections: stored['sections'] as readonly string[],
    heading: stored['heading'] as string,
    kind: stored['kind'] as MeasureNode['kind'],
    text: text(stored['text']),
    span: pair(stored['span']),
    order: stored['order'] as number,
  };
}

export function agencyProperties(agency: AgencyNode): Properties {
  return present({ ...agency, ...searchProperties({ label: 'Agency', ...agency }) });
}

export function toAgency(stored: Stored): AgencyNode {
  return {
    id: stored['id'] as string,
    name: stored['name'] as string,
    variantNames: stored['variantNames'] as readonly string[],
    function: text(stored['function']),
    level: text(stored['level']) as AgencyNode['level'],
    collective: stored['collective'] as boolean,
    regionId: text(stored['regionId']),
    parentId: text(stored['parentId']),
  };
}

export function regionProperties(region: RegionNode): Properties {
  return present({ ...region, ...searchProperties({ label: 'Region', ...region }) });
}

export function toRegion(stored: Stored): RegionNode {
  return {
    id: stored['id'] as string,
    name: stored['name'] as string,
    code: text(stored['code']),
    level: stored['level'] as RegionNode['level'],
    parentId: text(stored['parentId']),
  };
}

export function initiativeProperties(initiative: InitiativeNode): Properties {
  return present({ ...initiative, ...searchProperties({ label: 'Initiative', ...initiative }) });
}

export function toInitiative(stored: Stored): InitiativeNode {
  return { id: stored['id'] as string, name: stored['name'] as string };
}

/** A node of any label. */
export function toGraphNode(label: Label, stored: Stored): GraphNode {
  switch (label) {
    case 'Document':
      return { label, ...toDocument(stored) };
    case 'Measure':
      return { label, ...toMeasure(stored) };
    case 'Agency':
      return { label, ...toAgency(stored) };
    case 'Region':
      return { label, ...toRegion(stored) };
    case 'Initiative':
      return { label, ...toInitiative(stored) };
  }
}

function evidenceProperties(evidence: Evidence): Record<string, Property | null> {
  return { sentence: evidence.text, highlight: span(evidence.highlight), span: span(evidence.span) };
}

function toEvidence(documentId: string, stored: Stored): Evidence {
  return {
    documentId,
    text: text(stored['sentence']),
    highlight: pair(stored['highlight']),
    span: pair(stored['span']),
  };
}

export function responsibilityProperties(fact: Responsibility): Properties {
  return present({
    documentId: fact.documentId,
    role: fact.role,
    deadline: fact.deadline,
    text: fact.text,
    order: int(fact.order),
    inferred: fact.inferred,
    confidence: fact.confidence,
    ...evidenceProperties(fact.evidence),
  });
}

export function toResponsibility(agencyId: string, measureId: string, stored: Stored): Responsibility {
  const documentId = stored['documentId'] as string;
  return {
    agencyId,
    measureId,
    documentId,
    role: stored['role'] as Responsibility['role'],
    deadline: text(stored['deadline']),
    text: stored['text'] as string,
    order: stored['order'] as number,
    inferred: stored['inferred'] as boolean,
    confidence: (stored['confidence'] as number | undefined) ?? null,
    evidence: toEvidence(documentId, stored),
  };
}

/** `order`: place among the adoptions of its measure, from 0. */
export function adoptionProperties(fact: Adoption, order: number): Properties {
  return present({ documentId: fact.documentId, order: int(order), ...evidenceProperties(fact.evidence) });
}

export function toAdoption(measureId: string, initiativeId: string, stored: Stored): Adoption {
  const documentId = stored['documentId'] as string;
  return { measureId, initiativeId, documentId, evidence: toEvidence(documentId, stored) };
}

/** With what is needed to tie it anew when documents come or go. */
export function referenceProperties(fact: UntiedReference): Properties {
  return present({
    id: fact.id,
    relation: fact.relation,
    measureIds: fact.measureIds,
    confidence: fact.confidence,
    citedTitle: fact.citedTitle,
    citedNumber: fact.citedNumber,
    citedIssuer: fact.citedIssuer,
    citedLevel: fact.citedLevel,
    citedRegionId: fact.citedRegionId,
    mentions: int(fact.mentions),
    numberKey: fact.numberKey,
    titleKey: fact.titleKey,
    ...evidenceProperties(fact.evidence),
  });
}

export function toReference(fromId: string, toId: string, stored: Stored): Reference {
  return {
    id: stored['id'] as string,
    fromId,
    toId,
    relation: stored['relation'] as Reference['relation'],
    measureIds: stored['measureIds'] as readonly string[],
    confidence: (stored['confidence'] as number | undefined) ?? null,
    citedTitle: text(stored['citedTitle']),
    citedNumber: text(stored['citedNumber']),
    citedIssuer: text(stored['citedIssuer']),
    evidence: toEvidence(fromId, stored),
    mentions: stored['mentions'] as number,
  };
}
