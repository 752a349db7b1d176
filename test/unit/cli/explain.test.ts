import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { municipal, provincial } from './notices.ts';
import { newFolder, run } from './run.ts';

/** A compilation of two documents. */
const both = `一、西南\n\n（一）四川\n\n1. 四川省人民政府办公厅关于优化开办企业服务的通知（2024年3月1日）\n\n${provincial}\n2. 绵阳市人民政府办公室关于落实开办企业服务措施的通知（2024年4月8日）\n\n${municipal}`;

describe('zhengmai explain', () => {
  it('shows the facts of a document in its text, as brackets with a legend where nobody watches', async () => {
    const folder = newFolder({ 'a.txt': provincial });
    const { status, stdout } = await run(['explain', 'a.txt'], { cwd: folder });
    expect(stdout).toMatch(/^图例 Legend: ⟦/);
    expect(stdout).toContain('（⟦牵1:省市场监管局⟧牵头，⟦配2:省税务局⟧配合）');
    expect(stdout).toContain('配2 省税务局 配合 support → 国家税务总局四川省税务局');
    expect(stdout).toContain('一 / （二） · 减少材料 · 措施 measure · a.txt:13 [');
    expect(stdout).not.toContain('\u001b');
    expect(status).toBe(0);
  });

  it.each(['一/（二）', '一/二', '一／(二)', '一（二）', '（二）'])(
    'shows only the item %s',
    async (path) => {
      const folder = newFolder({ 'a.txt': provincial });
      const { status, stdout } = await run(['explain', 'a.txt', '--item', path], { cwd: folder });
      expect(stdout).toContain('减少材料');
      expect(stdout).not.toContain('── 一 / （一）');
      expect(stdout).not.toContain('条目之外');
      expect(status).toBe(0);
    },
  );

  it('shows an item with all that it holds', async () => {
    const folder = newFolder({ 'a.txt': provincial });
    const { stdout } = await run(['explain', 'a.txt', '--item', '一'], { cwd: folder });
    expect(stdout.match(/^── .*/gm)).toHaveLength(3);
  });

  it('shows all documents of a file, or the one of a number or ordinal', async () => {
    const folder = newFolder({ 'both.txt': both });
    const titles = async (...args: readonly string[]): Promise<readonly string[]> => {
      const { stdout } = await run(['explain', 'both.txt', ...args], { cwd: folder });
      return [...stdout.matchAll(/^文号 number +(\S+?)（/gm)].map((match) => match[1] ?? '');
    };
    expect(await titles()).toEqual(['川办发〔2024〕12号', '绵府办发〔2024〕5号']);
    expect(await titles('--document', '2')).toEqual(['绵府办发〔2024〕5号']);
    expect(await titles('--document', '川办发[2024]12号')).toEqual(['川办发〔2024〕12号']);
  });

  it('breaks lines by width and colours them if told to; without colours the words stay', async () => {
    const folder = newFolder({ 'a.txt': provincial });
    const { stdout } = await run(['explain', 'a.txt', '--color', 'always', '--width', '40'], { cwd: folder });
    expect(stdout).toContain('\u001b[1;32m省市场监管局\u001b[0m\u001b[2m牵1\u001b[0m');
    expect(stdout).not.toContain('⟦');
    const words = stripVTControlCharacters(stdout).replace(/\s/g, '');
    expect(words).toContain('（省市场监管局牵1牵头，省税务局配2配合）');
  });

  it('uses no colours where they are not wanted', async () => {
    const folder = newFolder({ 'a.txt': provincial });
    for (const args of [[], ['--color', 'never']]) {
      const { stdout } = await run(['explain', 'a.txt', ...args], { cwd: folder, env: { NO_COLOR: '1' } });
      expect(stdout).not.toContain('\u001b');
    }
  });

  it.each([
    ['an item', ['--item', '九'], /没有条目 九；有：一\u3000一\/（一）\u3000一\/（二）/],
    ['a document', ['--document', '9'], /没有 9 这份文件；此文件中有：\n +1 {2}川办发〔2024〕12号/],
  ])('says what there is where %s is not there', async (_what, args, message) => {
    const folder = newFolder({ 'a.txt': provincial });
    const { status, stdout, stderr } = await run(['explain', 'a.txt', ...args], { cwd: folder });
    expect(stderr).toMatch(message);
    expect(stdout).toBe('');
    expect(status).toBe(1);
  });

  it('says what is wrong with a file and ends with 1', async () => {
    const folder = newFolder({ 'empty.txt': '', 'poem.txt': '床前明月光，疑是地上霜。\n' });
    expect(await run(['explain', 'empty.txt'], { cwd: folder })).toMatchObject({ status: 1, stdout: '' });
    expect(await run(['explain', 'poem.txt'], { cwd: folder })).toMatchObject({ status: 1, stdout: '' });
    expect((await run(['explain', 'missing.txt'], { cwd: folder })).stderr).toMatch(/missing\.txt/);
  });

  it('refuses a width or manner that is none', async () => {
    expect((await run(['explain', 'a.txt', '--width', 'wide'])).status).toBe(2);
    expect((await run(['explain', 'a.txt', '--color', 'red'])).status).toBe(2);
  });
});
