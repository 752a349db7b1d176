import { describe, expect, it } from 'vitest';
import { createMemoryGraph } from '../../../store/memory/memory-graph.ts';
import { graphqlClient, type Ask } from '../../../viewer/client/graphql-client.ts';
import { loadDetails } from '../../../viewer/client/load-details.ts';
import { loadDiffusion } from '../../../viewer/client/load-diffusion.ts';
import { loadDuties, loadLineage, loadNetwork } from '../../../viewer/client/load-network.ts';
import { loadOverview } from '../../../viewer/client/load-overview.ts';
import { loadPath } from '../../../viewer/client/load-path.ts';
import { loadSearch } from '../../../viewer/client/load-search.ts';
import { withinLimits } from '../../../viewer/client/within-limits.ts';
import { municipal, provincial } from '../api/facts.ts';
import { serve } from '../api/serve.ts';
import { agencyId, documentId, regionId } from '../../../schema/ids.ts';

const graph = createMemoryGraph({ facts: [provincial, municipal] });
const provincialId = documentId({
  issuer: '四川省人民政府办公厅',
  number: provincial.number,
  title: provincial.title,
  date: provincial.date,
});
const municipalId = documentId({
  issuer: '绵阳市人民政府办公室',
  number: municipal.number,
  title: municipal.title,
  date: municipal.date,
});

/** The viewer's client on a server with limits, and the queries it sent. */
async function client(limits: Readonly<Record<string, number>>): Promise<{
  readonly ask: Ask;
  readonly sent: string[];
}> {
  const { query } = await serve(graph, { limits });
  const sent: string[] = [];
  const ask = graphqlClient(async (request) => {
    sent.push(/query (\w+)/.exec(request.query)?.[1] ?? '');
    return JSON.stringify(await query(request.query, request.variables));
  });
  return { ask: withinLimits(ask), sent };
}

describe('the viewer on a server with lower limits than usual', () => {
  const lowest = { pageSize: 1, graphNodes: 2, paths: 1, pathLength: 1, alike: 1 };

  it('asks for no more than allowed, wherever it asks', async () => {
    const { ask } = await client(lowest);
    const details = await loadDetails(ask, provincialId);
    expect(details).toMatchObject({ measures: { totalCount: 2, nodes: [{ heading: '压缩时间' }] } });
    expect(await loadDetails(ask, agencyId('四川省市场监督管理局'))).toMatchObject({
      responsibilities: { totalCount: 2, nodes: [{}] },
    });
    expect(await loadDetails(ask, regionId({ name: '四川省', code: '510000' }))).toMatchObject({
      documents: { totalCount: 2, nodes: [{}] },
    });
    expect((await loadOverview(ask, 60)).stats.documentsHeld).toBe(2);
    expect((await loadLineage(ask, provincialId, 'both', 2)).documents.size).toBe(3);
    expect((await loadNetwork(ask, null)).nodes).toHaveLength(2);
    expect((await loadSearch(ask, '通知', new AbortController().signal)).length).toBe(1);
    expect((await loadDiffusion(ask, provincialId)).rows.length).toBeGreaterThan(0);
    expect((await loadPath(ask, municipalId, provincialId)).length).toBe(1);
  });

  it('reads a list that it wants whole in pages of the size allowed', async () => {
    const { ask, sent } = await client({ pageSize: 1 });
    const { measures, total } = await loadDuties(ask, provincialId);
    expect(measures.map(({ heading }) => heading)).toEqual(['压缩时间', '减少材料']);
    expect(total).toBe(2);
    expect(sent).toEqual(['Measures', 'Limits', 'Measures', 'Measures']);
  });

  it('asks once what is allowed, and then keeps to it', async () => {
    const { ask, sent } = await client(lowest);
    await loadDetails(ask, provincialId);
    await loadDetails(ask, municipalId);
    expect(sent).toEqual(['DocumentDetails', 'Limits', 'DocumentDetails', 'DocumentDetails']);
  });

  it('asks a server with the usual limits nothing more', async () => {
    const { ask, sent } = await client({});
    await loadDetails(ask, provincialId);
    expect(sent).toEqual(['DocumentDetails']);
  });

  it('hands on other errors, and the refusal of what it cannot make smaller', async () => {
    const { ask } = await client({ hops: 1 });
    await expect(loadLineage(ask, provincialId, 'both', 3)).rejects.toMatchObject({
      code: 'DEPTH_TOO_LARGE',
    });
    const { ask: other } = await client({});
    await expect(loadDetails(other, 'document-不存在')).resolves.toBeNull();
    await expect(other('query X { nothing }', {})).rejects.toMatchObject({ kind: 'refused' });
  });

  it('asks for the limits again after it could not learn them', async () => {
    const { query } = await serve(graph, { limits: lowest });
    let failing = true;
    const ask = withinLimits(
      graphqlClient(async (request) => {
        if (failing && request.query.includes('query Limits')) throw new Error('gone');
        return JSON.stringify(await query(request.query, request.variables));
      }),
    );
    await expect(loadDetails(ask, provincialId)).rejects.toThrow('gone');
    failing = false;
    expect(await loadDetails(ask, provincialId)).toMatchObject({ measures: { totalCount: 2 } });
  });
});
