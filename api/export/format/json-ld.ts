import type { Span } from '../../../schema/facts.ts';
import type {
  AgencyNode,
  DocumentNode,
  Evidence,
  InitiativeNode,
  Reference,
  RegionNode,
} from '../../../schema/graph.ts';
import { evidenceAt } from '../../../store/graph/evidence.ts';
import { itemEvidence, type MeasureRow } from '../columns/measures.ts';
import type { DocumentRow } from '../columns/documents.ts';
import type { GraphPart } from '../rows/graph-part.ts';
import type { Batches } from '../rows/pages.ts';
import { jsonLdContext, relationTerms } from './json-ld-context.ts';

type Members = Readonly<Record<string, unknown>>;

const chineseLanguage = 'http://publications.europa.eu/resource/authority/language/ZHO';

/**
 * JSON-LD 1.1 with the terms of the European Legislation Identifier (ELI) for documents, their subdivisions and
 * relations. One object a line. A relation stands twice: as ELI's property on the document, for those who
 * only follow it, and as a zm:Reference with its sentence. `omitted`: documents left out because of a limit.
 */
export async function* jsonLd(part: GraphPart, base: string, omitted = 0): AsyncIterable<string> {
  yield `{"@context":${JSON.stringify(jsonLdContext(base))},"@graph":[\n`;
  let isFirst = true;
  for await (const batch of objectsOf(part, omitted)) {
    const lines = batch.map((one) => JSON.stringify(withoutNothing(one)));
    yield `${isFirst ? '' : ',\n'}${lines.join(',\n')}`;
    isFirst = false;
  }
  yield '\n]}\n';
}

async function* objectsOf(part: GraphPart, omitted: number): Batches<Members> {
  if (omitted > 0) yield [{ '@type': 'zm:Export', 'zm:omitted': omitted }];
  yield* eachOf(part.documents(), (row) => [documentObject(row)]);
  yield* eachOf(part.references(), (reference) => [relationObject(reference), referenceObject(reference)]);
  yield* eachOf(part.measures(), measureObjects);
  yield* eachOf(part.agencies(), (agency) => [agencyObject(agency)]);
  yield* eachOf(part.regions(), (region) => [regionObject(region)]);
  yield* eachOf(part.initiatives(), (initiative) => [initiativeObject(initiative)]);
}

async function* eachOf<T>(batches: Batches<T>, make: (one: T) => readonly Members[]): Batches<Members> {
  for await (const batch of batches) if (batch.length > 0) yield batch.flatMap(make);
}

function documentObject({ document, issuers, region }: DocumentRow): Members {
  const { url } = document;
  const head = (span: Span | null): Members | null =>
    span === null ? null : evidenceObject(evidenceAt(document.id, document.text, span));
  const expression = {
    '@type': 'eli:LegalExpression',
    'eli:title': document.title,
    'eli:language': chineseLanguage,
    'eli:is_embodied_by': isWebAddress(url) ? { '@type': 'eli:Format', 'eli:is_exemplified_by': url } : null,
  };
  return {
    '@id': iri(document.id),
    '@type': 'eli:LegalResource',
    'eli:id_local': document.number,
    'eli:date_document': document.date,
    'dcterms:title': document.title,
    'eli:is_realized_by': document.title === null && url === null ? null : expression,
    'eli:passed_by': issuers.map(({ id }) => iri(id)),
    'eli:jurisdiction': region === null ? null : iri(region.id),
    'zm:citedIssuer': document.citedIssuer,
    'zm:level': document.level,
    'zm:status': document.status,
    'zm:url': url,
    'zm:sourceFile': document.sourceFile,
    'zm:titleEvidence': head(document.titleSpan),
    'zm:numberEvidence': head(document.numberSpan),
    'zm:dateEvidence': head(document.dateSpan),
  };
}

/** JSON-LD joins what different objects say of one id. */
function relationObject({ fromId, toId, relation }: Reference): Members {
  return {
    '@id': iri(fromId),
    ...Object.fromEntries(relationTerms[relation].map((term) => [term, iri(toId)])),
  };
}

