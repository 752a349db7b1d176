import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listFiles } from '../../../ingest/read/list-files.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhengmai-list-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function put(...paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), 'x');
  }
}

describe('Files that paths name', () => {
  it('a folder gives its readable files with subfolders, in the order of names, by paths from its own name on', async () => {
    await put(
      'docs/b.txt',
      'docs/a/z.md',
      'docs/a.txt',
      'docs/photo.jpg',
      'docs/.hidden.txt',
      'docs/.git/x.txt',
      'docs/~$a.docx',
    );
    const { files, errors } = await listFiles([join(folder, 'docs')]);
    expect(files.map(({ file }) => file)).toEqual(['docs/a/z.md', 'docs/a.txt', 'docs/b.txt']);
    expect(errors).toEqual([]);
  });

  it('a file gives itself by its name, whatever its ending', async () => {
    await put('x/notice.dat');
    const { files } = await listFiles([join(folder, 'x/notice.dat')]);
    expect(files).toMatchObject([{ file: 'notice.dat', size: 1 }]);
  });

  it('a folder that links back to itself is read once', async () => {
    await put('docs/a.txt');
    await symlink(join(folder, 'docs'), join(folder, 'docs/loop'));
    const { files } = await listFiles([join(folder, 'docs')]);
    expect(files.map(({ file }) => file)).toEqual(['docs/a.txt']);
  });

  it('a file named twice is read once', async () => {
    await put('docs/a.txt');
    const { files } = await listFiles([join(folder, 'docs/a.txt'), join(folder, 'docs')]);
    expect(files).toHaveLength(1);
  });

  it('what cannot be found or holds nothing is told, and the rest is listed', async () => {
    await put('docs/a.txt');
    await mkdir(join(folder, 'empty'));
    const { files, errors } = await listFiles([
      join(folder, 'missing'),
      join(folder, 'empty'),
      join(folder, 'docs'),
    ]);
    expect(errors.map(({ code }) => code)).toEqual(['FILE_NOT_FOUND', 'FOLDER_WITHOUT_DOCUMENTS']);
    expect(files).toHaveLength(1);
  });

  it('a broken link within a folder is told and does not stop it', async () => {
    await put('docs/a.txt');
    await symlink(join(folder, 'nowhere'), join(folder, 'docs/b.txt'));
    const { files, errors } = await listFiles([join(folder, 'docs')]);
    expect([files.length, errors.map(({ code }) => code)]).toEqual([1, ['FILE_NOT_FOUND']]);
  });
});
