import { loadGazetteer } from '../../ingest/resolve/gazetteer.ts';
import { openCorrections, type CorrectionOptions } from '../corrections.ts';
import { exitStatus } from '../exit-status.ts';
import { extractFiles, findFiles, readLimits } from '../extract-files.ts';
import { CoverageCounter } from '../report/coverage-report.ts';
import { checkReportFile, wantsReport, writeReport, type ReportOptions } from '../report/report-target.ts';
import { reportOutcome } from '../report-outcome.ts';
import { documentsOf } from '../result-documents.ts';
import { newTally } from '../tally.ts';
import type { Terminal } from '../terminal.ts';
import { withoutText } from '../without-text.ts';

export interface ExtractOptions extends CorrectionOptions, ReportOptions {
  /** False: leave the sentences out. */
  readonly text: boolean;
  /** MB. */
  readonly maxSize?: number;
  /** Worker threads. */
  readonly workers?: number;
}

/** `zhengmai extract FILE…`: facts on standard output, one document a line, nothing else. */
export async function extract(
  paths: readonly string[],
  options: ExtractOptions,
  terminal: Terminal,
): Promise<number> {
  const gazetteer = loadGazetteer();
  await checkReportFile(options);
  const corrector = await openCorrections(options, gazetteer, terminal);
  if (corrector === null) return exitStatus.usage;
  const counter = wantsReport(options) ? new CoverageCounter() : null;
  const tally = newTally();
  const work = await findFiles(paths);
  for (const error of work.errors) {
    tally.failed();
    terminal.complain(error);
  }
  const limits = readLimits(options.maxSize);
  for await (const read of extractFiles(work, gazetteer, limits, {
    lines: counter !== null,
    workers: options.workers,
  })) {
    const outcome = corrector.correct(read);
    reportOutcome(outcome, tally, terminal);
    for (const document of outcome.results.flatMap(documentsOf)) {
      const { facts } = document;
      tally.count(facts);
      counter?.add(document);
      if (options.reportOnly === true) continue;
      await terminal.print(`${JSON.stringify(options.text ? facts : withoutText(facts))}\n`);
    }
  }
  if (counter !== null) await writeReport(counter.report(), options, terminal);
  const isWhole = corrector.report(terminal);
  tally.report(terminal, false);
  return tally.hasFailures() || (options.strict === true && !isWhole)
    ? exitStatus.partial
    : exitStatus.success;
}
