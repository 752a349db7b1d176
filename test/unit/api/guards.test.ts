import { describe, expect, it } from 'vitest';
import { executableSchema } from '../../../api/schema.ts';
import { readSdl } from '../../../api/sdl.ts';
import { createMemoryGraph } from '../../../store/memory/memory-graph.ts';
import { municipal, provincial } from './facts.ts';
import { codes, serve, type Answer } from './serve.ts';

const graph = createMemoryGraph({ facts: [municipal, provincial] });
const token = 'a-token-of-some-length';
const body = JSON.stringify({ query: '{ stats { documentsHeld } }' });
const post = (url: string, headers: Record<string, string> = {}, text = body): Promise<Response> =>
  fetch(`${url}graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: text,
  });
const codesOf = async (response: Response): Promise<readonly unknown[]> =>
  codes({ status: response.status, ...((await response.json()) as object) } as Answer);
const basic = (password: string): string => `Basic ${Buffer.from(`anybody:${password}`).toString('base64')}`;

describe('the schema', () => {
  it('has no mutation and no subscription', () => {
    const schema = executableSchema(readSdl());
    expect(schema.getMutationType() ?? null).toBeNull();
    expect(schema.getSubscriptionType() ?? null).toBeNull();
  });

  it('is told on loopback, and not where it is switched off, nor to others unless asked for', async () => {
    const ask = '{ __schema { types { name } } a: __type(name: "Query") { name } }';
    expect(codes(await (await serve(graph)).query(ask))).toEqual([]);
    const { query } = await serve(graph, { introspection: false });
    expect(codes(await query(ask))).toEqual(['INTROSPECTION_OFF']);
    expect(codes(await query('{ __typename stats { __typename measures } }'))).toEqual([]);
    const open = await serve(graph, { host: '0.0.0.0' });
    expect(codes(await open.query(ask))).toEqual(['INTROSPECTION_OFF']);
  });
});

describe('a server with a token', () => {
  it('answers only to those who have it, whatever they ask for, but tells all that it runs', async () => {
    const { url } = await serve(graph, { token });
    for (const path of ['', 'graphql?query={stats{measures}}', 'export/', 'export/documents.csv']) {
      const response = await fetch(`${url}${path}`);
      expect([path, response.status, await codesOf(response)]).toEqual([path, 401, ['UNAUTHORIZED']]);
      expect(response.headers.get('www-authenticate')).toMatch(/^Basic /);
    }
    expect((await fetch(`${url}health`)).status).toBe(200);
    expect((await fetch(`${url}ready`)).status).toBe(200);
  });

  it.each([
    ['as a bearer token', `Bearer ${token}`, 200],
    ['in small letters', `bearer ${token}`, 200],
    ['as a password, as browsers send it', basic(token), 200],
    ['wrong', 'Bearer another-token-of-length', 401],
    ['cut short', `Bearer ${token.slice(0, -1)}`, 401],
    ['too long', `Bearer ${token}x`, 401],
    ['as a wrong password', basic('wrong'), 401],
    ['without a password', `Basic ${Buffer.from(token).toString('base64')}`, 401],
    ['by another scheme', `Digest ${token}`, 401],
  ])('given %s', async (_how, authorization, status) => {
    const { url, log } = await serve(graph, { token });
    expect((await post(url, { authorization })).status).toBe(status);
    expect(JSON.stringify(log)).not.toContain(token);
  });
});

describe('pages of other origins', () => {
  const origin = 'https://allowed.example';

  it('are refused, and get no header that lets them read an answer', async () => {
    const { url } = await serve(graph);
    const response = await post(url, { origin });
    expect(await codesOf(response)).toEqual(['CROSS_SITE']);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('may query where their origin is on the list, compared as a whole', async () => {
    const { url } = await serve(graph, { allowedOrigins: [origin] });
    const response = await post(url, { origin, 'sec-fetch-site': 'cross-site' });
    expect(response.status).toBe(200);
    expect(response.headers.get('access-control-allow-origin')).toBe(origin);
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
    expect(response.headers.get('vary')).toContain('Origin');
    for (const other of [`${origin}.evil.example`, 'http://allowed.example', `${origin}:444`, 'null']) {
      expect([other, (await post(url, { origin: other })).status]).toEqual([other, 403]);
    }
  });

  it('are told in advance, without a token, which is asked for afterwards', async () => {
    const { url } = await serve(graph, { allowedOrigins: [origin], token });
    const ask = (from: string) => fetch(`${url}graphql`, { method: 'OPTIONS', headers: { origin: from } });
    const preflight = await ask(origin);
    expect([preflight.status, preflight.headers.get('access-control-allow-origin')]).toEqual([204, origin]);
    expect((await ask('https://evil.example')).status).toBe(403);
    expect((await post(url, { origin })).status).toBe(401);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ''])(
    'cannot have a query run as %o, which browsers send without asking',
    async (type) => {
      const { url } = await serve(graph);
      const response = await post(url, { 'content-type': type });
      expect(response.status).toBe(415);
      expect(await codesOf(response)).toEqual(['UNSUPPORTED_MEDIA_TYPE']);
    },
  );
});

describe('a request', () => {
  it('leaves one line in the log: its number, operation, codes, time and size, and nothing of the query', async () => {
    const { url, log } = await serve(graph);
    const secret = 'a-word-nobody-else-may-read';
    const query = `query Look($text: String!) { search(text: $text) { excerpt } }`;
    const response = await post(url, {}, JSON.stringify({ query, variables: { text: secret } }));
    await response.text();
    const failed = await post(url, {}, JSON.stringify({ query: 'query Bad { nothing }' }));
    await failed.text();
    await expect.poll(() => log.filter(({ message }) => message === 'request').length).toBe(2);
    const [first, second] = log.filter(({ message }) => message === 'request');
    expect(first?.fields).toMatchObject({
      id: response.headers.get('x-request-id'),
      operation: 'Look',
      method: 'POST',
      path: '/graphql',
      status: 200,
    });
    expect(second?.fields).toMatchObject({ codes: [expect.any(String)] });
    expect(JSON.stringify(log)).not.toContain(secret);
  });

  it.each([
    ['an array', '[{"query":"{stats{measures}}"},{"query":"{stats{measures}}"}]'],
    ['no JSON', '{"query":'],
    ['a number', '7'],
    ['null', 'null'],
    ['no query', '{}'],
    ['a query that is no text', '{"query":{"a":1}}'],
    ['variables that are a list', '{"query":"{stats{measures}}","variables":[1]}'],
    ['a mutation', '{"query":"mutation { a }"}'],
    ['a subscription', '{"query":"subscription { a }"}'],
  ])('whose body is %s is refused with a code', async (_what, text) => {
    const { url } = await serve(graph);
    const response = await post(url, { accept: 'application/graphql-response+json' }, text);
    expect(response.status).toBeLessThan(500);
    const answer = (await response.json()) as Answer;
    expect(answer.data ?? null).toBeNull();
    const found = codes({ ...answer, status: response.status });
    expect(found.length).toBeGreaterThan(0);
    expect(found).not.toContain(undefined);
  });

  it('larger than allowed is refused', async () => {
    const { url } = await serve(graph, { limits: { bodyBytes: 1000 } });
    const response = await post(
      url,
      {},
      JSON.stringify({ query: `{ stats { measures } } #${'x'.repeat(2000)}` }),
    );
    expect(response.status).toBe(413);
  });

  it('may come by GET, for reading', async () => {
    const { url } = await serve(graph);
    const response = await fetch(`${url}graphql?query=${encodeURIComponent('{stats{documentsHeld}}')}`, {
      headers: { accept: 'application/json' },
    });
    expect(await response.json()).toEqual({ data: { stats: { documentsHeld: 2 } } });
  });
});
