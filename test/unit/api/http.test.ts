import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultQuery } from '../../../api/graphiql/default-query.ts';
import { ZhengmaiError } from '../../../schema/errors.ts';
import type { Stats } from '../../../store/policy-graph.ts';
import { codes, serve } from './serve.ts';
import { stubGraph } from './stub-graph.ts';

const stats: Stats = {
  documents: { held: 3, cited: 1 },
  measures: 0,
  agencies: 0,
  collectives: 0,
  regions: 0,
  initiatives: 0,
  responsibilities: 0,
  references: [],
  firstDate: null,
  lastDate: null,
};
const graph = stubGraph({ stats: () => Promise.resolve(stats) });
const json = { 'content-type': 'application/json' };
const body = JSON.stringify({ query: '{ stats { documentsHeld } }' });

/** fetch does not let a test choose these headers. */
function raw(
  url: string,
  headers: Record<string, string | undefined>,
  method = 'GET',
  sent = '',
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const call = request(url, { method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => (text += part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    call.on('error', reject);
    call.end(sent);
  });
}

describe('the server answers', () => {
  it('queries by POST and by GET', async () => {
    const { url, query } = await serve(graph);
    expect(await query('{ stats { documentsHeld } }')).toEqual({
      status: 200,
      data: { stats: { documentsHeld: 3 } },
    });
    const response = await fetch(`${url}graphql?query=${encodeURIComponent('{ stats { documentsCited } }')}`);
    expect(await response.json()).toEqual({ data: { stats: { documentsCited: 1 } } });
  });

  it('/health while it runs and /ready while the store answers', async () => {
    const { url } = await serve(graph);
    expect(await (await fetch(`${url}health`)).json()).toEqual({ status: 'ok' });
    expect(await (await fetch(`${url}ready`)).json()).toEqual({
      status: 'ready',
      engine: 'memory',
      documents: 3,
    });
  });

  it('/ready with 503 and nothing of the internals when the store does not answer', async () => {
    const { url, log } = await serve(
      stubGraph({ stats: () => Promise.reject(new Error('bolt://10.1.2.3:7687 refused')) }),
    );
    const response = await fetch(`${url}ready`);
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({ status: 'unavailable', engine: 'memory' });
    expect(log.some((line) => line.level === 'error')).toBe(true);
  });

  it('unknown paths with 404, as JSON to programs and as a page to people', async () => {
    const { url } = await serve(graph);
    const program = await fetch(`${url}nothing`);
    expect(program.status).toBe(404);
    expect(await program.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
    const person = await fetch(`${url}nothing`, { headers: { accept: 'text/html' } });
    expect(person.status).toBe(404);
    expect(await person.text()).toContain('这里没有内容');
  });

  it('other methods with 405', async () => {
    const { url } = await serve(graph);
    const response = await fetch(`${url}health`, { method: 'DELETE' });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD');
  });
});

describe('errors', () => {
  it('of the store are masked: no address, no file, no stack reaches the client; the log has them', async () => {
    const fault = new ZhengmaiError({
      code: 'NEO4J_UNAVAILABLE',
      zh: '连不上 bolt://10.1.2.3:7687',
      en: 'cannot reach bolt://10.1.2.3:7687',
    });
    const { query, log } = await serve(stubGraph({ stats: () => Promise.reject(fault) }));
    const answer = await query('{ stats { measures } }');
    expect(codes(answer)).toEqual(['INTERNAL_SERVER_ERROR']);
    expect(JSON.stringify(answer)).not.toContain('10.1.2.3');
    expect(answer.errors?.[0]?.path).toEqual(['stats']);
    expect(
      JSON.stringify(log.map((line) => [line.message, String((line.fields as { err?: unknown }).err)])),
    ).toContain('10.1.2.3');
  });

  it('that the client can mend keep their code and message', async () => {
    const fault = new ZhengmaiError({ code: 'INVALID_CURSOR', zh: '游标无效', en: 'bad cursor' });
    const { query, log } = await serve(stubGraph({ documents: () => Promise.reject(fault) }));
    const answer = await query('{ documents(after: "x") { nodes { id } } }');
    expect(codes(answer)).toEqual(['INVALID_CURSOR']);
    expect(log.filter((line) => line.level === 'error')).toEqual([]);
    expect(answer.errors?.[0]?.message).toBe('游标无效 / bad cursor');
  });

  it.each([
    ['a query that is none', '{ stats {', 'GRAPHQL_PARSE_FAILED'],
    ['a field that is not there', '{ nonsense }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a mutation: none exists', 'mutation { drop }', 'BAD_REQUEST'],
    ['a variable left out', 'query ($n: Int!) { documents(first: $n) { nodes { id } } }', 'BAD_REQUEST'],
    [
      'a date that does not exist',
      '{ documents(filter: { dateFrom: "2023-02-30" }) { nodes { id } } }',
      'BAD_DATE',
    ],
    ['a page too large', '{ documents(first: 201) { nodes { id } } }', 'PAGE_TOO_LARGE'],
    ['a page of nothing', '{ documents(first: 0) { nodes { id } } }', 'PAGE_TOO_LARGE'],
    ['a page from both ends', '{ documents(first: 1, last: 1) { nodes { id } } }', 'INVALID_PAGE'],
    ['a lineage too deep', '{ lineage(id: "x", depth: 13) { nodes { distance } } }', 'DEPTH_TOO_LARGE'],
    ['a lineage too large', '{ lineage(id: "x", limit: 1001) { nodes { distance } } }', 'LIMIT_TOO_LARGE'],
    ['a network too large', '{ network(limit: 1001) { omitted } }', 'LIMIT_TOO_LARGE'],
    ['a search for nothing', '{ search(text: " ") { excerpt } }', 'BAD_SEARCH'],
    ['a search too long', `{ search(text: "${'证'.repeat(201)}") { excerpt } }`, 'BAD_SEARCH'],
    ['a document by nothing', '{ document { id } }', 'BAD_ARGUMENT'],
    ['a document by two things', '{ document(id: "a", number: "b") { id } }', 'BAD_ARGUMENT'],
    ['a number that is none', '{ document(number: "优化营商环境条例") { id } }', 'BAD_NUMBER'],
  ])('have a code: %s', async (_what, text, code) => {
    const { query } = await serve(graph);
    expect(codes(await query(text))).toEqual([code]);
  });
});

describe('other sites cannot use the server through a browser', () => {
  it('a page of another site is refused', async () => {
    const { url } = await serve(graph);
    for (const headers of [
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' },
      { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors' },
      { origin: 'https://elsewhere.example' },
      { origin: 'null' },
    ]) {
      const answer = await raw(`${url}graphql`, { ...json, ...headers }, 'POST', body);
      expect(answer.status).toBe(403);
      expect(answer.text).toContain('CROSS_SITE');
    }
  });

  it('its own page, a program and a followed link pass', async () => {
    const { url } = await serve(graph);
    const own = new URL(url).origin;
    for (const headers of [{}, { 'sec-fetch-site': 'same-origin' }, { origin: own }]) {
      expect((await raw(`${url}graphql`, { ...json, ...headers }, 'POST', body)).status).toBe(200);
    }
    const link = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', accept: 'text/html' };
    expect((await raw(`${url}graphql`, link)).status).toBe(200);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'a form is refused: %s',
    async (type) => {
      const { url } = await serve(graph);
      const answer = await raw(`${url}graphql`, { 'content-type': type }, 'POST', body);
      expect(answer.status).toBe(415);
      expect(answer.text).toContain('application/json');
    },
  );

  it('no other origin is allowed to read answers', async () => {
    const { url } = await serve(graph);
    const response = await fetch(`${url}graphql`, { method: 'POST', headers: json, body });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('a name that is made to point at this machine is refused', async () => {
    const { url, server } = await serve(graph);
    expect((await raw(url, { host: `elsewhere.example:${server.port}` })).text).toContain('HOST_NOT_ALLOWED');
    expect((await raw(`${url}health`, { host: `[::1]:${server.port}` })).status).toBe(200);
    expect((await raw(`${url}health`, { host: '127.0.0.1' })).status).toBe(200);
  });
});

describe('GraphiQL', () => {
  it('is a page whose every part comes from this server', async () => {
    const { url } = await serve(graph);
    const page = await fetch(`${url}graphql`, { headers: { accept: 'text/html' } });
    const html = await page.text();
    const parts = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(parts).toContain('/graphiql/graphiql.js');
    expect(parts.filter((part) => !part.startsWith('/graphiql/') && part !== 'data:,')).toEqual([]);
    expect(html).not.toMatch(/<script>|<style>/);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
    for (const part of parts.filter((one) => one.startsWith('/'))) {
      const response = await fetch(new URL(part, url));
      expect(response.status).toBe(200);
      await response.arrayBuffer();
    }
  });

  it.each(parse(defaultQuery).definitions.map((one) => ('name' in one ? one.name?.value : '')))(
    'starts with queries that run: %s',
    async (name) => {
      const nothing = () => Promise.resolve({ items: [], hasNext: false, hasPrevious: false, total: 0 });
      const { query } = await serve(stubGraph({ stats: graph.stats, documents: nothing, measures: nothing }));
      expect(codes(await query(defaultQuery, {}, name))).toEqual([]);
    },
  );
});

describe('the viewer', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhengmai-viewer-'));
  beforeAll(() => {
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>viewer</title>');
    writeFileSync(join(folder, 'assets', 'main-Ab12Cd34.js'), 'export {};');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is served at / under a policy that allows nothing from elsewhere and nothing inline', async () => {
    const { url } = await serve(graph, { viewerFolder: folder });
    const response = await fetch(url);
    expect(await response.text()).toContain('viewer');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(response.headers.get('etag')).not.toBeNull();
  });

  it('lets files named after their content be kept for ever', async () => {
    const { url } = await serve(graph, { viewerFolder: folder });
    const response = await fetch(`${url}assets/main-Ab12Cd34.js`);
    expect(response.headers.get('content-type')).toContain('javascript');
    expect(response.headers.get('cache-control')).toContain('immutable');
  });

  it('gives no file outside its folder', async () => {
    const { url } = await serve(graph, { viewerFolder: folder });
    for (const path of [
      '..%2f..%2f..%2fetc%2fpasswd',
      '%2e%2e/%2e%2e/etc/passwd',
      'assets/..%2f..%2fpackage.json',
    ]) {
      expect((await raw(`${url}${path}`, {})).status).toBe(404);
    }
  });

  it('that is not built is said so, with what to do', async () => {
    const { url } = await serve(graph);
    const response = await fetch(url, { headers: { accept: 'text/html' } });
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('npm run build');
  });
});
