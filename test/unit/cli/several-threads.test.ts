import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWorkers } from '../../../cli/option-values.ts';
import { zip } from '../read/archive.ts';
import { municipal, provincial } from './notices.ts';
import { newFolder, run } from './run.ts';

function archive(files: Readonly<Record<string, string>>): Uint8Array {
  return zip(Object.entries(files).map(([name, content]) => ({ name, content })));
}

/** Every file of facts in a folder with what is in it. */
function contentOf(folder: string): readonly (readonly [string, string])[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const named = files.map(({ parentPath, name }) => join(parentPath, name)).sort();
  return named
    .filter((file) => !file.endsWith('.generation'))
    .map((file) => [file.slice(folder.length), readFileSync(file, 'utf8')]);
}

/** Documents, texts that are none, and everything that cannot be read, in an order that mixes them. */
function mixedFolder(): string {
  const files: Record<string, string | Uint8Array> = {
    'b-empty.txt': '',
    'c-binary.txt': new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1]),
    'd-no-document.txt': '今天天气很好。\n',
    'e-broken.pdf': '%PDF-1.7\nnothing',
    'f-broken.docx': 'PK',
    'g.zip': archive({ 'one.txt': provincial, 'two.pdf': '%PDF-1.7\nnothing', 'three.txt': municipal }),
  };
  for (let at = 0; at < 12; at++) files[`a-${at}.txt`] = at % 2 === 0 ? provincial : municipal;
  for (let at = 0; at < 12; at++) files[`z-${at}.txt`] = at % 2 === 0 ? municipal : provincial;
  return newFolder({ ...files });
}

describe('extraction on several threads', () => {
  it('gives the same facts, warnings and errors in the same order as on one', async () => {
    const folder = mixedFolder();
    const one = await run(['extract', '.', '--workers', '1'], { cwd: folder });
    const three = await run(['extract', '.', '--workers', '3'], { cwd: folder });
    expect(three).toEqual(one);
    expect(one.status).toBe(1);
    expect(one.stdout.trimEnd().split('\n')).toHaveLength(26);
  });

  it('loads the same graph as one', async () => {
    const folder = mixedFolder();
    const [one, two] = [newFolder(), newFolder()];
    await run(['ingest', '.', '--workers', '1'], { cwd: folder, data: one });
    const { stderr } = await run(['ingest', '.', '--workers', '2'], { cwd: folder, data: two });
    expect(stderr).toContain('26 documents');
    expect(contentOf(two)).toEqual(contentOf(one));
  });

  it('tells of each file of an archive that it could not read, and takes the rest', async () => {
    const folder = newFolder({ 'g.zip': archive({ 'one.txt': provincial, 'two.pdf': '%PDF-1.7\nnothing' }) });
    const { status, stdout, stderr } = await run(['extract', 'g.zip'], { cwd: folder });
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).toContain('g.zip/two.pdf');
    expect(stderr).toContain('1 failures');
    expect(status).toBe(1);
  });

  it('refuses a number of threads that is none', async () => {
    for (const count of ['0', '65', '-1', 'two', '1.5']) expect(() => readWorkers(count)).toThrow();
    expect(['1', '64'].map(readWorkers)).toEqual([1, 64]);
    const { status, stderr } = await run(['extract', '.', '--workers', '0']);
    expect(status).toBe(2);
    expect(stderr).toContain('--workers');
  });
});
