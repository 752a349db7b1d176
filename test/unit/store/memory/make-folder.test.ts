import { mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { makeFolder } from '../../../../store/memory/make-folder.ts';
import { openMemoryGraph } from '../../../../store/memory/open-memory-graph.ts';

const root = mkdtempSync(join(tmpdir(), 'zhengmai-make-'));
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('a folder', () => {
  it('is made with all that are missing above it, by several at once, and again', async () => {
    const folder = join(root, 'a', 'b', 'c');
    await Promise.all([makeFolder(folder), makeFolder(folder), makeFolder(join(root, 'a', 'd'))]);
    await makeFolder(folder);
    expect(statSync(folder).isDirectory()).toBe(true);
  });

  it('may be reached by a link', async () => {
    await makeFolder(join(root, 'real'));
    symlinkSync(join(root, 'real'), join(root, 'link'));
    await makeFolder(join(root, 'link'));
    await makeFolder(join(root, 'link', 'below'));
    expect(statSync(join(root, 'real', 'below')).isDirectory()).toBe(true);
  });

  it('cannot be made where a file has its name, or the name of one above it', async () => {
    await makeFolder(root);
    writeFileSync(join(root, 'file'), '');
    await expect(makeFolder(join(root, 'file'))).rejects.toMatchObject({ code: 'EEXIST' });
    await expect(makeFolder(join(root, 'file', 'below'))).rejects.toMatchObject({ code: 'ENOTDIR' });
  });

  it.runIf(process.platform === 'linux')(
    'that the system itself refuses to make is told as an error: nobody waits for ever',
    async () => {
      await expect(openMemoryGraph({ folder: '/proc/nope/deep' })).rejects.toMatchObject({
        code: 'FACTS_FOLDER_NONE',
        message: expect.stringContaining('--data') as unknown,
      });
    },
  );
});
