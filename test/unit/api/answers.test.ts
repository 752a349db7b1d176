import { beforeEach, describe, expect, it } from 'vitest';
import { createMemoryGraph } from '../../../store/memory/memory-graph.ts';
import type { PolicyGraph } from '../../../store/policy-graph.ts';
import { municipal, provincial, sharedNumber } from './facts.ts';
import { codes, serve, type Answer } from './serve.ts';

const provincialId = 'document-四川省人民政府办公厅-川办发-2024-12号';
const municipalId = 'document-绵阳市人民政府办公室-绵府办发-2024-5号';

/** Counts the questions put to a store, by name. */
function counted(graph: PolicyGraph): { readonly graph: PolicyGraph; readonly calls: Map<string, number> } {
  const calls = new Map<string, number>();
  const watched: PolicyGraph = new Proxy(graph, {
    get: (target, name, receiver) => {
      // Ways of looking at the same store: they are watched as well.
      if (name === 'under' || name === 'withoutTexts') return () => watched;
      const value: unknown = Reflect.get(target, name, receiver);
      if (typeof value !== 'function') return value;
      return (...args: unknown[]) => {
        calls.set(String(name), (calls.get(String(name)) ?? 0) + 1);
        return (value as (...all: unknown[]) => unknown).apply(target, args);
      };
    },
  });
  return { graph: watched, calls };
}

