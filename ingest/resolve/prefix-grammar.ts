/**
 * How a 机关代字 is built: a region's sign, the government's 政 or 府 or the sign of a department's line, then
 * kind and serial words (发, 办发, 函, 规 …); or the sign of a central body. Data: data/numbers/.
 */
import { readData } from '../read-data.ts';
import { loadRegions, type Region } from './regions.ts';

/** A 机关代字 taken apart. */
export type PrefixReading =
  | {
      readonly kind: 'central';
      readonly issuer: string | null;
      /** False where a single character is all that tells the body. */
      readonly sure: boolean;
    }
  | {
      readonly kind: 'government';
      readonly head: string;
      readonly word: GovernmentWord;
      readonly office: boolean;
    }
  | {
      readonly kind: 'department';
      readonly head: string;
      readonly line: string;
      readonly office: boolean;
    };

/** 办: in 四川 the office of a government signs by the region alone, 川办发. */
type GovernmentWord = '政' | '府' | '办';

/** Names of a line's department in a province, a prefecture, a county; null where the sign does not tell. */
type LineNames = readonly [province: string | null, prefecture: string | null, county: string | null];

/** What the grammar knows. */
export interface PrefixGrammar {
  readonly read: (prefix: string) => PrefixReading | null;
  readonly lines: Readonly<Record<string, LineNames>>;
  /** Codes of regions by sign and government word: 荆政 → 荆州市, 荆门市. */
  readonly heads: Readonly<Record<string, readonly string[]>>;
}

interface Central {
  readonly exact: Readonly<Record<string, string | null>>;
  readonly starts: Readonly<Record<string, string | null>>;
}

/** Longest sign of a region: 黔西南 with room for 市 or 州. */
const LONGEST_HEAD = 4;
/** Most characters behind the sign of a body: 办函, 规字, 技作物一字. */
const LONGEST_REST = 5;

/** Signs of a government that names itself without its region: 市政办发. */
export const selfHeads: Readonly<Record<string, 'prefecture' | 'county'>> = {
  市: 'prefecture',
  州: 'prefecture',
  县: 'county',
  区: 'county',
};

const governmentRest = /^(?:办|厅|发|字|文|函|规|复|秘|综|通|告|干|电|任|土|议|批|明|传|研|建|地|$)/u;
const officeRest = /^[办厅]/u;
/** Characters that end the name of a body or join words: they do not stand in a 机关代字 behind its sign. */
const foreign = /[局署院省市县州镇的了和及等为以在由对将与按据]/u;

export function createPrefixGrammar(): PrefixGrammar {
  const central = readData<Central>('numbers/central.json');
  const lines = readData<Readonly<Record<string, LineNames>>>('numbers/lines.json');
  const heads = readData<Readonly<Record<string, readonly string[]>>>('numbers/heads.json');
  const signs = collectSigns(heads);
  const starts = byLength(Object.keys(central.starts));
  const lineSigns = byLength(Object.keys(lines));

  const read = (prefix: string): PrefixReading | null => {
    if (prefix in central.exact) {
      return { kind: 'central', issuer: central.exact[prefix] ?? null, sure: true };
    }
    return (
      readGovernment(prefix, (head, word) => `${head}${word}` in heads) ??
      readCentral(prefix, starts, central) ??
      readGovernment(prefix, (head, word) => word !== '办' && signs.has(head)) ??
      readDepartment(prefix, signs, lineSigns)
    );
  };
  return { read, lines, heads };
}

function readGovernment(
  prefix: string,
  isHead: (head: string, word: GovernmentWord) => boolean,
): PrefixReading | null {
  for (let length = Math.min(LONGEST_HEAD, prefix.length - 1); length > 0; length--) {
    const word = prefix.charAt(length);
    const rest = prefix.slice(length + 1);
    if (word !== '政' && word !== '府' && word !== '办') continue;
    if (!isRest(rest) || !governmentRest.test(rest)) continue;
    const head = prefix.slice(0, length);
    if (!isHead(head, word)) continue;
    return { kind: 'government', head, word, office: word === '办' || officeRest.test(rest) };
  }
  return null;
}

function readCentral(prefix: string, starts: readonly string[], central: Central): PrefixReading | null {
  const start = starts.find((sign) => prefix.startsWith(sign));
  if (start === undefined || !isRest(prefix.slice(start.length))) return null;
  return { kind: 'central', issuer: central.starts[start] ?? null, sure: start.length > 1 };
}

function readDepartment(
  prefix: string,
  signs: ReadonlySet<string>,
  lineSigns: readonly string[],
): PrefixReading | null {
  for (let length = Math.min(LONGEST_HEAD, prefix.length - 1); length > 0; length--) {
    const head = prefix.slice(0, length);
    if (!signs.has(head)) continue;
    const behind = prefix.slice(length);
    const line = lineSigns.find((sign) => behind.startsWith(sign));
    if (line === undefined) continue;
    const rest = behind.slice(line.length);
    if (isRest(rest)) return { kind: 'department', head, line, office: officeRest.test(rest) };
  }
  return null;
}

function isRest(rest: string): boolean {
  return rest.length <= LONGEST_REST && !foreign.test(rest);
}

/** Every sign a region may be called by: 鄂, 荆, 恩施州, 赣市; its first character stands for any region. */
function collectSigns(heads: Readonly<Record<string, readonly string[]>>): ReadonlySet<string> {
  const regions = loadRegions();
  const signs = new Set([...Object.keys(selfHeads), ...regions.byProvinceSign.keys()]);
  for (const key of Object.keys(heads)) signs.add(key.slice(0, -1));
  for (const region of new Set([...regions.byCode.values()])) addSigns(region, signs);
  for (const ordinary of ['和', '原', '同', '新', '本', '民']) {
    if (!(`${ordinary}政` in heads)) signs.delete(ordinary);
  }
  return signs;
}

function addSigns(region: Region, signs: Set<string>): void {
  const { short } = region;
  if (short.length <= LONGEST_HEAD) signs.add(short);
  const first = short.charAt(0);
  signs.add(first);
  const kind = region.entry.name.slice(-1);
  if ('市县区州'.includes(kind)) signs.add(first + kind);
}

function byLength(words: readonly string[]): readonly string[] {
  return [...words].sort((a, b) => b.length - a.length);
}
