import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { destination, pino } from 'pino';
import { startServer, type RunningServer } from '../../api/server.ts';
import { packageRoot } from '../../schema/package-root.ts';
import type { PolicyGraph } from '../../store/policy-graph.ts';
import { exitStatus } from '../exit-status.ts';
import { openGraph, type StoreOptions } from '../open-graph.ts';
import { limitsOf } from '../server-limits.ts';
import { readToken } from '../server-token.ts';
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
}

/** `zhengmai serve`: the viewer and the API, until it is stopped by a signal. */
export async function serve(options: ServeOptions, terminal: Terminal): Promise<number> {
  const token = await readToken(options.tokenFile);
  const graph = await openGraph(options);
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
      limits: limitsOf({ ...options }),
      ...(options.introspection === undefined ? {} : { introspection: options.introspection }),
      ...(token === undefined ? {} : { token }),
      viewerFolder: join(packageRoot, 'dist', 'viewer'),
      log: pino(
        { level: options.logLevel ?? (terminal.isWatched ? 'warn' : 'info') },
        destination({ fd: process.stderr.fd, sync: true }),
      ),
    });
    await announce(server, graph, terminal);
    const signal = await untilStopped();
    terminal.say(`收到 ${signal}，正在停止…`, `${signal} received, stopping…`);
    await server.close();
    return exitStatus.success;
  } finally {
    await graph.close();
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

/** The signal that asks the server to stop. A second one ends the process at once, as by default. */
function untilStopped(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    const stop = (signal: NodeJS.Signals): void => {
      process.off('SIGINT', stop);
      process.off('SIGTERM', stop);
      resolve(signal);
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
  });
}
