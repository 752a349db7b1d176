import { describe, expect, it } from 'vitest';
import { openExport, type RawOptions } from '../../../api/export/index.ts';
import { createMemoryGraph } from '../../../store/memory/memory-graph.ts';
import { pathBudget } from '../../../store/questions/paths/request.ts';
import type { PolicyGraph } from '../../../store/policy-graph.ts';
import { origin, world } from '../store/questions/diffusion/world.ts';
import { exported, notices } from './exported.ts';
import { readTable } from './read-csv.ts';
import { childOf, childrenOf, readXml } from './read-xml.ts';

const province = '川办发〔2024〕12号';
const city = '绵府办发〔2024〕5号';

type Rows = readonly Readonly<Record<string, string>>[];

async function table(what: string, options: RawOptions, graph: PolicyGraph = notices): Promise<Rows> {
  return readTable(await exported(what, 'csv', { header: ['en'], ...options }, graph));
}

const columns = (rows: Rows, ...names: readonly string[]): readonly (readonly string[])[] =>
  rows.map((row) => names.map((name) => row[name] ?? `no column ${name}`));

describe('the export of a folded network', () => {
  it('has the pairs of groups, each with a sentence of an agency of either group', async () => {
    const rows = await table('folded-network', { by: ['function'] });
    expect(
      columns(rows, 'source_name', 'target_name', 'weight', 'source_evidence', 'target_evidence'),
    ).toEqual([
      [
        '公安',
        '市场监管',
        '1',
        '（责任单位：省市场监管局、省公安厅、各市人民政府）',
        '（责任单位：省市场监管局、省公安厅、各市人民政府）',
      ],
      ['市场监管', '税务', '1', '（省市场监管局牵头，省税务局配合）', '（省市场监管局牵头，省税务局配合）'],
    ]);
    for (const row of rows) {
      const words = (side: string): string | undefined =>
        row[`${side}_evidence`]?.slice(
          Number(row[`${side}_evidence_start`]),
          Number(row[`${side}_evidence_end`]),
        );
      expect([words('source'), words('target')]).toEqual(
        row['source_name'] === '公安' ? ['省公安厅', '省市场监管局'] : ['省市场监管局', '省税务局'],
      );
    }
  });

  it('shows only duties that were counted', async () => {
    const rows = await table('folded-network', { by: ['function'], role: ['lead', 'support'] });
    expect(columns(rows, 'source_name', 'target_name')).toEqual([['市场监管', '税务']]);
  });

  it('has the groups with what they answer for, and says which cannot be told', async () => {
    const groups = (options: RawOptions) => table('folded-network-groups', options);
    expect(
      columns(await groups({ by: ['region'] }), 'key', 'name', 'agencies', 'measures', 'shared'),
    ).toEqual([
      ['region-510000', '四川省', '3', '2', '2'],
      ['region-510700', '绵阳市', '1', '1', '0'],
    ]);
    const withGroups = await groups({ by: ['function'], 'with-collectives': ['true'] });
    expect(withGroups.map(({ name }) => name)).toContain('unknown');
    const levels = readTable(await exported('folded-network-groups', 'csv', { by: ['level'] }));
    expect(levels.map((row) => row['名称'])).toEqual(['省级', '地级']);
  });

  it('is a drawing of the groups, each with an id, those of which nothing can be told too', async () => {
    const options = { by: ['function'], 'with-collectives': ['true'] };
    const graph = childOf(readXml(await exported('folded-network', 'graphml', options)), 'graph');
    const ids = childrenOf(graph, 'node').map(({ attributes }) => attributes['id'] ?? '');
    expect([...ids].sort()).toEqual(['function:', 'function:公安', 'function:市场监管', 'function:税务']);
    for (const { attributes } of childrenOf(graph, 'edge')) {
      expect(ids).toContain(attributes['source']);
      expect(ids).toContain(attributes['target']);
    }
  });

  it('says how many groups a limit left out', async () => {
    const { omitted } = await openExport(notices, 'folded-network', null, { by: ['function'], limit: ['1'] });
    expect(omitted).toBe(2);
  });
});

