import { InvalidArgumentError } from 'commander';

/** A TCP port: 0 (any free one) to 65535. */
export function readPort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (port >= 0 && port <= 65_535) return port;
  throw new InvalidArgumentError('It must be a number from 0 to 65535.');
}

/** More bytes cannot become one text. */
const mostMegabytes = 512;

/** A size in MB, more than 0; fractions are allowed. */
export function readMegabytes(text: string): number {
  const size = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : NaN;
  if (size > 0 && size <= mostMegabytes) return size;
  throw new InvalidArgumentError(`It must be a number of MB above 0 and up to ${mostMegabytes}.`);
}

/** Worker threads: 1 to 64. */
export function readWorkers(text: string): number {
  const count = /^\d{1,2}$/.test(text) ? Number(text) : 0;
  if (count >= 1 && count <= 64) return count;
  throw new InvalidArgumentError('It must be a number of threads from 1 to 64.');
}

/** Columns of a line; 0: lines are not broken. */
export function readColumns(text: string): number {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It must be a number of columns from 0 to 9999.');
}

/** Origins as browsers write them: scheme, host and port, nothing else; several one after the other. */
export function readOrigin(text: string, before: readonly string[] = []): readonly string[] {
  if (/^https?:\/\//.test(text) && URL.canParse(text) && new URL(text).origin === text)
    return [...before, text];
  throw new InvalidArgumentError('It must be an origin such as https://example.org, without a path.');
}

/** An origin, or `*` for every site; several one after the other. */
export function readEmbedder(text: string, before: readonly string[] = []): readonly string[] {
  return text === '*' ? [...before, text] : readOrigin(text, before);
}

/** Whether an environment variable switches something on: `1` or `true`; not set, empty or anything else does not. */
export function isSwitchedOn(text: string | undefined): boolean {
  return text === '1' || text?.toLowerCase() === 'true';
}
