import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { describe, expect, it } from 'vitest';
import { catalogue, exportNames, openExport } from '../../../api/export/index.ts';
import type { DocumentNode } from '../../../schema/graph.ts';
import type { Page, PageRequest } from '../../../store/policy-graph.ts';
import { documentNode, stubGraph } from '../api/stub-graph.ts';

const total = 100_000;

/** A store of so many documents that makes each only when its page is asked for. */
function endlessStore(): { readonly graph: ReturnType<typeof stubGraph>; readonly made: () => number } {
  let made = 0;
  const documents = async (
    _filter: unknown,
    _order: unknown,
    { first = 0, after = '0' }: PageRequest,
  ): Promise<Page<DocumentNode>> => {
    const from = Number(after);
    const to = Math.min(total, from + first);
    made += to - from;
    return {
      items: Array.from({ length: to - from }, (_, at) => ({
        cursor: String(from + at + 1),
        node: documentNode({ id: `document-${from + at}`, title: '题'.repeat(20) }),
      })),
      hasNext: to < total,
      hasPrevious: from > 0,
      total: null,
    };
  };
  const none = (ids: readonly string[]): Promise<readonly []> => Promise.resolve(ids.map(() => []) as never);
  const graph = stubGraph({
    documents,
    issuersOf: none,
    citationCounts: (ids) => Promise.resolve(ids.map(() => 0)),
    nodes: (ids) => Promise.resolve(ids.map(() => null)),
  });
  return { graph, made: () => made };
}

describe('an export', () => {
  it('asks the store for nothing before it is read', async () => {
    const { graph, made } = endlessStore();
    await openExport(graph, 'documents', null, {});
    expect(made()).toBe(0);
  });

  it('of a hundred thousand documents is never more than some pages ahead of a slow reader', async () => {
    const { graph, made } = endlessStore();
    const { chunks } = await openExport(graph, 'documents', null, {});
    let read = 0;
    let furthest = 0;
    const slow = new Writable({
      highWaterMark: 1,
      write(chunk: Buffer, _encoding, done) {
        read += chunk.toString('utf8').split('\r\n').length - 1;
        furthest = Math.max(furthest, made() - read);
        setImmediate(done);
      },
    });
    await pipeline(Readable.from(chunks), slow);
    expect(read).toBe(total + 1);
    expect(made()).toBe(total);
    expect(furthest).toBeLessThanOrEqual(2000);
  });

  it('whose reader goes away asks for no more', async () => {
    const { graph, made } = endlessStore();
    const { chunks } = await openExport(graph, 'documents', null, {});
    let seen = 0;
    for await (const _chunk of chunks) if (++seen === 3) break;
    const then = made();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(made()).toBe(then);
    expect(then).toBeLessThan(total / 10);
  });

  it('has the same names and forms in the help as in the catalogue', () => {
    for (const [name, { formats }] of Object.entries(exportNames)) {
      expect(Object.keys(catalogue[name as keyof typeof catalogue].formats)).toEqual(formats);
    }
  });
});
