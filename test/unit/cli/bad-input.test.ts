import { execFileSync } from 'node:child_process';
import { symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Facts } from '../../../schema/facts.ts';
import { zip } from '../read/archive.ts';
import { encryptedPdf } from '../read/pdf-file.ts';
import { municipal, provincial } from './notices.ts';
import { newFolder, run, type Run } from './run.ts';

const GIGABYTE = 1024 ** 3;
const MEGABYTE = 1024 ** 2;

function docx(body: string): Uint8Array {
  return zip([
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: 'word/document.xml', content: body },
  ]);
}

function page(body: string): string {
  return `<!doctype html><html><head><script>document.write('甲')</script></head><body onload="go()">${body}</body></html>`;
}

const paragraphs = provincial
  .split('\n')
  .map((line) => `<p>${line}</p>`)
  .join('');

/** Everything bad at once, each beside documents that are good. */
function badFolder(): string {
  const folder = newFolder({
    'a-first.txt': provincial,
    'b-broken.pdf': '%PDF-1.7\n1 0 obj\n<<>>\nendobj\n',
    'c-encrypted.pdf': encryptedPdf(),
    'd-bomb.docx': docx(`<w:document>${' '.repeat(100 * MEGABYTE)}</w:document>`),
    'e-nested.docx': docx(`<w:document>${'<w:p>'.repeat(300_000)}</w:document>`),
    'f-scripts.html': page(`<script>for(;;){}</script>${paragraphs}<script>while(1);</script>`),
    'g-tags.html': page('<p>x</p>'.repeat(600_000)),
    'i-zeros.txt': Buffer.concat([Buffer.from(provincial), Buffer.alloc(4096), Buffer.from(provincial)]),
    'j-really-text.pdf': provincial,
    'k-really-text.docx': municipal,
    'l-really-page.txt': page(paragraphs),
    'm-broken.zip': zip([{ name: 'a.txt', content: provincial }]).subarray(0, 60),
    'n/loop/inner.txt': municipal,
    'z-last.txt': municipal,
  });
  // Sparse: a gigabyte of one line that takes no place on the disk.
  writeFileSync(join(folder, 'h-endless.txt'), '');
  truncateSync(join(folder, 'h-endless.txt'), GIGABYTE);
  symlinkSync('..', join(folder, 'n', 'loop', 'up'));
  symlinkSync('nowhere.txt', join(folder, 'o-dangling.txt'));
  if (process.platform !== 'win32') execFileSync('mkfifo', [join(folder, 'p-pipe.txt')]);
  return folder;
}

describe('a folder of bad input', () => {
  let result: Run;
  beforeAll(async () => {
    result = await run(['extract', '.', '--workers', '1'], {
      cwd: badFolder(),
      // Less memory than any file of the folder would take if it were not refused.
      env: { NODE_OPTIONS: '--max-old-space-size=512' },
    });
  });

  it.each([
    ['b-broken.pdf', 'PDF 已损坏'],
    ['c-encrypted.pdf', '设有密码'],
    ['d-bomb.docx', '解压后超过'],
    ['e-nested.docx', '嵌套超过'],
    ['g-tags.html', '标记超过'],
    ['h-endless.txt', '超过上限'],
    ['i-zeros.txt', '不是文本文件'],
    ['m-broken.zip', '无法打开压缩包'],
    ['o-dangling.txt', '找不到'],
  ])('says of %s in both languages what is wrong', (file, words) => {
    const lines = result.stderr.split('\n');
    const at = lines.findIndex((line) => line.includes(file) && line.includes(words));
    expect(result.stderr).toContain(words);
    expect(lines[at + 1]).toMatch(/[a-z]{3,}.*\./);
  });

  it('does not keep the rest from being read: texts by a wrong name, pages without running their scripts, each file once', () => {
    const documents = result.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Facts);
    expect(documents.map(({ source }) => source.file.replace(/^[^/]*\//, ''))).toEqual([
      'a-first.txt',
      'f-scripts.html',
      'j-really-text.pdf',
      'k-really-text.docx',
      'l-really-page.txt',
      'n/loop/inner.txt',
      'z-last.txt',
    ]);
    for (const { number, measures } of documents) {
      expect(number).not.toBeNull();
      expect(measures.length).toBeGreaterThan(0);
    }
  });

  it('ends with 1, and without a stack of the program', () => {
    expect(result.status).toBe(1);
    expect(result.stderr).not.toMatch(/\n\s+at .*:\d+:\d+|内部错误/);
  });
});
