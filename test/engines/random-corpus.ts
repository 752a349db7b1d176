/**
 * Random facts by seed, rich in what is hard: documents that share numbers, titles or keys; citations by
 * number, by title, by both, with and without issuer, of themselves and in circles; joint issuers; groups
 * and unread units; standing statements; repeated labels; the same document in two files; files without
 * text, spans or lists of agencies.
 */
import type {
  Facts,
  MeasureFact,
  ReferenceFact,
  Relation,
  ResponsibilityFact,
  Role,
  SectionFact,
  Span,
} from '../../schema/facts.ts';
import { relationStrength } from '../../schema/facts.ts';
import {
  agencies,
  collectives,
  commonTitles,
  dates,
  initiativeNames,
  issuers,
  lawTitles,
  regionEntries,
  topics,
  unreadUnits,
  variantNames,
  type Issuer,
} from './corpus-vocabulary.ts';
import { seededRandom, type SeededRandom } from './seeded-random.ts';

/** Facts of about `size` documents; the same for the same seed and size. Some documents come from two files. */
export function randomCorpus(seed: number, size: number): readonly Facts[] {
  const random = seededRandom(seed);
  const heads = Array.from({ length: size }, () => randomHead(random));
  const facts = heads.map((head, index) =>
    randomDocument(random, head, heads, `notices/${index % 5}.txt`, index),
  );
  // Another file brings some of them again, poorer or otherwise.
  const again = heads
    .filter(() => random.chance(0.15))
    .map((head, index) => randomDocument(random, head, heads, `mirror/${index % 2}.html`, index));
  return [...facts, ...again];
}

interface Head {
  readonly title: string;
  readonly number: string | null;
  readonly date: string | null;
  readonly issuers: readonly Issuer[];
}

function randomHead(random: SeededRandom): Head {
  const first = random.pick(issuers);
  const joint = random.chance(0.3) ? random.some(issuers, 2).filter((issuer) => issuer !== first) : [];
  const known = random.chance(0.92) ? [first, ...joint] : [];
  // A joint document may carry the 机关代字 of any of its issuers.
  const number = `${random.pick([first, ...joint]).prefix}〔${2022 + random.below(2)}〕${1 + random.below(4)}号`;
  return {
    title: randomTitle(random, [first, ...joint]),
    number: random.chance(0.75) ? number : null,
    date: random.pick(dates),
    issuers: known,
  };
}

function randomTitle(random: SeededRandom, authors: readonly Issuer[]): string {
  if (random.chance(0.12)) return random.pick(lawTitles);
  if (random.chance(0.1)) return random.pick(commonTitles);
  const names = random.chance(0.8) ? authors.map(({ name }) => name).join('') : '';
  return `${names}关于${random.chance(0.5) ? '印发' : ''}${random.pick(topics)}${random.pick(['实施方案', '若干措施'])}的通知`;
}

/** Writes the text of a document piece by piece and tells where each piece stands. */
class TextBuilder {
  #text = '';

