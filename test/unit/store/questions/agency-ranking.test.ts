import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMemoryGraph } from '../../../../store/memory/memory-graph.ts';
import type { Network } from '../../../../store/policy-graph.ts';
import { agencyRanking } from '../../../../store/questions/agency-ranking/agency-ranking.ts';
import {
  centralities,
  dutyCounts,
  rankingLimits,
  type RankingBy,
} from '../../../../store/questions/agency-ranking/request.ts';
import { randomCorpus } from '../../../engines/random-corpus.ts';
import { makeFacts, makeMeasure, makeUnit } from '../make-facts.ts';

/** 甲 and 丙 share a measure with 乙 only: 乙 stands between them. */
const chain = createMemoryGraph({
  facts: [
    makeFacts({
      measures: [
        makeMeasure({
          path: ['一'],
          responsibilities: [makeUnit('甲局', { role: 'lead' }), makeUnit('乙局')],
        }),
        makeMeasure({
          path: ['二'],
          responsibilities: [makeUnit('甲局', { role: 'lead' }), makeUnit('乙局')],
        }),
        makeMeasure({
          path: ['三'],
          responsibilities: [makeUnit('乙局', { role: 'lead' }), makeUnit('丙局', { role: 'support' })],
        }),
        makeMeasure({ path: ['四'], responsibilities: [makeUnit('丁局')] }),
      ],
    }),
  ],
});

async function values(by: RankingBy): Promise<readonly string[]> {
  const { entries } = await agencyRanking(chain, { by, first: 10 });
  return entries.map(({ rank, agency, value }) => `${rank} ${agency.name} ${value}`);
}

describe('rankings of agencies', () => {
  it('count duties, and give equals one rank', async () => {
    expect(await values('measures')).toEqual(['1 乙局 3', '2 甲局 2', '3 丁局 1', '3 丙局 1']);
    expect(await values('leads')).toEqual(['1 甲局 2', '2 乙局 1', '3 丁局 0', '3 丙局 0']);
    expect(await values('responsible')).toEqual(['1 乙局 2', '2 丁局 1', '3 甲局 0', '3 丙局 0']);
    expect(await values('supports')).toEqual(['1 丙局 1', '2 乙局 0', '2 甲局 0', '2 丁局 0']);
  });

  it('count partners, and the measures shared with them', async () => {
    expect(await values('partners')).toEqual(['1 乙局 2', '2 甲局 1', '2 丙局 1', '4 丁局 0']);
    expect(await values('sharedMeasures')).toEqual(['1 乙局 3', '2 甲局 2', '3 丙局 1', '4 丁局 0']);
  });

  it('know who stands between the others: 乙 lies on the only way of three pairs of three', async () => {
    // Of the three pairs of others (甲丙, 甲丁, 丙丁) one has a way, through 乙.
    const [first, ...others] = await values('betweenness');
    expect(first).toBe(`1 乙局 ${Number((1 / 3).toFixed(12))}`);
    expect(others.every((line) => line.endsWith(' 0'))).toBe(true);
  });

  it('give page rank to whom much leads', async () => {
    const { entries } = await agencyRanking(chain, { by: 'pagerank', first: 10 });
    expect(entries.map(({ agency }) => agency.name).slice(0, 2)).toEqual(['乙局', '甲局']);
    expect(entries.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(1, 5);
  });

  it('say among how many they were made, and how many the limit left out', async () => {
    const asked: number[] = [];
    const network: Network = { nodes: [], edges: [], omitted: 7 };
    const graph = {
      network: async ({ limit }: { readonly limit: number }) => {
        asked.push(limit);
        return network;
      },
    };
    for (const by of [...dutyCounts, ...centralities]) {
      expect(await agencyRanking(graph, { by, first: 5 })).toEqual({ entries: [], agencies: 0, omitted: 7 });
    }
    expect(asked).toEqual([...dutyCounts, ...centralities].map((by) => rankingLimits[by]));
  });

  it('have a value where nobody can stand between two others', async () => {
    const two = createMemoryGraph({
      facts: [
        makeFacts({ measures: [makeMeasure({ responsibilities: [makeUnit('甲局'), makeUnit('乙局')] })] }),
      ],
    });
    const { entries } = await agencyRanking(two, { by: 'betweenness', first: 5 });
    expect(entries.map(({ value }) => value)).toEqual([0, 0]);
  });

  it('are the same whatever the order of the documents, and never rise', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 10_000 }), async (seed) => {
        const corpus = randomCorpus(seed, 6);
        const one = createMemoryGraph({ facts: corpus });
        const other = createMemoryGraph();
        for (const facts of [...corpus].reverse()) await other.load([facts]);
        for (const by of [...dutyCounts, ...centralities]) {
          const ranking = await agencyRanking(one, { by, first: 1000 });
          expect(await agencyRanking(other, { by, first: 1000 })).toEqual(ranking);
          const all = ranking.entries.map(({ value }) => value);
          expect([...all].sort((a, b) => b - a)).toEqual(all);
          expect(all.every((value) => Number.isFinite(value) && value >= 0)).toBe(true);
        }
      }),
      { numRuns: 10 },
    );
  });
});
