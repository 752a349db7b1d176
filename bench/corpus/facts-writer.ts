import type { MeasureFact, ReferenceFact, ResponsibilityFact, Span } from '../../schema/facts.ts';
import { collectives, department, type Issuer } from './authorities.ts';
import type { Citation } from './citations.ts';
import type { Place } from './places.ts';
import type { PolicyWords } from './policy-author.ts';
import { oneOf, wholeNumber, zipfPlace, type Random } from './random.ts';
import { policyHeading, policySentence } from './sentences.ts';
import type { Theme } from './themes.ts';

/** A reference whose places are still being written. */
interface OpenReference extends Omit<ReferenceFact, 'spans' | 'relationSpan'> {
  readonly spans: Span[];
}

/** Writes the text of a document and what is found in it, hand in hand. */
export class FactsWriter {
  #text = '';
  readonly #random: Random;
  readonly #words: PolicyWords;
  readonly #place: Place;
  readonly #theme: Theme;
  readonly #year: number;
  readonly #reforms: readonly string[];
  readonly #references: OpenReference[] = [];
  readonly #units = new Map<string, Issuer>();

  constructor(
    random: Random,
    words: PolicyWords,
    place: Place,
    theme: Theme,
    year: number,
    reforms: readonly string[],
  ) {
    this.#random = random;
    this.#words = words;
    this.#place = place;
    this.#theme = theme;
    this.#year = year;
    this.#reforms = reforms;
  }

  text(): string {
    return this.#text;
  }

  references(): readonly ReferenceFact[] {
    return this.#references.map((reference) => ({ ...reference, relationSpan: reference.spans[0] ?? null }));
  }

  /** Units that answer for some measure, each once. */
  units(): readonly Issuer[] {
    return [...this.#units.values()];
  }

  line(words: string): Span {
    const span = this.#add(words);
    this.#add('\n');
    return span;
  }

  /** A sentence for each document referred to. */
  preamble(citations: readonly Citation[]): void {
    for (const { cited, relation } of citations) {
      this.#add(beginnings[relation]);
      if (typeof cited === 'string') {
        const span = this.#add(`《${cited}》`);
        this.#references.push({
          title: cited,
          full: cited,
          number: null,
          issuer: null,
          relation,
          spans: [span],
        });
      } else {
        const { title, issuer } = cited;
        const full = issuer + title;
        // Not every text gives the number.
        const number = this.#random() < 0.9 ? cited.number : null;
        const span = this.#add(number === null ? `《${full}》` : `《${full}》（${number}）`);
        this.#references.push({ title, full, number, issuer, relation, spans: [span] });
      }
      this.#add(ends[relation]);
    }
    this.#add('\n');
  }

  measure(at: number): MeasureFact {
    const random = this.#random;
    const start = this.#text.length;
    const label = `（${at + 1}）`;
    const heading = policyHeading(random, this.#words);
    this.#add(`${label}${heading}。`);
    for (let sentence = wholeNumber(random, 3, 5); sentence > 0; sentence--) {
      this.#add(policySentence(random, this.#words, this.#year));
    }
    const initiatives: string[] = [];
    const initiativeSpans: Span[] = [];
    if (random() < 0.3) {
      const reform = this.#reform();
      this.#add('推行“');
      initiativeSpans.push(this.#add(reform));
      initiatives.push(reform);
      this.#add('”改革。');
    }
    const references = this.#mentionAgain();
    const text = this.#text.slice(start);
    const responsibilities = random() < 0.9 ? this.#clause() : [];
    const span: Span = [start, this.#text.length];
    this.#add('\n');
    return {
      path: [`第${1 + Math.floor(at / 6)}部分`, label],
      heading,
      kind: 'measure',
      text,
      span,
      responsibilities,
      initiatives,
      initiativeSpans,
      references,
    };
  }

  /** Mostly one of the theme, now and then any. */
  #reform(): string {
    if (this.#random() < 0.05) return oneOf(this.#random, this.#reforms);
    const { initiatives } = this.#theme;
    return initiatives[zipfPlace(this.#random, initiatives.length)] ?? '';
  }

  /** One measure in ten comes back to a document of the preamble. */
  #mentionAgain(): readonly number[] {
    if (this.#random() >= 0.1 || this.#references.length === 0) return [];
    const at = Math.floor(this.#random() * this.#references.length);
    const reference = this.#references[at];
    if (reference === undefined) return [];
    this.#add('按照');
    reference.spans.push(this.#add(`《${reference.full}》`));
    this.#add('要求落实到位。');
    return [at];
  }

  /** The first unit leads, or all answer alike; a collective may stand at the end. */
  #clause(): readonly ResponsibilityFact[] {
    const random = this.#random;
    const led = random() < 0.6;
    const facts: ResponsibilityFact[] = [];
    this.#add(led ? '（牵头单位：' : '（责任单位：');
    const { lines } = this.#theme;
    const chosen = new Set(
      Array.from({ length: wholeNumber(random, 1, 5) }, () => lines[zipfPlace(random, lines.length)]),
    );
    for (const line of chosen) {
      if (line === undefined) continue;
      const unit = department(this.#place, line);
      this.#units.set(unit.name, unit);
      if (facts.length > 0) this.#add(led && facts.length === 1 ? '；配合单位：' : '、');
      const role = !led ? 'responsible' : facts.length === 0 ? 'lead' : 'support';
      const span = this.#add(unit.name);
      facts.push({ text: unit.name, agency: unit.name, role, collective: false, span });
    }
    if (random() < 0.15) {
      const text = collectives[this.#place.level];
      this.#add('，');
      facts.push({ text, agency: null, role: 'responsible', collective: true, span: this.#add(text) });
    }
    this.#add('）');
    return facts;
  }

  #add(words: string): Span {
    const start = this.#text.length;
    this.#text += words;
    return [start, this.#text.length];
  }
}

const beginnings = {
  implements: '为贯彻落实',
  basis: '根据',
  forwards: '现将',
  amends: '对',
  repeals: '自本文件印发之日起，',
  mentions: '做好与',
} as const;

const ends = {
  implements: '，结合实际，提出以下措施。',
  basis: '等有关规定，结合实际，制定本文件。',
  forwards: '转发给你们，请一并贯彻执行。',
  amends: '有关内容作出修改。',
  repeals: '同时废止。',
  mentions: '的衔接。',
} as const;
