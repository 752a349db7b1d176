/** What every error of this program carries, so that a person can act on it and a program can tell it. */
export interface ErrorDetails {
  /** Stable, for programs: `FILE_NOT_FOUND`. */
  readonly code: string;
  /** What happened and what to do, in Chinese. */
  readonly zh: string;
  /** The same in English. */
  readonly en: string;
  /** The file that failed. */
  readonly file?: string;
  /** Line in it, from 1. */
  readonly line?: number;
  /** Offset in it, in UTF-16 units or bytes as the message says. */
  readonly offset?: number;
  /** The database statement that failed. */
  readonly statement?: string;
  readonly cause?: unknown;
}

/** An error meant for the reader: it has a code, says what failed and what to do. */
export class ZhengmaiError extends Error {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly file: string | undefined;
  readonly line: number | undefined;
  readonly offset: number | undefined;
  readonly statement: string | undefined;

  constructor(details: ErrorDetails) {
    super(`${details.zh} / ${details.en}`, { cause: details.cause });
    this.name = 'ZhengmaiError';
    this.code = details.code;
    this.zh = details.zh;
    this.en = details.en;
    this.file = details.file;
    this.line = details.line;
    this.offset = details.offset;
    this.statement = details.statement;
  }
}
