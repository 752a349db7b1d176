/** The real program, started as a user would, over the fixture's facts. */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { fixtureFacts } from './fixture-facts.ts';

const program = fileURLToPath(new URL('../../bin/zhengmai.js', import.meta.url));
const run = promisify(execFile);

export interface RealServer {
  /** Ends in `/`. */
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** Load the fixture into a folder of its own and serve it on a free port. */
export async function startServer(facts: string = fixtureFacts()): Promise<RealServer> {
  const folder = mkdtempSync(join(tmpdir(), 'zhengmai-browser-'));
  const data = join(folder, 'data');
  const file = join(folder, 'facts.ndjson');
  writeFileSync(file, facts);
  if (facts !== '') await run(process.execPath, [program, 'load', file, '--data', data]);
  const port = await freePort();
  const server = spawn(process.execPath, [program, 'serve', '--data', data, '--port', String(port)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const address = `http://127.0.0.1:${port}/`;
  await answering(server, `${address}health`);
  return {
    address,
    stop: async () => {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function answering(server: ChildProcess, address: string): Promise<void> {
  let said = '';
  for (const stream of [server.stdout, server.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
  }
  for (let attempt = 0; attempt < 300; attempt++) {
    if (server.exitCode !== null) throw new Error(`the server ended: ${said}`);
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok === true) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  server.kill();
  throw new Error(`the server does not answer: ${said}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address === null || typeof address === 'string'
          ? reject(new Error('no port'))
          : resolve(address.port),
      );
    });
  });
}
