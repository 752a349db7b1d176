import type { Abstention } from '../../ingest/abstention.ts';
import { lineOf } from '../../ingest/document-lines.ts';
import type { MeasureKind, Relation, Role, Span } from '../../schema/facts.ts';
import type { ReadDocument } from '../result-documents.ts';
import { Frequencies, type Frequent, type Place } from './frequencies.ts';

/** What was left open: by a reader of the text, or because the document does not tell it. */
export type OpenKind = Abstention['kind'] | 'issuer' | 'date' | 'reference-issuer';

/** One reason for which something was left open. */
export interface LeftOpen {
  readonly kind: OpenKind;
  readonly reason: string;
  readonly count: number;
  /** Different words. */
  readonly distinct: number;
  readonly frequent: readonly Frequent[];
}

/** What a run found and what it left open, with the words that would bring most if they could be read. */
export interface CoverageReport {
  readonly report: typeof reportName;
  readonly documents: number;
  readonly found: {
    readonly measures: Readonly<Record<MeasureKind, number>>;
    readonly units: Readonly<Record<Role, number>> & {
      readonly total: number;
      readonly collective: number;
      /** With the full name of an agency. */
      readonly resolved: number;
      readonly unresolved: number;
    };
    readonly references: Readonly<Record<Relation, number>> & {
      readonly total: number;
      readonly withNumber: number;
      readonly withIssuer: number;
    };
    readonly initiatives: { readonly total: number; readonly distinct: number };
  };
  readonly frequent: {
    readonly units: readonly Frequent[];
    readonly references: readonly Frequent[];
    readonly initiatives: readonly Frequent[];
  };
  readonly leftOpen: readonly LeftOpen[];
}

/** What a file that holds a report begins with; it may be written over. */
export const reportName = 'zhengmai-coverage';

const wordsShown = 10;

/** Counts one document after the other. */
export class CoverageCounter {
  #documents = 0;
  readonly #measures = { measure: 0, general: 0, safeguard: 0 };
  readonly #roles = { lead: 0, responsible: 0, support: 0 };
  readonly #units = { collective: 0, resolved: 0, unresolved: 0 };
  readonly #relations = { implements: 0, basis: 0, forwards: 0, amends: 0, repeals: 0, mentions: 0 };
  readonly #references = { withNumber: 0, withIssuer: 0 };
  readonly #words = {
    units: new Frequencies(),
    references: new Frequencies(),
    initiatives: new Frequencies(),
  };
  readonly #open = new Map<string, { kind: OpenKind; reason: string; words: Frequencies }>();

  add(document: ReadDocument): void {
    const { facts, abstentions } = document;
    this.#documents++;
    const at = (span: Span | null | undefined) => (): Place => placeOf(document, span);
    for (const measure of facts.measures) {
      this.#measures[measure.kind]++;
      for (const unit of measure.responsibilities) {
        this.#roles[unit.role]++;
        this.#units[unit.collective ? 'collective' : unit.agency === null ? 'unresolved' : 'resolved']++;
        this.#words.units.add(unit.text, at(unit.span));
      }
      measure.initiatives.forEach((name, index) =>
        this.#words.initiatives.add(name, at(measure.initiativeSpans?.[index] ?? measure.span)),
      );
    }
    for (const { title, number, issuer, relation, spans } of facts.references) {
      const words = [title === null ? '' : `《${title}》`, number ?? ''].join('');
      this.#relations[relation]++;
      if (number !== null) this.#references.withNumber++;
      if (issuer !== null) this.#references.withIssuer++;
      else this.#leaveOpen('reference-issuer', 'not-told', words, at(spans?.[0]));
      this.#words.references.add(words, at(spans?.[0]));
    }
    if (facts.issuers.length === 0) this.#leaveOpen('issuer', 'not-told', facts.title, at(null));
    if (facts.date === null) this.#leaveOpen('date', 'not-told', facts.title, at(null));
    if (facts.region === null) this.#leaveOpen('region', 'not-told', facts.title, at(null));
    for (const { kind, reason, text, span } of abstentions) this.#leaveOpen(kind, reason, text, at(span));
  }

  report(): CoverageReport {
    const { units, references, initiatives } = this.#words;
    const leftOpen = [...this.#open.values()]
      .map(({ kind, reason, words }) => ({
        kind,
        reason,
        count: words.total,
        distinct: words.distinct,
        frequent: words.most(wordsShown),
      }))
      .sort((one, other) => other.count - one.count || (keyOf(one) < keyOf(other) ? -1 : 1));
    return {
      report: reportName,
      documents: this.#documents,
      found: {
        measures: { ...this.#measures },
        units: { total: units.total, ...this.#roles, ...this.#units },
        references: { total: references.total, ...this.#relations, ...this.#references },
        initiatives: { total: initiatives.total, distinct: initiatives.distinct },
      },
      frequent: {
        units: units.most(wordsShown),
        references: references.most(wordsShown),
        initiatives: initiatives.most(wordsShown),
      },
      leftOpen,
    };
  }

  #leaveOpen(kind: OpenKind, reason: string, text: string, place: () => Place): void {
    const key = keyOf({ kind, reason });
    const known = this.#open.get(key) ?? { kind, reason, words: new Frequencies() };
    known.words.add(text, place);
    this.#open.set(key, known);
  }
}

function keyOf({ kind, reason }: Pick<LeftOpen, 'kind' | 'reason'>): string {
  return `${kind} ${reason}`;
}

function placeOf({ facts, lines }: ReadDocument, span: Span | null | undefined): Place {
  return { file: facts.source.file, line: lineOf(lines, span?.[0] ?? 0) };
}
