import { describe, expect, it } from 'vitest';
import { catalogue, openExport, type RawOptions } from '../../../api/export/index.ts';
import { exportOptions } from '../../../api/export/request/options.ts';
import { statusOf } from '../../../api/export/request/request-error.ts';
import type { ZhengmaiError } from '../../../schema/errors.ts';
import { createMemoryGraph } from '../../../store/memory/memory-graph.ts';
import { municipal, sharedNumber } from '../api/facts.ts';
import { exported, notices } from './exported.ts';
import { readTable } from './read-csv.ts';

async function column(what: string, name: string, options: RawOptions): Promise<readonly string[]> {
  const rows = readTable(await exported(what, 'csv', { ...options, header: ['en'] }));
  return rows.map((row) => row[name] ?? '');
}

async function refusal(what: string, options: RawOptions, graph = notices): Promise<ZhengmaiError> {
  const error = await openExport(graph, what, null, options).catch((thrown: unknown) => thrown);
  expect(statusOf(error)).not.toBeNull();
  return error as ZhengmaiError;
}

const city = '绵府办发〔2024〕5号';
const province = '川办发〔2024〕12号';

describe('filters of exports', () => {
  it.each<[string, RawOptions, readonly string[]]>([
    ['a region by name', { region: ['绵阳市'] }, [city]],
    ['a region by code, with those in it', { region: ['510000'] }, [province, city]],
    ['a region without those in it', { region: ['510000'], descendants: ['false'] }, [province]],
    ['a region by id', { region: ['region-510700'] }, [city]],
    ['a level', { level: ['PREFECTURE'] }, [city]],
    ['a date from', { from: ['2024-03-02'] }, [city]],
    ['a date to', { to: ['2024-03-01'] }, [province]],
    ['an issuer by name', { issuer: ['四川省人民政府办公厅'] }, [province]],
    ['a relation', { relation: ['implements'] }, [city]],
    ['a document by number in any written form', { document: ['川办发[2024] 12 号'] }, [province]],
    ['words of a title', { text: ['落实'] }, [city]],
    ['what they refer to', { 'refers-to': [province] }, [city]],
    ['what a measure adopts', { initiative: ['一网通办'] }, [province, city]],
    ['the other direction', { descending: ['true'] }, [city, province]],
    ['title', { order: ['title'] }, [province, city]],
    ['how often they are cited', { order: ['CITED-BY'], descending: ['true'] }, [province, city]],
    ['several of one kind: any', { document: [province, city] }, [province, city]],
    ['several kinds: all', { level: ['province'], text: ['落实'] }, []],
  ])('choose documents by %s', async (_what, options, numbers) => {
    expect(await column('documents', 'number', { status: ['held'], ...options })).toEqual(numbers);
  });

  it('choose the responsibilities themselves, not only the measures that have one', async () => {
    expect(await column('responsibilities', 'unit_text', { role: ['support'] })).toEqual(['省税务局']);
    expect(await column('responsibilities', 'agency', { function: ['公安'] })).toEqual(['四川省公安厅']);
    const own = { agency: ['四川省市场监督管理局'] };
    expect(await column('responsibilities', 'unit_text', own)).toEqual(['省市场监管局', '省市场监管局']);
    expect(await column('measures', 'path', { role: ['support'] })).toEqual(['（1）']);
  });

  it('choose references by relation and adoptions by initiative', async () => {
    expect(await column('references', 'relation', { relation: ['basis'] })).toEqual(['basis']);
    expect(await column('adoptions', 'document_number', { initiative: ['一网通办'] })).toEqual([
      province,
      city,
    ]);
  });

  it('choose agencies, regions and initiatives', async () => {
    expect(await column('agencies', 'name', { collective: ['true'] })).toEqual(['各市人民政府']);
    expect(await column('agencies', 'name', { function: ['税务'] })).toEqual(['国家税务总局四川省税务局']);
    expect(await column('regions', 'name', { parent: ['四川省'] })).toEqual(['绵阳市']);
    expect(await column('regions', 'name', { level: ['national'] })).toEqual(['全国']);
    expect(await column('initiatives', 'first_document_number', { text: ['一网'] })).toEqual([province]);
  });

  it('choose agencies by role and by whether their name could be told, and regions below another', async () => {
    expect(await column('agencies', 'name', { role: ['support'] })).toEqual(['国家税务总局四川省税务局']);
    expect(await column('agencies', 'resolved', { resolved: ['false'] })).toEqual([]);
    expect(new Set(await column('agencies', 'resolved', { resolved: ['true'] }))).toEqual(new Set(['true']));
    const below = { parent: ['全国'], 'with-descendants': ['true'] };
    expect(await column('regions', 'name', below)).toEqual(['四川省', '绵阳市']);
    expect(await column('regions', 'name', { parent: ['全国'] })).toEqual(['四川省']);
  });

  it('choose measures by whether somebody answers for them, and by whether a deadline is given', async () => {
    expect(await column('measures', 'path', { responsible: ['false'] })).toEqual([]);
    expect(await column('measures', 'path', { responsible: ['true'] })).toHaveLength(3);
    expect(await column('measures', 'path', { deadline: ['true'] })).toEqual([]);
    expect(await column('responsibilities', 'deadline', { deadline: ['true'] })).toEqual([]);
    expect((await column('responsibilities', 'deadline', { deadline: ['false'] })).length).toBeGreaterThan(0);
  });

  it('choose the references themselves by what they point at', async () => {
    expect(await column('references', 'to_title', { 'refers-to': [province] })).toHaveLength(1);
  });

  it('leave out the agencies of a network that no edge joins', async () => {
    const all = await column('network-agencies', 'name', {});
    const joined = await column('network-agencies', 'name', { isolated: ['false'] });
    expect(all).toContain('绵阳市市场监督管理局');
    expect(joined).toEqual(all.filter((name) => name !== '绵阳市市场监督管理局'));
  });

  it('bound a lineage by direction, depth, relation and limit', async () => {
    const of = (options: RawOptions) =>
      column('lineage-documents', 'distance', { document: [city], ...options });
    expect(await of({})).toEqual(['0', '1', '2']);
    expect(await of({ direction: ['downstream'] })).toEqual(['0']);
    expect(await of({ depth: ['1'] })).toEqual(['0', '1']);
    expect(await of({ relation: ['basis'] })).toEqual(['0']);
    const { omitted } = await openExport(notices, 'lineage', 'csv', { document: [city], limit: ['2'] });
    expect(omitted).toBe(1);
  });

  it('bound a network by groups, weight and agency', async () => {
    expect(await column('network-agencies', 'name', {})).not.toContain('各市人民政府');
    expect(await column('network-agencies', 'name', { 'with-collectives': ['true'] })).toContain(
      '各市人民政府',
    );
    expect(await column('network', 'weight', { 'min-weight': ['2'] })).toEqual([]);
    const around = await column('network-agencies', 'name', { agency: ['四川省公安厅'] });
    expect([...around].sort()).toEqual(['四川省公安厅', '四川省市场监督管理局']);
  });
});

