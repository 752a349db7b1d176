import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { ended, start, startServer } from './run.ts';

const servers: Server[] = [];
afterEach(() => servers.splice(0).forEach((server) => server.close()));

/** A store that takes connections and never says a word, so that opening it does not come to its end. */
async function silentStore(): Promise<{ readonly uri: string; readonly asked: Promise<unknown> }> {
  const server = createServer((socket) => socket.on('error', () => undefined));
  servers.push(server);
  const asked = once(server, 'connection');
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { uri: `bolt://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

describe('zhengmai serve', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)(
    'that is still starting ends at once on %s, says so, and ends with %i',
    async (signal, status) => {
      const { uri, asked } = await silentStore();
      const child = start(['serve', '--port', '0', '--neo4j', uri]);
      let output = '';
      child.stderr?.setEncoding('utf8').on('data', (part: string) => (output += part));
      await asked;
      child.kill(signal);
      expect(await ended(child)).toBe(status);
      expect(output).toContain(`收到 ${signal}，服务尚未就绪，启动已中止`);
      expect(output).toContain(`${signal} received before the server was ready; it was not started`);
    },
  );

  it('that has a request to finish ends at once on a second signal', async () => {
    const { child, url } = await startServer([]);
    const { port } = new URL(url);
    const client = connect(Number(port), '127.0.0.1').on('error', () => undefined);
    // The head of a request whose body never comes.
    client.write(
      'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{',
    );
    await fetch(`${url}health`).then((answer) => answer.text());
    let output = '';
    child.stderr?.setEncoding('utf8').on('data', (part: string) => (output += part));
    child.kill('SIGTERM');
    await expect.poll(() => output).toContain('SIGTERM received, stopping');
    child.kill('SIGTERM');
    expect(await ended(child)).toBe(143);
    client.destroy();
  });
});
