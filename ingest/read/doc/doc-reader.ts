import { documentBroken, documentWithoutText } from '../read-errors.ts';
import type { Reader } from '../reader.ts';

const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/** Word documents of before 2007. */
export const docReader: Reader = {
  name: 'Word 97 文档',
  extensions: ['.doc', '.wps'],
  recognises: (bytes) => OLE.every((byte, at) => bytes[at] === byte),
  read: async ({ file, sha256, bytes }) => {
    const text = await bodyOf(file, bytes);
    if (text.trim() === '') throw documentWithoutText(file);
    return [{ file, sha256, text, metadata: new Map() }];
  },
};

async function bodyOf(file: string, bytes: Uint8Array): Promise<string> {
  const { default: WordExtractor } = await import('word-extractor');
  try {
    return (await new WordExtractor().extract(Buffer.from(bytes))).getBody();
  } catch (error) {
    throw documentBroken(file, error);
  }
}
