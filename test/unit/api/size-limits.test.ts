import { isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { defaultLimits } from '../../../api/limits/limits.ts';
import { executableSchema } from '../../../api/schema.ts';
import { readSdl } from '../../../api/sdl.ts';
import { createMemoryGraph } from '../../../store/memory/memory-graph.ts';
import { documentId } from '../../../schema/ids.ts';
import { municipal, provincial } from './facts.ts';
import { codes, serve } from './serve.ts';

const idOf = (issuer: string, { number, title, date }: typeof provincial): string =>
  documentId({ issuer, number, title, date });
const provincialId = idOf('四川省人民政府办公厅', provincial);
const municipalId = idOf('绵阳市人民政府办公室', municipal);
const graph = createMemoryGraph({ facts: [municipal, provincial] });

describe('a page', () => {
  it('may be as large as the server lets it, and no larger: the error names argument and limit', async () => {
    const { query } = await serve(graph, { limits: { pageSize: 300 } });
    const ask = (size: string): string => `{ measures(${size}) { nodes { id } } }`;
    expect(codes(await query(ask('first: 300')))).toEqual([]);
    for (const name of ['first', 'last']) {
      const answer = await query(ask(`${name}: 301`));
      expect(codes(answer)).toEqual(['PAGE_TOO_LARGE']);
      expect(answer.errors?.[0]?.message).toContain(`Argument ${name} is 301; it must be from 1 to 300`);
      expect(answer.errors?.[0]?.extensions).toMatchObject({ argument: name, limit: 300 });
    }
    expect(codes(await query(ask('first: 0')))).toEqual(['PAGE_TOO_LARGE']);
    expect(codes(await query(ask('first: -1')))).toEqual(['PAGE_TOO_LARGE']);
  });

  it('of no given size is no larger than the limit', async () => {
    const { query } = await serve(graph, { limits: { pageSize: 1 } });
    const { data } = await query('{ measures { nodes { id } totalCount } }');
    const { measures } = data as { measures: { nodes: unknown[]; totalCount: number } };
    expect(measures.nodes).toHaveLength(1);
    expect(measures.totalCount).toBeGreaterThan(1);
  });

  it('is limited wherever there is a connection', async () => {
    const { query } = await serve(graph, { limits: { pageSize: 2 } });
    const answer = await query(
      '{ documents(first: 1) { nodes { measures(first: 3) { nodes { id } } citedByConnection(last: 3) { nodes { id } } } } }',
    );
    expect(new Set(codes(answer))).toEqual(new Set(['PAGE_TOO_LARGE']));
    expect(codes(await query('{ search(text: "通知", first: 3) { excerpt } }'))).toEqual(['PAGE_TOO_LARGE']);
    const connections = Object.values(executableSchema(readSdl()).getTypeMap()).flatMap((type) =>
      isObjectType(type)
        ? Object.values(type.getFields()).filter(({ type: of }) => /Connection!?$/.test(String(of)))
        : [],
    );
    expect(connections.length).toBeGreaterThan(8);
    for (const { name, args } of connections) {
      const names = args.map((one) => one.name);
      expect([name, names.includes('first'), names.includes('last')]).toEqual([name, true, true]);
    }
  });
});

describe('the limits of a server', () => {
  it('are told to whoever asks', async () => {
    const { query } = await serve(graph, { limits: { pageSize: 7, paths: 2 } });
    const names = Object.keys(defaultLimits);
    const { data } = await query(`{ limits { ${names.join(' ')} } }`);
    expect(data).toEqual({ limits: { ...defaultLimits, pageSize: 7, paths: 2 } });
  });

  it('are taken where a query names no size and the usual one goes beyond', async () => {
    const lowest = { pageSize: 1, hops: 1, graphNodes: 1, paths: 1, pathLength: 1, alike: 1 };
    const { query } = await serve(graph, { limits: lowest });
    const answer = await query(`query ($none: Int) {
      lineage(id: "${provincialId}") { nodes { distance } }
      network { nodes { measures } }
      foldedNetwork(by: LEVEL) { nodes { key } }
      responsibilityByRegion(function: "市场监管") { rows { region { name } } }
      agencyRanking(by: MEASURES) { entries { rank } }
      search(text: "通知") { excerpt }
      paths(from: "${municipalId}", to: "${provincialId}") { searchedLength paths { length } }
      diffusion(of: "${provincialId}") {
        rows { document { id } furtherDocuments { id } }
        gaps { name }
        leftOut { withoutRegionDocuments { id } }
      }
      measures(first: $none) { nodes { alike { pairs { score } } } }
    }`);
    expect(codes(answer)).toEqual([]);
    expect(answer.data).toMatchObject({
      lineage: { nodes: [{ distance: 0 }] },
      network: { nodes: [{ measures: 2 }] },
      paths: { searchedLength: 1 },
      search: [{}],
    });
  });

  it.each([
    ['paths(from: "a", to: "b", first: 3) { complete }', 'paths', 'LIMIT_TOO_LARGE'],
    ['paths(from: "a", to: "b", maxLength: 3) { complete }', 'pathLength', 'DEPTH_TOO_LARGE'],
    ['measures { nodes { alike(first: 3) { pairCount } } }', 'alike', 'PAGE_TOO_LARGE'],
  ])('%s meets %s', async (field, limit, code) => {
    const { query } = await serve(graph, { limits: { [limit]: 2 } });
    const answer = await query(`{ ${field} }`);
    expect(new Set(codes(answer))).toEqual(new Set([code]));
    expect(answer.errors?.[0]?.extensions).toMatchObject({ limit: 2 });
  });

  it('hold for a size that is asked for by a variable, too', async () => {
    const { query } = await serve(graph, { limits: { graphNodes: 10 } });
    const text = 'query ($most: Int = 11) { network(limit: $most) { omitted } }';
    expect(codes(await query(text))).toEqual(['LIMIT_TOO_LARGE']);
    expect(codes(await query(text, { most: 10 }))).toEqual([]);
  });
});

describe('the size of a graph', () => {
  it.each([
    ['{ lineage(id: "document-x", depth: 4) { nodes { distance } } }', { hops: 3 }, 'DEPTH_TOO_LARGE', 3],
    ['{ diffusion(of: "document-x", depth: 4) { rowCount } }', { hops: 3 }, 'DEPTH_TOO_LARGE', 3],
    [
      '{ lineage(id: "document-x", limit: 11) { nodes { distance } } }',
      { graphNodes: 10 },
      'LIMIT_TOO_LARGE',
      10,
    ],
    ['{ network(limit: 11) { omitted } }', { graphNodes: 10 }, 'LIMIT_TOO_LARGE', 10],
    ['{ foldedNetwork(by: FUNCTION, limit: 11) { omitted } }', { graphNodes: 10 }, 'LIMIT_TOO_LARGE', 10],
    ['{ search(text: "优化营商环境") { excerpt } }', { searchLength: 5 }, 'BAD_SEARCH', 5],
  ])('%s meets %j', async (text, limits, code, limit) => {
    const { query } = await serve(graph, { limits });
    const answer = await query(text);
    expect(codes(answer)).toEqual([code]);
    expect(answer.errors?.[0]?.extensions?.['limit']).toBe(limit);
  });

  it('counts for the cost of a query with the limit that the server has', async () => {
    const text =
      '{ lineage(id: "document-x", limit: 3000) { nodes { document { id measures { nodes { id } } } } } }';
    const { query } = await serve(graph, { limits: { graphNodes: 5000 } });
    expect(codes(await query(text))).toEqual(['QUERY_TOO_COSTLY']);
  });
});
