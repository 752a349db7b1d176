import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readData } from '../../../ingest/read-data.ts';
import { entryOf } from '../../../ingest/resolve/agency-entry.ts';
import type { AreaData } from '../../../ingest/resolve/areas.ts';
import { chooseOrgan, isNameOn } from '../../../ingest/resolve/choose.ts';
import type { CollectiveData } from '../../../ingest/resolve/collectives.ts';
import { loadGazetteer } from '../../../ingest/resolve/gazetteer.ts';
import {
  organFiles,
  readOrganGroups,
  type AbbreviationRules,
  type LevelSign,
  type LocalRow,
} from '../../../ingest/resolve/organ-data.ts';
import { buildOrganTables, levelSigns } from '../../../ingest/resolve/organs.ts';
import { loadRegions, type Region } from '../../../ingest/resolve/regions.ts';
import type { ShapeData } from '../../../ingest/resolve/shapes.ts';
import { packageRoot } from '../../../schema/package-root.ts';
import { contextOf, readName } from './name-context.ts';

const groups = readOrganGroups();
const rows = groups.flatMap((group) =>
  group.organs.map((row) => ({ ...row, line: row.function ?? group.function })),
);
const rules = readData<AbbreviationRules>('gazetteer/abbreviation-rules.json');
const local = readData<readonly LocalRow[]>('gazetteer/local.json');
const areas = readData<AreaData>('gazetteer/areas.json');
const shapes = readData<ShapeData>('gazetteer/shapes.json');
const functions = readData<readonly (readonly [line: string, word: string])[]>('gazetteer/functions.json');
const collectives = readData<CollectiveData>('gazetteer/collectives.json');
const regions = loadRegions();
const tables = buildOrganTables(groups, rules);
const gazetteer = loadGazetteer();

const levels: Readonly<Record<LevelSign, Region['entry']['level']>> = {
  N: 'national',
  P: 'province',
  T: 'prefecture',
  C: 'county',
};
const everyRegion = [regions.nation, ...regions.byCode.values()];
const isoStart = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u;

/** A region of the level where the row exists: the last one, for the first are capitals with names of their own. */
function placeOf(row: (typeof rows)[number], sign: LevelSign): Region | undefined {
  const starts = (codes: readonly string[], { entry: { code } }: Region): boolean =>
    codes.some((start) => code?.startsWith(start) ?? false);
  return everyRegion.findLast(
    (region) =>
      region.entry.level === levels[sign] &&
      !/^[78]/u.test(region.entry.code ?? '') &&
      (!row.in || starts(row.in, region)) &&
      !(row.notIn && starts(row.notIn, region)),
  );
}

function dateOf(row: (typeof rows)[number]): string {
  if (row.from) return `${row.from}-28`.slice(0, 10);
  return row.to ? '2015-01-01' : '2023-06-15';
}

