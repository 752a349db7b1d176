/**
 * How a policy travels: the centre issues a document, ministries add theirs, provinces carry it out after months,
 * cities their province's, counties their city's. How far it reaches differs from theme to theme.
 */
import { department, governmentOffice, lines, type Issuer, type Line } from './authorities.ts';
import { nation, type Place } from './places.ts';
import type { PolicyWords } from './policy-author.ts';
import { oneOf, seededRandom, waitingTime, wholeNumber, zipfPlace, type Random } from './random.ts';

/** What a reference gives of a document. */
export interface Head {
  readonly issuer: string;
  /** Without the issuer: 关于印发… */
  readonly title: string;
  /** 发文字号; unique in the corpus, null for the few documents without. */
  readonly number: string | null;
  /** Days since 1970. */
  readonly day: number;
}

/** A document of a theme, before its text is written. */
export interface PlannedDocument extends Head {
  readonly place: Place;
  readonly theme: Theme;
  /** The documents of its theme above it, nearest first: its prefecture's, its province's, the national ones. */
  readonly above: readonly Head[];
  /** The last document of its place before, of whatever theme. */
  readonly before: Head | null;
  /** Whether its text is in the corpus, or it is only referred to. */
  readonly held: boolean;
}

export interface Theme {
  /** Authorities the theme concerns; the first most. */
  readonly lines: readonly Line[];
  readonly initiatives: readonly string[];
  readonly documents: readonly PlannedDocument[];
}

/** What lasts from theme to theme: the last number of each prefix and year, the last document of each place. */
export class Registry {
  readonly #sequences = new Map<string, number>();
  readonly #last = new Map<Place, Head>();

  nextNumber(prefix: string, day: number): string {
    const year = `${prefix}〔${isoDate(day).slice(0, 4)}〕`;
    const sequence = (this.#sequences.get(year) ?? 0) + 1;
    this.#sequences.set(year, sequence);
    return `${year}${sequence}号`;
  }

  /** @returns the document of the place that was entered before and is older, if there is one */
  enter(place: Place, head: Head): Head | null {
    const last = this.#last.get(place);
    this.#last.set(place, head);
    return last !== undefined && last.day < head.day ? last : null;
  }
}

const firstDay = Date.UTC(2012, 0, 1) / 86_400_000;
const lastDay = Date.UTC(2022, 11, 31) / 86_400_000;
const lastLandmarkDay = Date.UTC(2013, 11, 31) / 86_400_000;
/** Mean days from a document above to the one that carries it out. */
const meanDelay = { national: 90, province: 150, prefecture: 110, county: 80 } as const;

/** Every third of the first themes is so old and of such weight that all others refer to its first document. */
export function isLandmark(at: number): boolean {
  return at < 36 && at % 3 === 0;
}

/** The theme at that place among all, with its documents in order of their dates, level by level. */
export function planTheme(
  at: number,
  seed: number,
  words: PolicyWords,
  reforms: readonly string[],
  registry: Registry,
): Theme {
  const random = seededRandom(seed * 7_368_787 + at);
  const documents: PlannedDocument[] = [];
  const concerned = someInTurn(random, lines, 6);
  const theme: Theme = {
    lines: concerned,
    initiatives: Array.from({ length: 5 }, () => oneOf(random, reforms)),
    documents,
  };
  const about = aboutOf(at, words);
  // One theme in twelve goes to nearly all, most to few.
  const reach = 1 / wholeNumber(random, 1, 12);
  const byDepartments = random() < 0.25 ? oneOf(random, concerned) : null;

  function add(place: Place, issuer: Issuer, title: string, earliest: number, above: readonly Head[]): Head {
    const day = Math.floor(earliest + 5 + waitingTime(random, meanDelay[place.level]));
    const unnumbered = place.level !== 'national' && random() < 0.03;
    const number = unnumbered ? null : registry.nextNumber(issuer.prefix, day);
    const head: Head = { issuer: issuer.name, title, number, day };
    documents.push({
      ...head,
      place,
      theme,
      above: above.filter((one) => one.day < day),
      before: registry.enter(place, head),
      held: random() < 0.93,
    });
    return head;
  }

  const issuerAt = (place: Place): Issuer =>
    byDepartments === null ? governmentOffice(place) : department(place, byDepartments);
  const centre = nation();
  const start = wholeNumber(random, firstDay, isLandmark(at) ? lastLandmarkDay : lastDay);
  const first = add(
    centre,
    issuerAt(centre),
    `关于${about}的${oneOf(random, ['意见', '指导意见', '通知'])}`,
    start,
    [],
  );
  const national = [first];
  for (const line of concerned.slice(1, 1 + wholeNumber(random, 0, 2))) {
    national.push(
      add(centre, department(centre, line), `关于贯彻落实${about}有关工作的通知`, first.day, [first]),
    );
  }
  const carryOut = (place: Place, above: readonly Head[], earliest: number): readonly Head[] => [
    add(place, issuerAt(place), titleOf(place, about, random), earliest, above),
    ...above,
  ];
  const [provinces, prefectures, counties] = [0.25 + 0.7 * Math.sqrt(reach), 0.1 + 0.6 * reach, 0.12 * reach];
  for (const province of centre.below) {
    if (random() >= provinces) continue;
    const ofProvince = carryOut(province, national, first.day);
    for (const place of province.below) {
      const isCounty = place.level === 'county';
      if (random() >= (isCounty ? counties : prefectures)) continue;
      const ofPlace = carryOut(place, ofProvince, ofProvince[0]?.day ?? 0);
      for (const county of place.below) {
        if (random() < counties) carryOut(county, ofPlace, ofPlace[0]?.day ?? 0);
      }
    }
  }
  return theme;
}

/** 优化企业开办办理流程: another for each of the first ten thousand themes. */
function aboutOf(at: number, { verbs, subjects, things }: PolicyWords): string {
  const pairs = subjects.length * things.length;
  // A step without a divisor in common with the number of pairs goes through all of them.
  const pair = (at * 467) % pairs;
  const verb = verbs[(at + 5 * Math.floor(at / pairs)) % verbs.length] ?? '';
  return `${verb}${subjects[pair % subjects.length]}${things[Math.floor(pair / subjects.length)]}`;
}

function titleOf({ region }: Place, about: string, random: Random): string {
  const kind = random();
  if (kind < 0.5) return `关于印发${region.name}${about}实施方案的通知`;
  if (kind < 0.75) return `关于印发${region.name}${about}工作方案的通知`;
  if (kind < 0.9) return `关于印发${region.name}${about}若干措施的通知`;
  return `关于${about}的实施意见`;
}

/** `count` different ones of a list, each likelier the nearer it stands to the beginning. */
function someInTurn<T>(random: Random, list: readonly T[], count: number): readonly T[] {
  const rest = [...list];
  return Array.from({ length: count }, () => rest.splice(zipfPlace(random, rest.length), 1)).flat();
}

/** Days since 1970 as a date. */
export function isoDate(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
