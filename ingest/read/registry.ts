import { createHash } from 'node:crypto';
import type { RawText } from '../pipeline.ts';
import { zipReader } from './archive/zip-reader.ts';
import { docReader } from './doc/doc-reader.ts';
import { docxReader } from './docx/docx-reader.ts';
import { isChineseText } from './decode.ts';
import { htmlReader } from './html/html-reader.ts';
import { pdfReader } from './pdf/pdf-reader.ts';
import { fileEmpty, fileTooLarge } from './read-errors.ts';
import type { Reader, ReadLimits } from './reader.ts';
import { txtReader } from './txt-reader.ts';

/** Every format that can be read; of two that recognise the same bytes the earlier one reads (a docx is a zip). */
const readers: readonly Reader[] = [
  docxReader,
  docReader,
  pdfReader,
  htmlReader,
  txtReader,
  zipReader(isReadableName, readBytes),
];

/** Those whose files have no mark of their own. */
const textReaders: readonly Reader[] = [htmlReader, txtReader];

/** Endings of the names of files that a folder is searched for. */
export const readableExtensions: readonly string[] = readers.flatMap((reader) => reader.extensions);

/** True if a file of that name in a folder is read. */
export function isReadableName(name: string): boolean {
  return readableExtensions.some((extension) => name.toLowerCase().endsWith(extension));
}

/**
 * The texts of a file's bytes, read by the format that they are in.
 * @throws ZhengmaiError that says what is wrong with the file
 */
export async function readBytes(
  file: string,
  bytes: Uint8Array,
  limits: ReadLimits,
): Promise<readonly RawText[]> {
  if (bytes.length > limits.fileBytes) throw fileTooLarge(file, bytes.length, limits.fileBytes);
  if (bytes.length === 0) throw fileEmpty(file);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return readerFor(file, bytes).read({ file, sha256, bytes }, limits);
}

/** What the bytes say goes before what the name says; what neither tells is text, and so is a text called .pdf. */
function readerFor(name: string, bytes: Uint8Array): Reader {
  const lower = name.toLowerCase();
  return (
    readers.find((reader) => reader.recognises(bytes)) ??
    (isChineseText(bytes) ? textReaders : readers).find((reader) =>
      reader.extensions.some((extension) => lower.endsWith(extension)),
    ) ??
    txtReader
  );
}
