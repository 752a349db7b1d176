import { describe, expect, it } from 'vitest';
import { createMemoryGraph } from '../../../store/memory/memory-graph.ts';
import { municipal, provincial } from './facts.ts';
import { codes, serve } from './serve.ts';

const graph = createMemoryGraph({ facts: [municipal, provincial] });

describe('a circle of fragments', () => {
  it.each([
    ['of itself', 'fragment A on Document { id ...A }'],
    ['through its fields', 'fragment A on Document { citedBy { from { ...A } } }'],
    ['of two', 'fragment A on Document { ...B } fragment B on Document { id ...A }'],
    [
      'of three, through fields and inline fragments',
      'fragment A on Document { ... on Document { ...B } } fragment B on Document { citedBy { from { ...C } } } fragment C on Document { x: id @include(if: true) ...A }',
    ],
    [
      'that doubles at each turn',
      'fragment A on Document { ...B ...B } fragment B on Document { ...A ...A }',
    ],
  ])('%s is refused, and the server lives', async (_what, fragments) => {
    const { query } = await serve(graph);
    const answer = await query(`{ documents(first: 1) { nodes { ...A } } } ${fragments}`);
    expect(answer.status).toBe(400);
    expect(answer.data).toBeUndefined();
    expect(codes(answer).length).toBeGreaterThan(0);
    expect(codes(answer)).not.toContain('INTERNAL_SERVER_ERROR');
    expect(codes(await query('{ stats { measures } }'))).toEqual([]);
  });

  it('that is none, but doubles at each of thirty steps, is refused in no time', async () => {
    const { query } = await serve(graph);
    const steps = Array.from(
      { length: 30 },
      (_, at) => `fragment F${at} on Document { ...F${at + 1} ...F${at + 1} }`,
    );
    const answer = await query(
      `{ documents(first: 1) { nodes { ...F0 } } } ${steps.join(' ')} fragment F30 on Document { id }`,
    );
    expect(answer.status).toBeLessThan(500);
  });
});

describe('limits count what stands in fragments', () => {
  it('aliases', async () => {
    const { query } = await serve(graph);
    const aliases = Array.from({ length: 31 }, (_, at) => `a${at}: id`).join(' ');
    expect(
      codes(await query(`{ documents(first: 1) { nodes { ...F } } } fragment F on Document { ${aliases} }`)),
    ).toEqual(['TOO_MANY_ALIASES']);
    expect(
      codes(await query(`{ documents(first: 1) { nodes { ... on Document { ${aliases} } } } }`)),
    ).toEqual(['TOO_MANY_ALIASES']);
  });

  it('directives', async () => {
    const { query } = await serve(graph);
    const fields = 'id @include(if: true) '.repeat(51);
    expect(
      codes(await query(`{ documents(first: 1) { nodes { ...F } } } fragment F on Document { ${fields} }`)),
    ).toContain('TOO_MANY_DIRECTIVES');
    expect(
      codes(await query(`{ documents(first: 1) { nodes { ... on Document { ${fields} } } } }`)),
    ).toContain('TOO_MANY_DIRECTIVES');
  });
});

describe('a number beyond all bounds', () => {
  it.each(['2147483648', '99999999999999999999', '-99999999999999999999', '1e400', '1.5'])(
    '%s is refused as the size of a page, written out or as a variable',
    async (size) => {
      const { query, url } = await serve(graph);
      const literal = await query(`{ documents(first: ${size}) { nodes { id } } }`);
      expect([literal.status, literal.data]).toEqual([400, undefined]);
      const response = await fetch(`${url}graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: `{"query":"query($n: Int){documents(first:$n){nodes{id}}}","variables":{"n":${size}}}`,
      });
      expect(response.status).toBeLessThan(500);
      const answer = (await response.json()) as { data?: unknown; errors: readonly unknown[] };
      expect(answer.data ?? null).toBeNull();
      expect(codes({ status: 400, ...(answer as object) })).not.toContain('INTERNAL_SERVER_ERROR');
    },
  );

  it('that an integer can just hold meets the limit', async () => {
    const { query } = await serve(graph);
    expect(codes(await query('{ documents(first: 2147483647) { nodes { id } } }'))[0]).toMatch(
      /^(?:PAGE_TOO_LARGE|QUERY_TOO_COSTLY)$/,
    );
  });
});

describe('an error', () => {
  it('has the number of its own request, even where requests share the error', async () => {
    const { url } = await serve(graph);
    const aliases = Array.from({ length: 31 }, (_, at) => `a${at}: stats { measures }`).join(' ');
    for (const text of ['{ nothing }', `{ ${aliases} }`, '{ documents(first: 0) { nodes { id } } }']) {
      const answers = await Promise.all(
        Array.from({ length: 10 }, async () => {
          const response = await fetch(`${url}graphql`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ query: text }),
          });
          const { errors } = (await response.json()) as {
            errors: readonly { extensions: { requestId: string } }[];
          };
          expect(errors[0]?.extensions.requestId).toBe(response.headers.get('x-request-id'));
          return errors[0]?.extensions.requestId;
        }),
      );
      expect(new Set(answers).size).toBe(10);
    }
  });

  it('of what is no GraphQL has it, too', async () => {
    const { url } = await serve(graph);
    const response = await fetch(`${url}nothing`);
    const { errors } = (await response.json()) as { errors: readonly { extensions: object }[] };
    expect(errors[0]?.extensions).toMatchObject({ requestId: response.headers.get('x-request-id') });
  });
});
