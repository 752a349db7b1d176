import { describe, expect, it } from 'vitest';
import type { Facts, ReferenceFact } from '../../../../schema/facts.ts';
import { createMemoryGraph } from '../../../../store/memory/memory-graph.ts';
import { heldDocumentId } from '../../../../store/graph/reference-keys.ts';
import type { DocumentNode } from '../../../../schema/graph.ts';
import { makeFacts, makeReference } from '../make-facts.ts';

const nation = '国务院办公厅';
const jingzhou = '荆州市人民政府办公室';
const jingmen = '荆门市人民政府办公室';

/** A document that cites, beside those held: to what do its references point? */
async function targets(
  references: readonly Partial<ReferenceFact>[],
  ...held: readonly Facts[]
): Promise<readonly (DocumentNode | null)[]> {
  const citing = makeFacts({
    title: '引用的文件',
    issuers: ['吉安市人民政府'],
    number: '吉府发〔2023〕9号',
    references: references.map(makeReference),
  });
  const graph = createMemoryGraph();
  await graph.load([citing, ...held]);
  const [edges = []] = await graph.referencesFrom([heldDocumentId(citing)]);
  const nodes = await graph.nodes(edges.map(({ toId }) => toId));
  return nodes.map((node) => (node?.label === 'Document' ? node : null));
}

function notice(issuer: string, number: string | null, title = `${issuer}关于优化服务的通知`): Facts {
  return makeFacts({ issuers: [issuer], number, title });
}

describe('a reference', () => {
  it('points at the held document with its issuer and number', async () => {
    const held = notice(nation, '国办发〔2022〕30号');
    const [target] = await targets([{ issuer: nation, number: '国办发〔2022〕30号' }], held);
    expect(target).toMatchObject({ id: heldDocumentId(held), status: 'held' });
  });

  it('does not mind how its number is written', async () => {
    const held = notice(nation, '国办发〔2022〕30号');
    const [target] = await targets([{ issuer: nation, number: '国办发[2022] 030号' }], held);
    expect(target?.id).toBe(heldDocumentId(held));
  });

  it('keeps 荆政办发 of 荆州 and of 荆门 apart', async () => {
    const held = [notice(jingzhou, '荆政办发〔2023〕6号'), notice(jingmen, '荆政办发〔2023〕13号')];
    const found = await targets(
      [
        { issuer: jingzhou, number: '荆政办发〔2023〕6号' },
        { issuer: jingmen, number: '荆政办发〔2023〕6号' },
        { issuer: jingmen, number: '荆政办发〔2023〕13号' },
        { issuer: jingzhou, number: '荆政办发〔2023〕13号' },
        { issuer: null, number: '荆政办发〔2023〕6号' },
      ],
      ...held,
    );
    expect(found.map((target) => target?.status)).toEqual(['held', 'cited', 'held', 'cited', 'cited']);
    expect(new Set(found.map((target) => target?.id)).size).toBe(5);
  });

  it('keeps one number with two issuers apart when both documents are held', async () => {
    const held = [notice(jingzhou, '荆政办发〔2023〕1号'), notice(jingmen, '荆政办发〔2023〕1号')];
    const found = await targets(
      [
        { issuer: jingmen, number: '荆政办发〔2023〕1号' },
        { issuer: jingzhou, number: '荆政办发〔2023〕1号' },
      ],
      ...held,
    );
    expect(found.map((target) => target?.id)).toEqual(
      [held[1], held[0]].map((facts) => facts && heldDocumentId(facts)),
    );
  });

  it('finds a joint document under each of its issuers', async () => {
    const held = makeFacts({
      issuers: ['湖北省商务厅', '武汉海关'],
      number: '鄂商务发〔2023〕5号',
      title: '湖北省商务厅武汉海关关于优化服务的通知',
    });
    const found = await targets(
      [
        { issuer: '武汉海关', number: '鄂商务发〔2023〕5号' },
        { issuer: '湖北省商务厅', title: '关于优化服务的通知' },
      ],
      held,
    );
    expect(found.map((target) => target?.id)).toEqual([heldDocumentId(held), heldDocumentId(held)]);
  });

  it('points at the held document with its full title', async () => {
    const held = notice(nation, '国办发〔2022〕30号');
    const [target] = await targets([{ issuer: nation, title: '关于优化服务的通知' }], held);
    expect(target?.id).toBe(heldDocumentId(held));
  });

  it('never points at a held document by a part of its title', async () => {
    const held = notice(nation, '国办发〔2022〕30号');
    const found = await targets(
      [{ title: '关于优化服务的通知' }, { issuer: nation, title: '优化服务的通知' }],
      held,
    );
    expect(found.map((target) => target?.status)).toEqual(['cited', 'cited']);
  });

  it('does not choose between two held documents of one title', async () => {
    const held = [
      makeFacts({ issuers: [], title: '江西省数字经济发展规划纲要', date: '2021-01-01' }),
      makeFacts({ issuers: [], title: '江西省数字经济发展规划纲要', date: '2022-01-01' }),
    ];
    const [target] = await targets([{ title: '江西省数字经济发展规划纲要' }], ...held);
    expect(target?.status).toBe('cited');
  });

  it('believes the number where title and number disagree', async () => {
    const held = notice(nation, '国办发〔2022〕30号');
    const [target] = await targets(
      [{ issuer: nation, title: '关于优化服务的通知', number: '国办发〔2021〕8号' }],
      held,
    );
    expect(target).toMatchObject({ status: 'cited', number: '国办发〔2021〕8号' });
  });

  it('is tied by title and number together where its issuer is not known', async () => {
    const held = makeFacts({
      issuers: [nation],
      number: '国办发〔2022〕30号',
      title: `${nation}关于优化服务的通知`,
    });
    const [target] = await targets(
      [{ full: held.title, title: held.title, number: '国办发〔2022〕30号' }],
      held,
    );
    expect(target?.id).toBe(heldDocumentId(held));
  });

  it('by title alone goes to the number that another reference gives with this title', async () => {
    const found = await targets([
      { issuer: nation, title: '关于优化服务的通知' },
      { issuer: nation, title: '关于优化服务的通知', number: '国办发〔2022〕30号' },
    ]);
    expect(found[0]?.id).toBe(found[1]?.id);
    expect(found[0]?.number).toBe('国办发〔2022〕30号');
  });

  it('by title alone goes to the title where others give it with two numbers', async () => {
    const found = await targets([
      { issuer: nation, title: '关于优化服务的通知' },
      { issuer: nation, title: '关于优化服务的通知', number: '国办发〔2022〕30号' },
      { issuer: nation, title: '关于优化服务的通知', number: '国办发〔2021〕8号' },
    ]);
    expect(new Set(found.map((target) => target?.id)).size).toBe(3);
    expect(found[0]?.number).toBeNull();
  });

  it('of a document to itself is no edge', async () => {
    const found = await targets([{ issuer: '吉安市人民政府', number: '吉府发〔2023〕9号' }]);
    expect(found).toEqual([]);
  });

  it('without title and number is no edge', async () => {
    expect(await targets([{ issuer: nation }])).toEqual([]);
  });
});

