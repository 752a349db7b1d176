import { describe, expect, it } from 'vitest';
import { syntheticFacts } from '../../../../../bench/corpus/synthetic-facts.ts';
import type { Facts } from '../../../../../schema/facts.ts';
import { createMemoryGraph } from '../../../../../store/memory/memory-graph.ts';
import type { PolicyGraph } from '../../../../../store/policy-graph.ts';
import { diffusion } from '../../../../../store/questions/diffusion/diffusion.ts';

/** The graph, and which look-ups were made of it. */
function counted(graph: PolicyGraph): { readonly graph: PolicyGraph; readonly asked: string[] } {
  const asked: string[] = [];
  const proxy = new Proxy(graph, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      asked.push(String(name));
      return value.bind(target) as unknown;
    },
  });
  return { graph: proxy, asked };
}

describe('the look-ups of a diffusion', () => {
  it('are one a hop and a few more, however many documents carry it out', async () => {
    // Heads and references only: what a diffusion looks at.
    const facts = Array.from(syntheticFacts(2000), (one): Facts => ({ ...one, measures: [] }));
    const memory = createMemoryGraph({ facts });
    const { items } = await memory.documents(
      { regionIds: ['region-全国'], status: 'held' },
      { field: 'citedBy', descending: true },
      { first: 10 },
    );
    let most = 0;
    for (const { node } of items) {
      const { graph, asked } = counted(memory);
      const found = await diffusion(graph, { of: node.id, depth: 12 });
      const documents = found?.rows.reduce((sum, { furtherIds }) => sum + 1 + furtherIds.length, 0) ?? 0;
      most = Math.max(most, documents);
      expect(asked.filter((name) => name === 'linksTo').length).toBeLessThanOrEqual(13);
      expect(asked.length).toBeLessThanOrEqual(13 + 10);
    }
    expect(most).toBeGreaterThan(300);
  });
});