describe('an answer', () => {
  let query: (text: string, variables?: Record<string, unknown>) => Promise<Answer>;
  let calls: Map<string, number>;
  beforeEach(async () => {
    const watched = counted(createMemoryGraph({ facts: [provincial, municipal] }));
    calls = watched.calls;
    ({ query } = await serve(watched.graph));
  });
  const ask = async (text: string, variables?: Record<string, unknown>): Promise<unknown> => {
    const answer = await query(text, variables);
    expect(answer.errors).toBeUndefined();
    return answer.data;
  };

  it('finds a document by its number in any written form', async () => {
    for (const number of [
      '川办发〔2024〕12号',
      '川办发[2024]12号',
      '川办发（２０２４）第012 号',
      ' 川办发 〔2024〕 12号',
    ]) {
      expect(
        await ask('query ($number: String) { document(number: $number) { id status } }', { number }),
      ).toEqual({
        document: { id: provincialId, status: 'HELD' },
      });
    }
    expect(await ask('{ document(number: "川办发〔2024〕99号") { id } }')).toEqual({ document: null });
  });

  it('shows the sentence behind each reference, with the place of the words in it', async () => {
    expect(
      await ask(`{ document(id: "${provincialId}") { citedBy {
        relation mentions citedNumber from { id } to { id }
        evidence { text start end documentStart url document { id } }
      } } }`),
    ).toEqual({
      document: {
        citedBy: [
          {
            relation: 'IMPLEMENTS',
            mentions: 1,
            citedNumber: '川办发〔2024〕12号',
            from: { id: municipalId },
            to: { id: provincialId },
            evidence: {
              text: '为贯彻落实川办发〔2024〕12号精神，现通知如下。',
              start: 5,
              end: 17,
              documentStart: municipal.source.text?.indexOf('川办发'),
              url: 'https://example.org/2024-04-08',
              document: { id: municipalId },
            },
          },
        ],
      },
    });
  });

  it('filters references by relation', async () => {
    const text = `{ document(id: "${provincialId}") {
      all: references { relation to { title status } }
      none: references(relations: [REPEALS]) { relation }
      citedBy(relations: [BASIS]) { relation }
    } }`;
    expect(await ask(text)).toEqual({
      document: {
        all: [{ relation: 'BASIS', to: { title: '优化营商环境条例', status: 'CITED' } }],
        none: [],
        citedBy: [],
      },
    });
  });

  it('tells who answers for a measure, in the order of the clause, and shows where it says so', async () => {
    expect(
      await ask(`{ document(id: "${provincialId}") { measures(first: 1) {
        totalCount pageInfo { hasNextPage hasPreviousPage }
        nodes {
          heading kind order text
          responsibilities { role text agency { name function level region { name } } evidence { text start end } }
          leads: responsibilities(roles: [LEAD]) { agency { name } }
          initiatives { initiative { name } evidence { text } }
          evidence { text }
        }
      } } }`),
    ).toEqual({
      document: {
        measures: {
          totalCount: 2,
          pageInfo: { hasNextPage: true, hasPreviousPage: false },
          nodes: [
            {
              heading: '压缩时间',
              kind: 'MEASURE',
              order: 0,
              text: expect.stringContaining('全面推行') as string,
              responsibilities: [
                {
                  role: 'LEAD',
                  text: '省市场监管局',
                  agency: {
                    name: '四川省市场监督管理局',
                    function: '市场监管',
                    level: 'PROVINCE',
                    region: { name: '四川省' },
                  },
                  evidence: { text: '（省市场监管局牵头，省税务局配合）', start: 1, end: 7 },
                },
                {
                  role: 'SUPPORT',
                  text: '省税务局',
                  agency: {
                    name: '国家税务总局四川省税务局',
                    function: '税务',
                    level: 'PROVINCE',
                    region: { name: '四川省' },
                  },
                  evidence: expect.objectContaining({ start: 10, end: 14 }) as object,
                },
              ],
              leads: [{ agency: { name: '四川省市场监督管理局' } }],
              initiatives: [
                {
                  initiative: { name: '一网通办' },
                  evidence: { text: expect.stringContaining('一网通办') as string },
                },
              ],
              evidence: { text: expect.stringMatching(/^（1）压缩时间。.*配合）$/) as string },
            },
          ],
        },
      },
    });
  });

  it('shows where a document says its title, number and date', async () => {
    expect(
      await ask(
        `{ document(id: "${provincialId}") { evidence { title { text } number { text start } date { text } } } }`,
      ),
    ).toEqual({
      document: {
        evidence: {
          title: { text: provincial.title },
          number: { text: '川办发〔2024〕12号', start: 0 },
          date: { text: '2024-03-01' },
        },
      },
    });
  });

  it('follows lineage both ways with distances, and knows a document that is not there', async () => {
    const text = `query ($direction: Direction!) { lineage(id: "${municipalId}", direction: $direction, depth: 4) {
      nodes { distance document { number title } } edges { relation from { id } to { number } } omitted { count }
    } }`;
    expect(await ask(text, { direction: 'UPSTREAM' })).toEqual({
      lineage: {
        nodes: [
          { distance: 0, document: { number: '绵府办发〔2024〕5号', title: municipal.title } },
          { distance: 1, document: { number: '川办发〔2024〕12号', title: provincial.title } },
          { distance: 2, document: { number: null, title: '优化营商环境条例' } },
        ],
        edges: expect.arrayContaining([
          { relation: 'IMPLEMENTS', from: { id: municipalId }, to: { number: '川办发〔2024〕12号' } },
        ]) as unknown[],
        omitted: [],
      },
    });
    expect(await ask(text, { direction: 'DOWNSTREAM' })).toMatchObject({
      lineage: { nodes: [{ distance: 0 }], edges: [] },
    });
    expect(codes(await query('{ lineage(id: "document-x") { nodes { distance } } }'))).toEqual(['NOT_FOUND']);
  });

  it('joins agencies by the measures they share', async () => {
    expect(
      await ask(`{ network(filter: { functions: ["市场监管", "税务"] }) {
        nodes { agency { name } measures leads supports }
        edges { source { name } target { name } weight measures { heading } }
        omitted
      } }`),
    ).toMatchObject({
      network: {
        nodes: expect.arrayContaining([
          { agency: { name: '四川省市场监督管理局' }, measures: 2, leads: 1, supports: 0 },
        ]) as unknown[],
        edges: [{ weight: 1, measures: [{ heading: '压缩时间' }] }],
        omitted: 0,
      },
    });
  });

  it('tells the agencies of a network and how many stand alone, edges asked for or not', async () => {
    const network = async (of: string, args = ''): Promise<Record<string, unknown>> =>
      ((await ask(`{ network${args} { ${of} } }`)) as { network: Record<string, unknown> }).network;
    const nodes = 'nodes { agency { id } measures leads }';
    for (const args of ['', '(minWeight: 2)', '(minWeight: 2, withIsolated: false)']) {
      const whole = await network(`${nodes} isolated edges { weight }`, args);
      expect(await network(nodes, args)).toEqual({ nodes: whole['nodes'] });
      expect(await network('isolated', args)).toEqual({ isolated: whole['isolated'] });
    }
    const [all, joined] = [await network('isolated'), await network(nodes, '(withIsolated: false)')];
    expect(all['isolated']).toBeGreaterThan(0);
    expect(joined['nodes']).not.toEqual([]);
  });

  it('searches all kinds, marks the words, and can be held to some kinds', async () => {
    const found = (await ask(
      `{ search(text: "市场监管") { kind excerpt highlights { start end } node { id ... on Agency { name } } } }`,
    )) as {
      search: readonly {
        kind: string;
        excerpt: string;
        highlights: readonly { start: number; end: number }[];
      }[];
    };
    expect(found.search.length).toBeGreaterThan(0);
    for (const { excerpt, highlights } of found.search) {
      for (const { start, end } of highlights)
        expect(
          '市场监管'.includes(excerpt.slice(start, end)) || excerpt.slice(start, end).includes('市场监管'),
        ).toBe(true);
    }
    expect(await ask('{ search(text: "川办发(2024)12号", kinds: [DOCUMENT]) { kind node { id } } }')).toEqual(
      {
        search: expect.arrayContaining([{ kind: 'DOCUMENT', node: { id: provincialId } }]) as unknown[],
      },
    );
  });

  it('finds one thing by its own name', async () => {
    expect(
      await ask(`{
        agency(name: "四川省公安厅") { function responsibilities { totalCount nodes { measure { heading } } } }
        region(code: "510000") { name parent { name } subregions { name } agencies { name } documents(withDescendants: true) { totalCount } }
        initiative(name: "一网通办") { adoptions { measure { document { number } } } }
        node(id: "${municipalId}") { id ... on Document { title } }
        nobody: agency(name: "无此机关") { id }
      }`),
    ).toMatchObject({
      agency: {
        function: '公安',
        responsibilities: { totalCount: 1, nodes: [{ measure: { heading: '减少材料' } }] },
      },
      region: {
        name: '四川省',
        parent: { name: '全国' },
        subregions: [{ name: '绵阳市' }],
        documents: { totalCount: 2 },
      },
      initiative: {
        adoptions: [
          { measure: { document: { number: '川办发〔2024〕12号' } } },
          { measure: { document: { number: '绵府办发〔2024〕5号' } } },
        ],
      },
      node: { id: municipalId, title: municipal.title },
      nobody: null,
    });
  });

  it('filters lists by all that analysts need', async () => {
    expect(
      await ask(`{
        byLevel: documents(filter: { levels: [PREFECTURE] }) { nodes { number } }
        byDate: documents(filter: { dateFrom: "2024-03-02", status: HELD }) { nodes { number } }
        byRegion: documents(filter: { regions: ["region-510000"], withDescendants: false }) { nodes { number } }
        byIssuer: documents(filter: { issuers: ["agency-绵阳市人民政府办公室"] }) { nodes { number } }
        byText: documents(filter: { text: "开办企业" }, order: { field: DATE, descending: true }) { nodes { number } }
        nulls: documents(filter: { levels: null, text: null, status: HELD }) { totalCount }
        measures(filter: { functions: ["市场监管"], roles: [LEAD] }) { totalCount }
        newest: measures(order: { field: DATE, descending: true }, first: 2) { nodes { heading document { date } } }
        agencies(filter: { collective: true }) { nodes { name collective } }
        regions(filter: { levels: [PREFECTURE] }) { nodes { name } }
        initiatives(filter: { text: "一网" }) { nodes { name } }
      }`),
    ).toEqual({
      byLevel: { nodes: [{ number: '绵府办发〔2024〕5号' }] },
      byDate: { nodes: [{ number: '绵府办发〔2024〕5号' }] },
      byRegion: { nodes: [{ number: '川办发〔2024〕12号' }] },
      byIssuer: { nodes: [{ number: '绵府办发〔2024〕5号' }] },
      byText: { nodes: [{ number: '绵府办发〔2024〕5号' }, { number: '川办发〔2024〕12号' }] },
      nulls: { totalCount: 2 },
      measures: { totalCount: 2 },
      newest: {
        nodes: [
          { heading: '设立专区', document: { date: '2024-04-08' } },
          { heading: '压缩时间', document: { date: '2024-03-01' } },
        ],
      },
      agencies: { nodes: [{ name: '各市人民政府', collective: true }] },
      regions: { nodes: [{ name: '绵阳市' }] },
      initiatives: { nodes: [{ name: '一网通办' }] },
    });
  });

  it('counts', async () => {
    expect(
      await ask(
        '{ stats { documentsHeld documentsCited measures references { relation count } firstDate lastDate } }',
      ),
    ).toMatchObject({
      stats: {
        documentsHeld: 2,
        documentsCited: 1,
        measures: 3,
        references: expect.arrayContaining([{ relation: 'IMPLEMENTS', count: 1 }]) as unknown[],
        firstDate: '2024-03-01',
        lastDate: '2024-04-08',
      },
    });
  });

  it('counts a list only where that is asked for, by fragments too', async () => {
    const asked: unknown[] = [];
    const graph = createMemoryGraph({ facts: [provincial] });
    const spy: PolicyGraph = {
      ...graph,
      under: () => spy,
      withoutTexts: () => spy,
      documents: (filter, order, page) => {
        asked.push(page.count);
        return graph.documents(filter, order, page);
      },
    };
    const other = await serve(spy);
    await other.query('{ documents { nodes { id } } }');
    await other.query('{ documents { totalCount } }');
    await other.query(
      '{ documents { ...C } } fragment C on DocumentConnection { ... on DocumentConnection { totalCount } }',
    );
    expect(asked).toEqual([undefined, true, true]);
  });

  it('gives every long list of a thing page by page, too: the same entries, forward and backward', async () => {
    const corpus = [
      provincial,
      ...Array.from({ length: 5 }, (_, at) => ({
        ...municipal,
        number: `绵府办发〔2024〕${at + 10}号`,
        date: `2024-05-0${at + 1}`,
      })),
    ];
    const { query: other } = await serve(createMemoryGraph({ facts: corpus }));
    const lists = [
      [`document(id: "${provincialId}")`, 'citedBy', 'relation from { number } evidence { text }'],
      ['initiative(name: "一网通办")', 'adoptions', 'measure { id } evidence { text }'],
      ['region(code: "510000")', 'agencies', 'id name'],
      ['region(code: "510000")', 'subregions', 'id name'],
    ] as const;
    for (const [from, field, members] of lists) {
      const of = async (selection: string): Promise<Record<string, never>> => {
        const answer = await other(`{ it: ${from} { ${selection} } }`);
        expect(answer.errors).toBeUndefined();
        return (answer.data as { it: Record<string, never> }).it;
      };
      const whole: unknown[] = (await of(`${field} { ${members} }`))[field] ?? [];
      expect(whole.length, field).toBeGreaterThan(0);
      for (const [size, cursor, edge, more] of [
        ['first', 'after', 'endCursor', 'hasNextPage'],
        ['last', 'before', 'startCursor', 'hasPreviousPage'],
      ] as const) {
        const found: unknown[] = [];
        let place = '';
        do {
          const page = (
            (await of(`${field}Connection(${size}: 2 ${place}) {
              totalCount nodes { ${members} } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
            }`)) as unknown as Record<
              string,
              { totalCount: number; nodes: unknown[]; pageInfo: Record<string, string | boolean> }
            >
          )[`${field}Connection`];
          expect(page?.totalCount).toBe(whole.length);
          if (size === 'first') found.push(...(page?.nodes ?? []));
          else found.unshift(...(page?.nodes ?? []));
          place = page?.pageInfo[more] === true ? `${cursor}: "${String(page.pageInfo[edge])}"` : '';
        } while (place !== '');
        expect(found, `${field} ${size}`).toEqual(whole);
      }
    }
  });

  it('takes regions that lie deeper along where they are asked for', async () => {
    const { data } = await query(`{ region(code: "510000") {
      near: agenciesConnection { totalCount }
      all: agenciesConnection(withDescendants: true) { totalCount nodes { name } }
    } china: regions(filter: { parent: "region-全国", withDescendants: true }) { totalCount } }`);
    const { near, all } = (
      data as { region: Record<'near' | 'all', { totalCount: number; nodes: unknown[] }> }
    ).region;
    expect(all.totalCount).toBeGreaterThan(near.totalCount);
    expect(all.nodes).toContainEqual({ name: '绵阳市人民政府办公室' });
  });

  it('counts the documents of many owners only where a query asks for their number', async () => {
    const asked: unknown[] = [];
    const whole = createMemoryGraph({ facts: [provincial, municipal] });
    const watched: PolicyGraph = {
      ...whole,
      under: () => watched,
      withoutTexts: () => watched,
      documentsOf: async (owners, page) => {
        asked.push(page);
        return whole.documentsOf(owners, page);
      },
    };
    const { query: other } = await serve(watched);
    await other('{ agencies { nodes { documents(first: 3) { nodes { id } } } } }');
    await other('{ regions { nodes { documents(last: 2, withDescendants: true) { totalCount } } } }');
    expect(asked).toEqual([{ first: 3 }, { last: 2, count: true }]);
  });

  it('asks the store once for each kind of look-up, however many entries there are', async () => {
    await ask(`{ documents(first: 50) { nodes {
      issuers { name region { name parent { name } } documents(first: 3) { nodes { title } } }
      region { name }
      references { to { title } evidence { url document { title } } }
      citedBy { from { title } }
      measures(first: 3) { nodes {
        responsibilities { agency { name region { name } } evidence { url } }
        initiatives { initiative { name adoptions { measure { heading document { title } } } } }
        references { id }
      } }
    } } }`);
    const lookUps = new Map(calls);
    for (const name of [
      'documents',
      'documentsOf',
      'referencesFrom',
      'referencesTo',
      'measuresOf',
      'responsibilitiesOfMeasures',
      'adoptionsOfMeasures',
      'adoptionsOfInitiatives',
    ]) {
      expect([name, lookUps.get(name)]).toEqual([name, 1]);
    }
    // Nodes are fetched as the query reaches them, at most once a level.
    expect(lookUps.get('nodes')).toBeLessThanOrEqual(8);
    expect(lookUps.get('issuersOf')).toBeLessThanOrEqual(2);
  });

  it('pages through the documents of many agencies at once, each its own page', async () => {
    const many = createMemoryGraph({
      facts: Array.from({ length: 40 }, (_, at) => ({
        ...provincial,
        number: `川办发〔2024〕${at + 1}号`,
        date: `2024-01-${String((at % 28) + 1).padStart(2, '0')}`,
        issuers: [{ name: at % 4 === 0 ? '四川省公安厅' : '四川省人民政府办公厅' }],
        references: [],
      })),
    });
    const watched = counted(many);
    const { query: askMany } = await serve(watched.graph);
    const both = await askMany(`{ agencies(filter: { levels: [PROVINCE] }) { nodes {
      name first: documents(first: 2) { totalCount pageInfo { hasNextPage } nodes { id } }
      last: documents(last: 2) { pageInfo { hasPreviousPage } nodes { id } }
    } } }`);
    // The first pages with their totals are one question, the last pages another; nothing is read but these.
    expect(watched.calls.get('documents')).toBeUndefined();
    expect(watched.calls.get('documentsOf')).toBe(2);
    const nodes = (both.data as { agencies: { nodes: { name: string; first: unknown; last: unknown }[] } })
      .agencies.nodes;
    for (const name of ['四川省公安厅', '四川省人民政府办公厅', '国家税务总局四川省税务局']) {
      const alone = await askMany(`{ agency(name: "${name}") {
        first: documents(first: 2) { totalCount pageInfo { hasNextPage } nodes { id } }
        last: documents(last: 2) { pageInfo { hasPreviousPage } nodes { id } }
      } }`);
      const found = nodes.find((node) => node.name === name);
      expect({ agency: { first: found?.first, last: found?.last } }).toEqual(alone.data);
    }
  });
});

