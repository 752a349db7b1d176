import { ZhengmaiError } from '../../../schema/errors.ts';

/** What can be wrong with the request for an export, and what HTTP says to it. */
const statuses = {
  UNKNOWN_EXPORT: 404,
  UNKNOWN_FORMAT: 404,
  UNKNOWN_OPTION: 400,
  BAD_OPTION: 400,
  MISSING_OPTION: 400,
  NOT_FOUND: 404,
  AMBIGUOUS_NUMBER: 400,
  AMBIGUOUS_NAME: 400,
} as const;

type Code = keyof typeof statuses;

/** An error that whoever asks for the export can mend. */
export function requestError(code: Code, zh: string, en: string): ZhengmaiError {
  return new ZhengmaiError({ code, zh, en });
}

/** The HTTP status of such an error; null for all others. */
export function statusOf(error: unknown): number | null {
  if (!(error instanceof ZhengmaiError)) return null;
  return statuses[error.code as Code] ?? null;
}
