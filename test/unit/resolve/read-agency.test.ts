import { describe, expect, it } from 'vitest';
import type { RegionFact } from '../../../schema/facts.ts';
import type { NameContext } from '../../../ingest/pipeline.ts';
import { loadGazetteer } from '../../../ingest/resolve/gazetteer.ts';

const gazetteer = loadGazetteer();

function contextOf(code: string | null, date: string | null, issuers: readonly string[] = []): NameContext {
  const nation: RegionFact = { name: '全国', code: null, level: 'national' };
  const region = code === null ? nation : gazetteer.regionByCode(code);
  const level = region === null || region.level === 'area' ? null : region.level;
  return { region, level, issuers, date, introduced: new Map() };
}

function read(text: string, context: NameContext): string | null {
  const reading = gazetteer.readAgency(text, context);
  if (reading.kind === 'collective') return '(group)';
  return reading.kind === 'agency' ? reading.entry.name : null;
}

describe('a name in a document of a province', () => {
  it.each([
    ['省人社厅', '湖北省人力资源和社会保障厅'],
    ['省政府国资委', '湖北省人民政府国有资产监督管理委员会'],
    ['省税务局', '国家税务总局湖北省税务局'],
    ['财政厅', '湖北省财政厅'],
    ['武汉海关', '武汉海关'],
    ['团省委', '共青团湖北省委员会'],
    ['武汉市发改委', '武汉市发展和改革委员会'],
    ['省委编办', '中共湖北省委机构编制委员会办公室'],
    ['各市、州、县人民政府', '(group)'],
    ['市场监管总局', '国家市场监督管理总局'],
    ['省优化办', null],
  ])('reads %s as %s', (text, name) => {
    expect(read(text, contextOf('420000', '2023-05-17'))).toBe(name);
  });
});

describe('a name in a document of a county-level city', () => {
  it.each([
    ['发改委', '瑞昌市发展和改革委员会'],
    ['市监局', '瑞昌市市场监督管理局'],
    ['市市场监管局', '瑞昌市市场监督管理局'],
    ['法院', '瑞昌市人民法院'],
    ['市中级人民法院', '九江市中级人民法院'],
    ['经开区', null],
  ])('reads %s as %s', (text, name) => {
    expect(read(text, contextOf('360481', '2023-01-19'))).toBe(name);
  });
});
