import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { randomUUID } from 'node:crypto';
import type { PolicyGraph } from '../../store/policy-graph.ts';
import { isForSender } from '../errors.ts';
import { graphiqlAssets } from '../graphiql/assets.ts';
import { assetPath } from '../graphiql/page.ts';
import { graphqlEndpoint, type GraphQLOptions } from '../graphql.ts';
import type { ExportLimits } from '../limits/limits.ts';
import { routeOf } from '../metrics/outcomes.ts';
import type { ServerMetrics } from '../metrics/server-metrics.ts';
import { requestIdHeader, type AnswerLog } from './answer-facts.ts';
import { allowedOrigin, allowOrigin, sendPreflight } from './cross-origin.ts';
import { exportEndpoint, exportPath } from './exports.ts';
import { sendHealth, sendReadiness } from './health.ts';
import type { Logger } from './logger.ts';
import { refuseForeignHost, refuseForeignPage, refuseForms, type Refusal } from './request-origin.ts';
import { sendError, sendNotice, sendText } from './respond.ts';
import { setSecurityHeaders } from './security-headers.ts';
import { refuseWithoutToken } from './token.ts';
import { viewerFiles } from './viewer-files.ts';

export interface RouteOptions extends Omit<GraphQLOptions, 'logging' | 'answers'> {
  readonly graph: PolicyGraph;
  readonly log: Logger;
  /** Folder of the built viewer. */
  readonly viewerFolder: string;
  /** Names besides localhost to which the server answers; null: to all. */
  readonly allowedHosts: readonly string[] | null;
  /** Origins (`https://example.org`), or `*`, whose pages may show the viewer in a frame; none if left out. */
  readonly embedders?: readonly string[];
  readonly exportLimits?: Partial<ExportLimits>;
  /** Origins whose pages may query and export; none if not given. */
  readonly allowedOrigins?: readonly string[];
  /** What a request must carry; asked of all but /health and /ready. */
  readonly token?: string;
  /** Where what happens is counted, and told at /metrics; not if left out. */
  readonly metrics?: ServerMetrics;
  /** True as soon as the server stops: it is not ready any more. */
  readonly isStopping?: () => boolean;
}

/** Requests that take longer are logged as slow. */
const slowMs = 5000;

