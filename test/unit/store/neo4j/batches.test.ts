import { describe, expect, test } from 'vitest';
import type { Facts } from '../../../../schema/facts.ts';
import { inBatches } from '../../../../store/graph/batches.ts';
import { oneAhead } from '../../../../store/neo4j/load/one-ahead.ts';

const facts = (measures: number, text: string | null = null): Facts => ({
  title: '',
  number: null,
  date: null,
  url: null,
  issuers: [],
  region: null,
  level: null,
  measures: Array.from({ length: measures }, () => ({
    path: [],
    heading: '',
    kind: 'measure' as const,
    responsibilities: [],
    initiatives: [],
  })),
  references: [],
  source: { file: '', sha256: '', text },
});

async function* from<T>(list: readonly T[]): AsyncIterable<T> {
  yield* list;
}

async function sizes(list: readonly Facts[]): Promise<readonly number[]> {
  const found: number[] = [];
  for await (const batch of inBatches(from(list))) found.push(batch.length);
  return found;
}

describe('batches of facts', () => {
  test('hold no more than two hundred documents', async () => {
    expect(await sizes(Array.from({ length: 450 }, () => facts(1)))).toEqual([200, 200, 50]);
  });

  test('hold fewer where documents are large, and never none', async () => {
    expect(await sizes([facts(15_000), facts(15_000), facts(30_000), facts(1)])).toEqual([1, 1, 1, 1]);
    const long = facts(1, '字'.repeat(5_000_000));
    expect(await sizes([long, long, facts(1), facts(1)])).toEqual([1, 3]);
  });

  test('of nothing there are none', async () => {
    expect(await sizes([])).toEqual([]);
  });
});

describe('reading one ahead', () => {
  test('fetches the next entry while the one before is in use', async () => {
    const log: string[] = [];
    async function* source(): AsyncIterable<number> {
      for (const entry of [1, 2, 3]) {
        log.push(`made ${entry}`);
        yield entry;
      }
    }
    for await (const entry of oneAhead(source())) {
      await new Promise(setImmediate);
      log.push(`used ${entry}`);
    }
    expect(log).toEqual(['made 1', 'made 2', 'used 1', 'made 3', 'used 2', 'used 3']);
  });

  test('tells a failure when its turn comes, after what came before', async () => {
    async function* source(): AsyncIterable<number> {
      yield 1;
      throw new Error('broken line');
    }
    const used: number[] = [];
    const reading = (async () => {
      for await (const entry of oneAhead(source())) {
        await new Promise(setImmediate);
        used.push(entry);
      }
    })();
    await expect(reading).rejects.toThrow('broken line');
    expect(used).toEqual([1]);
  });

  test('closes its source when the reader stops early', async () => {
    let closed = false;
    async function* source(): AsyncIterable<number> {
      try {
        for (let entry = 0; ; entry++) yield entry;
      } finally {
        closed = true;
      }
    }
    for await (const entry of oneAhead(source())) if (entry === 2) break;
    expect(closed).toBe(true);
  });
});
