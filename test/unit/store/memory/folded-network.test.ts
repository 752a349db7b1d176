import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { createMemoryGraph } from '../../../../store/memory/memory-graph.ts';
import type { FoldedNetwork, FoldedNetworkRequest } from '../../../../store/policy-graph.ts';
import { randomCorpus } from '../../../engines/random-corpus.ts';
import { jingmen, jingzhou, makeFacts, makeMeasure, makeUnit, regionLine } from '../make-facts.ts';

const police = makeUnit('荆州市公安局', { role: 'lead' });
const market = makeUnit('荆州市市场监督管理局');
const jingmenPolice = makeUnit('荆门市公安局', { role: 'support' });
const unread = makeUnit('有关单位', { agency: null });
const counties = makeUnit('各县市区人民政府', { agency: null, collective: true });
const entry = (name: string, line: string, region = jingzhou) => ({
  name,
  function: line,
  level: 'prefecture' as const,
  region,
  parent: null,
});

const graph = createMemoryGraph({
  facts: [
    makeFacts({
      title: '荆州市的通知',
      region: jingzhou,
      regions: [...regionLine(jingzhou), ...regionLine(jingmen)],
      agencies: [
        entry('荆州市公安局', '公安'),
        entry('荆州市市场监督管理局', '市场监管'),
        entry('荆门市公安局', '公安', jingmen),
      ],
      measures: [
        makeMeasure({ path: ['一'], responsibilities: [police, market, unread] }),
        makeMeasure({ path: ['二'], responsibilities: [police, market, jingmenPolice, counties] }),
        makeMeasure({ path: ['三'], responsibilities: [unread] }),
      ],
    }),
  ],
});

const ask = (request: Partial<FoldedNetworkRequest> = {}): Promise<FoldedNetwork> =>
  graph.foldedNetwork({ by: 'function', limit: 100, ...request });

describe('the network of groups of agencies', () => {
  it('counts a measure once for a group, and what is shared inside it apart', async () => {
    const { nodes } = await ask();
    expect(nodes.map(({ measureIds, ...node }) => ({ ...node, named: measureIds.length }))).toEqual([
      { key: '', agencies: 1, unresolved: 1, measures: 2, leads: 0, supports: 0, shared: 0, named: 0 },
      { key: '公安', agencies: 2, unresolved: 0, measures: 2, leads: 2, supports: 1, shared: 1, named: 1 },
      {
        key: '市场监管',
        agencies: 1,
        unresolved: 0,
        measures: 2,
        leads: 0,
        supports: 0,
        shared: 0,
        named: 0,
      },
    ]);
  });

  it('counts a measure once for a pair of groups, however many of their agencies answer for it', async () => {
    expect((await ask()).edges.map((edge) => [edge.sourceKey, edge.targetKey, edge.weight])).toEqual([
      ['公安', '市场监管', 2],
      ['', '公安', 1],
      ['', '市场监管', 1],
    ]);
    expect((await ask({ minWeight: 2 })).edges).toHaveLength(1);
  });

  it('folds before it cuts: the groups that stay lose no agency, and the others are counted', async () => {
    const { nodes, edges, omitted } = await ask({ limit: 2 });
    expect(nodes.map(({ key, agencies }) => [key, agencies])).toEqual([
      ['', 1],
      ['公安', 2],
    ]);
    expect(edges.map(({ sourceKey, targetKey }) => [sourceKey, targetKey])).toEqual([['', '公安']]);
    expect(omitted).toBe(1);
  });

  it('puts groups of agencies with those of no function, where they are asked for', async () => {
    const { nodes } = await ask({ withCollectives: true });
    expect(nodes.find(({ key }) => key === '')).toMatchObject({ agencies: 2, unresolved: 1, measures: 3 });
  });

  it('folds by region and by level too', async () => {
    const keys = async (by: FoldedNetworkRequest['by']) => (await ask({ by })).nodes.map(({ key }) => key);
    expect(await keys('region')).toEqual(['', 'region-421000', 'region-420800']);
    expect(await keys('level')).toEqual(['', 'prefecture']);
  });

  it('folds all that share a measure with the agency in the centre, and nobody else', async () => {
    const { nodes } = await ask({ agencyId: 'agency-荆门市公安局', minWeight: 2 });
    expect(nodes.map(({ key, agencies }) => [key, agencies])).toEqual([
      ['公安', 2],
      ['市场监管', 1],
    ]);
  });

  it('says of random corpora what the network of agencies says, folded by hand', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 10_000 }), fc.boolean(), async (seed, withCollectives) => {
        const some = createMemoryGraph({ facts: randomCorpus(seed, 6) });
        const whole = await some.network({ limit: 10_000, withCollectives });
        const folded = await some.foldedNetwork({ by: 'function', limit: 10_000, withCollectives });
        const lineOf = new Map(whole.nodes.map(({ agency }) => [agency.id, agency.function ?? '']));
        const agencies = new Map<string, number>();
        for (const line of lineOf.values()) agencies.set(line, (agencies.get(line) ?? 0) + 1);
        expect(new Map(folded.nodes.map((node) => [node.key, node.agencies]))).toEqual(agencies);
        const pairs = new Set(
          whole.edges.flatMap(({ sourceId, targetId }) => {
            const lines = [lineOf.get(sourceId), lineOf.get(targetId)].sort();
            return lines[0] === lines[1] ? [] : [lines.join('+')];
          }),
        );
        const joined = folded.edges.map(({ sourceKey, targetKey }) =>
          [sourceKey, targetKey].sort().join('+'),
        );
        expect(new Set(joined)).toEqual(pairs);
      }),
      { numRuns: 20 },
    );
  });
});
