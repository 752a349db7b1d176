import type { FileEntry } from '../../ingest/read/list-files.ts';
import { ZhengmaiError, type ErrorDetails } from '../../schema/errors.ts';
import type { ExtractSettings, FileResult } from './extract-file.ts';

/** What a worker thread is asked to do. */
export interface ExtractTask {
  readonly entry: FileEntry;
  readonly settings: ExtractSettings;
}

/** A FileResult on its way between threads, where errors lose their class. */
export interface ExtractReply {
  /** As JSON: written and read in half the time that the thread's own way of copying objects takes. */
  readonly results: string;
  readonly problems: readonly ErrorDetails[];
  readonly error: { readonly told: ErrorDetails } | { readonly fault: unknown } | null;
}

export function toReply({ results, problems, error }: FileResult): ExtractReply {
  return {
    results: JSON.stringify(results),
    problems: problems.map(detailsOf),
    error:
      error === null ? null : error instanceof ZhengmaiError ? { told: detailsOf(error) } : { fault: error },
  };
}

export function fromReply({ results, problems, error }: ExtractReply): FileResult {
  return {
    results: JSON.parse(results) as FileResult['results'],
    problems: problems.map((details) => new ZhengmaiError(details)),
    error: error === null ? null : 'told' in error ? new ZhengmaiError(error.told) : error.fault,
  };
}

/** Causes stay behind: they are for people who look into this program, and not every one can be sent. */
function detailsOf({ code, zh, en, file, line, offset, statement }: ZhengmaiError): ErrorDetails {
  return {
    code,
    zh,
    en,
    ...(file === undefined ? {} : { file }),
    ...(line === undefined ? {} : { line }),
    ...(offset === undefined ? {} : { offset }),
    ...(statement === undefined ? {} : { statement }),
  };
}
