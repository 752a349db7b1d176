import { request } from 'node:http';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { exportNames, neo4jFileNames } from '../../../api/export/index.ts';
import { createMemoryGraph } from '../../../store/memory/memory-graph.ts';
import type { DocumentNode } from '../../../schema/graph.ts';
import type { PolicyGraph } from '../../../store/policy-graph.ts';
import { exported } from '../export/exported.ts';
import { neededOptions } from '../export/needed-options.ts';
import { municipal, provincial } from './facts.ts';
import { serve } from './serve.ts';
import { documentNode, stubGraph } from './stub-graph.ts';

const graph = createMemoryGraph({ facts: [provincial, municipal] });

async function codeOf(response: Response): Promise<unknown> {
  const body = (await response.json()) as { errors: { extensions: { code: string } }[] };
  return body.errors[0]?.extensions.code;
}

/** A store whose list of documents never ends, and how many it made. */
function endless(): { readonly graph: ReturnType<typeof stubGraph>; readonly made: () => number } {
  let made = 0;
  return {
    made: () => made,
    graph: stubGraph({
      documents: async () => {
        const items = Array.from({ length: 500 }, () => {
          const node: DocumentNode = documentNode({ id: `document-${made++}`, title: '题'.repeat(500) });
          return { cursor: String(made), node };
        });
        return { items, hasNext: true, hasPrevious: false, total: null };
      },
      issuersOf: (ids) => Promise.resolve(ids.map(() => [])),
      citationCounts: (ids) => Promise.resolve(ids.map(() => 0)),
    }),
  };
}

