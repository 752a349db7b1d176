import { createHash } from 'node:crypto';
import { readFile as readBytes } from 'node:fs/promises';
import type { RawText } from '../pipeline.ts';
import type { FileEntry } from './list-files.ts';
import { defaultReadLimits, type ReadLimits } from './reader.ts';
import { fileEmpty, fileTooLarge, fileUnreadable } from './read-errors.ts';
import { readerFor } from './registry.ts';

/**
 * The texts of a file.
 * @throws ZhengmaiError `FILE_TOO_LARGE` (before a byte is read), `FILE_EMPTY`, `FILE_BINARY` …
 */
export async function readFile(
  entry: FileEntry,
  limits: ReadLimits = defaultReadLimits,
): Promise<readonly RawText[]> {
  if (entry.size > limits.fileBytes) throw fileTooLarge(entry.file, entry.size, limits.fileBytes);
  return readContent(entry.file, await bytesOf(entry), limits);
}

/** The same for bytes that are in memory already (standard input, a member of an archive). */
export async function readContent(
  file: string,
  bytes: Uint8Array,
  limits: ReadLimits = defaultReadLimits,
): Promise<readonly RawText[]> {
  if (bytes.length > limits.fileBytes) throw fileTooLarge(file, bytes.length, limits.fileBytes);
  if (bytes.length === 0) throw fileEmpty(file);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return readerFor(file, bytes).read({ file, sha256, bytes }, limits);
}

async function bytesOf({ path, file }: FileEntry): Promise<Uint8Array> {
  try {
    return await readBytes(path);
  } catch (error) {
    throw fileUnreadable(file, error);
  }
}
