import { describe, expect, it } from 'vitest';
import { openExport, type RawOptions } from '../../../api/export/index.ts';
import { createMemoryGraph } from '../../../store/memory/memory-graph.ts';
import { origin, reform, world } from '../store/questions/diffusion/world.ts';
import { exported } from './exported.ts';
import { readTable } from './read-csv.ts';

const graph = createMemoryGraph({ facts: world });

async function table(
  what: string,
  options: RawOptions = { of: [origin] },
): Promise<readonly Readonly<Record<string, string>>[]> {
  return readTable(await exported(what, 'csv', options, graph));
}

describe('the export of a diffusion', () => {
  it('has a row a region, with the document, its sentence, and what it came through', async () => {
    const rows = await table('diffusion');
    expect(rows.map((row) => row['区域'])).toEqual([
      '宜春市',
      '全国',
      '江西省',
      '赣州市',
      '吉安市',
      '荆州市',
      '荆州经济技术开发区',
      '瑞金市',
    ]);
    expect(rows[4]).toMatchObject({
      层级: '地级',
      日期: '2022-04-01',
      距起点天数: '90',
      上一层级区域: '江西省',
      距上一层级天数: '59',
      首份文件发文字号: '吉市〔2022〕5号',
      直接引用: '否',
      引用关系: '依据',
      经由文件: '赣府〔2022〕2号；赣市〔2022〕3号',
      依据原文: '为落实赣市〔2022〕3号，制定本通知。',
      经由文件的依据原文: '为落实国甲〔2022〕1号，制定本通知。；为落实赣府〔2022〕2号，制定本通知。',
    });
    expect(rows[0]).toMatchObject({ 日期矛盾: '早于起点文件', 早于起点的落实文件数: '1' });
    expect(rows[3]).toMatchObject({ 其余落实文件数: '1', 无日期的落实文件数: '1' });
  });

  it('of an initiative has the measure that adopts it', async () => {
    const rows = await table('diffusion', { of: [reform], header: ['en'] });
    expect(rows.map(({ region_name, heading }) => [region_name, heading])).toEqual([
      ['全国', `推行${reform}`],
      ['赣州市', `推行${reform}`],
      ['湖北省', `推行${reform}`],
    ]);
  });

  it('says how many documents are not in the table', async () => {
    const { omitted } = await openExport(graph, 'diffusion', null, { of: [origin], depth: ['1'] });
    // Two lie beyond the depth, of one the region cannot be told.
    expect(omitted).toBe(3);
  });

  it('lists regions of which none is held as such, by case', async () => {
    const gaps = await table('diffusion-gaps');
    const gap = (name: string) => gaps.find((row) => row['区域'] === name);
    expect(gaps).toHaveLength(54);
    expect(gap('湖南省')).toMatchObject({ 未收录的情形: '未收录该区域的任何文件', 已收录该区域文件数: '0' });
    expect(gap('湖北省')).toMatchObject({
      未收录的情形: '已收录的文件以其他关系引用',
      已收录该区域文件数: '1',
      其下有落实文件的区域数: '2',
    });
  });

  it('takes a region of the official list of which the graph knows nothing', async () => {
    const gaps = await table('diffusion-gaps', { of: [origin], region: ['430000'] });
    expect(gaps).toHaveLength(15);
    expect(gaps[0]).toMatchObject({ 区域: '湖南省', 上级区域: '全国' });
  });

  it('takes relations, levels and a day', async () => {
    const names = async (options: RawOptions) =>
      (await table('diffusion', { of: [origin], ...options })).map((row) => row['区域']);
    expect(await names({ relation: ['mentions'] })).toEqual(['湖北省']);
    expect(await names({ level: ['province', 'area'] })).toEqual(['江西省', '荆州经济技术开发区']);
    expect(await names({ to: ['2022-02-01'] })).toEqual(['宜春市', '全国', '江西省']);
  });

  it.each([
    [{}, 'MISSING_OPTION'],
    [{ of: ['没有这样的'] }, 'NOT_FOUND'],
    [{ of: [origin], region: ['999999'] }, 'NOT_FOUND'],
    [{ of: [origin], depth: ['13'] }, 'BAD_OPTION'],
    [{ of: [origin], limit: ['3'] }, 'UNKNOWN_OPTION'],
  ])('refuses %j by %s', async (options, code) => {
    await expect(openExport(graph, 'diffusion', null, options)).rejects.toMatchObject({ code });
  });
});