describe('orders of exports', () => {
  it.each<[string, string, RawOptions, readonly string[]]>([
    [
      'measures by date, newest first',
      'measures',
      { descending: ['true'] },
      ['设立专区', '压缩时间', '减少材料'],
    ],
    ['measures by document', 'measures', { order: ['document'] }, ['压缩时间', '减少材料', '设立专区']],
    [
      'measures by document, last first',
      'measures',
      { order: ['document'], descending: ['true'] },
      ['设立专区', '压缩时间', '减少材料'],
    ],
  ])('%s', async (_what, name, options, headings) => {
    expect(await column(name, 'heading', options)).toEqual(headings);
  });

  it('show the count by which they order', async () => {
    const falling = (order: string): RawOptions => ({ order: [order], descending: ['true'] });
    expect(await column('agencies', 'measures', falling('measures'))).toEqual([
      '2',
      '1',
      '1',
      '1',
      '1',
      '0',
      '0',
    ]);
    expect(await column('regions', 'documents_held', falling('documents'))).toEqual(['1', '1', '0']);
    expect(await column('documents', 'cited_by', falling('cited-by'))).toEqual(['1', '1', '0']);
    expect(await column('initiatives', 'adoptions', falling('adoptions'))).toEqual(['2']);
  });

  it('order responsibilities, adoptions and references by their documents', async () => {
    for (const what of ['responsibilities', 'adoptions']) {
      const rows = await column(what, 'document_number', { descending: ['true'] });
      expect(rows[0], what).toBe(city);
      expect(rows.at(-1), what).toBe(province);
    }
    expect(await column('references', 'from_number', { descending: ['true'] })).toEqual([city, province]);
  });
});

