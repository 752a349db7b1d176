import { ZhengmaiError } from '../schema/errors.ts';
import type { FileOutcome } from './extract-files.ts';
import type { Tally } from './tally.ts';
import type { Terminal } from './terminal.ts';

/** Says what went wrong with a file. One that holds no policy document has failed. */
export function reportOutcome(outcome: FileOutcome, tally: Tally, terminal: Terminal): void {
  if (outcome.error !== null) {
    tally.failed();
    terminal.complain(outcome.error);
    if (outcome.error instanceof ZhengmaiError && outcome.error.code === 'FILE_TOO_LARGE') {
      terminal.say('    上限由 --max-size 设定', '    The limit is set with --max-size');
    }
    return;
  }
  const isEmpty = outcome.results.every((result) => result.facts.length === 0);
  if (isEmpty) tally.failed();
  for (const warning of outcome.results.flatMap((result) => result.warnings)) {
    if (!isEmpty) tally.warned();
    terminal.sayAt(warning, warning.zh, warning.en);
  }
}
