import { request } from 'node:http';
import { expect, it } from 'vitest';
import { createMemoryGraph } from '../../../store/memory/memory-graph.ts';
import { municipal, provincial } from './facts.ts';
import { serve } from './serve.ts';

const graph = createMemoryGraph({ facts: [municipal, provincial] });
const token = 'a-token-of-some-length';
const name = 'graph.example.org';
const body = JSON.stringify({ query: '{ stats { measures } }' });

/** What a proxy on the same machine sends on, with the name that the client asked for. */
function viaProxy(port: number, method: string, path: string, headers: Record<string, string>) {
  return new Promise<number | undefined>((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers: { host: name, ...headers } });
    sent.on('error', reject).on('response', (response) => {
      response.resume().on('end', () => resolve(response.statusCode));
    });
    sent.end(method === 'POST' ? body : undefined);
  });
}

it('behind a proxy as documented, pages of that name may query with the token, others not', async () => {
  const { server } = await serve(graph, { token, allowedHosts: [name] });
  const page = {
    'content-type': 'application/json',
    authorization: `Bearer ${token}`,
    origin: `https://${name}`,
    'x-forwarded-proto': 'https',
  };
  const ask = (headers: Record<string, string>): Promise<number | undefined> =>
    viaProxy(server.port, 'POST', '/graphql', { ...page, ...headers });
  expect(await ask({ 'sec-fetch-site': 'same-origin' })).toBe(200);
  expect(await ask({})).toBe(200);
  expect(await ask({ authorization: '' })).toBe(401);
  expect(await ask({ origin: 'https://other.example.org' })).toBe(403);
  expect(await ask({ host: 'other.example.org' })).toBe(403);
  expect(await viaProxy(server.port, 'GET', '/export/documents.csv', page)).toBe(200);
  expect(await viaProxy(server.port, 'GET', '/ready', {})).toBe(200);
});
