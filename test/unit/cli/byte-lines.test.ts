import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gunzipped, linesOf } from '../../../cli/byte-lines.ts';
import { municipal, provincial } from './notices.ts';
import { newFolder, run } from './run.ts';

async function* chunksOf(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function all<T>(source: AsyncIterable<T>): Promise<readonly T[]> {
  const found: T[] = [];
  for await (const one of source) found.push(one);
  return found;
}

describe('lines of a stream', () => {
  it('are those of the text, wherever chunks end, plain or gzipped', async () => {
    const texts = fc.array(fc.constantFrom('一', 'a', '𠮷', '\n', '\r\n', '"'), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(texts, fc.integer({ min: 1, max: 7 }), fc.boolean(), async (parts, size, packed) => {
        const text = parts.join('');
        const bytes = Buffer.from(text);
        const stream = gunzipped(chunksOf(packed ? gzipSync(bytes) : bytes, size));
        const lines = text.split('\n');
        if (lines.at(-1) === '') lines.pop();
        expect(await all(linesOf(stream, 1000))).toEqual(lines);
      }),
    );
  });

  it('that are too long are told, and the next is read', async () => {
    const bytes = Buffer.from(`ab\n${'长'.repeat(1000)}\ncd\n`);
    expect(await all(linesOf(chunksOf(bytes, 16), 100))).toEqual(['ab', null, 'cd']);
  });
});

describe('zhengmai load of a stream', () => {
  it('takes what extract prints while it prints, from several threads, gzipped or not', async () => {
    const folder = newFolder({ 'a.txt': provincial, 'b.txt': municipal });
    const { stdout } = await run(['extract', folder, '--workers', '2']);
    const files = newFolder({ 'facts.ndjson.gz': gzipSync(stdout) });
    const data = newFolder();
    const packed = await run(['load', 'facts.ndjson.gz'], { data, cwd: files });
    expect(packed.stderr).toContain('2 new, 0 changed, 0 the same');
    const plain = await run(['load', '-'], { data, input: stdout });
    expect(plain.stderr).toContain('0 new, 0 changed, 2 the same');
    const ingested = await run(['ingest', '.', '--workers', '2'], { cwd: folder });
    expect(ingested.stderr).toContain('2 new, 0 changed, 0 the same');
  });

  it('of a gzip file that is cut off says so, keeps what came before, and ends with 1', async () => {
    const folder = newFolder({ 'a.txt': provincial });
    const { stdout } = await run(['extract', folder]);
    const cut = gzipSync(stdout).subarray(0, -12);
    const { status, stderr } = await run(['load', 'cut.gz'], { cwd: newFolder({ 'cut.gz': cut }) });
    expect(stderr).toMatch(/cut\.gz.*压缩文件已损坏或不完整/);
    expect(status).toBe(1);
  });
});
