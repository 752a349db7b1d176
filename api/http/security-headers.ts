import type { ServerResponse } from 'node:http';

/** Only what this server itself sends; no script or style in the page, frames around it from where they are allowed. */
const strictPolicy = (embedders: readonly string[]): string =>
  [
    "default-src 'self'",
    "img-src 'self' data: blob:",
    "style-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    ['frame-ancestors', "'self'", ...embedders].join(' '),
  ].join('; ');

/** GraphiQL's editor writes styles into the page and has its letters in its style sheet. */
const graphiqlPolicy = [
  "default-src 'self'",
  "img-src 'self' data:",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const common: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
};

/**
 * Headers of every answer: what the page may load, and who may load the answer.
 *
 * @param embedders origins, or `*`, whose pages may show the viewer in a frame
 */
export function setSecurityHeaders(
  response: ServerResponse,
  page: 'graphiql' | 'other',
  embedders: readonly string[] = [],
): void {
  for (const [name, value] of Object.entries(common)) response.setHeader(name, value);
  response.setHeader(
    'Content-Security-Policy',
    page === 'graphiql' ? graphiqlPolicy : strictPolicy(embedders),
  );
}
