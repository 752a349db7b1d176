import { describe, expect, it } from 'vitest';
import { municipal, provincial } from './notices.ts';
import { newFolder, run } from './run.ts';

const provincialNumber = '川办发〔2024〕12号';

async function counts(
  data: string,
): Promise<{ documents: { held: number; cited: number }; measures: number }> {
  const { stdout } = await run(['stats', '--json'], { data });
  return JSON.parse(stdout) as Awaited<ReturnType<typeof counts>>;
}

describe('zhengmai ingest', () => {
  it('takes files and folders in, and sums up what was new, changed and the same', async () => {
    const data = newFolder();
    const folder = newFolder({ 'province.txt': provincial, 'cities/mianyang.txt': municipal });
    const first = await run(['ingest', 'province.txt', 'cities'], { data, cwd: folder });
    expect(first.stderr).toContain('2 documents, 3 measures, 6 responsibilities');
    expect(first.stderr).toContain('2 new, 0 changed, 0 the same');
    expect(first.stdout).toBe('');
    expect(first.status).toBe(0);
    const again = await run(['ingest', 'province.txt', 'cities'], { data, cwd: folder });
    expect(again.stderr).toContain('0 new, 0 changed, 2 the same');
    expect((await counts(data)).documents.held).toBe(2);
  });

  it('prints plain lines where nobody watches, one for each file', async () => {
    const folder = newFolder({ 'a.txt': provincial, 'b.txt': municipal });
    const { stderr } = await run(['ingest', 'a.txt', 'b.txt'], { cwd: folder });
    expect(stderr).toContain('[1/2] a.txt: 1 份文件 documents');
    expect(stderr).toContain('[2/2] b.txt: 1 份文件 documents');
    expect(stderr).not.toContain('\u001b');
  });

  it('takes the rest where a file fails, names file and line, and ends with 1', async () => {
    const data = newFolder();
    const folder = newFolder({
      'a.txt': provincial,
      'b.txt': '',
      'c.txt': municipal,
      'd.txt': '今天天气很好。\n',
    });
    const { status, stderr } = await run(['ingest', folder], { data });
    expect(stderr).toMatch(/b\.txt 是空文件/);
    expect(stderr).toMatch(/d\.txt:1: /);
    expect(stderr).toContain('1 warnings, 1 failures (the rest was taken)');
    expect(status).toBe(1);
    expect((await counts(data)).documents.held).toBe(2);
  });

  it('lets other texts lie beside the documents of a folder, but not be asked for by name', async () => {
    const folder = newFolder({ 'a.txt': provincial, 'd.txt': '今天天气很好。\n' });
    expect((await run(['ingest', '.'], { cwd: folder })).status).toBe(0);
    expect((await run(['ingest', 'a.txt', 'd.txt'], { cwd: folder })).status).toBe(1);
    expect((await run(['ingest', '.'], { cwd: newFolder({ 'd.txt': '今天天气很好。\n' }) })).status).toBe(1);
  });

  it('meets the other commands in one place, whatever folder they are started in', async () => {
    const home = newFolder();
    const env = { ZHENGMAI_DATA: '', XDG_DATA_HOME: home, HOME: home, LOCALAPPDATA: home };
    const folder = newFolder({ 'a.txt': provincial });
    await run(['ingest', 'a.txt'], { cwd: folder, env });
    const { stdout } = await run(['stats', '--json'], { cwd: newFolder(), env });
    expect(JSON.parse(stdout)).toMatchObject({ documents: { held: 1 } });
  });

  it('keeps what it is told to in --data', async () => {
    const folder = newFolder({ 'a.txt': provincial });
    await run(['ingest', 'a.txt', '--data', 'facts'], { cwd: folder });
    expect((await counts(`${folder}/facts`)).documents.held).toBe(1);
  });
});

