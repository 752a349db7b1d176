/** A small country whose diffusion can be worked out by hand: real places, invented documents. */
import type { Facts, ReferenceFact, RegionEntry, RegionFact, Relation } from '../../../../../schema/facts.ts';
import { documentId, initiativeId } from '../../../../../schema/ids.ts';
import { makeFacts, makeMeasure, makeReference } from '../../make-facts.ts';

const nation: RegionFact = { name: '全国', code: null, level: 'national' };
const jiangxi: RegionFact = { name: '江西省', code: '360000', level: 'province' };
const hubei: RegionFact = { name: '湖北省', code: '420000', level: 'province' };
const ganzhou: RegionFact = { name: '赣州市', code: '360700', level: 'prefecture' };
const jian: RegionFact = { name: '吉安市', code: '360800', level: 'prefecture' };
const yichun: RegionFact = { name: '宜春市', code: '360900', level: 'prefecture' };
const ruijin: RegionFact = { name: '瑞金市', code: '360781', level: 'county' };
const jingzhou: RegionFact = { name: '荆州市', code: '421000', level: 'prefecture' };
const zone: RegionFact = { name: '荆州经济技术开发区', code: null, level: 'area' };

const within = (region: RegionFact, parent: RegionFact | null): RegionEntry => ({
  ...region,
  parent: parent && { name: parent.name, code: parent.code },
});
const regions: readonly RegionEntry[] = [
  within(nation, null),
  within(jiangxi, nation),
  within(hubei, nation),
  within(ganzhou, jiangxi),
  within(jian, jiangxi),
  within(yichun, jiangxi),
  within(ruijin, ganzhou),
  within(jingzhou, hubei),
  within(zone, jingzhou),
];

export interface Draft {
  readonly number: string;
  readonly region: RegionFact | null;
  readonly date: string | null;
  /** Numbers of documents of this world, each with the relation. */
  readonly cites?: readonly (readonly [number: string, relation: Relation])[];
  readonly initiatives?: readonly string[];
}

const issuerOf = (number: string): string => `${number.slice(0, number.indexOf('〔'))}机关`;

/** Id of a document of this world. */
export function idOf(number: string): string {
  return documentId({ issuer: issuerOf(number), number, title: null, date: null });
}

export function documentOf({ number, region, date, cites = [], initiatives = [] }: Draft): Facts {
  const head = `关于${number}的通知\n`;
  let text = head;
  const references = cites.map(([cited, relation]): ReferenceFact => {
    const start = text.length + '为落实'.length;
    text += `为落实${cited}，制定本通知。\n`;
    const span = [start, start + cited.length] as const;
    return makeReference({
      number: cited,
      issuer: issuerOf(cited),
      relation,
      spans: [span],
      relationSpan: span,
    });
  });
  return makeFacts({
    title: head.trim(),
    number,
    date,
    region,
    level: region === null || region.level === 'area' ? null : region.level,
    issuers: [issuerOf(number)],
    references,
    regions,
    file: `${number}.txt`,
    sha256: number,
    text,
    measures: [
      makeMeasure({ path: ['一'], heading: '总体要求', kind: 'general' }),
      ...initiatives.map((name, at) =>
        makeMeasure({ path: ['二', `（${at}）`], heading: `推行${name}`, initiatives: [name] }),
      ),
    ],
  });
}

export const origin = '国甲〔2022〕1号';
export const reform = '一照多址';
export const reformId = initiativeId(reform);

/**
 * What 国甲〔2022〕1号 came to. 江西 carries it out on day 31 and 赣州 10 days after it; 吉安 follows 赣州 without the
 * province; 瑞金 knows no date. 湖北 only mentions it, its city 荆州 does it all the same, and the zone in 荆州 follows
 * the city. 宜春 is older than what it says to carry out. A ministry (the nation's own) is there, too, and one of a
 * region that cannot be told.
 */
export const drafts: readonly Draft[] = [
  { number: origin, region: nation, date: '2022-01-01', initiatives: [reform] },
  { number: '国乙〔2022〕7号', region: nation, date: '2022-01-11', cites: [[origin, 'basis']] },
  { number: '赣府〔2022〕2号', region: jiangxi, date: '2022-02-01', cites: [[origin, 'implements']] },
  { number: '赣府〔2022〕9号', region: jiangxi, date: '2022-03-01', cites: [[origin, 'forwards']] },
  {
    number: '赣市〔2022〕3号',
    region: ganzhou,
    date: '2022-02-11',
    cites: [['赣府〔2022〕2号', 'implements']],
    initiatives: [reform],
  },
  { number: '赣市〔2022〕4号', region: ganzhou, date: null, cites: [[origin, 'implements']] },
  { number: '吉市〔2022〕5号', region: jian, date: '2022-04-01', cites: [['赣市〔2022〕3号', 'basis']] },
  { number: '瑞市〔2022〕1号', region: ruijin, date: null, cites: [['赣市〔2022〕3号', 'implements']] },
  { number: '宜市〔2021〕8号', region: yichun, date: '2021-12-02', cites: [[origin, 'implements']] },
  {
    number: '鄂府〔2022〕6号',
    region: hubei,
    date: '2022-02-15',
    cites: [[origin, 'mentions']],
    initiatives: [reform, '一网通办'],
  },
  { number: '荆市〔2022〕2号', region: jingzhou, date: '2022-05-01', cites: [[origin, 'implements']] },
  { number: '荆开〔2022〕1号', region: zone, date: '2022-06-01', cites: [['荆市〔2022〕2号', 'implements']] },
  { number: '某办〔2022〕1号', region: null, date: '2022-02-02', cites: [[origin, 'implements']] },
];

export const world: readonly Facts[] = drafts.map(documentOf);

export const places = { nation, jiangxi, hubei, ganzhou, jian, yichun, ruijin, jingzhou, zone };
