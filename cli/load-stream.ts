import type { Facts } from '../schema/facts.ts';
import type { PolicyGraph } from '../store/policy-graph.ts';
import type { Tally } from './tally.ts';
import type { Terminal } from './terminal.ts';

/** A long load says now and then how far it is. */
const toldEvery = 5000;

/**
 * Loads documents as they come, in constant memory: the source is asked for no more than is being written. Every
 * batch is kept as a whole, so that a load that is broken off and begun again goes on where it stopped.
 */
export async function loadStream(
  graph: PolicyGraph,
  facts: AsyncIterable<Facts>,
  tally: Tally,
  terminal: Terminal,
): Promise<void> {
  let done = 0;
  let told = 0;
  for await (const report of graph.loadBatches(facts)) {
    tally.loaded(report);
    done += report.added.length + report.changed.length + report.unchanged.length;
    if (done - told < toldEvery) continue;
    told = done;
    terminal.say(`已载入 ${done} 份文件……`, `${done} documents so far …`);
  }
}