describe('a number that several documents share', () => {
  it('is answered by an error that lists their ids: guessing would be wrong half of the time', async () => {
    const { query } = await serve(
      createMemoryGraph({ facts: [sharedNumber('四川省公安厅'), sharedNumber('绵阳市人民政府办公室')] }),
    );
    const answer = await query('{ document(number: "共办发〔2024〕1号") { id } }');
    expect(codes(answer)).toEqual(['AMBIGUOUS_NUMBER']);
    const ids = answer.errors?.[0]?.extensions?.['ids'] as readonly string[];
    expect(ids).toHaveLength(2);
    for (const id of ids) {
      expect((await query('query ($id: ID!) { document(id: $id) { number } }', { id })).data).toEqual({
        document: { number: '共办发〔2024〕1号' },
      });
    }
  });
});

describe('a connection', () => {
  const facts = Array.from({ length: 45 }, (_, at) => ({
    ...municipal,
    number: `绵府办发〔2024〕${at + 1}号`,
    date: `2024-02-${String((at % 28) + 1).padStart(2, '0')}`,
    references: [],
  }));

  it.each([
    ['first', 'after', 'hasNextPage', 'endCursor'] as const,
    ['last', 'before', 'hasPreviousPage', 'startCursor'] as const,
  ])('gives every entry once when paged through by %s', async (size, from, more, cursorName) => {
    const { query } = await serve(createMemoryGraph({ facts }));
    const seen: string[] = [];
    let cursor: string | null = null;
    for (let page = 0; page < 10; page++) {
      const answer = await query(
        `query ($cursor: String) { documents(filter: { status: HELD }, ${size}: 7, ${from}: $cursor) {
            nodes { id } edges { cursor node { id } } pageInfo { ${more} ${cursorName} }
          } }`,
        { cursor },
      );
      const { documents } = answer.data as {
        documents: {
          nodes: { id: string }[];
          edges: { node: { id: string } }[];
          pageInfo: Record<string, unknown>;
        };
      };
      expect(documents.edges.map((edge) => edge.node)).toEqual(documents.nodes);
      const ids = documents.nodes.map((node) => node.id);
      if (size === 'first') seen.push(...ids);
      else seen.unshift(...ids);
      if (documents.pageInfo[more] !== true) break;
      cursor = documents.pageInfo[cursorName] as string;
    }
    expect(seen).toHaveLength(45);
    expect(new Set(seen).size).toBe(45);
  });

  it('has twenty entries if no size is given, and refuses a cursor that is none', async () => {
    const { query } = await serve(createMemoryGraph({ facts }));
    const { documents } = (await query('{ documents { nodes { id } } }')).data as {
      documents: { nodes: unknown[] };
    };
    expect(documents.nodes).toHaveLength(20);
    expect(codes(await query('{ documents(after: "nonsense") { nodes { id } } }'))).toEqual([
      'INVALID_CURSOR',
    ]);
    const inner =
      '{ document(number: "绵府办发〔2024〕1号") { measures(after: "nonsense") { nodes { id } } } }';
    expect(codes(await query(inner))).toEqual(['INVALID_CURSOR']);
  });
});
