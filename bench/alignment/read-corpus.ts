import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Facts } from '../../schema/facts.ts';
import { createMemoryGraph } from '../../store/memory/memory-graph.ts';
import type { PolicyGraph } from '../../store/policy-graph.ts';

/** The graph of a file of facts (NDJSON). */
export async function readCorpus(file: string): Promise<PolicyGraph> {
  const facts: Facts[] = [];
  for await (const line of createInterface({ input: createReadStream(file, 'utf8') })) {
    if (line.trim() !== '') facts.push(JSON.parse(line) as Facts);
  }
  return createMemoryGraph({ facts });
}
