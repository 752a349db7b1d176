import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../schema/facts.ts';
import { municipal, provincial } from './notices.ts';
import { newFolder, run } from './run.ts';

const takesPoliceOut = `corrections:
  - document: 川办发〔2024〕12号
    unit: 省公安厅
    is: none
`;

function units(stdout: string): readonly string[] {
  const facts = stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Facts);
  return facts.flatMap(({ measures }) =>
    measures.flatMap((one) => one.responsibilities.map(({ text }) => text)),
  );
}

describe('a corrections file is applied', () => {
  it('by extract, explain and ingest alike', async () => {
    const data = newFolder();
    const folder = newFolder({ 'a.txt': provincial, 'c.yaml': takesPoliceOut });
    const with_ = ['a.txt', '--corrections', 'c.yaml'];
    const extracted = await run(['extract', ...with_], { cwd: folder });
    expect(units(extracted.stdout)).toEqual(['省市场监管局', '省税务局', '省市场监管局']);
    expect(extracted.stderr).toMatch(/采用更正文件 .*c\.yaml（1 条）/);
    expect(extracted.stderr).toContain('3 responsibilities');
    const explained = await run(['explain', ...with_], { cwd: folder });
    expect(explained.stdout).toContain('⟦责1:省市场监管局⟧、省公安厅；');
    await run(['ingest', 'a.txt'], { cwd: folder, data });
    const ingested = await run(['ingest', ...with_], { cwd: folder, data });
    expect(ingested.stderr).toContain('0 new, 1 changed, 0 the same');
    expect(JSON.parse((await run(['stats', '--json'], { data })).stdout)).toMatchObject({
      responsibilities: 3,
    });
  });

  it('if it is the usual one beside the data folder, or that of the environment before it, or none at all', async () => {
    const other = newFolder({ 'none.yaml': '' });
    const home = newFolder({ 'zhengmai-corrections.yaml': takesPoliceOut });
    const folder = newFolder({ 'a.txt': provincial });
    const data = join(home, 'data');
    const usual = await run(['extract', 'a.txt'], { cwd: folder, data });
    expect(usual.stderr).toContain(join(home, 'zhengmai-corrections.yaml'));
    expect(units(usual.stdout)).toHaveLength(3);
    const env = { ZHENGMAI_CORRECTIONS: join(other, 'none.yaml') };
    const named = await run(['extract', 'a.txt'], { cwd: folder, data, env });
    expect(named.stderr).toContain(join(other, 'none.yaml'));
    expect(units(named.stdout)).toHaveLength(4);
    const without = await run(['extract', 'a.txt', '--no-corrections'], { cwd: folder, data, env });
    expect(without.stderr).not.toContain('更正');
    expect(units(without.stdout)).toHaveLength(4);
    const ingested = await run(['ingest', 'a.txt', '--data', data], { cwd: folder });
    expect(ingested.stderr).toContain(join(home, 'zhengmai-corrections.yaml'));
  });

  it('and an issuer that it tells is missed no more', async () => {
    const files = {
      'a.txt': '关于开办企业的通知\n\n一、压缩时间。不超过一个工作日。\n',
      'c.yaml': 'corrections:\n  - { document: a.txt, is: { issuers: 四川省公安厅 } }\n',
    };
    const folder = newFolder(files);
    expect((await run(['extract', 'a.txt'], { cwd: folder })).stderr).toContain('发文机关无法判断');
    const corrected = await run(['extract', 'a.txt', '--corrections', 'c.yaml'], { cwd: folder });
    expect(corrected.stderr).not.toContain('发文机关无法判断');
  });
});

describe('a correction that is for nothing', () => {
  const file = `corrections:
  - { document: 川办发〔2024〕12号, unit: 省教育厅, is: none }
  - { document: 绵府办发〔2024〕5号, unit: 市税务局, is: none }
  - { document: everywhere, unit: 省林业局, is: none }
  - { document: 川办发〔2024〕12号, item: 九, is: none }
  - { document: 川办发〔2024〕12号, unit: 省公安厅, is: none }
`;

  it('is told with file and line; the status stays 0, or is 1 with --strict', async () => {
    const folder = newFolder({ 'a.txt': provincial, 'b.txt': municipal, 'c.yaml': file });
    const lenient = await run(['extract', 'a.txt', '--corrections', 'c.yaml'], { cwd: folder });
    const told = [...lenient.stderr.matchAll(/c\.yaml:(\d+): (.{4})/g)].map(([, line, words]) => [
      line,
      words,
    ]);
    expect(told).toEqual([
      ['2', '此更正已'],
      ['4', '此更正在'],
      ['5', '此更正已'],
      ['3', '1 条更'],
    ]);
    expect(lenient.stderr).not.toContain('c.yaml:6');
    expect(lenient.status).toBe(0);
    for (const command of ['extract', 'explain', 'ingest']) {
      const { status } = await run([command, 'a.txt', '--corrections', 'c.yaml', '--strict'], {
        cwd: folder,
      });
      expect(status).toBe(1);
    }
    const strict = ['extract', 'a.txt', '--strict', '--corrections'];
    const whole = newFolder({ 'a.txt': provincial, 'c.yaml': takesPoliceOut });
    expect((await run([...strict, 'c.yaml'], { cwd: whole })).status).toBe(0);
  });
});

describe('a corrections file with a fault', () => {
  it.each(['extract', 'explain', 'ingest'])(
    'is refused whole by %s: all faults told, nothing done',
    async (command) => {
      const data = newFolder();
      const faulty = `${takesPoliceOut}  - { document: a, unit: b }\n  - { documnet: a, unit: b, is: none }\n`;
      const folder = newFolder({ 'a.txt': provincial, 'c.yaml': faulty });
      const { status, stdout, stderr } = await run([command, 'a.txt', '--corrections', 'c.yaml'], {
        cwd: folder,
        data,
      });
      expect(stderr).toMatch(/c\.yaml:5: 缺少 is/);
      expect(stderr).toMatch(/c\.yaml:6: .*documnet/);
      expect(stderr).toContain('2 faults');
      expect(stdout).toBe('');
      expect(status).toBe(2);
      expect(JSON.parse((await run(['stats', '--json'], { data })).stdout)).toMatchObject({
        documents: { held: 0 },
      });
    },
  );

  it('or that is not there when it is named', async () => {
    const folder = newFolder({ 'a.txt': provincial });
    const named = await run(['extract', 'a.txt', '--corrections', 'missing.yaml'], { cwd: folder });
    expect(named.stderr).toMatch(/missing\.yaml: 更正文件不存在/);
    expect(named.status).toBe(2);
    const env = { ZHENGMAI_CORRECTIONS: 'missing.yaml' };
    expect((await run(['extract', 'a.txt'], { cwd: folder, env })).status).toBe(2);
    expect((await run(['extract', 'a.txt', '--corrections', '.'], { cwd: folder })).status).toBe(2);
  });
});
