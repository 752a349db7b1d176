import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { municipal, provincial } from './notices.ts';
import { ended, newFolder, run, startServer } from './run.ts';

async function ask(url: string, query: string): Promise<Record<string, unknown>> {
  const response = await fetch(`${url}graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return ((await response.json()) as { readonly data: Record<string, unknown> }).data;
}

const heldCount = '{ stats { documentsHeld } }';

describe('zhengmai serve', () => {
  it('shows newly ingested documents without a restart', async () => {
    const data = newFolder();
    const folder = newFolder({ 'a.txt': provincial, 'b.txt': municipal });
    await run(['ingest', 'a.txt'], { data, cwd: folder });
    const { url } = await startServer([], { data });
    expect(await ask(url, heldCount)).toEqual({ stats: { documentsHeld: 1 } });
    await run(['ingest', 'b.txt'], { data, cwd: folder });
    await expect
      .poll(() => ask(url, heldCount), { timeout: 60_000 })
      .toEqual({ stats: { documentsHeld: 2 } });
    expect(
      await ask(
        url,
        '{ document(number: "川办发[2024]12号") { citedBy { relation from { number } evidence { text } } } }',
      ),
    ).toEqual({
      document: {
        citedBy: [
          {
            relation: 'IMPLEMENTS',
            from: { number: '绵府办发〔2024〕5号' },
            evidence: {
              text: '为贯彻落实《四川省人民政府办公厅关于优化开办企业服务的通知》（川办发〔2024〕12号）精神，现通知如下。',
            },
          },
        ],
      },
    });
  });

  it('fills an empty graph with the sample if asked to, and only an empty one', async () => {
    const data = newFolder();
    const { url, child } = await startServer(['--sample'], { data });
    const sample = (await ask(url, heldCount)) as { stats: { documentsHeld: number } };
    expect(sample.stats.documentsHeld).toBeGreaterThanOrEqual(33);
    child.kill('SIGTERM');
    await ended(child);

    const own = newFolder();
    await run(['ingest', 'a.txt'], { data: own, cwd: newFolder({ 'a.txt': provincial }) });
    const second = await startServer(['--sample'], { data: own });
    expect(await ask(second.url, heldCount)).toEqual({ stats: { documentsHeld: 1 } });
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('stops in good order on %s', async (signal) => {
    const { child, url } = await startServer([]);
    expect((await fetch(`${url}health`)).status).toBe(200);
    child.kill(signal);
    expect(await ended(child)).toBe(0);
    await expect(fetch(`${url}health`)).rejects.toThrow();
  });

  it('says what to do when the port is taken, and ends with 1', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const { status, stderr } = await run(['serve', '--port', String(port)]);
    other.close();
    expect(stderr).toContain(`端口 ${port} 已被占用；请用 --port`);
    expect(stderr).toContain(`Port ${port} is taken`);
    expect(status).toBe(1);
  });

  it('takes its port from PORT', async () => {
    const { status, stderr } = await run(['serve', '--host', '203.0.113.1'], { env: { PORT: '0' } });
    expect(stderr).toContain('--host 127.0.0.1');
    expect(status).toBe(1);
  });

  it('does not serve GraphiQL with --no-graphiql', async () => {
    const { url } = await startServer(['--no-graphiql']);
    const response = await fetch(`${url}graphql`, { headers: { accept: 'text/html' } });
    expect(await response.text()).not.toContain('GraphiQL');
  });

  it('writes a structured log of requests where nobody watches', async () => {
    const { url, child } = await startServer([]);
    let log = '';
    child.stderr?.on('data', (part: string) => (log += part));
    await fetch(`${url}health`);
    await expect.poll(() => log).toContain('"path":"/health"');
    const line = JSON.parse(log.split('\n').find((one) => one.includes('/health')) ?? '{}') as object;
    expect(line).toMatchObject({ method: 'GET', status: 200, msg: 'request' });
  });
});
