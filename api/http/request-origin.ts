import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

/** Why a request is refused before anything is done for it. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

/**
 * A server on loopback answers only to names of this machine. Else a page on the Internet whose name is made
 * to point at 127.0.0.1 could read what is served here (DNS rebinding). Addresses in digits cannot be made to
 * point elsewhere.
 */
export function refuseForeignHost(request: IncomingMessage, allowed: readonly string[]): Refusal | null {
  const host = hostName(request.headers.host ?? '');
  const local = host === 'localhost' || host.endsWith('.localhost') || isIP(host) !== 0;
  if (local || allowed.includes(host)) return null;
  return {
    status: 403,
    code: 'HOST_NOT_ALLOWED',
    zh: `本服务只应答本机名称；若经 ${host.slice(0, 80)} 访问，请以 --allow-host 启动`,
    en: `This server answers to names of this machine only; start it with --allow-host to use another name`,
  };
}

/** True for names and addresses that only this machine can reach. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
}

/**
 * Other sites' pages must not query through a visitor's browser (CSRF). Browsers say where a request comes
 * from; programs such as curl say nothing and pass. Following a link is allowed.
 */
export function refuseForeignPage(request: IncomingMessage): Refusal | null {
  const { host, origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  const followsLink = request.method === 'GET' && request.headers['sec-fetch-mode'] === 'navigate';
  if (followsLink) return null;
  const foreign =
    site === undefined
      ? origin !== undefined && hostOf(origin) !== host
      : site === 'cross-site' || site === 'same-site';
  if (!foreign) return null;
  return {
    status: 403,
    code: 'CROSS_SITE',
    zh: '拒绝来自其他网站的请求',
    en: 'Requests from pages of other sites are refused',
  };
}

/**
 * A form of another site can send only text, forms and multipart without being asked first (CSRF): queries
 * must come as JSON.
 */
export function refuseForms(request: IncomingMessage): Refusal | null {
  if (request.method !== 'POST') return null;
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (/^application\/(?:json|graphql|graphql\+json)$/.test(type)) return null;
  return {
    status: 415,
    code: 'UNSUPPORTED_MEDIA_TYPE',
    zh: '请以 Content-Type: application/json 发送查询',
    en: 'Send queries with Content-Type: application/json',
  };
}

function hostName(host: string): string {
  return host
    .replace(/:\d+$/, '')
    .replace(/^\[(.*)\]$/, '$1')
    .toLowerCase();
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
}
