import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openGraph } from '../../../store/index.ts';
import { makeFacts } from './make-facts.ts';

describe('opening the graph', () => {
  it('over a folder gives the engine in memory, which keeps what it is given', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'zhengmai-open-'));
    const graph = await openGraph({ folder });
    await graph.load([makeFacts({})]);
    await graph.close();
    const again = await openGraph({ folder });
    expect(again.engine).toBe('memory');
    expect((await again.stats()).documents.held).toBe(1);
    await again.close();
    await rm(folder, { recursive: true });
  });

  it('over nothing gives an empty one in memory', async () => {
    const graph = await openGraph({});
    expect((await graph.stats()).documents).toEqual({ held: 0, cited: 0 });
    await graph.close();
  });

  it('over a Neo4j that is not there fails with what to do', async () => {
    const opening = openGraph({ neo4j: { uri: 'bolt://127.0.0.1:9', username: 'neo4j', password: 'x' } });
    await expect(opening).rejects.toMatchObject({ name: 'ZhengmaiError' });
  });
});
