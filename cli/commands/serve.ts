import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { destination, pino } from 'pino';
import { startServer, type RunningServer } from '../../api/server.ts';
import { defaultLimits, type QueryLimits } from '../../api/limits/limits.ts';
import { packageRoot } from '../../schema/package-root.ts';
import type { PolicyGraph } from '../../store/policy-graph.ts';
import { exitStatus } from '../exit-status.ts';
import { openGraph, type StoreOptions } from '../open-graph.ts';
import { isSwitchedOn } from '../option-values.ts';
import { limitsOf } from '../server-limits.ts';
import { readToken } from '../server-token.ts';
import { statusOf, stopSignal } from '../stop-signal.ts';
import { newTally } from '../tally.ts';
import type { Terminal } from '../terminal.ts';
import { loadFiles } from './load.ts';

export interface ServeOptions extends StoreOptions {
  readonly host: string;
  readonly port: number;
  readonly allowHost?: readonly string[];
  /** Origins, or `*`, whose pages may show the viewer in a frame. */
  readonly allowEmbed?: readonly string[];
  readonly graphiql: boolean;
  readonly sample?: boolean;
  readonly logLevel?: string;
  readonly allowOrigin?: readonly string[];
  readonly tokenFile?: string;
  readonly introspection?: boolean;
  readonly metrics?: boolean;
}

/** `zhengmai serve`: the viewer and the API, until it is stopped by a signal. */
export async function serve(options: ServeOptions, terminal: Terminal): Promise<number> {
  // Before anything that takes long: reading a large folder of facts must not keep whoever wants to stop it waiting.
  const stop = stopSignal();
  try {
    const running = await Promise.race([start(options, terminal), stop.received]);
    if (typeof running === 'string') return giveUp(running, terminal);
    const signal = await stop.received;
    terminal.say(`收到 ${signal}，正在停止…`, `${signal} received, stopping…`);
    await running.close();
    return exitStatus.success;
  } finally {
    stop.ignore();
  }
}

/** Nothing was answered yet, and nothing that is still being read is waited for. */
function giveUp(signal: NodeJS.Signals, terminal: Terminal): never {
  terminal.say(
    `收到 ${signal}，服务尚未就绪，启动已中止`,
    `${signal} received before the server was ready; it was not started`,
  );
  process.exit(statusOf(signal));
}

/** A server that has said where it is. */
async function start(
  options: ServeOptions,
  terminal: Terminal,
): Promise<{ readonly close: () => Promise<void> }> {
  const token = await readToken(options.tokenFile);
  const limits: QueryLimits = { ...defaultLimits, ...limitsOf({ ...options }) };
  const graph = await openGraph(options, { readTimeoutMs: limits.timeoutMs });
  try {
    if (options.sample === true) await loadSample(graph, terminal);
    const server = await startServer({
      graph,
      host: options.host,
      port: options.port,
      allowedHosts: options.allowHost ?? [],
      allowedOrigins: options.allowOrigin ?? [],
      graphiql: options.graphiql,
      embedders: options.allowEmbed ?? [],
      limits,
      metrics: options.metrics ?? isSwitchedOn(process.env['ZHENGMAI_METRICS']),
      ...(options.introspection === undefined ? {} : { introspection: options.introspection }),
      ...(token === undefined ? {} : { token }),
      viewerFolder: join(packageRoot, 'dist', 'viewer'),
      log: pino(
        { level: options.logLevel ?? (terminal.isWatched ? 'warn' : 'info') },
        destination({ fd: process.stderr.fd, sync: true }),
      ),
    });
    await announce(server, graph, terminal);
    return {
      close: async () => {
        await server.close();
        await graph.close();
      },
    };
  } catch (error) {
    await graph.close();
    throw error;
  }
}

async function announce(server: RunningServer, graph: PolicyGraph, terminal: Terminal): Promise<void> {
  const { documents } = await graph.stats();
  await terminal.print(
    [
      `政脉已启动（已收录 ${documents.held} 份文件）。按 Ctrl-C 停止。`,
      `zhengmai is running (${documents.held} documents held). Press Ctrl-C to stop.`,
      `  浏览 viewer    ${server.url}`,
      `  GraphQL        ${server.url}graphql`,
      '',
    ].join('\n'),
  );
}

/** Fills an empty graph with the facts that come with the program. */
async function loadSample(graph: PolicyGraph, terminal: Terminal): Promise<void> {
  const { documents } = await graph.stats();
  if (documents.held > 0) return;
  const folder = join(packageRoot, 'data', 'sample');
  const files = (await readdir(folder)).filter((name) => name.endsWith('.ndjson')).sort();
  const tally = newTally();
  await loadFiles(
    graph,
    files.map((name) => join(folder, name)),
    tally,
    terminal,
  );
  terminal.say(`已载入示例：${tally.documents()} 份文件`, `Sample loaded: ${tally.documents()} documents`);
}
