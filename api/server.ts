import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ZhengmaiError } from '../schema/errors.ts';
import { isLoopback } from './http/request-origin.ts';
import type { PolicyGraph } from '../store/policy-graph.ts';
import type { ServerMetrics } from './metrics/server-metrics.ts';
import { routes, type RouteOptions } from './http/routes.ts';

export interface ServerOptions extends Omit<RouteOptions, 'allowedHosts' | 'isStopping' | 'metrics'> {
  /** Address or name to listen on; only this machine reaches 127.0.0.1. */
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  /** Further names to which a server on loopback answers. */
  readonly allowedHosts?: readonly string[];
  /** Whether metrics are kept and told at /metrics; false if not given. */
  readonly metrics?: boolean;
}

export interface RunningServer {
  readonly url: string;
  readonly port: number;
  /** Lets running requests finish, at most `graceMs`, then ends. The graph stays open. */
  readonly close: (graceMs?: number) => Promise<void>;
}

const defaultGraceMs = 5000;
/** A client has so long to send its request. */
const requestTimeoutMs = 30_000;

/**
 * Serves the graph.
 *
 * @throws ZhengmaiError PORT_TAKEN, PORT_NOT_ALLOWED, HOST_UNKNOWN
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { host, port, metrics: isMeasured, ...rest } = options;
  const allowedHosts = isLoopback(host) ? (options.allowedHosts ?? []) : null;
  let stopping = false;
  const server = createServer(
    { requestTimeout: requestTimeoutMs },
    routes({
      ...rest,
      ...(isMeasured === true && { metrics: await metricsOf(options.graph) }),
      allowedHosts,
      introspection: options.introspection ?? isLoopback(host),
      isStopping: () => stopping,
    }),
  );
  await listen(server, host, port);
  const actual = (server.address() as AddressInfo).port;
  return {
    port: actual,
    url: `http://${displayName(host)}:${actual}/`,
    close: (graceMs = defaultGraceMs) => {
      stopping = true;
      return close(server, graceMs);
    },
  };
}

/** Loaded only where it is wanted. */
async function metricsOf(graph: PolicyGraph): Promise<ServerMetrics> {
  const { serverMetrics } = await import('./metrics/server-metrics.ts');
  return serverMetrics(graph);
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(listenError(error, host, port)));
    server.listen({ host, port }, resolve);
  });
}

function listenError(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new ZhengmaiError({
      code: 'PORT_TAKEN',
      zh: `端口 ${port} 已被占用；请用 --port ${port + 1} 另选端口，或停止占用它的程序`,
      en: `Port ${port} is taken; choose another one with --port ${port + 1}, or stop the program that has it`,
      cause: error,
    });
  }
  if (error.code === 'EACCES') {
    return new ZhengmaiError({
      code: 'PORT_NOT_ALLOWED',
      zh: `无权使用端口 ${port}；请用 --port 选择 1024 以上的端口`,
      en: `Port ${port} is not allowed to this user; choose one above 1024 with --port`,
      cause: error,
    });
  }
  return new ZhengmaiError({
    code: 'HOST_UNKNOWN',
    zh: `无法在 ${host} 上监听（${error.code ?? error.message}）；本机用 --host 127.0.0.1，对外用 --host 0.0.0.0`,
    en: `Cannot listen on ${host} (${error.code ?? error.message}); use --host 127.0.0.1 for this machine, --host 0.0.0.0 for all`,
    cause: error,
  });
}

function displayName(host: string): string {
  if (isLoopback(host) || host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

function close(server: Server, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}