  add(piece: string): Span {
    const start = this.#text.length;
    this.#text += piece;
    return [start, this.#text.length];
  }

  get length(): number {
    return this.#text.length;
  }

  get text(): string {
    return this.#text;
  }
}

function randomDocument(
  random: SeededRandom,
  head: Head,
  heads: readonly Head[],
  file: string,
  index: number,
): Facts {
  const text = new TextBuilder();
  const title = text.add(head.title);
  text.add('\n');
  const number = text.add(head.number ?? '');
  text.add('\n');
  const references = randomReferences(random, head, heads, text);
  const { measures, sections } = randomMeasures(random, references.length, text);
  const date = text.add(head.date ?? '');
  const [issuer] = head.issuers;
  const withText = random.chance(0.8);
  const withLists = random.chance(0.85);
  const facts: Facts = {
    title: head.title,
    number: head.number,
    date: head.date,
    url: random.chance(0.3) ? `https://example.gov.cn/${index}` : null,
    issuers: head.issuers.map(({ name }) => ({ name })),
    region: issuer?.region ?? null,
    level: issuer?.level ?? null,
    measures,
    references,
    sections,
    spans: { title, number: head.number === null ? null : number, date: head.date === null ? null : date },
    source: {
      file,
      sha256: `${random.below(1e9)}`.padStart(64, '0'),
      span: [index * 1000, index * 1000 + 900],
      text: withText ? text.text : null,
    },
    ...(withLists ? listsOf(random) : {}),
  };
  return withText || random.chance(0.5) ? facts : withoutSpans(facts);
}

/** What a file says of agencies differs now and then: an older gazetteer knew less. */
function listsOf(random: SeededRandom): Pick<Facts, 'agencies' | 'regions'> {
  const offices = issuers.map(({ name, level, region }) => ({
    name,
    function: null,
    level,
    region,
    parent: null,
  }));
  return {
    agencies: [...offices, ...agencies].map((entry) =>
      random.chance(0.1) ? { ...entry, function: null, region: null, parent: null } : entry,
    ),
    regions: random.chance(0.9) ? regionEntries : regionEntries.map((entry) => ({ ...entry, parent: null })),
  };
}

function randomReferences(
  random: SeededRandom,
  own: Head,
  heads: readonly Head[],
  text: TextBuilder,
): readonly ReferenceFact[] {
  return Array.from({ length: random.below(5) }, () => {
    const relation: Relation = random.pick(relationStrength);
    const cited = random.chance(0.05) ? own : random.pick(heads);
    const reference = random.chance(0.25) ? lawReference(random) : referenceTo(random, cited);
    text.add('按照');
    const span = text.add(`《${reference.full ?? reference.title ?? ''}》（${reference.number ?? ''}）`);
    text.add(random.chance(0.5) ? '要求，制定本通知。' : '有关规定；');
    return {
      ...reference,
      relation,
      spans: [span],
      relationSpan: span,
      ...(random.chance(0.5) ? { confidence: random.below(100) / 100 } : {}),
    };
  });
}

type CitedBy = Pick<ReferenceFact, 'title' | 'full' | 'number' | 'issuer'>;

function lawReference(random: SeededRandom): CitedBy {
  const law = random.pick([...lawTitles, ...commonTitles]);
  const full = random.chance(0.3) ? `中华人民共和国${law}` : law;
  return { title: law, full, number: null, issuer: random.chance(0.3) ? '国务院' : null };
}

/** By number, by title or by both; with the issuer, another issuer of a joint document, a wrong one, or none. */
function referenceTo(random: SeededRandom, cited: Head): CitedBy {
  const author = random.chance(0.9)
    ? random.pick([...cited.issuers, random.pick(issuers)])
    : random.pick(issuers);
  const issuer = random.chance(0.75) ? author.name : null;
  const byTitle = random.chance(0.65);
  const byNumber = !byTitle || random.chance(0.5);
  const bare = cited.title.startsWith(author.name) ? cited.title.slice(author.name.length) : cited.title;
  const invented = `${author.prefix}〔2021〕${1 + random.below(3)}号`;
  return {
    title: byTitle ? bare : null,
    full: byTitle && random.chance(0.8) ? cited.title : null,
    number: byNumber ? (random.chance(0.85) ? (cited.number ?? invented) : invented) : null,
    issuer,
  };
}

const labels = ['一', '二', '三'];
const inner = ['（一）', '（二）', '三', '（三）'];

function randomMeasures(
  random: SeededRandom,
  references: number,
  text: TextBuilder,
): { readonly measures: readonly MeasureFact[]; readonly sections: readonly SectionFact[] } {
  const sections: SectionFact[] = [];
  const second = random.chance(0.2) ? ['荆门市优化服务工作要点（第二批）'] : [];
  const measures = Array.from({ length: random.below(6) }, (_, at): MeasureFact => {
    const start = text.length;
    const path = [...(at > 3 ? second : []), random.pick(labels), random.pick(inner)];
    if (random.chance(0.4)) {
      sections.push({
        path: path.slice(0, -1),
        heading: `推动${random.pick(topics)}`,
        span: text.add('推动。\n'),
      });
    }
    const heading = `${random.pick(['推行', '完善', '优化'])}${random.pick(topics)}`;
    text.add(`${heading}。`);
    const initiatives = random.some(initiativeNames, 2);
    const initiativeSpans = initiatives.map((name) => {
      text.add('推行“');
      const span = text.add(name);
      text.add('”改革。');
      return span;
    });
    const body = text.text.slice(start);
    text.add('（责任单位：');
    const responsibilities = Array.from({ length: random.below(5) }, () => randomUnit(random, text));
    text.add('）\n');
    return {
      path,
      heading,
      kind: random.pick(['measure', 'measure', 'measure', 'general', 'safeguard']),
      text: random.chance(0.85) ? body : null,
      span: [start, text.length],
      responsibilities,
      initiatives,
      initiativeSpans,
      ...(references > 0 && random.chance(0.5) ? { references: [random.below(references)] } : {}),
    };
  });
  return { measures, sections };
}

function randomUnit(random: SeededRandom, text: TextBuilder): ResponsibilityFact {
  const kind = random.next();
  const agency = kind < 0.7 ? random.pick(agencies).name : null;
  const collective = kind >= 0.7 && kind < 0.85;
  const written = agency === null ? [] : [agency, ...(variantNames[agency] ?? [])];
  const words = random.pick(agency !== null ? written : collective ? collectives : unreadUnits);
  const span = text.add(words);
  text.add('；');
  const role: Role = random.pick(['lead', 'responsible', 'responsible', 'support']);
  return {
    text: words,
    agency,
    role,
    collective,
    span,
    deadline: random.chance(0.2) ? '2023年底前' : null,
    ...(random.chance(0.3) ? { confidence: random.below(100) / 100 } : {}),
    ...(random.chance(0.1) ? { standing: true } : {}),
  };
}

/** As another program might write them: the facts alone. */
function withoutSpans(facts: Facts): Facts {
  const { title, number, date, url, issuers: by, region, level, source } = facts;
  return {
    title,
    number,
    date,
    url,
    issuers: by,
    region,
    level,
    measures: facts.measures.map(({ path, heading, kind, responsibilities, initiatives }) => ({
      path,
      heading,
      kind,
      initiatives,
      responsibilities: responsibilities.map((unit) => ({
        text: unit.text,
        agency: unit.agency,
        role: unit.role,
        collective: unit.collective,
      })),
    })),
    references: facts.references.map((reference) => ({
      title: reference.title,
      number: reference.number,
      issuer: reference.issuer,
      relation: reference.relation,
    })),
    source: { file: source.file, sha256: source.sha256 },
  };
}
