import { describe, expect, it } from 'vitest';
import { CoverageCounter } from '../../../cli/report/coverage-report.ts';
import { Frequencies } from '../../../cli/report/frequencies.ts';
import { reportTable } from '../../../cli/report/report-table.ts';
import { documentsOf } from '../../../cli/result-documents.ts';
import { ingestFile } from '../../../ingest/index.ts';
import { loadGazetteer } from '../../../ingest/resolve/gazetteer.ts';

const notice = `四川省人民政府办公厅关于优化开办企业服务的通知
川办发〔2024〕12号

根据《四川省优化营商环境条例》，现通知如下。

一、总体要求

优化服务。

二、工作措施

（一）压缩时间。推行“一网通办”。（省市场监管局牵头，省某某中心、各市州配合）

（二）减少材料。推行“一网通办”。（责任单位：省某某中心）

四川省人民政府办公厅
2024年3月1日
`;

function reportOf(texts: Readonly<Record<string, string>>): ReturnType<CoverageCounter['report']> {
  const counter = new CoverageCounter();
  for (const [file, text] of Object.entries(texts)) {
    const raw = { file, sha256: '', text, metadata: new Map() };
    for (const document of documentsOf(ingestFile(raw, loadGazetteer(), { lines: true })))
      counter.add(document);
  }
  return counter.report();
}

describe('the report of a run', () => {
  it('counts what was found of each kind', () => {
    const { documents, found } = reportOf({ 'a.txt': notice });
    expect(documents).toBe(1);
    expect(found.measures).toEqual({ measure: 2, general: 1, safeguard: 0 });
    expect(found.units).toEqual({
      total: 4,
      lead: 1,
      responsible: 1,
      support: 2,
      collective: 1,
      resolved: 1,
      unresolved: 2,
    });
    expect(found.references).toMatchObject({ total: 1, basis: 1, mentions: 0, withNumber: 0 });
    expect(found.initiatives).toEqual({ total: 2, distinct: 1 });
  });

  it('counts what was left open and why, with the words met most often and where they stand', () => {
    const { leftOpen } = reportOf({ 'a.txt': notice, 'b.txt': notice });
    expect(leftOpen.find(({ kind }) => kind === 'agency')).toEqual({
      kind: 'agency',
      reason: 'unknown',
      count: 4,
      distinct: 1,
      frequent: [
        {
          text: '省某某中心',
          count: 4,
          examples: [
            { file: 'a.txt', line: 12 },
            { file: 'a.txt', line: 14 },
            { file: 'b.txt', line: 12 },
          ],
        },
      ],
    });
  });

  it('counts documents that do not tell their issuer, date and region', () => {
    const { leftOpen } = reportOf({ 'a.txt': '关于开办企业的通知\n\n一、压缩时间。不超过一个工作日。\n' });
    expect(leftOpen.map(({ kind, reason, count }) => [kind, reason, count])).toEqual([
      ['date', 'not-told', 1],
      ['issuer', 'not-told', 1],
      ['region', 'not-told', 1],
    ]);
  });

  it('is the same for the same documents', () => {
    expect(reportOf({ 'a.txt': notice })).toEqual(reportOf({ 'a.txt': notice }));
  });

  it('counts a quoted term that could be a reform, and says that it was not sure', () => {
    const text = notice
      .replace('优化服务。', '优化服务。')
      .replace('减少材料。', '减少材料。推进“熊猫管家”。');
    expect(reportOf({ 'a.txt': text }).leftOpen).toContainEqual({
      kind: 'initiative',
      reason: 'weak-context',
      count: 1,
      distinct: 1,
      frequent: [{ text: '熊猫管家', count: 1, examples: [{ file: 'a.txt', line: 14 }] }],
    });
  });

  it('is a table for people, of nothing, too', () => {
    const table = reportTable(reportOf({ 'a.txt': notice }));
    expect(table).toMatch(/责任单位 units · 未识别 unresolved +2\n/);
    expect(table).toContain('  2  省某某中心  a.txt:12 a.txt:14');
    expect(reportTable(new CoverageCounter().report())).toContain('无 nothing');
  });
});

describe('words counted', () => {
  const place = { file: 'a.txt', line: 1 };

  it('come with the most frequent first, equal ones in order, and at most three places', () => {
    const words = new Frequencies();
    for (const text of ['乙', '甲', '丙', '丙', '丙', '丙']) words.add(text, () => place);
    expect(words.most(2).map(({ text, count, examples }) => [text, count, examples.length])).toEqual([
      ['丙', 4, 3],
      ['乙', 1, 1],
    ]);
    expect([words.total, words.distinct]).toEqual([6, 3]);
  });

  it('stand in one line and are cut where they are long', () => {
    const words = new Frequencies();
    words.add(`甲\n乙${'长'.repeat(100)}`, () => place);
    expect(words.most(1)[0]?.text).toBe(`甲 乙${'长'.repeat(57)}…`);
  });
});
