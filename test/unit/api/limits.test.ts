import { describe, expect, it } from 'vitest';
import { documentNode, stubGraph } from './stub-graph.ts';
import { codes, serve } from './serve.ts';

const emptyPage = { items: [], hasNext: false, hasPrevious: false, total: null };
const graph = stubGraph({ documents: () => Promise.resolve(emptyPage) });
const documents = (inner: string, first = 1): string =>
  `{ documents(first: ${first}) { nodes { ${inner} } } }`;

describe('a query that goes too far is refused by a code and the limit it met', () => {
  it('by nesting', async () => {
    const { query } = await serve(graph);
    const deep = documents('citedBy { from { '.repeat(6) + 'id' + ' } }'.repeat(6));
    const answer = await query(deep);
    expect(codes(answer)).toEqual(['QUERY_TOO_DEEP']);
    expect(answer.errors?.[0]?.message).toContain('limit of 12');
    expect(answer.errors?.[0]?.extensions?.['limit']).toBe(12);
    expect(answer.status).toBe(400);
  });

  it('by nesting hidden in fragments', async () => {
    const { query } = await serve(graph);
    const fragments = Array.from(
      { length: 8 },
      (_, at) => `fragment F${at} on Document { citedBy { from { ...F${at + 1} } } }`,
    ).join(' ');
    const answer = await query(`${documents('...F0')} ${fragments} fragment F8 on Document { id }`);
    expect(codes(answer)).toEqual(['QUERY_TOO_DEEP']);
  });

  it('by aliases', async () => {
    const { query } = await serve(graph);
    const aliases = Array.from({ length: 31 }, (_, at) => `a${at}: stats { measures }`).join(' ');
    const answer = await query(`{ ${aliases} }`);
    expect(codes(answer)).toEqual(['TOO_MANY_ALIASES']);
    expect(answer.errors?.[0]?.message).toContain('30');
  });

  it('by directives', async () => {
    const { query } = await serve(graph);
    const answer = await query(documents(`id ${'@include(if: true) '.repeat(51)}`));
    expect(codes(answer)).toContain('TOO_MANY_DIRECTIVES');
  });

  it('by length', async () => {
    const { query } = await serve(graph);
    const answer = await query(documents('id '.repeat(4000)));
    expect(codes(answer)).toEqual(['TOO_MANY_TOKENS']);
    expect(answer.errors?.[0]?.message).toContain('4000');
  });

  it('by cost of literal page sizes', async () => {
    const { query } = await serve(graph);
    const answer = await query(documents('measures(first: 200) { nodes { id } }', 200));
    expect(codes(answer)).toEqual(['QUERY_TOO_COSTLY']);
    expect(answer.errors?.[0]?.message).toContain('limit of 20000');
    expect(answer.errors?.[0]?.message).toContain('about 40000 values');
    expect(answer.status).toBe(400);
  });

  it('by cost of page sizes in variables', async () => {
    const { query } = await serve(graph);
    const text = `query ($n: Int) { documents(first: $n) { nodes { measures(first: $n) { nodes { id } } } } }`;
    expect(codes(await query(text, { n: 200 }))).toEqual(['QUERY_TOO_COSTLY']);
    expect(codes(await query(text, { n: 20 }))).toEqual([]);
    expect(codes(await query(text, { n: 200 }))).toEqual(['QUERY_TOO_COSTLY']);
  });

  it('by cost of page sizes that variables have by default', async () => {
    const { query } = await serve(graph);
    const text = `query ($n: Int = 200) { documents(first: $n) { nodes { measures(first: $n) { nodes { id } } } } }`;
    expect(codes(await query(text))).toEqual(['QUERY_TOO_COSTLY']);
    expect(codes(await query(text, { n: 20 }))).toEqual([]);
  });

  it('by cost of page sizes left out, which are 20', async () => {
    const { query } = await serve(graph);
    const inner =
      'measures { nodes { document { measures { nodes { document { measures { nodes { id heading kind } } } } } } } }';
    expect(codes(await query(`{ document(id: "x") { ${inner} } }`))).toEqual(['QUERY_TOO_COSTLY']);
  });

  it('by cost of the limit of a lineage', async () => {
    const { query } = await serve(graph);
    const text = `{ lineage(id: "x", limit: 1000) { nodes { document { measures { nodes { id heading } } } } } }`;
    expect(codes(await query(text))).toEqual(['QUERY_TOO_COSTLY']);
  });

  it('but the queries a screen needs pass', async () => {
    const { query } = await serve(graph);
    const screen = `query ($n: Int!) { documents(first: $n) { totalCount nodes {
      id title number date level status issuers { id name } region { id name }
    } } }`;
    expect(codes(await query(screen, { n: 200 }))).toEqual([]);
  });

  it('by size of its answer, which only running it tells', async () => {
    let asked = 0;
    const crowd = stubGraph({
      nodes: (ids) => {
        asked++;
        return Promise.resolve(ids.map((id) => ({ label: 'Document', ...documentNode({ id }) })));
      },
      referencesTo: (ids) =>
        Promise.resolve(
          ids.map((toId) =>
            Array.from({ length: 40 }, (_, at) => ({
              id: `${toId}-${at}`,
              fromId: `${toId}-${at}`,
              toId,
              relation: 'mentions' as const,
              measureIds: [],
              confidence: null,
              citedTitle: null,
              citedNumber: null,
              citedIssuer: null,
              mentions: 1,
              evidence: { documentId: toId, text: null, highlight: null, span: null },
            })),
          ),
        ),
    });
    const { query } = await serve(crowd, { limits: { entries: 5000 } });
    const nested = (depth: number): string =>
      depth === 0 ? 'id' : `citedBy { from { ${nested(depth - 1)} } }`;
    const answer = await query(`{ document(id: "document-x") { ${nested(5)} } }`);
    expect(codes(answer)).toEqual(['ANSWER_TOO_LARGE']);
    expect(answer.errors?.[0]?.extensions?.['limit']).toBe(5000);
    expect(asked).toBeLessThan(5);
    expect(codes(await query(`{ document(id: "document-x") { ${nested(2)} } }`))).toEqual([]);
  });

  it('by time', async () => {
    const never = stubGraph({ stats: () => new Promise(() => {}) });
    const { query } = await serve(never, { limits: { timeoutMs: 50 } });
    const answer = await query('{ stats { measures } }');
    expect(codes(answer)).toEqual(['QUERY_TIMEOUT']);
    expect(answer.errors?.[0]?.message).toContain('50');
    expect(answer.status).toBe(504);
  });

  it('by size of its body', async () => {
    const { url } = await serve(graph, { limits: { bodyBytes: 1000 } });
    const response = await fetch(`${url}graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: `{ stats { measures } } # ${'x'.repeat(2000)}` }),
    });
    expect(response.status).toBe(413);
  });

  it('by circles of introspection', async () => {
    const { query } = await serve(graph);
    const circle = 'fields { type { '.repeat(6) + 'name' + ' } }'.repeat(6);
    const answer = await query(`{ __schema { types { ${circle} } } }`);
    expect(answer.errors).not.toBeUndefined();
    expect(answer.data).toBeUndefined();
  });
});
