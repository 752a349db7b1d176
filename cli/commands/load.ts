import { exitStatus } from '../exit-status.ts';
import { readFactsLines } from '../facts-lines.ts';
import { loadStream } from '../load-stream.ts';
import { withGraph, type StoreOptions } from '../open-graph.ts';
import { newTally, type Tally } from '../tally.ts';
import type { Terminal } from '../terminal.ts';
import type { Facts } from '../../schema/facts.ts';
import type { PolicyGraph } from '../../store/policy-graph.ts';

/** Broken lines told one by one; of the rest of a file only the number. */
const toldLines = 20;

/** `zhengmai load FILE…`: facts (NDJSON) into the graph. */
export async function load(
  paths: readonly string[],
  options: StoreOptions,
  terminal: Terminal,
): Promise<number> {
  const tally = newTally();
  await withGraph(options, (graph) => loadFiles(graph, paths, tally, terminal));
  tally.report(terminal, true);
  return tally.hasFailures() ? exitStatus.partial : exitStatus.success;
}

/** Loads files of facts one after the other; what is broken is told and counted, the rest is taken. */
export async function loadFiles(
  graph: PolicyGraph,
  paths: readonly string[],
  tally: Tally,
  terminal: Terminal,
): Promise<void> {
  await loadStream(graph, factsOfFiles(paths, tally, terminal), tally, terminal);
}

/** Read only as fast as they are loaded. */
async function* factsOfFiles(
  paths: readonly string[],
  tally: Tally,
  terminal: Terminal,
): AsyncGenerator<Facts> {
  for (const path of paths) {
    let broken = 0;
    let isEmpty = true;
    for await (const { facts, error } of linesOf(path)) {
      isEmpty = false;
      if (facts !== null) {
        tally.count(facts);
        yield facts;
        continue;
      }
      tally.failed();
      broken++;
      if (broken <= toldLines) terminal.complain(error);
    }
    if (isEmpty) {
      tally.failed();
      terminal.sayAt(
        { file: path },
        '其中没有事实。请用 zhengmai extract 重新生成',
        'There are no facts in it. Make it again with zhengmai extract',
      );
    }
    if (broken > toldLines) {
      const more = broken - toldLines;
      terminal.sayAt({ file: path }, `另有 ${more} 行同样有误`, `${more} more lines are broken, too`);
    }
  }
}

/** The lines of a file; a file that cannot be read is one broken line. */
async function* linesOf(path: string): AsyncGenerator<{ facts: Facts | null; error: unknown }> {
  try {
    yield* readFactsLines(path);
  } catch (error) {
    yield { facts: null, error };
  }
}
