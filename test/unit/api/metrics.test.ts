import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { outcomeOf } from '../../../api/metrics/outcomes.ts';
import { packageRoot } from '../../../schema/package-root.ts';
import { createMemoryGraph } from '../../../store/memory/memory-graph.ts';
import type { PolicyGraph } from '../../../store/policy-graph.ts';
import { municipal, provincial } from './facts.ts';
import { serve } from './serve.ts';
import { stubGraph } from './stub-graph.ts';

const graph = createMemoryGraph({ facts: [municipal, provincial] });
const measured = (of: PolicyGraph = graph, options: Parameters<typeof serve>[1] = {}) =>
  serve(of, { ...options, metrics: true });

/** The samples a monitor reads, by name and labels. */
async function scrape(url: string, headers: Record<string, string> = {}): Promise<Map<string, number>> {
  const response = await fetch(`${url}metrics`, { headers });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toContain('text/plain; version=0.0.4');
  const lines = (await response.text()).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(lines.map((line) => [line.replace(/ [^ ]*$/, ''), Number(line.replace(/^.* /, ''))]));
}

/** Waits for what is counted when the connection has taken the answer. */
async function untilCounted(url: string, sample: string, expected: number): Promise<Map<string, number>> {
  await expect.poll(async () => (await scrape(url)).get(sample)).toBe(expected);
  return scrape(url);
}

