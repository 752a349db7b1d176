import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../schema/facts.ts';
import { packageRoot } from '../../../schema/package-root.ts';
import { encodeGbk } from './gb18030.ts';
import { provincial as notice } from './notices.ts';
import { ended, newFolder, run, start } from './run.ts';

const fixtures = join(packageRoot, 'test', 'fixtures', 'yardstick');

function lines(stdout: string): readonly Facts[] {
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Facts);
}

describe('zhengmai extract', () => {
  it('prints every document of the fixtures in the form of facts.schema.json, and nothing else', async () => {
    const ajv = new Ajv2020({ strictRequired: false, allErrors: true });
    addFormats.default(ajv, ['date']);
    const validate = ajv.compile(
      JSON.parse(readFileSync(join(packageRoot, 'schema', 'facts.schema.json'), 'utf8')) as object,
    );
    const { stdout } = await run(['extract', fixtures]);
    const documents = lines(stdout);
    expect(documents.length).toBeGreaterThanOrEqual(12);
    for (const facts of documents) {
      validate(facts);
      expect(validate.errors ?? []).toEqual([]);
    }
  });

  it('carries the text along, so that every fact can be shown in it', async () => {
    const folder = newFolder({ 'notice.txt': notice });
    const { status, stdout, stderr } = await run(['extract', 'notice.txt'], { cwd: folder });
    const [facts] = lines(stdout);
    const text = facts?.source.text ?? '';
    expect(text).toContain('开办企业不超过一个工作日');
    const units = facts?.measures.flatMap((measure) => measure.responsibilities) ?? [];
    expect(units.map((unit) => unit.text)).toEqual(['省市场监管局', '省税务局', '省市场监管局', '省公安厅']);
    for (const unit of units) expect(text.slice(...(unit.span ?? [0, 0]))).toBe(unit.text);
    expect(stderr).toContain('1 documents, 2 measures, 4 responsibilities');
    expect(status).toBe(0);
  });

  it('leaves every sentence out with --no-text, and keeps what they say', async () => {
    const folder = newFolder({ 'notice.txt': notice });
    const { stdout } = await run(['extract', '--no-text', 'notice.txt'], { cwd: folder });
    const [facts] = lines(stdout);
    expect(facts?.source.text).toBeNull();
    expect(facts?.measures.map((measure) => measure.text)).toEqual([null, null]);
    expect(facts?.measures.map((measure) => measure.heading)).toEqual(['压缩时间', '减少材料']);
    expect(facts?.measures[0]?.span).not.toBeNull();
    expect(stdout).not.toContain('不超过一个工作日');
  });

  it('gives the same bytes for the same file', async () => {
    const folder = newFolder({ 'notice.txt': notice });
    const first = await run(['extract', folder]);
    const second = await run(['extract', folder]);
    expect(second.stdout).toBe(first.stdout);
  });

  it('ends quietly when its reader has enough', async () => {
    const folder = newFolder({ 'long.txt': notice + '（三）其他。'.padEnd(400_000, '优化服务') });
    const child = start(['extract', folder, fixtures]);
    let stderr = '';
    child.stderr?.setEncoding('utf8').on('data', (part: string) => (stderr += part));
    child.stdout?.once('data', () => child.stdout?.destroy());
    expect(await ended(child)).toBe(0);
    expect(stderr).not.toMatch(/EPIPE|\n\s+at /);
  });
});

describe('zhengmai extract, given bad input, says what to do, takes the rest and ends with 1:', () => {
  const good = { 'good.txt': notice };
  const cases: readonly (readonly [
    string,
    Readonly<Record<string, string | Uint8Array>>,
    readonly string[],
    RegExp,
  ])[] = [
    [
      'a file that is not there',
      {},
      ['missing.txt'],
      /missing\.txt: .*(?:不存在|找不到|没有).*\n.*(?:no such|not|There is no)/i,
    ],
    ['an empty file', { 'empty.txt': '' }, ['empty.txt'], /empty\.txt 是空文件/],
    [
      'a binary file',
      { 'binary.txt': Uint8Array.from({ length: 4096 }, (_, at) => (at * 7919) % 251) },
      ['binary.txt'],
      /binary\.txt/,
    ],
    [
      'a text whose characters were lost',
      { 'lost.txt': '锟斤拷锟斤拷锟斤拷烫烫烫'.repeat(50) },
      ['lost.txt'],
      /lost\.txt .*乱码/,
    ],
    [
      'a text that is no policy document',
      { 'poem.txt': '床前明月光，疑是地上霜。\n举头望明月，低头思故乡。\n' },
      ['poem.txt'],
      /poem\.txt:1: .*不像政策文件.*\n.*does not look like a policy document/,
    ],
    ['a folder without documents', { 'photos/a.jpg': Uint8Array.of(0xff, 0xd8) }, ['photos'], /photos: .*\n/],
  ];
  it.each(cases)('%s', async (_what, files, paths, message) => {
    const folder = newFolder({ ...good, ...files });
    const { status, stdout, stderr } = await run(['extract', ...paths, 'good.txt'], { cwd: folder });
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at .*:\d+:\d+/);
    expect(lines(stdout).map((facts) => facts.number)).toEqual(['川办发〔2024〕12号']);
    expect(status).toBe(1);
  });

  it('a file beyond the limit, which is named', async () => {
    const folder = newFolder({ ...good, 'huge.txt': notice.repeat(200) });
    const { status, stdout, stderr } = await run(['extract', '--max-size', '0.05', 'huge.txt', 'good.txt'], {
      cwd: folder,
    });
    expect(stderr).toMatch(/huge\.txt .*超过上限 0\.1 MB/);
    expect(stderr).toContain('--max-size');
    expect(lines(stdout)).toHaveLength(1);
    expect(status).toBe(1);
  });

  it('but a text in GBK is read as it is', async () => {
    const folder = newFolder({ 'gbk.txt': encodeGbk(notice) });
    const { status, stdout } = await run(['extract', 'gbk.txt'], { cwd: folder });
    expect(lines(stdout)[0]?.title).toBe('四川省人民政府办公厅关于优化开办企业服务的通知');
    expect(status).toBe(0);
  });
});
