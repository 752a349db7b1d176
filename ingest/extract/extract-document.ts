import type { Facts, MeasureFact, ReferenceFact, SectionFact, Span } from '../../schema/facts.ts';
import type { Abstention } from '../abstention.ts';
import type { Gazetteer, Head, Item, NameContext, Piece } from '../pipeline.ts';
import { extractHead } from './head/extract-head.ts';
import { introducedNames } from './introduced-names.ts';
import { extractItems } from './items/extract-items.ts';
import { kindWithClause } from './items/kinds.ts';
import { measureText } from './measure-text.ts';
import { namedPlaces } from './named-places.ts';
import { extractReferences } from './references/index.ts';
import { extractResponsibilities, findLeadRule, type LeadRule } from './responsibilities/index.ts';

/** The facts of one document, and what was seen in it and left unread. */
export interface ExtractedDocument {
  readonly facts: Facts;
  readonly abstentions: readonly Abstention[];
}

/** File a document came from: what `source` of its facts says beside its own place in it. */
export interface DocumentSource {
  readonly file: string;
  readonly sha256: string;
}

/** Everything one document says: its head, its measures with who answers for them, its references. */
export function extractDocument(
  piece: Piece,
  source: DocumentSource,
  gazetteer: Gazetteer,
): ExtractedDocument {
  const { text } = piece.text;
  const head = extractHead(piece, gazetteer);
  const items = extractItems(piece, head);
  const context = contextOf(head, text, gazetteer);
  const reading = { text, context, gazetteer, leadRule: findLeadRule(text, head) };
  const { references, abstentions: unread } = extractReferences({ text, head, context, gazetteer });
  const abstentions: Abstention[] = [...unread];
  const measures = items
    .filter((item) => item.leaf)
    .map((item) => {
      const measure = measureOf(item, reading, references);
      abstentions.push(...measure.abstentions);
      return measure.fact;
    });
  const named = { issuers: head.issuers, measures, references, region: head.region, date: head.date };
  const facts: Facts = {
    title: head.title,
    number: head.number,
    date: head.date,
    url: head.url,
    issuers: head.issuers,
    region: head.region,
    level: head.level,
    measures,
    references,
    source: { file: source.file, sha256: source.sha256, span: piece.rawSpan, text },
    spans: { title: head.titleSpan, number: head.numberSpan, date: head.dateSpan, url: head.urlSpan },
    sections: items.filter((item) => !item.leaf).map(sectionOf),
    ...namedPlaces(named, gazetteer),
  };
  return { facts, abstentions: abstentions.sort((one, other) => one.span[0] - other.span[0]) };
}

function contextOf(head: Head, text: string, gazetteer: Gazetteer): NameContext {
  return {
    region: head.region,
    level: head.level,
    issuers: head.issuers.map(({ name }) => name),
    date: head.date,
    introduced: introducedNames(text, head.date, gazetteer),
  };
}

interface Reading {
  readonly text: string;
  readonly context: NameContext;
  readonly gazetteer: Gazetteer;
  readonly leadRule: LeadRule | null;
}

function measureOf(
  item: Item,
  reading: Reading,
  references: readonly ReferenceFact[],
): { readonly fact: MeasureFact; readonly abstentions: readonly Abstention[] } {
  const { responsibilities, clauseSpans, abstentions } = extractResponsibilities({ ...reading, item });
  const fact: MeasureFact = {
    path: item.path,
    heading: item.heading,
    kind: kindWithClause(item.kind, responsibilities.length > 0),
    text: measureText(reading.text, item.headingSpan[0], item.span[1], clauseSpans),
    span: item.span,
    responsibilities,
    initiatives: [],
    initiativeSpans: [],
    references: references.flatMap((reference, index) =>
      standsIn(reference.spans ?? [], item.span) ? [index] : [],
    ),
  };
  return { fact, abstentions };
}

function standsIn(spans: readonly Span[], item: Span): boolean {
  return spans.some(([start, end]) => start >= item[0] && end <= item[1]);
}

function sectionOf(item: Item): SectionFact {
  return { path: item.path, heading: item.heading, span: item.span };
}
