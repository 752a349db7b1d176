import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { packageRoot } from '../../schema/package-root.ts';
import type { RunningNeo4j } from '../../scripts/neo4j/running-neo4j.ts';

/** A server in a process of its own. */
export interface ServerProcess {
  /** Where it takes GraphQL. */
  readonly url: string;
  readonly pid: number;
  /** Seconds from the start of the process until it took requests. */
  readonly startSeconds: number;
  readonly stop: () => Promise<void>;
}

const program = join(packageRoot, 'bin', 'zhengmai.js');
const quiet = ['--port', '0', '--log-level', 'silent'];
const rivalFolder = join(packageRoot, 'bench', 'rival');

/** `zhengmai serve` on Neo4j, as users run it. */
export function serveNeo4j(server: RunningNeo4j): Promise<ServerProcess> {
  return start(['serve', '--neo4j', server.uri, ...quiet], environment(server));
}

/** `zhengmai serve` on a folder of facts, in memory. */
export function serveMemory(folder: string): Promise<ServerProcess> {
  return start(['serve', '--data', folder, ...quiet], {});
}

function start(args: readonly string[], env: NodeJS.ProcessEnv): Promise<ServerProcess> {
  return started([program, ...args], env, /GraphQL\s+(\S+)/);
}

/** The rival on the same database; null where it is not installed. */
export async function serveRival(server: RunningNeo4j): Promise<ServerProcess | null> {
  if (!isRivalInstalled()) return null;
  const one = await started([join(rivalFolder, 'server.js')], environment(server), /READY (\S+)/);
  return { ...one, url: `http://127.0.0.1:${one.url}/graphql` };
}

/** What the rival's own lockfile says, without scripts. */
export function installRival(): void {
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: rivalFolder,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`npm ci in bench/rival ended with ${status}`);
}

export function isRivalInstalled(): boolean {
  return existsSync(join(rivalFolder, 'node_modules', '@neo4j', 'graphql', 'package.json'));
}

function environment({ uri, username, password }: RunningNeo4j): NodeJS.ProcessEnv {
  return { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
}

async function started(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  ready: RegExp,
): Promise<ServerProcess> {
  const start = performance.now();
  const child = spawn(process.execPath, args, {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { NODE_ENV: 'production', ...process.env, ...env },
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const url = await firstMatch(child, ready);
  return {
    url,
    pid: child.pid ?? 0,
    startSeconds: (performance.now() - start) / 1000,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function firstMatch(child: ChildProcess, pattern: RegExp): Promise<string> {
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString('utf8')).slice(-4000);
  });
  return new Promise((resolve, reject) => {
    createInterface({ input: child.stdout! }).on('line', (line) => {
      const found = pattern.exec(line);
      if (found?.[1] !== undefined) resolve(found[1]);
    });
    child.once('close', (code) => reject(new Error(`a server ended (${code}) before it was ready: ${said}`)));
  });
}
