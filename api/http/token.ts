import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Refusal } from './request-origin.ts';

/**
 * Refuses requests without the token: `Authorization: Bearer TOKEN` of programs, or Basic with the token as the
 * password and any user name, for which browsers ask by themselves and which they send with all that a page loads.
 */
export function refuseWithoutToken(token: string): (request: IncomingMessage) => Refusal | null {
  const expected = digest(token);
  return (request) => {
    const given = tokenOf(request.headers.authorization ?? '');
    // Digests are of one length, so that the time it takes tells nothing of the token.
    if (given !== null && timingSafeEqual(digest(given), expected)) return null;
    return {
      status: 401,
      code: 'UNAUTHORIZED',
      zh: '需要访问令牌：Authorization: Bearer 令牌；浏览器中用户名任意，密码为令牌',
      en: 'A token is needed: Authorization: Bearer TOKEN; in a browser any user name, and the token as password',
    };
  };
}

function tokenOf(authorization: string): string | null {
  const [, scheme = '', value = ''] = /^(\S+) +(\S+)$/.exec(authorization) ?? [];
  if (scheme.toLowerCase() === 'bearer') return value;
  if (scheme.toLowerCase() !== 'basic') return null;
  const pair = Buffer.from(value, 'base64').toString('utf8');
  const colon = pair.indexOf(':');
  return colon === -1 ? null : pair.slice(colon + 1);
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