function referenceObject(reference: Reference): Members {
  return {
    '@id': iri(reference.id),
    '@type': 'zm:Reference',
    'zm:from': iri(reference.fromId),
    'zm:to': iri(reference.toId),
    'zm:relation': reference.relation,
    'zm:measure': reference.measureIds.map(iri),
    'zm:mentions': reference.mentions,
    'zm:citedTitle': reference.citedTitle,
    'zm:citedNumber': reference.citedNumber,
    'zm:citedIssuer': reference.citedIssuer,
    'zm:confidence': reference.confidence === null ? null : String(reference.confidence),
    'zm:evidence': evidenceObject(reference.evidence),
  };
}

function measureObjects(row: MeasureRow): readonly Members[] {
  const { measure, duties, initiatives } = row;
  const own = {
    '@id': iri(measure.id),
    '@type': 'eli:LegalResourceSubdivision',
    'eli:is_part_of': iri(measure.documentId),
    'eli:number': measure.path.at(-1) ?? null,
    'dcterms:title': measure.heading,
    'zm:path': measure.path,
    'zm:sections': measure.sections,
    'zm:kind': measure.kind,
    'zm:order': measure.order,
    'zm:text': measure.text,
    'eli:is_about': initiatives.map(({ initiative }) => iri(initiative.id)),
    'zm:evidence': evidenceObject(itemEvidence(row)),
  };
  return [
    own,
    ...duties.map(({ responsibility: duty }) => ({
      '@type': 'zm:Responsibility',
      'zm:agency': iri(duty.agencyId),
      'zm:measure': iri(duty.measureId),
      'zm:role': duty.role,
      'zm:deadline': duty.deadline,
      'zm:unitText': duty.text,
      'zm:inferred': duty.inferred,
      'zm:confidence': duty.confidence === null ? null : String(duty.confidence),
      'zm:evidence': evidenceObject(duty.evidence),
    })),
    ...initiatives.map(({ adoption }) => ({
      '@type': 'zm:Adoption',
      'zm:measure': iri(adoption.measureId),
      'zm:initiative': iri(adoption.initiativeId),
      'zm:evidence': evidenceObject(adoption.evidence),
    })),
  ];
}

function agencyObject(agency: AgencyNode): Members {
  return {
    '@id': iri(agency.id),
    '@type': 'eli:Organization',
    'rdfs:label': agency.name,
    'skos:altLabel': agency.variantNames,
    'zm:function': agency.function,
    'zm:level': agency.level,
    'zm:collective': agency.collective,
    'zm:locatedIn': agency.regionId === null ? null : iri(agency.regionId),
    'zm:partOf': agency.parentId === null ? null : iri(agency.parentId),
  };
}

function regionObject(region: RegionNode): Members {
  return {
    '@id': iri(region.id),
    '@type': 'eli:AdministrativeArea',
    'skos:prefLabel': region.name,
    'skos:notation': region.code,
    'skos:broader': region.parentId === null ? null : iri(region.parentId),
    'zm:level': region.level,
  };
}

function initiativeObject(initiative: InitiativeNode): Members {
  return { '@id': iri(initiative.id), '@type': 'skos:Concept', 'skos:prefLabel': initiative.name };
}

function evidenceObject(evidence: Evidence): Members | null {
  const { documentId, text, highlight, span } = evidence;
  if (text === null && span === null) return null;
  return {
    '@type': 'zm:Evidence',
    'zm:document': iri(documentId),
    'zm:text': text,
    'zm:start': highlight?.[0] ?? null,
    'zm:end': highlight?.[1] ?? null,
    'zm:documentStart': span?.[0] ?? null,
    'zm:documentEnd': span?.[1] ?? null,
  };
}

function iri(id: string): string {
  return `id:${id}`;
}

/** Only these can be an IRI of a file; whatever else a page gave as its address stays text (zm:url). */
function isWebAddress(url: DocumentNode['url']): boolean {
  return url !== null && /^https?:\/\/[^\s<>"{}|\\^`]+$/.test(url);
}

/** An object without members that say nothing, inside too: null, and lists without entries. */
function withoutNothing(members: Members): Members {
  return Object.fromEntries(
    Object.entries(members).flatMap(([name, value]): readonly (readonly [string, unknown])[] => {
      if (value === null || (Array.isArray(value) && value.length === 0)) return [];
      if (typeof value === 'object' && !Array.isArray(value))
        return [[name, withoutNothing(value as Members)]];
      return [[name, value]];
    }),
  );
}
