import type { RegionFact, Span } from '../../../schema/facts.ts';
import type { Gazetteer, Head, NameContext, Text } from '../../pipeline.ts';
import { endsAgencyName } from '../../text/line-shape.ts';
import type { Line } from '../../text/lines.ts';
import type { Signature } from './signature.ts';
import type { FoundTitle } from './title.ts';

type Issuer = Head['issuers'][number];

/** What names of authorities in the head are read with. */
interface NameEvidence {
  readonly text: Text;
  readonly title: FoundTitle;
  readonly signature: Signature;
  readonly date: string | null;
  /**
   * Regions that the surroundings tell, the surest first: names such as 省财政厅 are read in them. Asked only when it is
   * needed.
   */
  readonly regions: () => readonly RegionFact[];
}

/** What the issuers are told from. */
interface IssuerEvidence extends NameEvidence {
  /** What stands above the body. */
  readonly front: readonly Line[];
  /** 机关代字 of the document's own number. */
  readonly prefix: string | null;
  /** What the page gives as 发文机关. */
  readonly given: string | null;
}

/** 某某部等九部门, 某某委等 */
const AND_OTHERS = /等(?:[\d一二三四五六七八九十]{1,3}个?)?(?:部门|单位|部委|委局)?$/;
const NATIONAL = /^(?:国家|中国|中华|中共|国务院)/;
/** 省某某联席会议办公室: its first letter stands for the region. */
const RELATIVE = /^[省市县区州旗](?!长)/;
const SUBJECT = /关于|印发|转发|批转|公布|发布|修改|废止|决定|公告|通告|令/;

/** The authorities that issue the document: by its title, else by its signature, else by its number or the page. */
export function findIssuers(evidence: IssuerEvidence, gazetteer: Gazetteer): readonly Issuer[] {
  const byTitle = issuersOfTitle(evidence, gazetteer);
  if (byTitle.length > 0) return byTitle;
  const bySignature = signers(evidence, gazetteer);
  if (bySignature.length > 0) return bySignature;
  const above = namesAbove(evidence, gazetteer);
  if (above.length > 0) return above;
  const byNumber = evidence.prefix === null ? [] : usersOf(evidence.prefix, evidence, gazetteer);
  const [only] = byNumber;
  if (only !== undefined && byNumber.length === 1) return [{ name: only, text: only, span: null }];
  return evidence.given === null ? [] : givenIssuer(evidence.given, evidence, gazetteer);
}

/** Of those who use a 机关代字, those of the region that the title begins with, or the text speaks of. */
function usersOf(prefix: string, evidence: IssuerEvidence, gazetteer: Gazetteer): readonly string[] {
  const titled = gazetteer.regionAtStart(evidence.title.text, null)?.region ?? null;
  const region = titled ?? evidence.regions()[0] ?? null;
  return gazetteer.issuersOfPrefix(prefix, contextOf(region, evidence.date));
}

/** Those that the title begins with; of 某某部等九部门 those who signed, since the title leaves the others out. */
export function issuersOfTitle(evidence: NameEvidence, gazetteer: Gazetteer): readonly Issuer[] {
  const { text, span } = evidence.title;
  const subject = text.search(SUBJECT);
  if (subject <= 0) return [];
  const prefix = text.slice(0, subject);
  const others = AND_OTHERS.exec(prefix);
  const named = namesIn(prefix.slice(0, others?.index), span?.[0] ?? null, evidence, gazetteer);
  const signed = others === null ? [] : signers(evidence, gazetteer);
  if (signed.length > named.length) return signed;
  return named.map((issuer) => (issuer.span === null ? placed(issuer, evidence.signature) : issuer));
}