describe('a request that cannot be', () => {
  it.each<[string, string, RawOptions, string]>([
    ['an export that is none', 'toString', {}, 'UNKNOWN_EXPORT'],
    ['an option that the export does not have', 'documents', { role: ['lead'] }, 'UNKNOWN_OPTION'],
    ['an option that is none', 'documents', { regions: ['510000'] }, 'UNKNOWN_OPTION'],
    ['a word that is none', 'documents', { level: ['village'] }, 'BAD_OPTION'],
    ['a level that only regions have', 'documents', { level: ['area'] }, 'BAD_OPTION'],
    ['a day that does not exist', 'documents', { from: ['2023-02-30'] }, 'BAD_OPTION'],
    ['a yes that is none', 'documents', { descendants: ['1'] }, 'BAD_OPTION'],
    ['an order that another list has', 'agencies', { order: ['cited-by'] }, 'BAD_OPTION'],
    ['a folding by nothing', 'folded-network', {}, 'MISSING_OPTION'],
    ['a folding by what ranks', 'folded-network', { by: ['leads'] }, 'BAD_OPTION'],
    ['a ranking by what folds', 'agency-ranking', { by: ['region'] }, 'BAD_OPTION'],
    ['a line of work that is not named', 'responsibility-by-region', {}, 'MISSING_OPTION'],
    ['two lines of work', 'responsibility-by-region', { function: ['公安', '税务'] }, 'BAD_OPTION'],
    ['more hops than allowed', 'lineage', { document: [city], depth: ['13'] }, 'BAD_OPTION'],
    ['a limit of nothing', 'network', { limit: ['0'] }, 'BAD_OPTION'],
    ['two values where one is meant', 'documents', { text: ['一', '二'] }, 'BAD_OPTION'],
    ['a lineage of nothing', 'lineage', {}, 'MISSING_OPTION'],
    ['a document that is not there', 'lineage', { document: ['川办发〔2020〕1号'] }, 'NOT_FOUND'],
    ['a region that is not there', 'documents', { region: ['火星'] }, 'NOT_FOUND'],
    ['the id of something else', 'documents', { region: ['agency-四川省公安厅'] }, 'NOT_FOUND'],
    ['a name without letters', 'documents', { issuer: [''] }, 'NOT_FOUND'],
  ])('is refused, and what to do is said: %s', async (_what, name, options, code) => {
    const error = await refusal(name, options);
    expect(error.code).toBe(code);
    expect(error.zh).not.toBe('');
    expect(error.en).not.toBe('');
  });

  it('lists the ids where several documents share a number', async () => {
    const facts = [sharedNumber('绵阳市人民政府办公室'), sharedNumber('雅安市人民政府办公室'), municipal];
    const graph = createMemoryGraph({ facts });
    const error = await refusal('lineage', { document: ['共办发〔2024〕1号'] }, graph);
    expect(error.code).toBe('AMBIGUOUS_NUMBER');
    expect(error.en.match(/document-/g)).toHaveLength(2);
  });

  it('names a form that the export does not have, and those it has', async () => {
    await expect(openExport(notices, 'network', 'jsonld', {})).rejects.toMatchObject({
      code: 'UNKNOWN_FORMAT',
      en: expect.stringContaining('csv graphml gexf') as string,
    });
  });
});

it('every option belongs to some export', () => {
  const used = new Set(Object.values(catalogue).flatMap(({ options }) => [...options]));
  expect([...used].sort()).toEqual(Object.keys(exportOptions).sort());
});
