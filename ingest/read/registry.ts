import { htmlReader } from './html/html-reader.ts';
import type { Reader } from './reader.ts';
import { txtReader } from './txt-reader.ts';

/** Every format that can be read; an earlier reader goes first where two would. */
const readers: readonly Reader[] = [htmlReader, txtReader];

/** Endings of the names of files that a folder is searched for. */
export const readableExtensions: readonly string[] = readers.flatMap((reader) => reader.extensions);

/** True if a file of that name in a folder is read. */
export function isReadableName(name: string): boolean {
  return readableExtensions.some((extension) => name.toLowerCase().endsWith(extension));
}

/** The reader for a file: what its bytes say goes before what its name says. A file without a known ending is text. */
export function readerFor(name: string, bytes: Uint8Array): Reader {
  const lower = name.toLowerCase();
  return (
    readers.find((reader) => reader.recognises(bytes)) ??
    readers.find((reader) => reader.extensions.some((extension) => lower.endsWith(extension))) ??
    txtReader
  );
}