describe('the organ files', () => {
  it('are all read', () => {
    const files = readdirSync(join(packageRoot, 'data/gazetteer/organs')).map((file) =>
      file.replace('.json', ''),
    );
    expect(files.sort()).toEqual([...organFiles].sort());
  });

  it('give every organ a line of work and a level', () => {
    expect(rows.filter(({ line, at }) => line === '' || !/^[NPTC]+$/u.test(at))).toEqual([]);
  });

  it('write dates as ISO', () => {
    const dates = [...rows, ...local]
      .flatMap(({ from, to }) => [from, to])
      .filter((date) => date !== undefined);
    expect(dates.filter((date) => !isoStart.test(date))).toEqual([]);
  });

  it('name divisions that exist', () => {
    const codes = rows.flatMap(({ in: places, notIn }) => [...(places ?? []), ...(notIn ?? [])]);
    const known = [...regions.byCode.keys()];
    expect(codes.filter((code) => !known.some((each) => each.startsWith(code)))).toEqual([]);
  });

  it('use only the places of a region that templates know', () => {
    const marks = rows.flatMap(({ formal }) => formal?.match(/\{[^}]*\}/gu) ?? []);
    expect(marks.filter((mark) => !['{R}', '{S}', '{U}'].includes(mark))).toEqual([]);
  });

  it('list no row twice', () => {
    const keys = rows.map(({ formal, at, in: places, from, alias, written }) =>
      JSON.stringify([formal, at, places, from, written, formal === null ? alias : null]),
    );
    const seen = new Set<string>();
    const twice = keys.filter((key) => seen.size === seen.add(key).size);
    expect(twice).toEqual([]);
  });

  it('let no name stand for two organs at one place and time, unless it is marked as open', () => {
    const dates = ['2015-01-01', '2019-06-01', '2022-01-01', '2023-06-15', '2024-01-01', '2025-01-01', null];
    const samples = (sign: LevelSign): readonly Region[] =>
      everyRegion.filter(
        ({ entry: { level, code } }) =>
          level === levels[sign] && (level !== 'county' || code?.endsWith('01')),
      );
    const clashes = new Set<string>();
    for (const sign of levelSigns) {
      for (const [name, candidates] of tables[sign].byBody) {
        if (candidates.some(({ organ }) => organ.formal === null) || candidates.length === 1) continue;
        for (const { entry } of samples(sign)) {
          for (const date of dates) {
            for (const isShort of [false, true]) {
              const choice = chooseOrgan(candidates, { code: entry.code, date, isShort });
              if (choice === 'ambiguous') clashes.add(`${sign} ${name}`);
            }
          }
        }
      }
    }
    expect([...clashes]).toEqual([]);
  });

  it('are read back: the formal name of every organ is its own full name', () => {
    const lost: string[] = [];
    for (const row of rows) {
      for (const sign of levelSigns.filter((each) => row.at.includes(each) && row.formal !== null)) {
        const place = placeOf(row, sign);
        if (!place) throw new Error(`${row.formal} exists nowhere`);
        const organ = { formal: row.formal, function: row.line, parent: null };
        const { name } = entryOf({ ...organ, from: '', to: '', in: [], notIn: [], shortOnly: false }, place);
        const found = gazetteer.fullName(name, dateOf(row));
        if (found?.name !== name || found.function !== row.line)
          lost.push(`${name} → ${found?.name} ${found?.function}`);
        if (readName(name, contextOf(place.entry.code ?? '全国', dateOf(row))) !== name) lost.push(name);
      }
    }
    expect(lost).toEqual([]);
  });

  it('show to what body an organ belongs by the beginning of its name only', () => {
    const shown = levelSigns.flatMap((sign) =>
      [...tables[sign].byBody.values()].flat().map(({ organ }) => `${organ.parent} ⊃ ${organ.formal}`),
    );
    const parents = [
      ...new Set(shown.filter((each) => !each.startsWith('null')).map((each) => each.split(' ⊃ ')[0])),
    ];
    expect(parents.sort()).toMatchInlineSnapshot(`
      [
        "中共{R}委员会",
        "中共{R}纪律检查委员会",
        "中共中央",
        "中共中央纪律检查委员会",
        "中国人民银行",
        "中国国际贸易促进委员会",
        "中国证券监督管理委员会",
        "中国邮政集团有限公司",
        "中国银行保险监督管理委员会",
        "人民代表大会",
        "人民政府",
        "全国人民代表大会",
        "公安局",
        "国务院",
        "国务院妇女儿童工作委员会",
        "国务院安全生产委员会",
        "国家外汇管理局",
        "国家矿山安全监察局",
        "国家税务总局",
        "国家统计局",
        "国家能源局",
        "国家金融监督管理总局",
        "妇女儿童工作委员会",
        "安全生产委员会",
        "海关总署",
        "行政公署",
        "防汛抗旱指挥部",
      ]
    `);
  });
});

describe('the list of single bodies', () => {
  it('names each once for a time, in a region that exists, with a line of work of the organ files or the functions', () => {
    const lines = new Set([...rows.map(({ line }) => line), '开发区管理']);
    for (const { in: place, function: line } of local) {
      expect(regions.byCode.has(place) || regions.byName.has(place)).toBe(true);
      expect([...lines]).toContain(line);
    }
    expect(new Set(local.map(({ name }) => name)).size).toBe(local.length);
  });

  it('gives no two bodies of a region one name at one time', () => {
    for (const date of ['2019-06-01', '2022-01-01', '2023-06-15', '2024-06-01']) {
      const keys = local
        .filter((row) => isNameOn(row, date))
        .flatMap(({ in: place, alias }) => alias.map((name) => `${place} ${name}`));
      expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    }
  });
});

describe('areas, forms and words', () => {
  it('hang every known area under a division and call no two alike', () => {
    expect(areas.known.filter(({ in: code }) => !regions.byCode.has(code))).toEqual([]);
    const names = areas.known.flatMap(({ name, alias }) => [...new Set([name, ...alias])]);
    expect(new Set(names).size).toBe(names.length);
  });

  it('tell lines of work that the organ files have too', () => {
    const lines = new Set([...rows.map(({ line }) => line), '开发区管理']);
    expect(functions.map(([line]) => line).filter((line) => !lines.has(line))).toEqual([]);
    expect(new Set(functions.map(([, word]) => word)).size).toBe(functions.length);
  });

  it('mark no formal name of the organ files as a short form', () => {
    const formals = rows.filter(({ formal, at }) => formal !== null && at !== 'N' && !formal.includes('{'));
    const marked = formals.filter(({ formal }) => rules.markers.some((marker) => formal?.includes(marker)));
    expect(marked.map(({ formal }) => formal)).toEqual([]);
  });

  it('list no word twice', () => {
    for (const words of [
      rules.markers,
      shapes.divisionEndings,
      shapes.titleStops,
      shapes.never,
      collectives.starts,
      collectives.ends,
      collectives.holds,
      collectives.levels,
    ]) {
      expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
    }
  });

  it('take no known agency for a group', () => {
    const taken = rows
      .filter(({ formal, at }) => formal !== null && at.includes('P') && !formal.includes('{'))
      .map(({ formal }) => `省${formal}`)
      .filter((text) => readName(text, contextOf('420000', '2023-06-15')) === '(group)');
    expect(taken).toEqual([]);
  });
});