describe('a document that is only cited', () => {
  it('becomes held when it comes, and keeps its id and the references to it', async () => {
    const number = '国办发〔2022〕30号';
    const citing = makeFacts({
      issuers: [jingzhou],
      number: '荆政办发〔2023〕6号',
      references: [makeReference({ issuer: nation, number, relation: 'implements' })],
    });
    const graph = createMemoryGraph();
    await graph.load([citing]);
    const [[before] = []] = await graph.referencesFrom([heldDocumentId(citing)]);
    const held = notice(nation, number);
    await graph.load([held]);
    const [[after] = []] = await graph.referencesFrom([heldDocumentId(citing)]);
    expect(after).toEqual(before);
    expect(after?.toId).toBe(heldDocumentId(held));
    const { items } = await graph.documents({ number }, { field: 'date' }, {});
    expect(items.map(({ node }) => node.status)).toEqual(['held']);
    await graph.remove([heldDocumentId(held)]);
    expect(await graph.nodes([heldDocumentId(held)])).toMatchObject([
      { status: 'cited', citedIssuer: nation },
    ]);
  });

  it('says what most references say of it, with the level and region of its authority', async () => {
    const reference = { issuer: nation, number: '国办发〔2022〕30号' };
    const cite = (issuer: string, title: string): Facts =>
      makeFacts({
        issuers: [issuer],
        number: '办发〔2023〕1号',
        references: [makeReference({ ...reference, title })],
        agencies: [
          {
            name: nation,
            function: null,
            level: 'national',
            region: { name: '全国', code: null, level: 'national' },
            parent: null,
          },
        ],
      });
    const graph = createMemoryGraph();
    await graph.load([
      cite('赣州市人民政府', '关于优化服务的通知'),
      cite('吉安市人民政府', '关于优化服务的通知'),
      cite('宜春市人民政府', '关于优化服务有关工作的通知'),
    ]);
    const { items } = await graph.documents({ status: 'cited' }, { field: 'date' }, {});
    expect(items.map(({ node }) => node)).toMatchObject([
      {
        title: '关于优化服务的通知',
        citedIssuer: nation,
        level: 'national',
        regionId: 'region-全国',
        date: null,
      },
    ]);
    expect(await graph.nodes(['region-全国'])).toMatchObject([{ label: 'Region' }]);
  });

  it('is never mistaken for a held document of the same title or number whose issuer is not known', async () => {
    const number = '荆政办发〔2023〕6号';
    const held = [
      makeFacts({ number, title: '甲' }),
      makeFacts({ title: '江西省数字经济发展规划纲要', date: null }),
      makeFacts({ title: '江西省数字经济发展规划纲要', date: '2022-01-01' }),
    ];
    const found = await targets([{ number }, { title: '江西省数字经济发展规划纲要' }], ...held);
    expect(found.map((target) => target?.status)).toEqual(['cited', 'cited']);
  });
});
