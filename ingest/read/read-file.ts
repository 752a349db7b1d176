import { readFile as bytesOfPath } from 'node:fs/promises';
import type { RawText } from '../pipeline.ts';
import type { FileEntry } from './list-files.ts';
import { fileTooLarge, fileUnreadable } from './read-errors.ts';
import { defaultReadLimits, type ReadLimits } from './reader.ts';
import { readBytes } from './registry.ts';

/**
 * The texts of a file.
 * @throws ZhengmaiError `FILE_TOO_LARGE` (before a byte is read), `FILE_EMPTY`, `FILE_BINARY`, `PDF_WITHOUT_TEXT` …
 */
export async function readFile(
  entry: FileEntry,
  limits: ReadLimits = defaultReadLimits,
): Promise<readonly RawText[]> {
  if (entry.size > limits.fileBytes) throw fileTooLarge(entry.file, entry.size, limits.fileBytes);
  return readBytes(entry.file, await bytesOf(entry), limits);
}

async function bytesOf({ path, file }: FileEntry): Promise<Uint8Array> {
  try {
    return await bytesOfPath(path);
  } catch (error) {
    throw fileUnreadable(file, error);
  }
}
