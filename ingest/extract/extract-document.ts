import type { Facts, MeasureFact, SectionFact } from '../../schema/facts.ts';
import type { Abstention } from '../abstention.ts';
import type { Gazetteer, Head, Item, NameContext, Piece } from '../pipeline.ts';
import { extractHead } from './head/extract-head.ts';
import { readInitiatives, type FoundInitiative } from './initiatives/index.ts';
import { introducedNames } from './introduced-names.ts';
import { extractItems } from './items/extract-items.ts';
import { kindWithClause } from './items/kinds.ts';
import { measureText } from './measure-text.ts';
import { namedPlaces } from './named-places.ts';
import { pagesOf } from './pages.ts';
import { ReferenceIndex } from './reference-index.ts';
import { extractReferences } from './references/index.ts';
import { extractResponsibilities, findLeadRule, type LeadRule } from './responsibilities/index.ts';

/** The facts of one document, and what was seen in it and left unread. */
interface ExtractedDocument {
  readonly facts: Facts;
  readonly abstentions: readonly Abstention[];
}

/** File a document came from: what `source` of its facts says beside its own place in it. */
interface DocumentSource {
  readonly file: string;
  readonly sha256: string;
  readonly pageStarts?: readonly number[];
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
  const places = new ReferenceIndex(references);
  const abstentions: Abstention[] = [...unread];
  const measures = items
    .filter((item) => item.leaf)
    .map((item) => {
      const measure = measureOf(item, reading, places);
      for (const abstention of measure.abstentions) abstentions.push(abstention);
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
    source: {
      file: source.file,
      sha256: source.sha256,
      span: piece.rawSpan,
      text,
      ...(source.pageStarts === undefined ? {} : { pages: pagesOf(piece.text, source.pageStarts) }),
    },
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
  places: ReferenceIndex,
): { readonly fact: MeasureFact; readonly abstentions: readonly Abstention[] } {
  const { responsibilities, clauseSpans, abstentions } = extractResponsibilities({ ...reading, item });
  const { found, undecided } = readInitiatives(reading.text, item.span);
  const initiatives = firstPlaces(found);
  const open = firstPlaces(undecided).filter(({ name }) => !initiatives.some((known) => known.name === name));
  const fact: MeasureFact = {
    path: item.path,
    heading: item.heading,
    kind: kindWithClause(item.kind, responsibilities.length > 0),
    text: measureText(reading.text, item.headingSpan[0], item.span[1], clauseSpans),
    span: item.span,
    responsibilities,
    initiatives: initiatives.map(({ name }) => name),
    initiativeSpans: initiatives.map(({ span }) => span),
    references: places.within(item.span),
  };
  return { fact, abstentions: [...abstentions, ...open.map(undecidedInitiative)] };
}

/** A quoted term of which too little speaks for a reform that others could adopt, and nothing against it. */
function undecidedInitiative({ name, span }: FoundInitiative): Abstention {
  return { kind: 'initiative', reason: 'weak-context', text: name, span };
}

/** Each reform once, where the item first names it. */
function firstPlaces(found: readonly FoundInitiative[]): readonly FoundInitiative[] {
  const names = new Set<string>();
  return found.filter(({ name }) => !names.has(name) && names.add(name));
}

function sectionOf(item: Item): SectionFact {
  return { path: item.path, heading: item.heading, span: item.span };
}
