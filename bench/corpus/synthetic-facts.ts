/**
 * Facts of a synthetic corpus of any size, by seed, in the shape of real ones: policies of the centre that provinces,
 * cities and counties carry out (themes.ts), with some thirty measures each. Regions, authorities and laws are real,
 * and so are the words for reforms; documents, numbers and texts are made up.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AgencyEntry, Facts, IssuerFact } from '../../schema/facts.ts';
import { packageRoot } from '../../schema/package-root.ts';
import { agencyEntry, department, lines, type Issuer } from './authorities.ts';
import { citationsOf } from './citations.ts';
import { FactsWriter } from './facts-writer.ts';
import { plannedDocuments, type Collected } from './planned-documents.ts';
import type { PolicyWords } from './policy-author.ts';
import { seededRandom, wholeNumber } from './random.ts';
import { isoDate } from './themes.ts';

const words = JSON.parse(
  readFileSync(join(packageRoot, 'bench/corpus/policy-words.json'), 'utf8'),
) as PolicyWords;
const { known: reforms } = JSON.parse(
  readFileSync(join(packageRoot, 'data/initiatives/lexicon.json'), 'utf8'),
) as { readonly known: readonly string[] };

/**
 * Facts one by one, so that a corpus of any size fits in memory; a smaller corpus is the beginning of a larger one.
 * Most documents come after those they refer to; some are never among them.
 */
export function* syntheticFacts(count: number, seed = 1): Generator<Facts> {
  let index = 0;
  if (count < 1) return;
  for (const collected of plannedDocuments(seed, words, reforms)) {
    yield factsOf(collected, index, seed);
    if (++index >= count) return;
  }
}

function factsOf({ document, landmarks }: Collected, index: number, seed: number): Facts {
  const random = seededRandom(seed * 1_000_003 + index);
  const { place, theme, issuer, number } = document;
  const { parent: _, ...region } = place.region;
  const title = issuer + document.title;
  const date = isoDate(document.day);
  const writer = new FactsWriter(random, words, place, theme, Number(date.slice(0, 4)), reforms);
  const titleSpan = writer.line(title);
  const numberSpan = number === null ? null : writer.line(number);
  const citations = citationsOf(document, landmarks, random);
  writer.preamble(citations);
  const measures = Array.from({ length: wholeNumber(random, 24, 36) }, (_, at) => writer.measure(at));
  const issuers: readonly IssuerFact[] = [
    { name: issuer, text: issuer, span: [titleSpan[0], titleSpan[0] + issuer.length] },
  ];
  writer.line(issuer);
  const dateSpan = writer.line(chineseDate(date));
  return {
    title,
    number,
    date,
    url: `https://www.example.gov.cn/art/${date.replaceAll('-', '/')}/${index}.html`,
    issuers,
    region,
    level: place.level,
    measures,
    references: writer.references(),
    source: {
      file: `synthetic/${Math.floor(index / 100)}.txt`,
      sha256: index.toString(16).padStart(64, '0'),
      text: writer.text(),
    },
    spans: { title: titleSpan, number: numberSpan, date: dateSpan },
    agencies: agenciesOf(document, writer.units()),
    regions: place.regions,
  };
}

function agenciesOf(
  { issuer, place }: Collected['document'],
  units: readonly Issuer[],
): readonly AgencyEntry[] {
  const departments = units.map((unit) => agencyEntry(unit, place));
  if (departments.some(({ name }) => name === issuer)) return departments;
  const line = lines.find((one) => department(place, one).name === issuer);
  const own: Issuer = { name: issuer, prefix: '', function: line?.function ?? '政府办公' };
  return [agencyEntry(own, place), ...departments];
}

/** 2022年9月7日 */
function chineseDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
