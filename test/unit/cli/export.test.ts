import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportNames, neo4jFileNames } from '../../../api/export/index.ts';
import { exportOptions } from '../../../api/export/request/options.ts';
import { readTable } from '../export/read-csv.ts';
import { readXml } from '../export/read-xml.ts';
import { municipal, provincial } from './notices.ts';
import { ended, newFolder, run, start } from './run.ts';

const number = '川办发〔2024〕12号';

async function twoNotices(): Promise<string> {
  const data = newFolder();
  const folder = newFolder({ 'a.txt': provincial, 'b.txt': municipal });
  await run(['ingest', 'a.txt', 'b.txt'], { data, cwd: folder });
  return data;
}

describe('zhengmai export', () => {
  it('prints a list on standard output, and nothing else there', async () => {
    const data = await twoNotices();
    const { status, stdout, stderr } = await run(['export', 'documents', '--status', 'held'], { data });
    expect(readTable(stdout).map((row) => row['发文字号'])).toEqual([number, '绵府办发〔2024〕5号']);
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  it('takes the form from the name of the file, and leaves no half file behind', async () => {
    const data = await twoNotices();
    const folder = newFolder();
    const args = ['export', 'lineage', '--document', '川办发[2024] 012 号', '--output', 'lineage.gexf'];
    const { status, stderr } = await run(args, { data, cwd: folder });
    expect(stderr).toContain('Written to lineage.gexf');
    expect(status).toBe(0);
    expect(readXml(readFileSync(join(folder, 'lineage.gexf'), 'utf8')).name).toBe('gexf');
    expect(readdirSync(folder)).toEqual(['lineage.gexf']);
  });

  it('takes filters of several values, switches and numbers', async () => {
    const data = await twoNotices();
    const lines = async (...args: string[]): Promise<number> =>
      readTable((await run(['export', ...args], { data })).stdout).length;
    expect(await lines('documents', '--level', 'province', 'prefecture')).toBe(2);
    expect(await lines('documents', '--region', '四川省', '--no-descendants')).toBe(1);
    expect(await lines('network', '--min-weight', '99')).toBe(0);
    expect(await lines('responsibilities', '--role', 'lead')).toBeGreaterThan(0);
  });

  it('writes over nothing unless told to', async () => {
    const data = await twoNotices();
    const folder = newFolder({ 'notice.txt': '原有内容' });
    const args = ['export', 'documents', '--output', 'notice.txt'];
    const refused = await run(args, { data, cwd: folder });
    expect(refused.stderr).toMatch(/notice\.txt: 文件已存在.*--force/);
    expect(refused.status).toBe(1);
    expect(readFileSync(join(folder, 'notice.txt'), 'utf8')).toBe('原有内容');
    expect((await run([...args, '--force'], { data, cwd: folder })).status).toBe(0);
    expect(readTable(readFileSync(join(folder, 'notice.txt'), 'utf8')).length).toBeGreaterThan(0);
  });

  it('writes a folder for Neo4j', async () => {
    const data = await twoNotices();
    const folder = newFolder();
    const args = ['export', 'graph', '--format', 'neo4j', '--output', 'neo4j'];
    const { status, stderr } = await run(args, { data, cwd: folder });
    expect(stderr).toContain('load.cypher');
    expect(status).toBe(0);
    expect(readdirSync(join(folder, 'neo4j')).sort()).toEqual([...neo4jFileNames].sort());
    expect((await run(args, { data, cwd: folder })).stderr).toContain('--force');
  });

  it('says on standard error what a limit left out', async () => {
    const data = await twoNotices();
    const args = ['export', 'lineage', '--document', number, '--limit', '1'];
    expect((await run(args, { data })).stderr).toMatch(/\d+ nodes were left out because of --limit/);
  });

  it.each([
    ['an export that is none', ['export', 'everything'], /没有名为 everything 的导出/],
    ['a filter the export does not have', ['export', 'regions', '--role', 'lead'], /no option role/],
    ['a value that cannot be', ['export', 'documents', '--from', '去年'], /请写作 2023-01-19/],
    ['a document that is not held', ['export', 'lineage', '--document', '国办发〔1999〕1号'], /没有 国办发/],
    ['neo4j without a folder', ['export', 'graph', '--format', 'neo4j'], /--output/],
    ['neo4j of a list', ['export', 'documents', '--format', 'neo4j', '-o', 'x'], /只有 graph/],
    ['an option that is none', ['export', 'documents', '--regions', 'x'], /未知选项/],
  ])('ends with 2 and says what to do about %s', async (_what, args, message) => {
    const { status, stdout, stderr } = await run(args);
    expect(stderr).toMatch(message);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });

  it('ends with 1 where the file cannot be written', async () => {
    const { status, stderr } = await run(['export', 'documents', '--output', 'none/documents.csv']);
    expect(stderr).toMatch(/无法写入（ENOENT）/);
    expect(status).toBe(1);
  });

  it('ends quietly when its reader has enough', async () => {
    const child = start(['export', 'documents'], { data: await twoNotices() });
    child.stdout?.destroy();
    expect(await ended(child)).toBe(0);
  });

  it('tells in its help every export, form and option', async () => {
    const { stdout } = await run(['export', '--help']);
    for (const [name, { formats }] of Object.entries(exportNames)) {
      expect(stdout).toMatch(new RegExp(`^  ${name} \\(${formats.join(', ')}`, 'm'));
    }
    for (const [name, option] of Object.entries(exportOptions)) {
      expect(stdout).toMatch(new RegExp(`--(?:no-)?${name}\\b`));
      expect(stdout.replace(/\s+/g, '')).toContain(option.zh.replace(/\s+/g, ''));
    }
  });
});