/** Everything the server answers: the viewer at /, GraphQL at /graphql, files below /export/, /health, /ready, /metrics. */
export function routes(options: RouteOptions): RequestListener {
  const { log, metrics } = options;
  const graph = metrics?.graph ?? options.graph;
  const answers: AnswerLog = new WeakMap();
  const graphql = graphqlEndpoint({ ...options, graph, logging: asYogaLogger(log), answers });
  const refuseStranger = options.token === undefined ? () => null : refuseWithoutToken(options.token);
  const sendExport = exportEndpoint(graph, log, options.exportLimits, metrics?.exportEnded);

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = (request.url ?? '/').split(/[?#]/)[0] ?? '/';
    const isGraphql = path === '/graphql';
    const isExport = path.startsWith(exportPath);
    setSecurityHeaders(response, isGraphql ? 'graphiql' : 'other', options.embedders);
    const origin = isGraphql || isExport ? allowedOrigin(request, options.allowedOrigins ?? []) : null;
    if (origin !== null) allowOrigin(response, origin);
    const isOpen = path === '/health' || path === '/ready';
    const foreignHost =
      options.allowedHosts === null ? null : refuseForeignHost(request, options.allowedHosts);
    // A browser asks in advance without the token.
    if (foreignHost === null && origin !== null && request.method === 'OPTIONS')
      return sendPreflight(response);
    const refusal =
      foreignHost ??
      ((isGraphql || isExport) && origin === null ? refuseForeignPage(request) : null) ??
      (isOpen ? null : refuseStranger(request)) ??
      (isGraphql ? refuseForms(request) : null);
    if (refusal !== null) return refuse(response, refusal);
    if (isGraphql) return void (await graphql(request, response));
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      return sendError(response, 405, 'METHOD_NOT_ALLOWED', '此处只接受 GET', 'Only GET is accepted here');
    }
    if (path === '/health') return sendHealth(response);
    if (path === '/ready') {
      if (options.isStopping?.() !== true) return sendReadiness(response, options.graph, log);
      return sendError(response, 503, 'STOPPING', '服务正在停止', 'The server is stopping');
    }
    if (path === '/metrics' && metrics !== undefined)
      return sendText(response, metrics.contentType, await metrics.text());
    if (isExport) return sendExport(request, response);
    if (path.startsWith(assetPath)) return sendAsset(request, response, path.slice(assetPath.length));
    return sendViewerFile(request, response, options.viewerFolder);
  };

  return (request, response) => {
    const started = performance.now();
    const id = randomUUID();
    response.setHeader(requestIdHeader, id);
    metrics?.requestBegan();
    const sentBefore = request.socket.bytesWritten;
    response.on('close', () => {
      const ms = Math.round(performance.now() - started);
      const { method, url } = request;
      const facts = answers.get(response);
      const left = !response.writableFinished;
      const line = {
        id,
        method,
        path: url?.split('?')[0]?.slice(0, 200),
        status: response.statusCode,
        ms,
        bytes: request.socket.bytesWritten - sentBefore,
        ...facts,
        ...(left ? { left } : {}),
      };
      metrics?.requestEnded({
        route: routeOf(url?.split(/[?#]/)[0] ?? '/'),
        status: response.statusCode,
        seconds: (performance.now() - started) / 1000,
        left,
        answer: facts,
      });
      if (ms > slowMs) log.warn(line, 'slow request');
      else log.info(line, 'request');
    });
    answer(request, response).catch((error: unknown) => {
      log.error({ err: error, id }, 'request failed');
      if (response.headersSent) response.destroy();
      else sendError(response, 500, 'INTERNAL_SERVER_ERROR', '服务器内部错误', 'Internal server error');
    });
  };
}

function refuse(response: ServerResponse, refusal: Refusal): void {
  // What is left of the body will not be read.
  response.setHeader('Connection', 'close');
  if (refusal.status === 401)
    response.setHeader('WWW-Authenticate', 'Basic realm="zhengmai", charset="UTF-8"');
  sendError(response, refusal.status, refusal.code, refusal.zh, refusal.en);
}

async function sendAsset(request: IncomingMessage, response: ServerResponse, name: string): Promise<void> {
  const asset = (await graphiqlAssets()).get(name);
  if (asset === undefined) return sendNotFound(request, response);
  response.setHeader('ETag', asset.etag);
  response.setHeader('Cache-Control', 'no-cache');
  if (request.headers['if-none-match'] === asset.etag) {
    response.writeHead(304).end();
    return;
  }
  response.writeHead(200, { 'Content-Type': asset.type, 'Content-Length': asset.body.length });
  response.end(request.method === 'HEAD' ? undefined : asset.body);
}

function sendViewerFile(request: IncomingMessage, response: ServerResponse, folder: string): void {
  const files = viewerFiles(folder);
  if (files !== null) {
    files(request, response, () => sendNotFound(request, response));
    return;
  }
  if (request.url !== '/') return sendNotFound(request, response);
  sendNotice(request, response, {
    status: 503,
    code: 'VIEWER_NOT_BUILT',
    zh: '浏览界面尚未构建，请运行 npm run build 后刷新；接口在 /graphql',
    en: 'The viewer is not built yet: run npm run build and reload. The API is at /graphql',
  });
}

function sendNotFound(request: IncomingMessage, response: ServerResponse): void {
  sendNotice(request, response, {
    status: 404,
    code: 'NOT_FOUND',
    zh: '这里没有内容。浏览界面在 /，接口在 /graphql',
    en: 'There is nothing here. The viewer is at /, the API at /graphql',
  });
}

/** The log as the library wants it. What the sender of a query did wrong is in the answer and not logged as a fault. */
function asYogaLogger(log: Logger): NonNullable<Exclude<GraphQLOptions['logging'], false>> {
  // Methods are called on the log itself: those of pino do not work without it.
  const line =
    (level: keyof Logger) =>
    (...parts: unknown[]): void => {
      const [first] = parts;
      if (!(first instanceof Error)) log[level]({}, parts.map(String).join(' '));
      else if (!isForSender(first)) log[level]({ err: first }, first.message);
    };
  return { debug: line('debug'), info: line('debug'), warn: line('warn'), error: line('error') };
}