describe('/metrics', () => {
  it('is there only where it was asked for', async () => {
    const { url } = await serve(graph);
    expect((await fetch(`${url}metrics`)).status).not.toBe(200);
  });

  it('is behind the token, as all but the signs of life', async () => {
    const token = 'a-token-of-some-length';
    const { url } = await measured(graph, { token });
    expect((await fetch(`${url}metrics`)).status).toBe(401);
    expect((await scrape(url, { authorization: `Bearer ${token}` })).size).toBeGreaterThan(0);
  });

  it('tells how much is held, that the store answers, and how the process does', async () => {
    const { url } = await measured();
    const samples = await scrape(url);
    expect(samples.get('zhengmai_documents_held')).toBe(2);
    expect(samples.get('zhengmai_store_up')).toBe(1);
    expect(samples.get('process_resident_memory_bytes')).toBeGreaterThan(1e6);
    expect([...samples.keys()].some((name) => name.startsWith('nodejs_eventloop_lag'))).toBe(true);
  });

  it('says that the store is down, and nothing of what it holds, where it does not answer', async () => {
    let isDown = false;
    const fragile = stubGraph({
      stats: () => (isDown ? Promise.reject(new Error('gone')) : graph.stats()),
    });
    const { url } = await measured(fragile);
    expect((await scrape(url)).get('zhengmai_documents_held')).toBe(2);
    isDown = true;
    const samples = await scrape(url);
    expect(samples.has('zhengmai_documents_held')).toBe(false);
    expect(samples.get('zhengmai_store_up')).toBe(0);
    isDown = false;
    expect((await scrape(url)).get('zhengmai_documents_held')).toBe(2);
  });

  it('counts requests by part and status, and times them', async () => {
    const { url } = await measured();
    await (await fetch(`${url}health`)).text();
    await (await fetch(`${url}ready`)).text();
    await (await fetch(`${url}nothing/there`)).text();
    const samples = await untilCounted(url, 'zhengmai_http_requests_total{route="viewer",status="404"}', 1);
    expect(samples.get('zhengmai_http_requests_total{route="health",status="200"}')).toBe(1);
    expect(samples.get('zhengmai_http_requests_total{route="ready",status="200"}')).toBe(1);
    expect(samples.get('zhengmai_http_request_duration_seconds_count{route="health"}')).toBe(1);
    expect(samples.get('zhengmai_http_requests_running')).toBe(1);
  });

  it('counts GraphQL requests by question and outcome, and times what the store is asked', async () => {
    const { url, query } = await measured();
    await query('{ documents(first: 1) { nodes { id measures { nodes { id } } } } }');
    await query('query A { documents(first: 201) { nodes { id } } }');
    await query('{ document(id: "document-none") { id } }');
    await query('{ nothing }');
    await query('{ __typename }');
    await query('query B { ...F } fragment F on Query { stats { measures } }');
    const requests = (question: string, outcome: string): string =>
      `zhengmai_graphql_requests_total{question="${question}",outcome="${outcome}"}`;
    const samples = await untilCounted(url, requests('several', 'ok'), 1);
    expect(samples.get(requests('documents', 'ok'))).toBe(1);
    expect(samples.get(requests('documents', 'PAGE_TOO_LARGE'))).toBe(1);
    expect(samples.get(requests('document', 'ok'))).toBe(1);
    expect(samples.get(requests('none', 'GRAPHQL_VALIDATION_FAILED'))).toBe(1);
    expect(samples.get(requests('introspection', 'ok'))).toBe(1);
    expect(samples.get('zhengmai_limits_met_total{limit="page_size"}')).toBe(1);
    expect(samples.get('zhengmai_store_question_duration_seconds_count{question="documents"}')).toBe(1);
    expect(samples.get('zhengmai_store_question_duration_seconds_count{question="nodes"}')).toBe(1);
  });

  it('counts limits met of every kind', async () => {
    const never = stubGraph({ stats: () => graph.stats(), regions: () => new Promise(() => {}) });
    const { url, query } = await measured(never, { limits: { timeoutMs: 30, bodyBytes: 2000, tokens: 200 } });
    await query('{ regions { nodes { id } } }');
    await query(`{ ${'a: stats { measures } '.repeat(31)} }`);
    await query(`{ ${'stats { measures } '.repeat(100)} }`);
    await query(`{ stats { measures } } # ${'x'.repeat(2000)}`);
    await query('{ lineage(id: "document-a", depth: 13) { nodes { distance } } }');
    await query('{ lineage(id: "document-a", limit: 1001) { nodes { distance } } }');
    await query(`{ documents { nodes { ${'citedBy { from { '.repeat(6)} id ${'} } '.repeat(6)} } } }`);
    const samples = await untilCounted(url, 'zhengmai_limits_met_total{limit="depth"}', 1);
    for (const limit of ['time', 'aliases', 'tokens', 'body', 'hops', 'graph_nodes']) {
      expect([limit, samples.get(`zhengmai_limits_met_total{limit="${limit}"}`)]).toEqual([limit, 1]);
    }
  });

  it('counts exports by form and outcome', async () => {
    const { url } = await measured(graph, { exportLimits: { atOnce: 1 } });
    await (await fetch(`${url}export/documents.csv`)).text();
    await (await fetch(`${url}export/neo4j/documents.csv`)).text();
    await (await fetch(`${url}export/documents.exe`)).text();
    await (await fetch(`${url}export/`)).text();
    const samples = await untilCounted(url, 'zhengmai_exports_total{form="none",outcome="refused"}', 1);
    expect(samples.get('zhengmai_exports_total{form="csv",outcome="sent"}')).toBe(1);
    expect(samples.get('zhengmai_exports_total{form="neo4j",outcome="sent"}')).toBe(1);
  });

  it('counts clients that left, and questions that failed, but not those that ended with them', async () => {
    let fails = true;
    const slow = stubGraph({
      stats: () => (fails ? Promise.reject(new Error('broken')) : new Promise(() => {})),
      under: (signal) =>
        stubGraph({
          stats: () =>
            fails
              ? Promise.reject(new Error('broken'))
              : new Promise((_resolve, reject) =>
                  signal.addEventListener('abort', () => reject(signal.reason as Error)),
                ),
        }),
    });
    const { url, query } = await measured(slow);
    await query('{ stats { measures } }');
    fails = false;
    const leaving = new AbortController();
    const gone = fetch(`${url}graphql?query={stats{measures}}`, { signal: leaving.signal }).catch(() => null);
    await new Promise((resolve) => setTimeout(resolve, 200));
    leaving.abort();
    await gone;
    fails = true;
    const samples = await untilCounted(url, 'zhengmai_http_requests_total{route="graphql",status="0"}', 1);
    expect(samples.get('zhengmai_graphql_requests_total{question="stats",outcome="left"}')).toBe(1);
    expect(
      samples.get('zhengmai_graphql_requests_total{question="stats",outcome="INTERNAL_SERVER_ERROR"}'),
    ).toBe(1);
    expect(samples.get('zhengmai_store_question_failures_total{question="stats"}')).toBe(1);
  });

  it('has no more series after a thousand names of operations, paths, aliases and headers', async () => {
    const { url, query } = await measured();
    const ask = async (name: string): Promise<void> => {
      await query(`query ${name} { ${name}: stats { measures } }`);
      await query(`query ${name} { ${name} }`);
    };
    await ask('first');
    await (await fetch(`${url}first`)).text();
    await (await fetch(`${url}export/first`)).text();
    const series = 'zhengmai_http_requests_total{route="viewer",status="404"}';
    const before = await untilCounted(url, series, 1);
    await scrape(url);
    const names = Array.from({ length: 1000 }, (_, at) => `name${at}`);
    for (let from = 0; from < names.length; from += 50) {
      await Promise.all(names.slice(from, from + 50).map(ask));
    }
    for (const name of names.slice(0, 20)) {
      await (await fetch(`${url}${name}?${name}`, { headers: { [name]: name } })).text();
      await (await fetch(`${url}export/${name}.${name}`)).text();
    }
    const after = await untilCounted(url, series, 21);
    const own = (samples: Map<string, number>): readonly string[] =>
      [...samples.keys()].filter((name) => name.startsWith('zhengmai_'));
    expect([...own(after)].sort()).toEqual([...own(before)].sort());
    expect(after.get('zhengmai_graphql_requests_total{question="stats",outcome="ok"}')).toBe(1001);
  });

  it('counts for one server alone', async () => {
    const [one, other] = [await measured(), await measured()];
    await one.query('{ stats { measures } }');
    const sample = 'zhengmai_graphql_requests_total{question="stats",outcome="ok"}';
    await untilCounted(one.url, sample, 1);
    expect((await scrape(other.url)).has(sample)).toBe(false);
  });
});

describe('an outcome', () => {
  it('is a word of ours, whatever the code', () => {
    expect(outcomeOf(['WHATEVER', 'NOT_FOUND'])).toBe('OTHER');
    expect(outcomeOf(['NOT_FOUND', 'WHATEVER'])).toBe('NOT_FOUND');
    expect(outcomeOf([])).toBe('ok');
  });

  it('is known for every code that resolvers and limits give', () => {
    const folder = join(packageRoot, 'api');
    const files = ['resolvers', 'limits', '.'].flatMap((part) =>
      readdirSync(join(folder, part))
        .filter((name) => name.endsWith('.ts'))
        .map((name) => join(folder, part, name)),
    );
    const codes = files.flatMap((file) =>
      [
        ...readFileSync(file, 'utf8').matchAll(
          /(?:queryError|limitError|bounded)\([^;]*?'([A-Z]+(?:_[A-Z]+)+)'/g,
        ),
      ].map(([, code = '']) => code),
    );
    expect(codes.length).toBeGreaterThan(20);
    expect(codes.filter((code) => outcomeOf([code]) !== code)).toEqual([]);
  });
});
