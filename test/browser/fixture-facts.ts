/**
 * A small corpus written for the browser tests, as facts with their text: a national document, carried out
 * by a province, two cities and a county; one document cited only; one whose title is an attack.
 */
import { createHash } from 'node:crypto';
import type {
  AgencyEntry,
  Facts,
  Level,
  MeasureFact,
  Relation,
  RegionFact,
  Role,
  Span,
} from '../../schema/facts.ts';

interface Unit {
  readonly text: string;
  readonly agency: string | null;
  readonly role: Role;
}

interface Item {
  readonly path: readonly string[];
  readonly heading: string;
  readonly body: string;
  readonly units: readonly Unit[];
  readonly initiatives?: readonly string[];
}

interface Citation {
  readonly title: string | null;
  readonly number: string | null;
  readonly issuer: string | null;
  readonly relation: Relation;
  /** The sentence, in which the words stand. */
  readonly sentence: string;
  readonly words: string;
}

interface Draft {
  readonly title: string;
  readonly number: string;
  readonly date: string;
  readonly issuer: string;
  readonly region: RegionFact;
  readonly level: Level;
  readonly citations: readonly Citation[];
  readonly items: readonly Item[];
}

const nation: RegionFact = { name: '全国', code: null, level: 'national' };
const province: RegionFact = { name: '江西省', code: '360000', level: 'province' };
const ganzhou: RegionFact = { name: '赣州市', code: '360700', level: 'prefecture' };
const yichun: RegionFact = { name: '宜春市', code: '360900', level: 'prefecture' };
const county: RegionFact = { name: '丰城市', code: '360981', level: 'county' };

export const origin = { number: '国办发〔2031〕30号', title: '国务院办公厅关于扩大服务事项通用范围的意见' };

function citeOrigin(verb: string): Citation {
  const words = `《${origin.title}》（${origin.number}）`;
  return {
    ...origin,
    title: '关于扩大服务事项通用范围的意见',
    issuer: '国务院办公厅',
    relation: verb === '根据' ? 'basis' : 'implements',
    sentence: `为${verb}${words}精神，现结合实际提出以下措施。`,
    words,
  };
}

const rules: Citation = {
  title: '优化服务环境条例',
  number: null,
  issuer: '国务院',
  relation: 'basis',
  sentence: '依据国务院《优化服务环境条例》制定本措施。',
  words: '《优化服务环境条例》',
};

function provincial(title: string, number: string): Citation {
  const words = `《${title}》（${number}）`;
  return {
    title: title.slice(title.indexOf('关于')),
    number,
    issuer: '江西省人民政府办公厅',
    relation: 'implements',
    sentence: `按照${words}要求，细化任务如下。`,
    words,
  };
}

const provinceTitle = '江西省人民政府办公厅关于推进服务事项通用工作的实施意见';
const provinceNumber = '赣府厅发〔2031〕8号';

const drafts: readonly Draft[] = [
  {
    ...origin,
    date: '2031-01-12',
    issuer: '国务院办公厅',
    region: nation,
    level: 'national',
    citations: [rules],
    items: [
      {
        path: ['一', '（一）'],
        heading: '统一事项标准',
        body: '统一事项标准。编制通用事项目录并向社会公布。',
        units: [{ text: '国家发展改革委', agency: '国家发展和改革委员会', role: 'lead' }],
      },
    ],
  },
  {
    title: provinceTitle,
    number: provinceNumber,
    date: '2031-04-03',
    issuer: '江西省人民政府办公厅',
    region: province,
    level: 'province',
    citations: [citeOrigin('贯彻落实'), rules],
    items: [
      {
        path: ['二', '（一）'],
        heading: '推行一窗通办',
        body: '推行一窗通办。在综合窗口受理“一窗通办”事项。',
        units: [
          { text: '省发展改革委', agency: '江西省发展和改革委员会', role: 'lead' },
          { text: '省人社厅', agency: '江西省人力资源和社会保障厅', role: 'support' },
        ],
        initiatives: ['一窗通办'],
      },
    ],
  },
  {
    title: '赣州市人民政府办公室关于印发赣州市服务事项通用若干措施的通知',
    number: '赣市府办发〔2031〕15号',
    date: '2031-06-20',
    issuer: '赣州市人民政府办公室',
    region: ganzhou,
    level: 'prefecture',
    citations: [citeOrigin('落实'), provincial(provinceTitle, provinceNumber)],
    items: [
      {
        path: ['一', '1'],
        heading: '推行一窗通办',
        body: '推行一窗通办。各窗口统一受理“一窗通办”事项，按类流转。',
        units: [
          { text: '市行政审批局', agency: '赣州市行政审批局', role: 'lead' },
          { text: '市发改委', agency: '赣州市发展和改革委员会', role: 'responsible' },
          { text: '市人社局', agency: '赣州市人力资源和社会保障局', role: 'support' },
        ],
        initiatives: ['一窗通办'],
      },
      {
        path: ['一', '2'],
        heading: '压减办理时限',
        body: '压减办理时限。将平均办理时限压减一半以上。',
        units: [
          { text: '市行政审批局', agency: '赣州市行政审批局', role: 'lead' },
          { text: '市人社局', agency: '赣州市人力资源和社会保障局', role: 'support' },
          { text: '各县（市、区）人民政府', agency: null, role: 'responsible' },
        ],
      },
      {
        path: ['二', '3'],
        heading: '加强信息共享',
        body: '加强信息共享。建立部门间数据共享清单。',
        units: [
          { text: '市发改委', agency: '赣州市发展和改革委员会', role: 'lead' },
          { text: '市行政审批局', agency: '赣州市行政审批局', role: 'support' },
        ],
      },
    ],
  },
  {
    title: '宜春市人民政府办公室关于服务事项通用的实施方案',
    number: '宜府办发〔2031〕6号',
    date: '2031-05-09',
    issuer: '宜春市人民政府办公室',
    region: yichun,
    level: 'prefecture',
    citations: [citeOrigin('贯彻')],
    items: [
      {
        path: ['一'],
        heading: '明确责任分工',
        body: '明确责任分工。逐项明确牵头部门和完成时间。',
        units: [{ text: '市发改委', agency: '宜春市发展和改革委员会', role: 'responsible' }],
      },
    ],
  },
  {
    title: '丰城市人民政府关于<script>window.attacked = true</script><b>服务</b>事项的通知',
    number: '丰府发〔2031〕2号',
    date: '2031-09-01',
    issuer: '丰城市人民政府',
    region: county,
    level: 'county',
    citations: [
      {
        title: '关于服务事项通用的实施方案',
        number: '宜府办发〔2031〕6号',
        issuer: '宜春市人民政府办公室',
        relation: 'implements',
        sentence:
          '为落实《宜春市人民政府办公室关于服务事项通用的实施方案》（宜府办发〔2031〕6号）<img src=x onerror="window.attacked=true">，现通知如下。',
        words: '《宜春市人民政府办公室关于服务事项通用的实施方案》（宜府办发〔2031〕6号）',
      },
    ],
    items: [],
  },
];