describe('the export of a ranking', () => {
  it('has rank, value and counts, the greatest first', async () => {
    const rows = await table('agency-ranking', { by: ['leads'] });
    expect(columns(rows, 'rank', 'value', 'name', 'measures', 'leads')[0]).toEqual([
      '1',
      '1',
      '四川省市场监督管理局',
      '2',
      '1',
    ]);
    expect(rows.map(({ value }) => Number(value))).toEqual(
      [...rows.map(({ value }) => Number(value))].sort((one, other) => other - one),
    );
  });

  it('takes the words of the API, as options write them', async () => {
    for (const by of ['measures', 'responsible', 'supports', 'partners', 'betweenness', 'pagerank']) {
      expect((await table('agency-ranking', { by: [by] })).length, by).toBeGreaterThan(0);
    }
    expect((await table('agency-ranking', { by: ['shared-measures'], region: ['510000'] }))[0]).toMatchObject(
      {
        name: '四川省市场监督管理局',
        value: '2',
      },
    );
  });

  it('counts the agencies behind its last row', async () => {
    const { omitted } = await openExport(notices, 'agency-ranking', null, { by: ['leads'], limit: ['1'] });
    expect(omitted).toBe((await table('agency-ranking', { by: ['leads'] })).length - 1);
  });
});

describe('the export of a line of work, region by region', () => {
  const options = { function: ['市场监管'] };

  it('has a row an agency, by code of the region', async () => {
    const rows = await table('responsibility-by-region', options);
    expect(columns(rows, 'region_name', 'region_code', 'agency', 'measures', 'leads', 'responsible')).toEqual(
      [
        ['四川省', '510000', '四川省市场监督管理局', '2', '1', '1'],
        ['绵阳市', '510700', '绵阳市市场监督管理局', '1', '1', '0'],
      ],
    );
    expect(
      columns(await table('responsibility-by-region', { ...options, level: ['prefecture'] }), 'agency'),
    ).toEqual([['绵阳市市场监督管理局']]);
  });

  it('has the single duties with their sentences, as many as are counted', async () => {
    const rows = await table('responsibility-by-region-duties', options);
    expect(columns(rows, 'region_name', 'role', 'heading', 'evidence')).toEqual([
      ['四川省', 'lead', '压缩时间', '（省市场监管局牵头，省税务局配合）'],
      ['四川省', 'responsible', '减少材料', '（责任单位：省市场监管局、省公安厅、各市人民政府）'],
      ['绵阳市', 'lead', '设立专区', '（市市场监管局牵头）'],
    ]);
    const leading = await table('responsibility-by-region-duties', { ...options, role: ['lead'] });
    expect(leading).toHaveLength(2);
  });
});

