import { isZip, unpack, zipEntries, type ZipEntry } from '../archive/zip-entries.ts';
import { DEEPEST_XML, TooNested } from '../parse-markup.ts';
import { documentBroken, documentTooLarge, documentTooNested, documentWithoutText } from '../read-errors.ts';
import type { Reader } from '../reader.ts';
import { documentText } from './document-text.ts';
import { parseNumbering } from './parse-numbering.ts';
import { parseStyles } from './parse-styles.ts';

/** A part of a document that unpacks to more is no text but a bomb. */
const MOST_XML = 64 * 1024 * 1024;
const MAIN_PART = 'word/document.xml';

/** Word documents (Office Open XML), with the numbers that Word writes before paragraphs by itself. */
export const docxReader: Reader = {
  name: 'Word 文档',
  extensions: ['.docx', '.docm'],
  recognises: (bytes) => isZip(bytes) && (zipEntries(bytes)?.some(({ name }) => name === MAIN_PART) ?? false),
  read: async ({ file, sha256, bytes }) => {
    const entries = new Map(zipEntries(bytes)?.map((entry) => [entry.name, entry]));
    const part = (name: string): string => partOf(bytes, entries.get(name), file);
    if (!entries.has(MAIN_PART)) throw documentBroken(file);
    const text = textOf(part, file);
    if (text.trim() === '') throw documentWithoutText(file);
    return [{ file, sha256, text, metadata: new Map() }];
  },
};

function textOf(part: (name: string) => string, file: string): string {
  try {
    const numberings = parseNumbering(part('word/numbering.xml'));
    return documentText(part(MAIN_PART), numberings, parseStyles(part('word/styles.xml')));
  } catch (error) {
    throw error instanceof TooNested ? documentTooNested(file, DEEPEST_XML) : error;
  }
}

function partOf(bytes: Uint8Array, entry: ZipEntry | undefined, file: string): string {
  if (entry === undefined) return '';
  if (entry.encrypted) throw documentBroken(file);
  const content = unpack(bytes, entry, MOST_XML);
  if (content === null) throw documentTooLarge(file, MOST_XML);
  return new TextDecoder().decode(content);
}
