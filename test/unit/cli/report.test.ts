import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CoverageReport } from '../../../cli/report/coverage-report.ts';
import { municipal, provincial } from './notices.ts';
import { newFolder, run } from './run.ts';

const notices = { 'docs/a.txt': provincial, 'docs/b.txt': municipal };

function documents(stdout: string): number {
  return stdout.split('\n').filter((line) => line.startsWith('{"title"')).length;
}

describe('zhengmai extract --report', () => {
  it('reports on standard error and still prints the facts, and nothing else, on standard output', async () => {
    const folder = newFolder(notices);
    const { status, stdout, stderr } = await run(['extract', 'docs', '--report'], { cwd: folder });
    expect(stderr).toMatch(/责任单位 units +6\n/);
    expect(stderr).toMatch(/ {2}\d+ {2}省市场监管局 {2}docs\/a\.txt:11 docs\/a\.txt:13\n/);
    expect(documents(stdout)).toBe(2);
    expect(stdout.trim().split('\n')).toHaveLength(2);
    expect(status).toBe(0);
  });

  it('writes to a file, and over an earlier report', async () => {
    const folder = newFolder(notices);
    const args = ['extract', 'docs', '--report', 'report.json', '--report-format', 'json'];
    const { stdout, stderr } = await run(args, { cwd: folder });
    expect(stderr).toContain('report.json');
    expect(documents(stdout)).toBe(2);
    const first = readFileSync(join(folder, 'report.json'), 'utf8');
    const report = JSON.parse(first) as CoverageReport;
    expect(report).toMatchObject({
      report: 'zhengmai-coverage',
      documents: 2,
      found: { units: { total: 6 } },
    });
    expect((await run(args, { cwd: folder })).status).toBe(0);
    expect(readFileSync(join(folder, 'report.json'), 'utf8')).toBe(first);
  });

  it('never writes over a document whose name was taken for that of the report', async () => {
    const folder = newFolder(notices);
    const { status, stdout, stderr } = await run(['extract', '--report', 'docs/a.txt', 'docs/b.txt'], {
      cwd: folder,
    });
    expect(stderr).toMatch(/docs\/a\.txt: .*不会覆盖/);
    expect(stdout).toBe('');
    expect(readFileSync(join(folder, 'docs/a.txt'), 'utf8')).toBe(provincial);
    expect(status).toBe(1);
  });

  it('says before any work that a report cannot be written', async () => {
    const folder = newFolder(notices);
    const { status, stdout, stderr } = await run(['extract', 'docs', '--report', 'missing/report.txt'], {
      cwd: folder,
    });
    expect(stderr).toMatch(/missing\/report\.txt: 无法写入报告/);
    expect(stdout).toBe('');
    expect(status).toBe(1);
  });

  it('is all there is on standard output with --report-only', async () => {
    const folder = newFolder(notices);
    const table = await run(['extract', 'docs', '--report-only'], { cwd: folder });
    expect(table.stdout).toMatch(/^# 抽取报告 zhengmai-coverage\n/);
    expect(documents(table.stdout)).toBe(0);
    const json = await run(['extract', 'docs', '--report-only', '--report-format', 'json'], { cwd: folder });
    expect(JSON.parse(json.stdout)).toMatchObject({ documents: 2, found: { initiatives: { distinct: 1 } } });
  });
});