/** Names that stand alone above the body, or with 令 after them. */
function namesAbove(evidence: IssuerEvidence, gazetteer: Gazetteer): readonly Issuer[] {
  const found = evidence.front.flatMap(({ text, start }) => {
    const name = text.replace(/令$/, '');
    const entry = gazetteer.fullName(name, evidence.date);
    return entry === null
      ? []
      : [{ name: entry.name, text: name, span: [start, start + name.length] as Span }];
  });
  return found.filter(({ name }, at) => found.findIndex((other) => other.name === name) === at);
}

function signers(evidence: NameEvidence, gazetteer: Gazetteer): readonly Issuer[] {
  return evidence.signature.names.flatMap(({ text, span }) => namesIn(text, span[0], evidence, gazetteer));
}

/** A title that does not stand in the text leaves the signature to show the name. */
function placed(issuer: Issuer, signature: Signature): Issuer {
  const signed = signature.names.find(({ text }) => text === issuer.text);
  return signed === undefined ? issuer : { ...issuer, span: signed.span };
}

/** The names that stand one after the other in `words`, with or without marks between them. */
function namesIn(
  words: string,
  start: number | null,
  evidence: NameEvidence,
  gazetteer: Gazetteer,
): readonly Issuer[] {
  const known = gazetteer.fullNamesAtStart(words, evidence.date);
  const end = known.at(-1)?.span[1] ?? 0;
  if (known.length > 0 && /^[\s、]*$/.test(words.slice(end))) {
    return known.map(({ entry, span }) => ({
      name: entry.name,
      text: words.slice(span[0], span[1]),
      span: start === null ? null : [start + span[0], start + span[1]],
    }));
  }
  return partsOf(words, start, evidence.text).flatMap(({ text, span }) => {
    const name = fullName(text, evidence, gazetteer);
    return name === null ? [] : [{ name, text, span }];
  });
}

/** Cut at blanks (also those that were taken out), 、 and line ends. */
function partsOf(
  words: string,
  start: number | null,
  text: Text,
): readonly { readonly text: string; readonly span: Span | null }[] {
  const cuts = [0];
  for (let at = 1; at < words.length; at++) {
    if (
      /[\s、]/.test(words.charAt(at)) ||
      (start !== null && text.blankBefore(start + at) && endsAgencyName(words.slice(cuts.at(-1), at)))
    )
      cuts.push(at);
  }
  return cuts.flatMap((from, index) => {
    const to = cuts[index + 1] ?? words.length;
    const part = words.slice(from, to);
    const bare = part.replace(/^[\s、]+/, '');
    const at = from + part.length - bare.length;
    return bare === ''
      ? []
      : [{ text: bare, span: start === null ? null : ([start + at, start + to] as Span) }];
  });
}

/** A name as it stands, in full; null if it is no name of an authority. */
function fullName(text: string, evidence: NameEvidence, gazetteer: Gazetteer): string | null {
  const known = gazetteer.fullName(text, evidence.date);
  if (known !== null) return known.name;
  const isWhole = gazetteer.regionAtStart(text, null) !== null || NATIONAL.test(text);
  for (const region of isWhole ? [null] : [...evidence.regions(), null]) {
    if (region !== null && RELATIVE.test(text) && !region.name.endsWith(text.charAt(0))) continue;
    const reading = gazetteer.readAgency(text, contextOf(region, evidence.date));
    if (reading.kind === 'agency') return reading.entry.name;
    if (region !== null && RELATIVE.test(text) && endsAgencyName(text)) return region.name + text.slice(1);
  }
  return isWhole && endsAgencyName(text) ? text : null;
}

function contextOf(region: RegionFact | null, date: string | null): NameContext {
  const level = region === null || region.level === 'area' ? null : region.level;
  return { region, level, issuers: [], date, introduced: new Map() };
}

function givenIssuer(given: string, evidence: NameEvidence, gazetteer: Gazetteer): readonly Issuer[] {
  const names = given
    .split(/[\s、，,;；]+/)
    .map((name) => gazetteer.fullName(name, evidence.date)?.name ?? null);
  return names.flatMap((name) => (name === null ? [] : [{ name, text: name, span: null }]));
}
