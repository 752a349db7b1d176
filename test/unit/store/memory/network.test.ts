import { describe, expect, it } from 'vitest';
import { agencyId, regionId } from '../../../../schema/ids.ts';
import { createMemoryGraph } from '../../../../store/memory/memory-graph.ts';
import type { Network, NetworkRequest } from '../../../../store/policy-graph.ts';
import { hubei, jingmen, jingzhou, makeFacts, makeMeasure, makeUnit, regionLine } from '../make-facts.ts';

const police = makeUnit('荆州市公安局', { role: 'lead' });
const market = makeUnit('荆州市市场监督管理局');
const finance = makeUnit('荆州市财政局', { role: 'support' });
const counties = makeUnit('各县市区人民政府', { agency: null, collective: true });
const entry = (name: string, line: string) => ({
  name,
  function: line,
  level: 'prefecture' as const,
  region: jingzhou,
  parent: null,
});

const corpus = [
  makeFacts({
    title: '荆州市的通知',
    region: jingzhou,
    date: '2023-01-01',
    regions: regionLine(jingzhou),
    agencies: [
      entry('荆州市公安局', '公安'),
      entry('荆州市市场监督管理局', '市场监管'),
      entry('荆州市财政局', '财政'),
    ],
    measures: [
      makeMeasure({ path: ['一'], responsibilities: [police, market, counties], initiatives: ['一网通办'] }),
      makeMeasure({ path: ['二'], responsibilities: [market, { ...police, role: 'support' }] }),
      makeMeasure({ path: ['三'], responsibilities: [market, finance] }),
    ],
  }),
  makeFacts({
    title: '荆门市的通知',
    region: jingmen,
    date: '2023-05-01',
    regions: regionLine(jingmen),
    measures: [makeMeasure({ responsibilities: [makeUnit('荆门市公安局', { role: 'lead' })] })],
  }),
];

async function ask(request: Partial<NetworkRequest> = {}): Promise<Network> {
  return createMemoryGraph({ facts: corpus }).network({ limit: 100, ...request });
}

function nodes({ nodes: all }: Network): readonly string[] {
  return all.map(
    ({ agency, measures, leads, supports }) => `${agency.name} ${measures} ${leads} ${supports}`,
  );
}

function edges({ edges: all }: Network): readonly string[] {
  const name = (id: string): string => id.replace('agency-', '');
  return all.map(({ sourceId, targetId, weight }) => `${name(sourceId)}+${name(targetId)} ${weight}`);
}

describe('the network of agencies', () => {
  it('joins those that answer for the same measures, and counts what each leads and supports', async () => {
    const found = await ask();
    expect(nodes(found)).toEqual([
      '荆州市市场监督管理局 3 0 0',
      '荆州市公安局 2 1 1',
      '荆州市财政局 1 0 1',
      '荆门市公安局 1 1 0',
    ]);
    expect(edges(found)).toEqual([
      '荆州市公安局+荆州市市场监督管理局 2',
      '荆州市市场监督管理局+荆州市财政局 1',
    ]);
    expect(found.edges[0]?.measureIds).toHaveLength(2);
  });

  it('has groups only if they are asked for', async () => {
    expect(nodes(await ask({ withCollectives: true }))).toContain('各县市区人民政府 1 0 0');
  });

  it('leaves out edges of little weight, but no agency for that', async () => {
    const found = await ask({ minWeight: 2 });
    expect(edges(found)).toHaveLength(1);
    expect(found.nodes).toHaveLength(4);
  });

  it('keeps to regions with what lies in them, to periods, documents, roles, functions and initiatives', async () => {
    const inHubei = { regionIds: [regionId(hubei)] };
    expect(nodes(await ask(inHubei))).toEqual([]);
    expect(nodes(await ask({ ...inHubei, withDescendants: true }))).toHaveLength(4);
    expect(nodes(await ask({ dateFrom: '2023-02-01' }))).toEqual(['荆门市公安局 1 1 0']);
    expect(nodes(await ask({ dateTo: '2023-02-01' }))).toHaveLength(3);
    expect(nodes(await ask({ roles: ['lead'] }))).toEqual(['荆州市公安局 1 1 0', '荆门市公安局 1 1 0']);
    expect(nodes(await ask({ functions: ['财政'] }))).toEqual(['荆州市财政局 1 0 1']);
    expect(nodes(await ask({ initiativeIds: ['initiative-一网通办'] }))).toEqual([
      '荆州市公安局 1 1 0',
      '荆州市市场监督管理局 1 0 0',
    ]);
    expect(nodes(await ask({ documentIds: ['document-不存在'] }))).toEqual([]);
  });

  it('around an agency holds those that share measures with it', async () => {
    const found = await ask({ agencyId: agencyId('荆州市公安局') });
    expect(nodes(found)).toEqual(['荆州市公安局 2 1 1', '荆州市市场监督管理局 3 0 0']);
    expect(nodes(await ask({ agencyId: agencyId('荆门市公安局') }))).toEqual(['荆门市公安局 1 1 0']);
    expect(nodes(await ask({ agencyId: agencyId('荆州市财政局'), minWeight: 2 }))).toHaveLength(1);
    expect(await ask({ agencyId: 'agency-不存在' })).toEqual({ nodes: [], edges: [], omitted: 0 });
  });

  it('counts the agencies that the limit leaves out', async () => {
    const found = await ask({ limit: 2 });
    expect(nodes(found)).toHaveLength(2);
    expect(found.omitted).toBe(2);
    expect(edges(found)).toHaveLength(1);
  });

  it('names at most ten shared measures of an edge, and counts all', async () => {
    const facts = makeFacts({
      measures: Array.from({ length: 14 }, (_, at) =>
        makeMeasure({ path: [`${at}`], responsibilities: [police, market] }),
      ),
    });
    const [edge] = (await createMemoryGraph({ facts: [facts] }).network({ limit: 9 })).edges;
    expect(edge?.weight).toBe(14);
    expect(edge?.measureIds).toHaveLength(10);
    expect([...(edge?.measureIds ?? [])].sort()).toEqual(edge?.measureIds);
  });

  it('of one measure with very many agencies is bounded by the limit', async () => {
    const facts = makeFacts({
      measures: [
        makeMeasure({ responsibilities: Array.from({ length: 20_000 }, (_, at) => makeUnit(`第${at}局`)) }),
      ],
    });
    const found = await createMemoryGraph({ facts: [facts] }).network({ limit: 50 });
    expect(found.nodes).toHaveLength(50);
    expect(found.omitted).toBe(19_950);
    expect(found.edges).toHaveLength((50 * 49) / 2);
  });

  it('keeps the agency in the centre, whatever the filter says of the others', async () => {
    const centre = 'agency-荆州市公安局';
    expect(nodes(await ask({ agencyId: centre, functions: ['市场监管'] }))).toEqual([
      '荆州市公安局 2 1 1',
      '荆州市市场监督管理局 3 0 0',
    ]);
    const group = (await ask({ withCollectives: true })).nodes.find(({ agency }) => agency.collective);
    expect(nodes(await ask({ agencyId: group?.agency.id ?? '' }))).toContain('各县市区人民政府 1 0 0');
  });

  it('counts no edges where none are wanted', async () => {
    const found = await ask({ withoutEdges: true });
    expect(found.nodes).toEqual((await ask()).nodes);
    expect(found.edges).toEqual([]);
  });
});
