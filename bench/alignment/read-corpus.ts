import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Facts } from '../../schema/facts.ts';
import type { DocumentNode } from '../../schema/graph.ts';
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

/** All held documents. */
export async function heldDocuments(graph: PolicyGraph): Promise<readonly DocumentNode[]> {
  const held: DocumentNode[] = [];
  for (let after: string | undefined; ;) {
    const page = await graph.documents(
      { status: 'held' },
      { field: 'date' },
      { first: 200, ...(after !== undefined && { after }) },
    );
    held.push(...page.items.map(({ node }) => node));
    if (!page.hasNext) return held;
    after = page.items.at(-1)?.cursor;
  }
}
