import type { IncomingMessage, ServerResponse } from 'node:http';

/** The page's origin, if it is one of those whose pages may query; compared as a whole. */
export function allowedOrigin(request: IncomingMessage, allowed: readonly string[]): string | null {
  const { origin } = request.headers;
  return origin !== undefined && allowed.includes(origin) ? origin : null;
}

/**
 * Lets a page of that origin read the answer (CORS, Fetch Standard). Nothing is sent along by the browser itself: a
 * token must be given by the page.
 */
export function allowOrigin(response: ServerResponse, origin: string): void {
  response.setHeader('Access-Control-Allow-Origin', origin);
  response.setHeader('Access-Control-Expose-Headers', 'X-Request-Id, X-Zhengmai-Omitted');
  response.setHeader('Vary', 'Origin');
}

/** The browser's question in advance. */
export function sendPreflight(response: ServerResponse): void {
  response.setHeader('Access-Control-Allow-Methods', 'GET, POST');
  response.setHeader('Access-Control-Allow-Headers', 'Authorization, Content-Type');
  response.setHeader('Access-Control-Max-Age', '600');
  response.writeHead(204).end();
}
