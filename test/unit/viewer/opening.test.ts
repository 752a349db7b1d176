import { describe, expect, it } from 'vitest';
import { graphqlEndpoint } from '../../../api/graphql.ts';
import type { Facts, Relation } from '../../../schema/facts.ts';
import { createMemoryGraph } from '../../../store/memory/memory-graph.ts';
import { graphqlClient } from '../../../viewer/client/graphql-client.ts';
import { loadOpening, loadOverview, type Overview } from '../../../viewer/client/load-overview.ts';
import { httpTransport } from '../../../viewer/client/transports.ts';
import type { LoadedLineage } from '../../../viewer/lineage/lineage-model.ts';
import { hubsToRead, type Hub } from '../../../viewer/lineage/strongest-lineages.ts';
import { makeFacts, makeReference } from '../store/make-facts.ts';

interface Opened extends Omit<Overview, 'opening'> {
  readonly opening: LoadedLineage;
}

/** As the viewer asks: by the real API, its limits included. */
async function overviewOf(facts: readonly Facts[], cards: number): Promise<Opened> {
  const endpoint = graphqlEndpoint({ graph: createMemoryGraph({ facts }) });
  const send: typeof fetch = async (_address, init) =>
    endpoint.fetch('http://localhost/graphql', init as RequestInit);
  const ask = graphqlClient(httpTransport('graphql', send));
  const overview = await loadOverview(ask, cards);
  return { ...overview, opening: await loadOpening(ask, overview.opening) };
}

const issuer = '赣州市人民政府办公室';

function notice(name: string, date: string, ...cites: readonly (readonly [string, Relation])[]): Facts {
  return makeFacts({
    title: name,
    issuers: [issuer],
    number: `${name}〔2023〕1号`,
    date,
    references: cites.map(([cited, relation]) =>
      makeReference({ issuer, number: `${cited}〔2023〕1号`, title: cited, relation }),
    ),
  });
}

function drawn({ opening }: Opened): readonly string[] {
  return (opening.core ?? []).map((id) => opening.documents.get(id)?.title ?? id);
}

const few = [
  notice('法', '2020-01-01'),
  notice('计划', '2020-02-01'),
  notice('甲', '2023-01-01', ['法', 'mentions'], ['计划', 'implements']),
  notice('乙', '2023-01-02', ['法', 'mentions'], ['计划', 'implements']),
  notice('丙', '2023-01-03', ['法', 'mentions']),
];

describe('the picture the viewer opens with', () => {
  it('puts what is carried out before what is merely named', async () => {
    const { lineages } = await overviewOf(few, 10);
    expect(lineages.map(({ document: { title }, count }) => [title, count])).toEqual([
      ['计划', 2],
      ['法', 3],
    ]);
  });

  it('draws no more cards than can be read', async () => {
    expect(drawn(await overviewOf(few, 4))).toEqual(['计划', '乙', '甲']);
    expect(drawn(await overviewOf(few, 10))).toHaveLength(5);
  });

  it('begins at the strongest hub, however old it is and however many newer documents there are', async () => {
    const citing = Array.from({ length: 600 }, (_, at) =>
      notice(`旧${at}`, '2021-01-01', ['计划', 'implements']),
    );
    const others = Array.from({ length: 900 }, (_, at) =>
      notice(`新${at}`, '2024-01-01', [`文${at >> 1}`, 'implements']),
    );
    const overview = await overviewOf([notice('计划', '2020-02-01'), ...citing, ...others], 20);
    expect(overview.lineages[0]).toMatchObject({ document: { title: '计划' }, count: 600 });
    expect(drawn(overview)[0]).toBe('计划');
    expect(drawn(overview)).toHaveLength(20);
    // 19 of the 600 are drawn; it is said that the others were not read.
    expect(overview.opening.omitted).toBe(581);
  });

  it('of an empty graph is empty', async () => {
    const overview = await overviewOf([], 10);
    expect(overview.lineages).toEqual([]);
    expect(overview.opening.core).toEqual([]);
  });
});

describe('the hubs that are read for it', () => {
  const hub = (citedByCount: number): Hub => ({ document: { citedByCount } as Hub['document'], weight: 1 });

  it('are as many as there is room for, of each no more than is drawn', () => {
    const limits = hubsToRead([hub(5000), hub(900), hub(3), hub(2)], 40).map(({ limit }) => limit);
    expect(limits).toEqual([40, 40, 4, 3]);
    expect(hubsToRead(new Array<Hub>(60).fill(hub(5000)), 40)).toHaveLength(5);
    expect(hubsToRead(new Array<Hub>(60).fill(hub(1)), 40)).toHaveLength(20);
  });
});
