import type { ZhengmaiError } from '../../schema/errors.ts';
import type { RawText } from '../pipeline.ts';

/** What a reader is given: a file's bytes, already in memory and within the limit. */
interface FileBytes {
  /** Name relative to what was read, with `/`: `source.file` of the facts. */
  readonly file: string;
  /** Of the bytes, hex. */
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** Reads one format. A file may hold several texts (an archive), so the answer is a list; never an empty one. */
export interface Reader {
  /** Shown in messages: 纯文本, PDF. */
  readonly name: string;
  /** Endings of names, lower case, with the dot. */
  readonly extensions: readonly string[];
  /** True if the first bytes say that this is the format, whatever the name says. */
  readonly recognises: (bytes: Uint8Array) => boolean;
  /** @throws ZhengmaiError that says what is wrong with the file and what to do */
  readonly read: (input: FileBytes, limits: ReadLimits) => Promise<readonly RawText[]>;
}

/** How files are read: above the limits a file is refused, so that one file cannot take all memory. */
export interface ReadLimits {
  /** Of a file, in bytes. */
  readonly fileBytes: number;
  /** Told of each file within an archive that could not be read, while the rest goes on. */
  readonly onProblem?: (problem: ZhengmaiError) => void;
}

/** 64 MB: some hundred times the longest policy document; a text of that size takes about 500 MB while it is read. */
export const defaultReadLimits: ReadLimits = { fileBytes: 64 * 1024 * 1024 };
