import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ZhengmaiError } from '../../../schema/errors.ts';
import { decode } from '../../../ingest/read/decode.ts';
import { encodeGbk as gb18030 } from '../cli/gb18030.ts';

const NOTICE =
  '各区人民政府，市政府各部门：\n现将《某某市数据管理办法》印发给你们，请认真贯彻执行。\n一、总体要求\n（一）坚持依法管理。';

function utf16(text: string, bigEndian: boolean, mark: boolean): Uint8Array {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
}

function codeOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    return (error as ZhengmaiError).code;
  }
  return 'none';
}

describe('Encodings', () => {
  it.each([
    ['UTF-8', Buffer.from(NOTICE)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${NOTICE}`)],
    ['UTF-8 cut off within a character', Buffer.from(`${NOTICE}完`).subarray(0, -1)],
    ['UTF-16 little-endian with a mark', utf16(NOTICE, false, true)],
    ['UTF-16 big-endian with a mark', utf16(NOTICE, true, true)],
    ['UTF-16 little-endian without one', utf16(NOTICE, false, false)],
    ['UTF-16 big-endian without one', utf16(NOTICE, true, false)],
    ['GB18030', gb18030(NOTICE)],
  ])('%s is read', (_, bytes) => {
    expect(decode(bytes, 'a.txt').replace(/\ufffd$/, '')).toBe(NOTICE);
  });

  it('any text of common characters is read back from UTF-8 and GB18030', () => {
    const chars = fc.constantFrom(
      ...'的一是在和有人中大为国我以时来用们生到作地于出就分对成会主发年，。、\n',
    );
    fc.assert(
      fc.property(fc.array(chars, { minLength: 20, maxLength: 200 }), (list) => {
        const text = list.join('');
        expect(decode(Buffer.from(text), 'a')).toBe(text);
        expect(decode(gb18030(text), 'a')).toBe(text);
      }),
    );
  });

  it.each([
    [
      'FILE_BINARY',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 73, 72, 68, 82]),
    ],
    ['FILE_BINARY', Buffer.from(Array.from({ length: 400 }, (_, at) => (at * 7919) % 256))],
    ['FILE_ENCODING_UNKNOWN', Buffer.from(Array.from({ length: 300 }, (_, at) => 0xe0 + (at % 31)))],
    ['FILE_GARBLED', Buffer.from('锟斤拷锟斤拷锟斤拷锟斤拷烫烫烫某某')],
    ['FILE_GARBLED', Buffer.from(`${'\ufffd'.repeat(8)}通知`)],
  ])('%s says what is wrong with other bytes', (code, bytes) => {
    expect(codeOf(() => decode(bytes, 'a.txt'))).toBe(code);
  });
});
