import type {
  AgencyEntry,
  Facts,
  RegionEntry,
  RegionFact,
  Relation,
  Role,
  Span,
} from '../../../schema/facts.ts';

const country: RegionEntry = { name: '全国', code: null, level: 'national', parent: null };
const province: RegionFact = { name: '四川省', code: '510000', level: 'province' };
const city: RegionFact = { name: '绵阳市', code: '510700', level: 'prefecture' };
const regions: readonly RegionEntry[] = [
  country,
  { ...province, parent: { name: '全国', code: null } },
  { ...city, parent: { name: province.name, code: province.code } },
];

function agency(name: string, region: RegionFact, line: string | null): AgencyEntry {
  return { name, function: line, level: region.level === 'area' ? null : region.level, region, parent: null };
}
const agencies: readonly AgencyEntry[] = [
  agency('四川省人民政府办公厅', province, null),
  agency('四川省市场监督管理局', province, '市场监管'),
  agency('国家税务总局四川省税务局', province, '税务'),
  agency('四川省公安厅', province, '公安'),
  agency('绵阳市人民政府办公室', city, null),
  agency('绵阳市市场监督管理局', city, '市场监管'),
];

interface MeasureGiven {
  readonly heading: string;
  readonly body: string;
  /** The unit as it stands, its full name, its role. */
  readonly units: readonly (readonly [text: string, agency: string | null, role: Role])[];
  readonly initiatives?: readonly string[];
}

interface DocumentGiven {
  readonly title: string;
  readonly number: string;
  readonly date: string;
  readonly issuer: string;
  readonly region: RegionFact;
  readonly preamble: string;
  readonly measures: readonly MeasureGiven[];
  readonly references: readonly {
    readonly title: string | null;
    readonly number: string | null;
    readonly issuer: string | null;
    readonly relation: Relation;
    /** The words in the preamble. */
    readonly words: string;
  }[];
}

/** Facts of a document whose text is put together from its parts, so that every span points at its words. */
function factsOf(given: DocumentGiven): Facts {
  const items = given.measures.map((one, at) => `（${at + 1}）${one.heading}。${one.body}`);
  const text = [given.title, given.number, given.preamble, ...items, given.issuer, given.date].join('\n');
  const span = (words: string, from = 0): Span => {
    const start = text.indexOf(words, from);
    if (start < 0) throw new Error(`“${words}” does not stand in the text`);
    return [start, start + words.length];
  };
  return {
    title: given.title,
    number: given.number,
    date: given.date,
    url: `https://example.org/${given.date}`,
    issuers: [{ name: given.issuer, text: given.issuer, span: span(given.issuer) }],
    region: given.region,
    level: given.region.level === 'area' ? null : given.region.level,
    measures: given.measures.map((one, at) => {
      const [start, end] = span(items[at] ?? '');
      return {
        path: [`（${at + 1}）`],
        heading: one.heading,
        kind: 'measure',
        text: `${one.heading}。${one.body}`,
        span: [start, end],
        responsibilities: one.units.map(([unit, full, role]) => ({
          text: unit,
          agency: full,
          role,
          collective: full === null,
          deadline: null,
          span: span(unit, start),
        })),
        initiatives: one.initiatives ?? [],
        initiativeSpans: (one.initiatives ?? []).map((name) => span(name, start)),
        references: [],
      };
    }),
    references: given.references.map(({ words, ...reference }) => ({
      ...reference,
      spans: [span(words)],
      relationSpan: span(words),
      confidence: 1,
    })),
    source: { file: `${given.date}.txt`, sha256: given.date, span: null, text },
    spans: { title: span(given.title), number: span(given.number), date: span(given.date), url: null },
    agencies,
    regions,
  };
}

export const provincial = factsOf({
  title: '四川省人民政府办公厅关于优化开办企业服务的通知',
  number: '川办发〔2024〕12号',
  date: '2024-03-01',
  issuer: '四川省人民政府办公厅',
  region: province,
  preamble: '根据《优化营商环境条例》，现通知如下。',
  references: [
    {
      title: '优化营商环境条例',
      number: null,
      issuer: null,
      relation: 'basis',
      words: '《优化营商环境条例》',
    },
  ],
  measures: [
    {
      heading: '压缩时间',
      body: '全面推行“一网通办”。（省市场监管局牵头，省税务局配合）',
      units: [
        ['省市场监管局', '四川省市场监督管理局', 'lead'],
        ['省税务局', '国家税务总局四川省税务局', 'support'],
      ],
      initiatives: ['一网通办'],
    },
    {
      heading: '减少材料',
      body: '能共享的材料不再提交。（责任单位：省市场监管局、省公安厅、各市人民政府）',
      units: [
        ['省市场监管局', '四川省市场监督管理局', 'responsible'],
        ['省公安厅', '四川省公安厅', 'responsible'],
        ['各市人民政府', null, 'responsible'],
      ],
    },
  ],
});

export const municipal = factsOf({
  title: '绵阳市人民政府办公室关于落实开办企业服务措施的通知',
  number: '绵府办发〔2024〕5号',
  date: '2024-04-08',
  issuer: '绵阳市人民政府办公室',
  region: city,
  preamble: '为贯彻落实川办发〔2024〕12号精神，现通知如下。',
  references: [
    {
      title: null,
      number: '川办发〔2024〕12号',
      issuer: '四川省人民政府办公厅',
      relation: 'implements',
      words: '川办发〔2024〕12号',
    },
  ],
  measures: [
    {
      heading: '设立专区',
      body: '设立开办企业专区，推行“一网通办”。（市市场监管局牵头）',
      units: [['市市场监管局', '绵阳市市场监督管理局', 'lead']],
      initiatives: ['一网通办'],
    },
  ],
});

/** Two offices that use one 机关代字: their documents share a number. */
export function sharedNumber(issuer: string): Facts {
  return { ...municipal, issuers: [{ name: issuer }], number: '共办发〔2024〕1号', references: [] };
}
