import { describe, expect, it } from 'vitest';
import { serve } from './serve.ts';
import { stubGraph } from './stub-graph.ts';

async function ancestorsOf(path: string, embedders?: readonly string[]): Promise<string | undefined> {
  const { url } = await serve(stubGraph({}), embedders === undefined ? {} : { embedders });
  const { headers } = await fetch(new URL(path, url));
  return (headers.get('content-security-policy') ?? '')
    .split('; ')
    .find((rule) => rule.startsWith('frame-ancestors'));
}

describe('framing the viewer', () => {
  it('is allowed to pages of the server itself alone', async () => {
    expect(await ancestorsOf('/')).toBe("frame-ancestors 'self'");
  });

  it('is allowed to the sites that the operator names', async () => {
    expect(await ancestorsOf('/', ['https://example.org', 'https://b.example'])).toBe(
      "frame-ancestors 'self' https://example.org https://b.example",
    );
    expect(await ancestorsOf('/', ['*'])).toBe("frame-ancestors 'self' *");
  });

  it('is never allowed for the page that runs queries', async () => {
    expect(await ancestorsOf('/graphql', ['*'])).toBe("frame-ancestors 'none'");
  });
});
