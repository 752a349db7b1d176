/**
 * Facts of a synthetic corpus of any size, by seed: cities and provinces that carry out national documents
 * with some thirty measures each. Names are made of numbers; only the shape is that of real documents.
 */
import type {
  AgencyEntry,
  Facts,
  MeasureFact,
  ReferenceFact,
  RegionEntry,
  ResponsibilityFact,
} from '../../schema/facts.ts';
import { seededRandom, type Random } from './random.ts';

const provinces = 30;
const citiesAProvince = 12;
const measuresADocument = 30;
const bureaus = ['发展改革', '市场监管', '财政', '公安', '税务', '住房城乡建设', '自然资源', '人力资源'];
/** 机关代字 are made of 干支. */
const stems = '甲乙丙丁戊己庚辛壬癸';
const branches = '子丑寅卯辰巳午未申酉戌亥';
const initiatives = Array.from({ length: 200 }, (_, at) => `改革举措${at}号`);
const laws = Array.from({ length: 60 }, (_, at) => `第${at}类事项管理条例`);

/** Facts one by one, so that a corpus of any size fits in memory. Later documents refer to earlier ones. */
export function* syntheticFacts(count: number, seed = 1): Generator<Facts> {
  const random = seededRandom(seed);
  for (let index = 0; index < count; index++) yield documentOf(index, random);
}

function documentOf(index: number, random: Random): Facts {
  const author = authorOf(index);
  const title = `${author.name}关于印发第${index}号工作方案的通知`;
  const text = new Text(`${title}\n`);
  const references = Array.from({ length: 6 }, () => referenceFrom(index, random, text));
  const measures = Array.from({ length: measuresADocument }, (_, at) => measureOf(at, author, random, text));
  const bureausHere = bureaus.map((line) => bureauOf(author, line));
  return {
    title,
    number: numberOf(index),
    date: `20${10 + (index % 14)}-${pad(1 + (index % 12))}-${pad(1 + (index % 28))}`,
    url: `https://example.gov.cn/${index}`,
    issuers: [{ name: author.name }],
    region: plain(author.region),
    level: author.level,
    measures,
    references,
    source: {
      file: `synthetic/${Math.floor(index / 100)}.txt`,
      sha256: index.toString(16).padStart(64, '0'),
      text: text.value,
    },
    agencies: [
      { name: author.name, function: null, level: author.level, region: plain(author.region), parent: null },
      ...bureausHere,
    ],
    regions: regionsAbove(author.region),
  };
}

interface Author {
  readonly name: string;
  readonly level: 'national' | 'province' | 'prefecture';
  readonly region: RegionEntry;
}

const nation: RegionEntry = { name: '全国', code: null, level: 'national', parent: null };

function provinceOf(at: number): RegionEntry {
  return { name: `第${at}省`, code: `${11 + at}0000`, level: 'province', parent: nation };
}

/** One in thirty is national, one in six a province's, the rest are cities'. */
function authorOf(index: number): Author {
  if (index % 30 === 0) return { name: '国务院办公厅', level: 'national', region: nation };
  const province = provinceOf(index % provinces);
  if (index % 6 === 0) {
    return { name: `${province.name}人民政府办公厅`, level: 'province', region: province };
  }
  const at = 1 + (index % citiesAProvince);
  const name = `${province.name}第${at}市`;
  const code = `${province.code?.slice(0, 2)}${pad(at)}00`;
  return {
    name: `${name}人民政府办公室`,
    level: 'prefecture',
    region: { name, code, level: 'prefecture', parent: { name: province.name, code: province.code } },
  };
}

const numberOf = (index: number): string =>
  `${stems[index % stems.length]}${branches[index % branches.length]}发〔20${10 + (index % 14)}〕${index + 1}号`;

function regionsAbove(region: RegionEntry): readonly RegionEntry[] {
  if (region.level === 'national') return [region];
  const province = provinceOf(Number(region.code?.slice(0, 2)) - 11);
  return region.level === 'province' ? [region, nation] : [region, province, nation];
}

function bureauOf({ region, level }: Author, line: string): AgencyEntry {
  const place = region.level === 'national' ? '国家' : region.name;
  return { name: `${place}${line}局`, function: line, level, region: plain(region), parent: null };
}

function referenceFrom(index: number, random: Random, text: Text): ReferenceFact {
  const before = text.add('按照');
  if (random() < 0.4 || index === 0) {
    const law = laws[Math.floor(random() * laws.length)] ?? '';
    const span = text.add(`《${law}》`);
    text.add('有关规定，结合实际，制定本方案。');
    return { title: law, full: law, number: null, issuer: null, relation: 'basis', spans: [span] };
  }
  const cited = Math.floor(random() * index);
  const span = text.add(`《第${cited}号工作方案》（${numberOf(cited)}）`);
  text.add(`要求，抓好落实（${before[0]}）。`);
  return {
    title: `关于印发第${cited}号工作方案的通知`,
    number: numberOf(cited),
    issuer: authorOf(cited).name,
    relation: random() < 0.7 ? 'implements' : 'mentions',
    spans: [span],
    relationSpan: span,
  };
}

function measureOf(at: number, author: Author, random: Random, text: Text): MeasureFact {
  const start = text.value.length;
  const heading = `完善第${Math.floor(random() * 500)}类事项办理机制`;
  text.add(`（${at + 1}）${heading}。`);
  for (let sentence = 0; sentence < 5; sentence++) {
    text.add(`推动第${Math.floor(random() * 1000)}项服务标准化、规范化、便利化，压减办理环节和时限。`);
  }
  const initiative = initiatives[Math.floor(random() * initiatives.length)] ?? '';
  const initiatives_ = random() < 0.3 ? [initiative] : [];
  if (initiatives_.length > 0) text.add(`推行“${initiative}”。`);
  const body = text.value.slice(start);
  text.add('（责任单位：');
  const first = Math.floor(random() * bureaus.length);
  const responsibilities = Array.from({ length: 1 + Math.floor(random() * 5) }, (_, unit) => {
    const name = bureauOf(author, bureaus[(first + unit) % bureaus.length] ?? '').name;
    const span = text.add(name);
    text.add('、');
    return { text: name, agency: name, role: unit === 0 ? 'lead' : 'responsible', collective: false, span };
  }) satisfies ResponsibilityFact[];
  text.add('）\n');
  return {
    path: ['一', `（${at + 1}）`],
    heading,
    kind: 'measure',
    text: body,
    span: [start, text.value.length],
    responsibilities,
    initiatives: initiatives_,
  };
}

class Text {
  constructor(public value: string) {}

  add(words: string): readonly [number, number] {
    const start = this.value.length;
    this.value += words;
    return [start, this.value.length];
  }
}

const plain = ({ name, code, level }: RegionEntry): Pick<RegionEntry, 'name' | 'code' | 'level'> => ({
  name,
  code,
  level,
});
const pad = (value: number): string => String(value).padStart(2, '0');