describe('the export of paths', () => {
  it('has a row a step, with the fact that shows it', async () => {
    const rows = await table('paths', { from: [city], to: ['四川省公安厅'] });
    expect(columns(rows.slice(0, 3), 'path', 'step', 'from_kind', 'kind', 'to_kind', 'forward')).toEqual([
      ['1', '1', 'Document', 'reference', 'Document', 'true'],
      ['1', '2', 'Document', 'contains', 'Measure', 'true'],
      ['1', '3', 'Measure', 'responsibleFor', 'Agency', 'false'],
    ]);
    expect(rows[0]).toMatchObject({
      relations: 'implements',
      evidence: '为贯彻落实川办发〔2024〕12号精神，现通知如下。',
      url: 'https://example.org/2024-04-08',
    });
    expect(rows[2]).toMatchObject({ roles: 'responsible', to_name: '四川省公安厅' });
  });

  it('takes ends by number, name and id, and only the steps asked for', async () => {
    const steps = await table('paths', { from: [city], to: [province], step: ['reference'], first: ['1'] });
    expect(columns(steps, 'from_number', 'to_number', 'relations')).toEqual([[city, province, 'implements']]);
    expect(await table('paths', { from: [city], to: [province], step: ['part-of'] })).toEqual([]);
    const taken = await table('paths', { from: ['一网通办'], to: ['四川省市场监督管理局'], first: ['1'] });
    expect(columns(taken, 'kind')).toEqual([['adopts'], ['responsibleFor']]);
  });

  it('is drawn with each thing and each fact once, as the facts point', async () => {
    const options = { from: [city], to: ['四川省公安厅'], first: ['10'] };
    const rows = await table('paths', options);
    const graph = childOf(readXml(await exported('paths', 'graphml', options)), 'graph');
    const ids = childrenOf(graph, 'node').map(({ attributes }) => attributes['id']);
    expect(new Set(ids).size).toBe(ids.length);
    const edges = childrenOf(graph, 'edge').map(
      ({ attributes: { source, target } }) => `${source} ${target}`,
    );
    const facts = rows.map((row) =>
      row['forward'] === 'true' ? `${row['from_id']} ${row['to_id']}` : `${row['to_id']} ${row['from_id']}`,
    );
    expect([...edges].sort()).toEqual([...new Set(facts)].sort());
  });

  it('shows both ends though no path joins them', async () => {
    const options = { from: [city], to: [province], step: ['part-of'] };
    const graph = childOf(readXml(await exported('paths', 'gexf', options)), 'graph');
    expect(childrenOf(childOf(graph, 'nodes'), 'node')).toHaveLength(2);
  });

  it('says that the search met its budget', async () => {
    const crowded: PolicyGraph = {
      ...notices,
      neighbourCounts: (ids) => Promise.resolve(ids.map(() => pathBudget + 1)),
    };
    const { omitted, omission } = await openExport(crowded, 'paths', 'csv', {
      from: [city],
      to: ['四川省公安厅'],
    });
    expect(omitted).toBeGreaterThan(0);
    expect(omission?.(omitted).en).toContain('there may be other paths');
  });

  it.each<[RawOptions, string]>([
    [{ from: [city] }, 'MISSING_OPTION'],
    [{ from: [city], to: [city] }, 'BAD_OPTION'],
    [{ from: [city], to: ['region-510000'] }, 'NOT_FOUND'],
    [{ from: [city], to: ['没有这样的'] }, 'NOT_FOUND'],
    [{ from: [city], to: [province], step: ['teleport'] }, 'BAD_OPTION'],
    [{ from: [city], to: [province], 'max-length': ['9'] }, 'BAD_OPTION'],
  ])('refuses %j by %s', async (options, code) => {
    await expect(openExport(notices, 'paths', null, options)).rejects.toMatchObject({ code });
  });
});

describe('the export of a lineage with a filter', () => {
  const graph = createMemoryGraph({ facts: world });
  const of = (options: RawOptions) =>
    table('lineage-documents', { document: [origin], direction: ['downstream'], ...options }, graph);

  it('keeps the documents on the way, and says of each whether it is one', async () => {
    const rows = await of({ region: ['吉安市'] });
    const jian = rows.filter((row) => row['on_the_way'] === 'false');
    expect(jian.map((row) => row['region'])).toEqual(jian.map(() => '吉安市'));
    expect(jian.length).toBeGreaterThan(0);
    // Never without what leads to them.
    expect(rows[0]).toMatchObject({ distance: '0', on_the_way: 'true' });
    expect(rows.map((row) => Number(row['distance']))).toEqual(
      [...rows.map((row) => Number(row['distance']))].sort((one, other) => one - other),
    );
    expect((await of({})).every((row) => row['on_the_way'] === 'false')).toBe(true);
  });

  it('takes levels and dates', async () => {
    const matching = async (options: RawOptions) =>
      (await of(options)).filter((row) => row['on_the_way'] === 'false');
    for (const row of await matching({ level: ['prefecture'] })) expect(row['level']).toBe('prefecture');
    for (const row of await matching({ to: ['2022-02-01'] }))
      expect((row['date'] ?? '') <= '2022-02-01').toBe(true);
    expect(await matching({ from: ['2099-01-01'] })).toEqual([]);
  });

  it('marks them in the drawing and at the ends of references', async () => {
    const options = { document: [origin], region: ['吉安市'] };
    const drawn = childOf(readXml(await exported('lineage', 'gexf', options, graph)), 'graph');
    const marks = childrenOf(childOf(drawn, 'nodes'), 'node').map(
      (node) =>
        childrenOf(childOf(node, 'attvalues'), 'attvalue').find(
          ({ attributes }) => attributes['for'] === 'on_the_way',
        )?.attributes['value'],
    );
    expect(new Set(marks)).toEqual(new Set(['true', 'false']));
    const edges = await table('lineage', options, graph);
    for (const row of edges) expect(row['from_on_the_way']).toMatch(/^(true|false)$/);
  });
});
