import type { Facts } from '../schema/facts.ts';
import type { LoadReport } from '../store/policy-graph.ts';
import type { Terminal } from './terminal.ts';

/** Counts what a run took in, for the summary at its end. */
export interface Tally {
  readonly count: (facts: Facts) => void;
  readonly loaded: (report: LoadReport) => void;
  readonly warned: () => void;
  readonly failed: () => void;
  /** Also true if there was nothing to take. */
  readonly hasFailures: () => boolean;
  readonly documents: () => number;
  /** The summary; with what the graph took if it was loaded. */
  readonly report: (terminal: Terminal, withGraph: boolean) => void;
}

export function newTally(): Tally {
  const found = { documents: 0, measures: 0, responsibilities: 0, references: 0 };
  const taken = { added: 0, changed: 0, unchanged: 0 };
  const trouble = { warnings: 0, failures: 0 };
  return {
    count: (facts) => {
      found.documents += 1;
      found.measures += facts.measures.length;
      found.responsibilities += facts.measures.reduce((sum, one) => sum + one.responsibilities.length, 0);
      found.references += facts.references.length;
    },
    loaded: (report) => {
      taken.added += report.added.length;
      taken.changed += report.changed.length;
      taken.unchanged += report.unchanged.length;
    },
    warned: () => void trouble.warnings++,
    failed: () => void trouble.failures++,
    hasFailures: () => trouble.failures > 0 || found.documents === 0,
    documents: () => found.documents,
    report: (terminal, withGraph) => {
      terminal.say(
        `共 ${found.documents} 份文件，${found.measures} 条，${found.responsibilities} 项责任，${found.references} 处引用`,
        `${found.documents} documents, ${found.measures} measures, ${found.responsibilities} responsibilities, ${found.references} references`,
      );
      if (withGraph) {
        terminal.say(
          `新增 ${taken.added}，更新 ${taken.changed}，未变 ${taken.unchanged}`,
          `${taken.added} new, ${taken.changed} changed, ${taken.unchanged} the same`,
        );
      }
      if (trouble.warnings > 0 || trouble.failures > 0) {
        terminal.say(
          `警告 ${trouble.warnings}，失败 ${trouble.failures}${found.documents > 0 ? '（其余已处理）' : ''}`,
          `${trouble.warnings} warnings, ${trouble.failures} failures${found.documents > 0 ? ' (the rest was taken)' : ''}`,
        );
      }
    },
  };
}
