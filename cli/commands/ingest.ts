import type { Facts } from '../../schema/facts.ts';
import { loadGazetteer } from '../../ingest/resolve/gazetteer.ts';
import { openCorrections, type CorrectionOptions } from '../corrections.ts';
import { exitStatus } from '../exit-status.ts';
import { extractFiles, findFiles, readLimits } from '../extract-files.ts';
import { withGraph, type StoreOptions } from '../open-graph.ts';
import { startProgress } from '../progress.ts';
import { reportOutcome } from '../report-outcome.ts';
import { newTally } from '../tally.ts';
import type { Terminal } from '../terminal.ts';

export interface IngestOptions extends StoreOptions, CorrectionOptions {
  /** MB. */
  readonly maxSize?: number;
  /** Worker threads. */
  readonly workers?: number;
}

/** `zhengmai ingest PATH…`: documents from files into the graph. */
export async function ingest(
  paths: readonly string[],
  options: IngestOptions,
  terminal: Terminal,
): Promise<number> {
  const gazetteer = loadGazetteer();
  const corrector = await openCorrections(options, gazetteer, terminal);
  if (corrector === null) return exitStatus.usage;
  const tally = newTally();
  const work = await findFiles(paths);
  for (const error of work.errors) {
    tally.failed();
    terminal.complain(error);
  }
  if (work.files.length > 0) {
    await withGraph(options, async (graph) => {
      const progress = startProgress(work.files.length, terminal);
      const facts = async function* (): AsyncGenerator<Facts> {
        const settings = { workers: options.workers };
        for await (const read of extractFiles(work, gazetteer, readLimits(options.maxSize), settings)) {
          const outcome = corrector.correct(read);
          progress.note(() => reportOutcome(outcome, tally, terminal));
          const documents = outcome.results.flatMap((result) => result.facts);
          for (const one of documents) {
            tally.count(one);
            yield one;
          }
          progress.step(outcome.file, documents.length);
        }
      };
      try {
        for await (const report of graph.loadBatches(facts())) tally.loaded(report);
      } finally {
        progress.stop();
      }
    });
  }
  const isWhole = corrector.report(terminal);
  tally.report(terminal, true);
  return tally.hasFailures() || (options.strict === true && !isWhole)
    ? exitStatus.partial
    : exitStatus.success;
}
