/** Facts for tests, with only what the test is about spelled out. */
import type {
  Facts,
  MeasureFact,
  ReferenceFact,
  RegionEntry,
  RegionFact,
  ResponsibilityFact,
} from '../../../schema/facts.ts';

export const jiangxi: RegionFact = { name: '江西省', code: '360000', level: 'province' };
export const ganzhou: RegionFact = { name: '赣州市', code: '360700', level: 'prefecture' };
export const hubei: RegionFact = { name: '湖北省', code: '420000', level: 'province' };
export const jingzhou: RegionFact = { name: '荆州市', code: '421000', level: 'prefecture' };
export const jingmen: RegionFact = { name: '荆门市', code: '420800', level: 'prefecture' };

const provinces = new Map([
  [ganzhou, jiangxi],
  [jingzhou, hubei],
  [jingmen, hubei],
]);

/** The region with the province it lies in. */
export function regionLine(region: RegionFact): readonly RegionEntry[] {
  const parent = provinces.get(region) ?? null;
  const entry = { ...region, parent: parent === null ? null : { name: parent.name, code: parent.code } };
  return parent === null ? [entry] : [entry, ...regionLine(parent)];
}

export interface DocumentDraft extends Partial<Omit<Facts, 'issuers' | 'source'>> {
  readonly issuers?: readonly string[];
  readonly file?: string;
  readonly sha256?: string;
  readonly text?: string | null;
}

export function makeFacts({
  issuers = [],
  file = 'a.txt',
  sha256 = '0',
  text = null,
  ...rest
}: DocumentDraft): Facts {
  return {
    title: '关于优化服务的通知',
    number: null,
    date: '2023-01-19',
    url: null,
    region: null,
    level: null,
    measures: [],
    references: [],
    ...rest,
    issuers: issuers.map((name) => ({ name })),
    source: { file, sha256, text },
  };
}

export function makeMeasure(draft: Partial<MeasureFact> = {}): MeasureFact {
  return {
    path: ['一'],
    heading: '推行一网通办',
    kind: 'measure',
    responsibilities: [],
    initiatives: [],
    ...draft,
  };
}

export function makeUnit(text: string, draft: Partial<ResponsibilityFact> = {}): ResponsibilityFact {
  return { text, agency: text, role: 'responsible', collective: false, ...draft };
}

export function makeReference(draft: Partial<ReferenceFact>): ReferenceFact {
  return { title: null, number: null, issuer: null, relation: 'mentions', ...draft };
}

/** Where the words stand in the text: the span a fact would carry. */
export function placeIn(text: string, words: string): readonly [number, number] {
  const start = text.indexOf(words);
  if (start === -1) throw new Error(`${words} does not stand in the text`);
  return [start, start + words.length];
}
