import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ZhengmaiError } from '../../../../schema/errors.ts';
import { factsFileName } from '../../../../store/memory/facts-file.ts';
import { openMemoryGraph } from '../../../../store/memory/index.ts';
import type { PolicyGraph } from '../../../../store/policy-graph.ts';
import { makeFacts } from '../make-facts.ts';

// As a folder that is mounted to be read: who runs the tests may write everywhere.
vi.mock('../../../../store/memory/folder-lock.ts', () => ({
  whileLocked: () =>
    Promise.reject(new ZhengmaiError({ code: 'FACTS_FOLDER_FORBIDDEN', zh: '无权限', en: 'forbidden' })),
}));

let folder: string;
let warnings: ZhengmaiError[];
const opened: PolicyGraph[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhengmai-facts-'));
  warnings = [];
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((graph) => graph.close()));
  await rm(folder, { recursive: true, force: true });
});

async function titles(): Promise<string> {
  const graph = await openMemoryGraph({ folder, onWarning: (warning) => warnings.push(warning) });
  opened.push(graph);
  return titlesOf(graph);
}

async function titlesOf(graph: PolicyGraph): Promise<string> {
  const { items } = await graph.documents({ status: 'held' }, { field: 'title' }, {});
  return items.map(({ node }) => node.title).join('');
}

const [one, two, three, four] = ['甲', '乙', '丙', '丁'].map((title) => makeFacts({ title }));
const line = (facts: unknown): string => `${JSON.stringify(facts)}\n`;
const put = (name: string, content: string): Promise<void> => writeFile(join(folder, name), content);
const [first, second] = [factsFileName('first.txt'), factsFileName('second.txt')];
const journal = {
  moves: [
    { from: '.first.tmp', to: first },
    { from: '.second.tmp', to: second },
    { from: '.generation.tmp', to: '.generation' },
  ],
  removals: ['old.ndjson'],
};

/** A change that is decided, and of which nothing is in place: 甲 for 乙, 丙 is new, 丁 is to go. */
async function decide(): Promise<void> {
  await put(first, line(two));
  await put('old.ndjson', line(four));
  await put('.generation', 'before\n{}\n');
  await put('.first.tmp', line(one));
  await put('.second.tmp', line(three));
  await put('.generation.tmp', `after\n${JSON.stringify({ [first]: 1, [second]: 1 })}\n`);
  await put('.journal', JSON.stringify(journal));
}

async function everything(): Promise<readonly (readonly string[])[]> {
  const names = (await readdir(folder)).sort();
  return Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')]));
}

describe('who may only read a folder', () => {
  it('reads a change that was broken off as it will be, however far it had come', async () => {
    await decide();
    const before = await everything();
    expect(await titles()).toBe('丙甲');
    expect(await everything()).toEqual(before);
    await rename(join(folder, '.first.tmp'), join(folder, first));
    expect(await titles()).toBe('丙甲');
    await rm(join(folder, 'old.ndjson'));
    await rename(join(folder, '.second.tmp'), join(folder, second));
    expect(await titles()).toBe('丙甲');
    await rename(join(folder, '.generation.tmp'), join(folder, '.generation'));
    expect(await titles()).toBe('丙甲');
    expect(warnings).toEqual([]);
  });

  it('holds a file of such a change to the number of documents that goes with it', async () => {
    await decide();
    await put('.generation.tmp', `after\n${JSON.stringify({ [first]: 2, [second]: 1 })}\n`);
    expect(await titles()).toBe('丙甲');
    expect(warnings).toMatchObject([{ code: 'FACTS_FILE_CUT' }]);
  });

  it('says so where the record of the change is damaged, and shows the files as they lie', async () => {
    await decide();
    await put('.journal', '{"moves":');
    expect(await titles()).toBe('丁乙');
    expect(warnings).toMatchObject([{ code: 'FACTS_FOLDER_JOURNAL', file: join(folder, '.journal') }]);
  });

  it('reads a change that another one completes meanwhile', async () => {
    await decide();
    const graph = await openMemoryGraph({ folder, onWarning: (warning) => warnings.push(warning) });
    opened.push(graph);
    expect(await titlesOf(graph)).toBe('丙甲');
    for (const name of journal.removals) await rm(join(folder, name));
    for (const { from, to } of journal.moves) await rename(join(folder, from), join(folder, to));
    await rm(join(folder, '.journal'));
    await put(second, `${line(three)}${line(four)}`);
    await vi.waitFor(async () => expect(await titlesOf(graph)).toBe('丁丙甲'), {
      timeout: 60_000,
      interval: 50,
    });
  });
});
