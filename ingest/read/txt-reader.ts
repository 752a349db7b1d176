import type { Reader } from './reader.ts';
import { decode } from './decode.ts';
import { fileEmpty } from './read-errors.ts';

/** Plain text and Markdown, in any of the encodings Chinese documents come in. */
export const txtReader: Reader = {
  name: '纯文本',
  extensions: ['.txt', '.text', '.md', '.markdown'],
  recognises: () => false,
  read: async ({ file, sha256, bytes }) => {
    const text = decode(bytes, file);
    if (text.trim() === '') throw fileEmpty(file);
    return [{ file, sha256, text, metadata: new Map() }];
  },
};