describe('zhengmai load', () => {
  it('takes in what extract prints, from files and from standard input', async () => {
    const folder = newFolder({ 'a.txt': provincial, 'b.txt': municipal });
    const { stdout: facts } = await run(['extract', folder]);
    const data = newFolder({});
    const piped = await run(['load', '-'], { data, input: facts });
    expect(piped.stderr).toContain('2 new, 0 changed, 0 the same');
    expect(piped.status).toBe(0);
    const files = newFolder({ 'facts.ndjson': `\uFEFF${facts.replaceAll('\n', '\r\n')}` });
    const loaded = await run(['load', 'facts.ndjson'], { data, cwd: files });
    expect(loaded.stderr).toContain('0 new, 0 changed, 2 the same');
  });

  it('tells a broken line by file and line, takes the rest, loses nothing, and ends with 1', async () => {
    const folder = newFolder({ 'a.txt': provincial, 'b.txt': municipal });
    const [first = '', second = ''] = (await run(['extract', folder])).stdout.split('\n');
    const data = newFolder();
    await run(['load', '-'], { data, input: first });
    const files = newFolder({
      'facts.ndjson': [first.slice(0, 100), '{"title": 1}', '', second].join('\n'),
    });
    const { status, stderr } = await run(['load', 'facts.ndjson'], { data, cwd: files });
    expect(stderr).toMatch(/facts\.ndjson:1: 此行不是 JSON.*zhengmai extract.*\n\s+This line is no JSON/);
    expect(stderr).toMatch(/facts\.ndjson:2: 此行不合事实格式.*required property/);
    expect(stderr).toContain('1 new, 0 changed, 0 the same');
    expect(stderr).toContain('2 failures');
    expect(status).toBe(1);
    expect((await counts(data)).documents.held).toBe(2);
  });

  it('tells no more than twenty broken lines of a file one by one', async () => {
    const { stderr } = await run(['load', '-'], { input: 'nonsense\n'.repeat(100) });
    expect(stderr.match(/<stdin>:\d+:/g)).toHaveLength(20);
    expect(stderr).toContain('80 more lines');
  });

  it('says that nothing is in an empty file, and not that the rest was taken', async () => {
    const { status, stderr } = await run(['load', 'none.ndjson'], {
      cwd: newFolder({ 'none.ndjson': '\n' }),
    });
    expect(stderr).toMatch(/none\.ndjson: 其中没有事实.*zhengmai extract/);
    expect(stderr).toContain('1 failures\n');
    expect(status).toBe(1);
  });

  it.each([
    ['a file that is not there', 'missing.ndjson', /missing\.ndjson: 文件不存在/],
    ['a folder', '.', /ingest/],
  ])('says what to do about %s', async (_what, path, message) => {
    const { status, stderr } = await run(['load', path], { cwd: newFolder() });
    expect(stderr).toMatch(message);
    expect(status).toBe(1);
  });
});

describe('zhengmai remove', () => {
  it('takes out a document by its number in any written form, with exactly what it brought', async () => {
    const data = newFolder();
    const before = newFolder({ 'b.txt': municipal });
    await run(['ingest', 'b.txt'], { data, cwd: before });
    const alone = await counts(data);
    await run(['ingest', 'a.txt'], { data, cwd: newFolder({ 'a.txt': provincial }) });
    const { status, stderr } = await run(['remove', '川办发[2024] 012 号'], { data });
    expect(stderr).toContain(`Removed ${provincialNumber}`);
    expect(status).toBe(0);
    expect(await counts(data)).toEqual(alone);
  });

  it('takes out all that a file brought', async () => {
    const data = newFolder();
    const folder = newFolder({ 'a.txt': provincial, 'b.txt': municipal });
    await run(['ingest', 'a.txt', 'b.txt'], { data, cwd: folder });
    const { status, stderr } = await run(['remove', '--source', 'b.txt', 'c.txt'], { data });
    expect(stderr).toContain('Removed 绵府办发〔2024〕5号');
    expect(stderr).toContain('没有来自 c.txt 的文件');
    expect(status).toBe(1);
    expect((await counts(data)).documents.held).toBe(1);
  });

  it('says what it does not hold, takes out the rest and ends with 1', async () => {
    const data = newFolder();
    await run(['ingest', 'a.txt'], { data, cwd: newFolder({ 'a.txt': provincial }) });
    const { status, stderr } = await run(['remove', '川办发〔2024〕99号', provincialNumber], { data });
    expect(stderr).toContain('没有收录 川办发〔2024〕99号');
    expect(stderr).toContain('1 documents removed');
    expect(status).toBe(1);
  });
});

describe('a Neo4j that is not there', () => {
  it('is said so, with what to check, and nothing is lost', async () => {
    const folder = newFolder({ 'a.txt': provincial });
    for (const args of [['stats'], ['ingest', 'a.txt'], ['serve', '--port', '0']]) {
      const { status, stderr } = await run([...args, '--neo4j', 'bolt://127.0.0.1:9'], { cwd: folder });
      expect(stderr).toMatch(/无法连接 Neo4j（bolt:\/\/127\.0\.0\.1:9）/);
      expect(status).toBe(1);
    }
  });

  it('or an address that is none', async () => {
    const { status, stderr } = await run(['stats', '--neo4j', 'mysql://x']);
    expect(stderr).toMatch(/neo4j:\/\//);
    expect(status).toBe(1);
  });
});
