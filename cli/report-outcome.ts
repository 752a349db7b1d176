import { ZhengmaiError } from '../schema/errors.ts';
import type { FileOutcome } from './extract-files.ts';
import type { Tally } from './tally.ts';
import type { Terminal } from './terminal.ts';

/**
 * Says what went wrong with a file. One that holds no policy document has failed if it was asked for by name;
 * in a folder others may lie beside the documents.
 */
export function reportOutcome(outcome: FileOutcome, tally: Tally, terminal: Terminal): void {
  for (const problem of outcome.problems) {
    tally.failed();
    terminal.complain(problem);
  }
  if (outcome.error !== null) {
    tally.failed();
    if (!(outcome.error instanceof ZhengmaiError)) {
      terminal.sayAt(outcome, '抽取失败，已跳过', 'Extraction failed; skipped');
    }
    terminal.complain(outcome.error);
    if (outcome.error instanceof ZhengmaiError && outcome.error.code === 'FILE_TOO_LARGE') {
      terminal.say('    上限由 --max-size 设定', '    The limit is set with --max-size');
    }
    return;
  }
  const isEmpty = outcome.results.every((result) => result.facts.length === 0);
  const hasFailed = isEmpty && outcome.isNamed;
  if (hasFailed) tally.failed();
  for (const warning of outcome.results.flatMap((result) => result.warnings)) {
    if (!hasFailed) tally.warned();
    terminal.sayAt(warning, warning.zh, warning.en);
  }
}
