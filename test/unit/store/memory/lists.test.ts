import { describe, expect, it } from 'vitest';
import { createMemoryGraph } from '../../../../store/memory/memory-graph.ts';
import type {
  AgencyFilter,
  DocumentFilter,
  DocumentOrder,
  MeasureFilter,
  MeasureOrder,
  PageRequest,
} from '../../../../store/policy-graph.ts';
import { agencyId, regionId } from '../../../../schema/ids.ts';
import {
  hubei,
  jingmen,
  jingzhou,
  makeFacts,
  makeMeasure,
  makeReference,
  makeUnit,
  regionLine,
} from '../make-facts.ts';

const office = '荆州市人民政府办公室';
const corpus = [
  makeFacts({
    title: '甲',
    issuers: [office],
    number: '荆政办发〔2023〕6号',
    date: '2023-02-01',
    region: jingzhou,
    level: 'prefecture',
    file: 'one.txt',
    agencies: [
      { name: office, function: '政府办公', level: 'prefecture', region: jingzhou, parent: null },
      { name: '荆州市公安局', function: '公安', level: 'prefecture', region: jingzhou, parent: null },
    ],
    regions: regionLine(jingzhou),
    measures: [
      makeMeasure({
        path: ['一'],
        heading: '推行“一网通办”',
        text: '压减办理时限',
        initiatives: ['一网通办'],
        responsibilities: [makeUnit('荆州市公安局', { role: 'lead' }), makeUnit('荆州市财政局')],
      }),
      makeMeasure({
        path: ['二'],
        kind: 'general',
        heading: '总体要求',
        responsibilities: [makeUnit('有关部门', { agency: null, collective: true })],
      }),
    ],
  }),
  makeFacts({
    title: '乙',
    issuers: ['荆门市人民政府办公室'],
    number: '荆政办发〔2023〕6号',
    date: null,
    region: jingmen,
    regions: regionLine(jingmen),
    references: [
      makeReference({
        issuer: '国务院办公厅',
        number: '国办发〔2022〕30号',
        title: '丙',
        relation: 'implements',
      }),
    ],
  }),
];
const graph = createMemoryGraph({ facts: corpus });

async function documents(
  filter: DocumentFilter = {},
  order: DocumentOrder = { field: 'date' },
): Promise<string> {
  const { items } = await graph.documents(filter, order, {});
  return items.map(({ node }) => node.title).join('');
}

async function measures(filter: MeasureFilter): Promise<readonly string[]> {
  return (await graph.measures(filter, {})).items.map(({ node }) => node.heading);
}

/** Headings in an order; each document has its measures in the order of the text. */
async function measuresBy(order: MeasureOrder, page: PageRequest = {}): Promise<string> {
  const { items } = await dated.measures({}, page, order);
  return items.map(({ node }) => node.heading).join(' ');
}

/** Named so that the order of their dates is not that of their ids. */
const dated = createMemoryGraph({
  facts: [
    { title: '甲', date: '2023-03-01' },
    { title: '乙', date: '2023-01-01' },
    { title: '丙', date: null },
    { title: '丁', date: '2023-02-01' },
  ].map(({ title, date }) =>
    makeFacts({
      title,
      date,
      measures: ['一', '二'].map((path) => makeMeasure({ path: [path], heading: `${title}${path}` })),
    }),
  ),
});

describe('the list of measures', () => {
  it('goes by date of the document, last those without one, in order of the text in either direction', async () => {
    expect(await measuresBy({ field: 'date' })).toBe('乙一 乙二 丁一 丁二 甲一 甲二 丙一 丙二');
    expect(await measuresBy({ field: 'date', descending: true })).toBe(
      '甲一 甲二 丁一 丁二 乙一 乙二 丙一 丙二',
    );
  });

  it('goes on behind a cursor in the middle of a document', async () => {
    const order = { field: 'date', descending: true } as const;
    const { items } = await dated.measures({}, { first: 3 }, order);
    expect(await measuresBy(order, { after: items.at(-1)?.cursor ?? '', first: 2 })).toBe('丁二 乙一');
    expect(await measuresBy(order, { before: items.at(-1)?.cursor ?? '' })).toBe('甲一 甲二');
  });

  it('of some documents goes by date, too', async () => {
    const { items } = await dated.documents({ text: '丁' }, { field: 'date' }, {});
    const [{ node: document } = { node: { id: '' } }] = items;
    const found = await dated.measures({ documentIds: [document.id] }, {}, { field: 'date' });
    expect(found.items.map(({ node }) => node.heading)).toEqual(['丁一', '丁二']);
  });
});

async function agencies(filter: AgencyFilter): Promise<readonly string[]> {
  return (await graph.agencies(filter, {})).items.map(({ node }) => node.name);
}

describe('the list of documents', () => {
  it('puts those without a value last in either direction', async () => {
    expect(await documents({ status: 'held' })).toBe('甲乙');
    expect(await documents({ status: 'held' }, { field: 'date', descending: true })).toBe('甲乙');
    expect(await documents({}, { field: 'title' })).toBe('丙乙甲');
    expect(await documents({}, { field: 'title', descending: true })).toBe('甲乙丙');
  });

  it('is filtered by every condition', async () => {
    expect(await documents({ number: '荆政办发[2023]6号' })).toBe('甲乙');
    expect(await documents({ number: '荆政办发〔2023〕6号', regionIds: [regionId(jingmen)] })).toBe('乙');
    expect(await documents({ status: 'cited' })).toBe('丙');
    expect(await documents({ regionIds: [regionId(hubei)] })).toBe('');
    expect(await documents({ regionIds: [regionId(hubei)], withDescendants: true })).toBe('甲乙');
    expect(await documents({ levels: ['prefecture'] })).toBe('甲');
    expect(await documents({ dateFrom: '2023-02-01', dateTo: '2023-02-01' })).toBe('甲');
    expect(await documents({ dateTo: '2023-01-31' })).toBe('');
    expect(await documents({ issuerIds: [agencyId(office)] })).toBe('甲');
    expect(await documents({ functions: ['政府办公'] })).toBe('甲');
    expect(await documents({ relations: ['implements'] })).toBe('乙');
    expect(await documents({ relations: ['repeals'] })).toBe('');
    expect(await documents({ text: '国办发 (2022)' })).toBe('丙');
    expect(await documents({ sourceFile: 'one.txt' })).toBe('甲');
    expect(await documents({ ids: [] })).toBe('');
  });
});

