import { describe, expect, it } from 'vitest';
import type { NameContext } from '../../../ingest/pipeline.ts';
import { readData } from '../../../ingest/read-data.ts';
import { createPrefixGrammar } from '../../../ingest/resolve/prefix-grammar.ts';
import { createPrefixIndex, type OfficeData } from '../../../ingest/resolve/prefixes.ts';
import { loadRegions } from '../../../ingest/resolve/regions.ts';
import type { Level } from '../../../schema/facts.ts';

const issuersOf = createPrefixIndex();
const regions = loadRegions();

function context(name: string, level: Level, more: Partial<NameContext> = {}): NameContext {
  const code = regions.byName.get(name)?.[0]?.entry.code ?? null;
  return {
    region: { name, code, level },
    level,
    issuers: [],
    date: '2023-01-01',
    introduced: new Map(),
    ...more,
  };
}

describe('the users of a sign', () => {
  it.each([
    ['国发', '国务院'],
    ['国办发', '国务院办公厅'],
    ['国办函', '国务院办公厅'],
    ['工信部联规', '工业和信息化部'],
    ['银发', '中国人民银行'],
    ['发改体改', '国家发展和改革委员会'],
    ['鄂政办发', '湖北省人民政府办公厅'],
    ['豫政', '河南省人民政府'],
    ['赣府厅字', '江西省人民政府办公厅'],
    ['渝府办函', '重庆市人民政府办公厅'],
    ['穗府办规', '广州市人民政府办公厅'],
    ['驻政办', '驻马店市人民政府办公室'],
    ['豫发改财金', '河南省发展和改革委员会'],
    ['川办发', '四川省人民政府办公厅'],
  ])('are told without a context where it has one only: %s', (prefix, name) => {
    expect(issuersOf(prefix, null)).toEqual([name]);
  });

  it('are several where two regions write the same sign', () => {
    expect(issuersOf('荆政办发', null)).toEqual(['荆门市人民政府办公室', '荆州市人民政府办公室']);
  });

  it('are read in the region of the citing document', () => {
    const at = (name: string, level: Level) => issuersOf('荆政办发', context(name, level));
    expect(at('荆州市', 'prefecture')).toEqual(['荆州市人民政府办公室']);
    expect(at('荆门市', 'prefecture')).toEqual(['荆门市人民政府办公室']);
    expect(at('公安县', 'county')).toEqual(['荆州市人民政府办公室']);
    expect(at('湖北省', 'province')).toHaveLength(2);
  });

  it('are the document’s own government if the sign gives no region or a county’s', () => {
    expect(issuersOf('市政办发', context('武汉市', 'prefecture'))).toEqual(['武汉市人民政府办公厅']);
    expect(issuersOf('瑞府办字', context('瑞昌市', 'county'))).toEqual(['瑞昌市人民政府办公室']);
    expect(issuersOf('松政办发', context('松阳县', 'county'))).toEqual(['松阳县人民政府办公室']);
  });

  it('are settled by the issuer of the citing document', () => {
    const own = context('河南省', 'province', { issuers: ['郑州市人民政府办公厅'] });
    expect(issuersOf('郑政办', own)).toEqual(['郑州市人民政府办公厅']);
    const office = context('咸宁市', 'prefecture', { issuers: ['咸宁市人民政府办公厅'] });
    expect(issuersOf('咸政办发', office)).toEqual(['咸宁市人民政府办公厅']);
  });

  it('are called as at the time the number was given', () => {
    const in2015 = { ...context('湖北省', 'province'), date: '2015-06-30' };
    expect(issuersOf('环发', in2015)).toEqual(['环境保护部']);
    expect(issuersOf('环发', null)).toEqual(['生态环境部']);
  });

  it('are not guessed where the sign’s line is unknown or has since been renamed', () => {
    expect(issuersOf('豫营商办', null)).toEqual([]);
    expect(issuersOf('鄂环发', context('湖北省', 'province', { date: '2015-06-01' }))).toEqual([]);
    expect(issuersOf('改革', null)).toEqual([]);
  });
});

describe('data/numbers', () => {
  const { heads, lines } = createPrefixGrammar();

  it('names only regions that exist', () => {
    const unknown = Object.values(heads)
      .flat()
      .filter((code) => !regions.byCode.has(code));
    expect(unknown).toEqual([]);
  });

  it('ends every sign with the government’s 政, 府 or 办, or 行规', () => {
    expect(Object.keys(heads).filter((key) => !/^.{1,4}(?:政|府|办|行规)$/u.test(key))).toEqual([]);
  });

  it('gives each line its names in a province, a prefecture and a county', () => {
    expect(Object.values(lines).every((names) => names.length === 3)).toBe(true);
  });

  it('knows offices of regions that exist', () => {
    const offices = readData<OfficeData>('numbers/offices.json');
    const codes = [...offices.subProvincial, ...offices.unsettled, ...offices.municipalities];
    expect(codes.filter((code) => !regions.byCode.has(code))).toEqual([]);
  });
});
