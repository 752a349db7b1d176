import { openExport, type RawOptions } from '../../../api/export/index.ts';
import { createMemoryGraph } from '../../../store/memory/memory-graph.ts';
import type { PolicyGraph } from '../../../store/policy-graph.ts';
import { municipal, provincial } from '../api/facts.ts';
import { collect } from './collect.ts';
import { hostileFacts } from './hostile-facts.ts';

export const notices = createMemoryGraph({ facts: [provincial, municipal] });
export const hostile = createMemoryGraph({ facts: hostileFacts() });

/** An export of the two notices, or of another graph, as one string. */
export async function exported(
  what: string,
  format: string | null = null,
  options: RawOptions = {},
  graph: PolicyGraph = notices,
): Promise<string> {
  return collect((await openExport(graph, what, format, options)).chunks);
}