describe('the list of measures', () => {
  it('is filtered by document, kind, text and what they adopt', async () => {
    expect(await measures({})).toEqual(['推行“一网通办”', '总体要求']);
    expect(await measures({ kinds: ['general'] })).toEqual(['总体要求']);
    expect(await measures({ text: '推行"一网' })).toEqual(['推行“一网通办”']);
    expect(await measures({ text: '压减' })).toEqual(['推行“一网通办”']);
    expect(await measures({ initiativeIds: ['initiative-一网通办'] })).toEqual(['推行“一网通办”']);
    expect(await measures({ regionIds: [regionId(jingmen)] })).toEqual([]);
    expect(await measures({ documentIds: ['document-不存在'] })).toEqual([]);
  });

  it('wants agency, role and function of one and the same responsibility', async () => {
    expect(await measures({ agencyIds: [agencyId('荆州市公安局')], roles: ['lead'] })).toHaveLength(1);
    expect(await measures({ agencyIds: [agencyId('荆州市财政局')], roles: ['lead'] })).toEqual([]);
    expect(await measures({ functions: ['公安'], roles: ['responsible'] })).toEqual([]);
  });
});

describe('the lists of agencies, regions and initiatives', () => {
  it('are filtered', async () => {
    expect(await agencies({ functions: ['公安'] })).toEqual(['荆州市公安局']);
    expect(await agencies({ collective: true })).toEqual(['有关部门']);
    expect(await agencies({ text: '公 安' })).toEqual(['荆州市公安局']);
    expect(
      await agencies({ regionIds: [regionId(hubei)], withDescendants: true, collective: false }),
    ).toContain('荆州市公安局');
    expect((await graph.regions({ parentId: regionId(hubei) }, {})).items).toHaveLength(2);
    expect((await graph.regions({ text: '荆', levels: ['province'] }, {})).items).toEqual([]);
    expect((await graph.initiatives({ text: '通办' }, {})).items).toHaveLength(1);
  });

  it('leave groups out of the agencies in a region', async () => {
    const [inJingzhou = []] = await graph.agenciesIn([regionId(jingzhou)]);
    expect(inJingzhou.map(({ name }) => name)).toEqual([office, '荆州市公安局']);
  });
});

describe('stats', () => {
  it('count every kind of node and relation, groups apart', async () => {
    expect(await graph.stats()).toMatchObject({
      documents: { held: 2, cited: 1 },
      measures: 2,
      agencies: 4,
      collectives: 1,
      regions: 3,
      initiatives: 1,
      responsibilities: 3,
      firstDate: '2023-02-01',
      lastDate: '2023-02-01',
    });
    const { references } = await graph.stats();
    expect(references.filter(({ count }) => count > 0)).toEqual([{ relation: 'implements', count: 1 }]);
    expect(references).toHaveLength(6);
  });
});

describe('a load', () => {
  it('of facts that are not in their form is refused as a whole', async () => {
    const held = createMemoryGraph({ facts: corpus });
    const broken = { ...makeFacts({ title: '丁' }), measures: null } as never;
    await expect(held.load([makeFacts({ title: '戊' }), broken])).rejects.toMatchObject({
      code: 'FACTS_INVALID',
      file: 'a.txt',
    });
    for (const nothing of [null, undefined, 3, 'x', [], {}]) {
      await expect(held.load([nothing as never])).rejects.toMatchObject({ code: 'FACTS_INVALID' });
    }
    expect((await held.stats()).documents.held).toBe(2);
  });

  it('that fails does not stop the next one', async () => {
    const held = createMemoryGraph();
    async function* failing() {
      yield makeFacts({ title: '甲' });
      throw new Error('the source broke off');
    }
    const [first, second] = [held.load(failing()), held.load(corpus)];
    await expect(first).rejects.toThrow('the source broke off');
    expect((await second).added).toHaveLength(2);
    expect((await held.stats()).documents.held).toBe(2);
  });

  it('shows as a whole or not at all, also to questions asked meanwhile', async () => {
    const held = createMemoryGraph();
    async function* slowly() {
      for (const facts of corpus) {
        yield facts;
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    }
    const loading = held.load(slowly());
    await new Promise((resolve) => setTimeout(resolve, 7));
    expect((await held.stats()).documents.held).toBe(0);
    await loading;
    expect((await held.stats()).documents.held).toBe(2);
  });

  it('tells what is new, what has changed and what is the same', async () => {
    const held = createMemoryGraph({ facts: corpus });
    const [first, second] = corpus as [(typeof corpus)[0], (typeof corpus)[0]];
    const report = await held.load([
      first,
      { ...second, url: 'https://example.gov.cn/' },
      makeFacts({ title: '丁' }),
    ]);
    expect(report).toMatchObject({
      added: [expect.stringContaining('丁')],
      changed: [expect.stringContaining('荆门市')],
      unchanged: [expect.stringContaining('荆州市')],
    });
  });
});
