import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { routes } from '../../../api/http/routes.ts';
import { createMemoryGraph } from '../../../store/memory/memory-graph.ts';
import { municipal, provincial } from './facts.ts';
import { serve } from './serve.ts';
import { stubGraph } from './stub-graph.ts';

const graph = createMemoryGraph({ facts: [municipal, provincial] });

describe('a server that stops', () => {
  it('is not ready any more, but still alive', async () => {
    let stopping = false;
    const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
    const server = createServer(
      routes({
        graph,
        log: silent,
        viewerFolder: '/nowhere',
        allowedHosts: null,
        isStopping: () => stopping,
      }),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    expect((await fetch(`${url}ready`)).status).toBe(200);
    stopping = true;
    const response = await fetch(`${url}ready`);
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('STOPPING');
    expect((await fetch(`${url}health`)).status).toBe(200);
    server.closeAllConnections();
    server.close();
  });

  it('says so on a connection that is open while a request is finished', async () => {
    let answer: (stats: Awaited<ReturnType<typeof graph.stats>>) => void = () => undefined;
    const slow = stubGraph({ stats: () => new Promise((resolve) => (answer = resolve)) });
    const { server } = await serve(slow);
    const busy = connect(server.port, '127.0.0.1');
    const idle = connect(server.port, '127.0.0.1');
    let told = '';
    idle.setEncoding('utf8').on('data', (part: string) => (told += part));
    const ask = (path: string): string => `GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`;
    busy.write(ask('/graphql?query={stats{measures}}'));
    // A request that has begun keeps its connection.
    idle.write('GET /ready HTTP/1.1\r\nHost: local');
    await new Promise((resolve) => setTimeout(resolve, 200));
    const closed = server.close();
    idle.write('host\r\n\r\n');
    await expect.poll(() => told).toContain('503');
    expect(told).toContain('STOPPING');
    answer(await graph.stats());
    busy.destroy();
    idle.destroy();
    await closed;
  });
});