/** Resolves when the condition holds; the test's own time limit ends a wait in vain. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
}

describe('GET /export/', () => {
  it('sends each export in each form, as a file with its type and name', async () => {
    const { url } = await serve(graph);
    for (const [name, { formats }] of Object.entries(exportNames)) {
      const options = neededOptions(name, '川办发〔2024〕12号');
      const query = new URLSearchParams(
        Object.entries(options).flatMap(([key, values]) => values.map((value) => [key, value])),
      ).toString();
      for (const format of formats) {
        const response = await fetch(`${url}export/${name}.${format}?${query}`);
        expect(response.status, `${name}.${format}`).toBe(200);
        expect(response.headers.get('content-disposition')).toBe(
          `attachment; filename="zhengmai-${name}.${format}"`,
        );
        expect(response.headers.get('x-content-type-options')).toBe('nosniff');
        const bytes = Buffer.from(await response.arrayBuffer());
        expect(bytes.toString('utf8')).toBe(await exported(name, format, options));
      }
    }
  });

  it('takes filters as parameters, several of one name too', async () => {
    const { url } = await serve(graph);
    const text = await (await fetch(`${url}export/documents.csv?level=prefecture&header=en`)).text();
    expect(text).toContain('绵府办发〔2024〕5号');
    expect(text).not.toContain('川办发〔2024〕12号');
    const both = await (await fetch(`${url}export/documents.csv?level=prefecture&level=province`)).text();
    expect(both).toContain('川办发〔2024〕12号');
    const newest = await (await fetch(`${url}export/documents.csv?order=date&descending=true`)).text();
    expect(newest.indexOf('绵府办发〔2024〕5号')).toBeLessThan(newest.indexOf('优化开办企业服务的通知'));
  });

  it('sends the files for Neo4j one by one', async () => {
    const { url } = await serve(graph);
    for (const name of neo4jFileNames) {
      const response = await fetch(`${url}export/neo4j/${name}`);
      expect(response.status).toBe(200);
      expect((await response.text()).length).toBeGreaterThan(10);
    }
    expect(await codeOf(await fetch(`${url}export/neo4j/passwd.csv`))).toBe('UNKNOWN_EXPORT');
  });

  it('lists what there is', async () => {
    const { url } = await serve(graph);
    const list = (await (await fetch(`${url}export/`)).json()) as { exports: { name: string }[] };
    expect(list.exports.map(({ name }) => name)).toEqual(Object.keys(exportNames));
  });

  it('says in a header how much a limit left out', async () => {
    const { url } = await serve(graph);
    const response = await fetch(`${url}export/lineage.csv?document=川办发〔2024〕12号&limit=1`);
    expect(response.headers.get('x-zhengmai-omitted')).toBe('2');
  });

  it('answers HEAD with the headers alone', async () => {
    const { url } = await serve(graph);
    const response = await fetch(`${url}export/documents.csv`, { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
    expect((await fetch(`${url}export/nothing.csv`, { method: 'HEAD' })).status).toBe(404);
  });

  it.each([
    ['export/nothing.csv', 404, 'UNKNOWN_EXPORT'],
    ['export/documents.xlsx', 404, 'UNKNOWN_FORMAT'],
    ['export/documents.csv?regions=x', 400, 'UNKNOWN_OPTION'],
    ['export/documents.csv?from=yesterday', 400, 'BAD_OPTION'],
    ['export/lineage.gexf', 400, 'MISSING_OPTION'],
    ['export/lineage.gexf?document=x', 404, 'NOT_FOUND'],
    ['export/diffusion.csv', 400, 'MISSING_OPTION'],
    ['export/diffusion.csv?of=x', 404, 'NOT_FOUND'],
    ['export/alignment.csv?from=川办发〔2024〕12号', 400, 'MISSING_OPTION'],
    ['export/diffusion.csv?of=一网通办&region=999999', 404, 'NOT_FOUND'],
  ])('refuses %s with %i and a code', async (path, status, code) => {
    const { url } = await serve(graph);
    const response = await fetch(`${url}${path}`);
    expect(response.status).toBe(status);
    expect(await codeOf(response)).toBe(code);
  });

  it('refuses other methods, other hosts, and pages of other sites', async () => {
    const { url } = await serve(graph);
    expect((await fetch(`${url}export/documents.csv`, { method: 'POST' })).status).toBe(405);
    const foreign = { headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' } };
    const response = await fetch(`${url}export/documents.csv`, foreign);
    expect([response.status, await codeOf(response)]).toEqual([403, 'CROSS_SITE']);
    const status = await new Promise((resolve, reject) => {
      const call = request(`${url}export/documents.csv`, { headers: { host: 'evil.example' } }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      });
      call.on('error', reject).end();
    });
    expect(status).toBe(403);
  });

  it('hides the errors of the store, and logs them', async () => {
    const failing = stubGraph({ documents: () => Promise.reject(new Error('bolt://10.1.2.3:7687 refused')) });
    const { url, log } = await serve(failing);
    const response = await fetch(`${url}export/documents.csv`);
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('10.1.2.3');
    expect(log.some(({ level, fields }) => level === 'error' && 'err' in fields)).toBe(true);
  });

  it('breaks the connection off where the store fails in the middle, so that no part passes for the whole', async () => {
    const good = endless();
    let pages = 0;
    const failing: PolicyGraph = stubGraph({
      ...good.graph,
      under: () => failing,
      documents: (...asked) => {
        if (++pages > 3) return Promise.reject(new Error('gone'));
        return good.graph.documents(...asked);
      },
      issuersOf: (ids) => good.graph.issuersOf(ids),
    });
    const { url } = await serve(failing);
    const response = await fetch(`${url}export/documents.csv`);
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow();
  });

  it('goes no faster than its reader, and stops when the reader leaves', async () => {
    const { graph: store, made } = endless();
    const { server, log } = await serve(store);
    const socket = connect(server.port, '127.0.0.1');
    socket.write('GET /export/documents.csv HTTP/1.1\r\nHost: localhost\r\n\r\n');
    await new Promise((resolve) => socket.once('data', resolve));
    socket.pause();
    let before = -1;
    while (made() !== before) {
      before = made();
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    socket.destroy();
    await until(() => log.some(({ message }) => message === 'export not read to its end'));
    expect(made()).toBeLessThanOrEqual(before + 500);
  });

  it('gives up a client that stops reading, and lets others in its place', async () => {
    const { graph: store } = endless();
    const { server, url, log } = await serve(store, { exportLimits: { atOnce: 1, stallMs: 100 } });
    const socket = connect(server.port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write('GET /export/documents.csv HTTP/1.1\r\nHost: localhost\r\n\r\n');
    await new Promise((resolve) => socket.once('data', resolve));
    socket.pause();
    const refused = await fetch(`${url}export/documents.csv`);
    expect([refused.status, await codeOf(refused)]).toEqual([503, 'TOO_MANY_EXPORTS']);
    expect(refused.headers.get('retry-after')).toBe('5');
    await until(() => log.some(({ fields }) => 'outcome' in fields && fields.outcome === 'stalled'));
    const next = await fetch(`${url}export/documents.csv`, { method: 'HEAD' });
    expect(next.status).toBe(200);
    socket.destroy();
  });
});
