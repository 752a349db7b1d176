import type { IncomingMessage, ServerResponse } from 'node:http';
import { requestIdHeader } from './answer-facts.ts';

/** An error as programs read it, in the form of a GraphQL answer, so that clients need only one way. */
export function sendError(
  response: ServerResponse,
  status: number,
  code: string,
  zh: string,
  en: string,
): void {
  const requestId = response.getHeader(requestIdHeader);
  sendJson(response, status, {
    errors: [
      { message: `${zh} / ${en}`, extensions: { code, ...(requestId !== undefined && { requestId }) } },
    ],
  });
}

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  send(response, status, 'application/json; charset=utf-8', JSON.stringify(body));
}

export function sendText(response: ServerResponse, type: string, body: string): void {
  send(response, 200, type, body);
}

/** A page of a few words, for people; JSON for everybody else. */
export function sendNotice(
  request: IncomingMessage,
  response: ServerResponse,
  notice: { readonly status: number; readonly code: string; readonly zh: string; readonly en: string },
): void {
  const { status, code, zh, en } = notice;
  if (!(request.headers.accept ?? '').includes('text/html')) {
    sendError(response, status, code, zh, en);
    return;
  }
  const page = `<!doctype html>
<html lang="zh-CN">
  <head><meta charset="utf-8" /><title>${status} · 政脉 zhengmai</title></head>
  <body><h1>${status}</h1><p>${zh}</p><p lang="en">${en}</p><p><a href="/">政脉 zhengmai</a></p></body>
</html>
`;
  send(response, status, 'text/html; charset=utf-8', page);
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, {
    'Content-Type': type,
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
  });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}
