/** Who uses a 机关代字: 鄂政办发 → 湖北省人民政府办公厅. Data: data/numbers/. */
import type { NameContext } from '../pipeline.ts';
import { readData } from '../read-data.ts';
import { createPrefixGrammar, selfHeads, type PrefixGrammar, type PrefixReading } from './prefix-grammar.ts';
import { lineOf, loadRegions, type Region, type Regions } from './regions.ts';

/** The form of data/numbers/offices.json. */
export interface OfficeData {
  readonly subProvincial: readonly string[];
  readonly unsettled: readonly string[];
  readonly municipalities: readonly string[];
  readonly municipalityLines: Readonly<Record<string, string>>;
  readonly renamedIn2018: readonly string[];
  readonly governmentWord: Readonly<Record<'府', readonly string[]>>;
}

/** What ministries were called before the reorganisation of March 2018 (data/numbers/central.json). */
interface FormerData {
  readonly former: Readonly<Record<string, string>>;
}

/** Full names of the bodies that use a 机关代字, read in its context; empty if unknown, several if ambiguous. */
type PrefixIndex = (prefix: string, context: NameContext | null) => readonly string[];

interface Knowledge {
  readonly grammar: PrefixGrammar;
  readonly regions: Regions;
  readonly offices: OfficeData;
  /** Prefectures without a sign of their own in the data. */
  readonly unsigned: readonly Region[];
}

/** Names of departments are those since the reorganisation of 2018, in force in the provinces by 2019. */
const REORGANISED = '2019-01-01';
const MINISTRIES_REORGANISED = '2018-03-21';

export function createPrefixIndex(): PrefixIndex {
  const grammar = createPrefixGrammar();
  const regions = loadRegions();
  const offices = readData<OfficeData>('numbers/offices.json');
  const central = readData<FormerData>('numbers/central.json');
  const signed = new Set(Object.values(grammar.heads).flat());
  const unsigned = [...new Set(regions.byCode.values())].filter(
    ({ entry }) => entry.level === 'prefecture' && entry.code !== null && !signed.has(entry.code),
  );
  const knowledge: Knowledge = { grammar, regions, offices, unsigned };

  return (prefix, context) => {
    const reading = grammar.read(prefix);
    if (reading === null) return [];
    if (reading.kind === 'central') {
      return reading.issuer === null
        ? []
        : [formerName(reading.issuer, context?.date ?? null, central.former)];
    }
    const line = contextLine(context, regions);
    const users = narrow(usersOfSign(reading, line, knowledge), line);
    const names = users.map((region) =>
      reading.kind === 'government'
        ? governmentNames(region, reading.office, offices)
        : departmentNames(region, reading, context?.date ?? null, knowledge),
    );
    return preferIssuers([...new Set(names.flat())], context);
  };
}

/** 环发〔2015〕164号 is of 环境保护部, though 环 stands for 生态环境部 today. */
function formerName(name: string, date: string | null, former: FormerData['former']): string {
  if (date === null || date >= MINISTRIES_REORGANISED) return name;
  const [ministry, office] = name.endsWith('办公厅') ? [name.slice(0, -3), '办公厅'] : [name, ''];
  return (former[ministry] ?? ministry) + office;
}

/**
 * A body that issues the citing document itself settles which of several is meant, and whether a government's office
 * there is called 办公厅 or 办公室.
 */
function preferIssuers(names: readonly string[], context: NameContext | null): readonly string[] {
  const issuers = context?.issuers ?? [];
  const own = issuers.filter((issuer) => names.some((name) => name === issuer || isSameOffice(name, issuer)));
  return own.length > 0 ? own : names;
}

function isSameOffice(one: string, other: string): boolean {
  return /人民政府办公[厅室]$/u.test(one) && one.slice(0, -1) === other.slice(0, -1);
}

/** The regions a document's own names are read in, nearest first; empty without a context. */
function contextLine(context: NameContext | null, regions: Regions): readonly Region[] {
  const fact = context?.region ?? null;
  if (fact === null) return [];
  const region = fact.code === null ? regions.byName.get(fact.name)?.[0] : regions.byCode.get(fact.code);
  return region === undefined ? [] : lineOf(region);
}

type LocalReading = Exclude<PrefixReading, { readonly kind: 'central' }>;

function usersOfSign(
  reading: LocalReading,
  line: readonly Region[],
  knowledge: Knowledge,
): readonly Region[] {
  const { head } = reading;
  const level = selfHeads[head];
  if (level !== undefined) return line.filter(({ entry }) => entry.level === level).slice(0, 1);
  const { heads } = knowledge.grammar;
  const words: readonly string[] = reading.kind === 'government' ? [reading.word] : ['政', '府'];
  const signed = words.flatMap((word) => heads[`${head}${word}`] ?? []);
  const listed = signed.flatMap((code) => knowledge.regions.byCode.get(code) ?? []);
  const province = reading.kind === 'department' ? knowledge.regions.byProvinceSign.get(head) : undefined;
  const known = province === undefined ? listed : [province, ...listed];
  if (known.some((region) => line.includes(region))) return known;
  const own = line.filter(
    ({ entry, short }) => entry.level !== 'province' && isSignOf(head, short, entry.name),
  );
  if (own.length > 0) return own.slice(0, 1);
  const unlisted = knowledge.unsigned.filter(
    (region) => isSignOf(head, region.short, region.entry.name) && usesWord(region, words, knowledge),
  );
  return [...new Set([...known, ...unlisted])];
}

/** 荆, 荆州, 荆市 may stand for 荆州市. */
function isSignOf(head: string, short: string, name: string): boolean {
  return head === short || head === short.charAt(0) || head === short.charAt(0) + name.slice(-1);
}

/** In some provinces governments sign as 府, in the others as 政. */
function usesWord(region: Region, words: readonly string[], { offices }: Knowledge): boolean {
  const province = `${region.entry.code?.slice(0, 2) ?? ''}0000`;
  const word = offices.governmentWord['府'].includes(province) ? '府' : '政';
  return words.includes(word);
}

/** Users on the document's own line come first, then those of its province, then all. */
function narrow(users: readonly Region[], line: readonly Region[]): readonly Region[] {
  const own = users.filter((region) => line.includes(region));
  if (own.length > 0) return own;
  const province = line.find(({ entry }) => entry.level === 'province');
  const near = province === undefined ? [] : users.filter((region) => lineOf(region).includes(province));
  return near.length > 0 ? near : users;
}

function governmentNames(region: Region, office: boolean, offices: OfficeData): readonly string[] {
  const government = `${region.formal}人民政府`;
  if (!office) return [government];
  const code = region.entry.code ?? '';
  if (offices.unsettled.includes(code)) return [`${government}办公厅`, `${government}办公室`];
  const isHigh = region.entry.level === 'province' || offices.subProvincial.includes(code);
  return [`${government}${isHigh ? '办公厅' : '办公室'}`];
}

function departmentNames(
  region: Region,
  reading: LocalReading & { readonly kind: 'department' },
  date: string | null,
  { grammar, offices }: Knowledge,
): readonly string[] {
  const { line, office } = reading;
  const isOld = date !== null && date < REORGANISED && offices.renamedIn2018.includes(line);
  if (office || isOld) return [];
  const { code, level } = region.entry;
  const [province, prefecture, county] = grammar.lines[line] ?? [null, null, null];
  const below = level === 'prefecture' ? prefecture : county;
  const upper = offices.municipalities.includes(code ?? '')
    ? (offices.municipalityLines[line] ?? null)
    : province;
  const name = level === 'province' ? upper : below;
  return name === null ? [] : [`${region.formal}${name}`];
}
