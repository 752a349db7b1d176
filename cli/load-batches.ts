import type { Facts } from '../schema/facts.ts';
import type { LoadReport, PolicyGraph } from '../store/policy-graph.ts';

/** Documents loaded together: all or none of them are taken. */
const batchSize = 50;

/** Loads documents as they come, a batch at a time, so that any number of them needs little memory. */
export interface BatchLoader {
  readonly add: (facts: Facts) => Promise<void>;
  /** Loads what is left. */
  readonly finish: () => Promise<void>;
}

export function batchLoader(graph: PolicyGraph, onLoaded: (report: LoadReport) => void): BatchLoader {
  let batch: Facts[] = [];
  const flush = async (): Promise<void> => {
    if (batch.length === 0) return;
    const full = batch;
    batch = [];
    onLoaded(await graph.load(full));
  };
  return {
    add: async (facts) => {
      batch.push(facts);
      if (batch.length >= batchSize) await flush();
    },
    finish: flush,
  };
}