/** One line of NDJSON for each document. */
export function fixtureFacts(): string {
  return drafts.map((draft, index) => `${JSON.stringify(factsOf(draft, index))}\n`).join('');
}

function factsOf(draft: Draft, index: number): Facts {
  const text = textOf(draft);
  const span = (words: string, from = 0): Span => {
    const start = text.indexOf(words, from);
    if (start === -1) throw new Error(`not in the text: ${words}`);
    return [start, start + words.length];
  };
  return {
    title: draft.title,
    number: draft.number,
    date: draft.date,
    url: `https://example.org/policy/${index + 1}`,
    issuers: [{ name: draft.issuer, text: draft.issuer, span: span(draft.issuer) }],
    region: draft.region,
    level: draft.level,
    measures: draft.items.map((item) => measureOf(item, text, span)),
    references: draft.citations.map((citation) => ({
      title: citation.title,
      full: citation.title,
      number: citation.number,
      issuer: citation.issuer,
      relation: citation.relation,
      spans: [span(citation.words, text.indexOf(citation.sentence))],
      relationSpan: span(citation.words, text.indexOf(citation.sentence)),
    })),
    source: {
      file: `fixture-${index + 1}.txt`,
      sha256: createHash('sha256').update(text).digest('hex'),
      text,
    },
    spans: { title: span(draft.title), number: span(draft.number), date: null, url: null },
    agencies: agenciesOf(draft),
    regions: [
      { ...nation, parent: null },
      { ...province, parent: nation },
      { ...ganzhou, parent: province },
      { ...yichun, parent: province },
      { ...county, parent: yichun },
    ],
  };
}

function measureOf(item: Item, text: string, span: (words: string, from?: number) => Span): MeasureFact {
  const start = text.indexOf(item.body);
  const initiatives = item.initiatives ?? [];
  return {
    path: item.path,
    heading: item.heading,
    kind: 'measure',
    text: item.body,
    span: [start, span(clause(item), start)[1]],
    responsibilities: item.units.map((unit) => ({
      ...unit,
      collective: unit.agency === null,
      deadline: null,
      span: span(unit.text, start),
    })),
    initiatives,
    initiativeSpans: initiatives.map((name) => span(name, start)),
  };
}

function clause({ units }: Item): string {
  const words = { lead: '牵头', responsible: '负责', support: '配合' };
  return `（${units.map(({ text, role }) => `${text}${words[role]}`).join('，')}）`;
}

function textOf(draft: Draft): string {
  return [
    draft.title,
    draft.number,
    draft.issuer,
    ...draft.citations.map(({ sentence }) => sentence),
    ...draft.items.map((item) => `${item.path.join('')}${item.body}${clause(item)}`),
  ].join('\n');
}

const functions: readonly (readonly [ending: string, name: string])[] = [
  ['发展和改革委员会', '发展改革'],
  ['人力资源和社会保障局', '人力资源社会保障'],
  ['人力资源和社会保障厅', '人力资源社会保障'],
  ['行政审批局', '行政审批'],
];

function agenciesOf({ issuer, items, region, level }: Draft): readonly AgencyEntry[] {
  const named = items
    .flatMap(({ units }) => units.map(({ agency }) => agency))
    .filter((name) => name !== null);
  return [...new Set([issuer, ...named])].map((name) => ({
    name,
    function: functions.find(([ending]) => name.endsWith(ending))?.[1] ?? null,
    level,
    region,
    parent: null,
  }));
}
