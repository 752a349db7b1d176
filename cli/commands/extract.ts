import { loadGazetteer } from '../../ingest/resolve/gazetteer.ts';
import { exitStatus } from '../exit-status.ts';
import { extractFiles, findFiles, readLimits } from '../extract-files.ts';
import { reportOutcome } from '../report-outcome.ts';
import { newTally } from '../tally.ts';
import type { Terminal } from '../terminal.ts';
import { withoutText } from '../without-text.ts';

export interface ExtractOptions {
  /** False: leave the sentences out. */
  readonly text: boolean;
  /** MB. */
  readonly maxSize?: number;
}

/** `zhengmai extract FILE…`: facts on standard output, one document a line, nothing else. */
export async function extract(
  paths: readonly string[],
  options: ExtractOptions,
  terminal: Terminal,
): Promise<number> {
  const tally = newTally();
  const work = await findFiles(paths);
  for (const error of work.errors) {
    tally.failed();
    terminal.complain(error);
  }
  for await (const outcome of extractFiles(work, loadGazetteer(), readLimits(options.maxSize))) {
    reportOutcome(outcome, tally, terminal);
    for (const facts of outcome.results.flatMap((result) => result.facts)) {
      tally.count(facts);
      await terminal.print(`${JSON.stringify(options.text ? facts : withoutText(facts))}\n`);
    }
  }
  tally.report(terminal, false);
  return tally.hasFailures() ? exitStatus.partial : exitStatus.success;
}
