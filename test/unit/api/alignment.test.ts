import { describe, expect, it } from 'vitest';
import type { PolicyGraph } from '../../../store/policy-graph.ts';
import { createMemoryGraph } from '../../../store/memory/memory-graph.ts';
import { cityPlan, factsOf, otherCityPlan, provincialPlan } from '../store/questions/alignment/plans.ts';
import { codes, serve } from './serve.ts';

const graph = createMemoryGraph({ facts: [provincialPlan, cityPlan, otherCityPlan].map(factsOf) });
const numbered = async (number: string): Promise<string> => {
  const page = await graph.documents({ number }, { field: 'date' }, { first: 1 });
  return page.items[0]?.node.id ?? '';
};
const from = await numbered(provincialPlan.number);
const to = await numbered(cityPlan.number);

describe('alignment', () => {
  it('shows pairs with parts, passages in both texts with their sentences, and what has no counterpart', async () => {
    const { query: ask } = await serve(graph);
    const { data, errors } = await ask(
      `query ($from: ID!, $to: ID!) {
        alignment(from: $from, to: $to) {
          from { id } to { id } minScore pairCount fromCompared toCompared fromWithoutCount toWithoutCount
          pairs(first: 1) {
            score headingScore textScore functionScore fromPairs toPairs
            from { heading text } to { heading text }
            passages { text fromStart fromEnd toStart toEnd fromEvidence { text start end } toEvidence { text start end documentStart } }
          }
          fromWithout { heading }
          toWithout { heading }
        }
      }`,
      { from, to },
    );
    expect(errors).toBeUndefined();
    const { alignment } = data as {
      alignment: {
        pairs: {
          from: { text: string };
          to: { text: string };
          passages: Record<string, never>[];
        }[];
      };
    };
    expect(alignment).toMatchObject({
      from: { id: from },
      to: { id: to },
      minScore: 0.4,
      pairCount: 5,
      fromCompared: 5,
      toCompared: 5,
      fromWithoutCount: 1,
      toWithoutCount: 1,
      fromWithout: [{ heading: '守住托育安全底线' }],
      toWithout: [{ heading: '建设伏羲亲子公园' }],
      pairs: [
        { score: 1, functionScore: 1, from: { heading: '培养托育从业人员' }, fromPairs: 1, toPairs: 1 },
      ],
    });
    const [pair] = alignment.pairs;
    expect(pair?.passages.length).toBeGreaterThan(0);
    for (const passage of pair?.passages ?? []) {
      const { text, fromStart, fromEnd, toStart, toEnd, fromEvidence, toEvidence } = passage as unknown as {
        text: string;
        fromStart: number;
        fromEnd: number;
        toStart: number;
        toEnd: number;
        fromEvidence: { text: string; start: number; end: number };
        toEvidence: { text: string; start: number; end: number };
      };
      expect(pair?.from.text.slice(fromStart, fromEnd)).toBe(text);
      const inTo = pair?.to.text.slice(toStart, toEnd);
      expect(text.startsWith(fromEvidence.text.slice(fromEvidence.start, fromEvidence.end))).toBe(true);
      expect(inTo?.startsWith(toEvidence.text.slice(toEvidence.start, toEvidence.end))).toBe(true);
    }
  });

  it.each([
    ['a document that is not there', { from, to: 'document-不存在' }, 'NOT_FOUND'],
    ['a document with itself', { from, to: from }, 'BAD_ARGUMENT'],
    ['a score out of range', { from, to, minScore: 0 }, 'BAD_ARGUMENT'],
  ])('refuses %s', async (_what, variables, code) => {
    const { query: ask } = await serve(graph);
    const answer = await ask(
      'query ($from: ID!, $to: ID!, $minScore: Float! = 0.4) { alignment(from: $from, to: $to, minScore: $minScore) { pairCount } }',
      variables,
    );
    expect(codes(answer)).toEqual([code]);
  });
});

describe('alike', () => {
  it('shows measures like one in the documents around its own', async () => {
    const { query: ask } = await serve(graph);
    const { data } = await ask(
      `query ($id: ID!) { document(id: $id) { measures(first: 1) { nodes {
        alike(first: 1) { pairCount documentsCompared documentsLeftOut pairs { to { document { number } } } }
      } } } }`,
      { id: to },
    );
    expect(data).toEqual({
      document: {
        measures: {
          nodes: [
            {
              alike: {
                pairCount: 2,
                documentsCompared: 2,
                documentsLeftOut: 0,
                pairs: [{ to: { document: { number: provincialPlan.number } } }],
              },
            },
          ],
        },
      },
    });
  });

  const ofMany = (measures: number, first: number): string =>
    `{ measures(first: ${measures}) { nodes { alike(first: ${first}) { pairCount } } } }`;

  it('costs as much as the work it makes, even if none is shown', async () => {
    const { query: ask } = await serve(graph);
    expect(codes(await ask(ofMany(30, 50)))).toEqual([]);
    expect(codes(await ask(ofMany(200, 50)))).toEqual(['QUERY_TOO_COSTLY']);
    const four = ['a', 'b'].map(
      (name) => `${name}: measures(first: 200) { nodes { alike(first: 0) { pairCount } } }`,
    );
    expect(codes(await ask(`{ ${four.join(' ')} }`))).toEqual(['QUERY_TOO_COSTLY']);
  });

  it('is given up when time is up: no further document is read for it', async () => {
    let read = 0;
    const slow = (inner: PolicyGraph): PolicyGraph =>
      Object.assign(Object.create(inner) as PolicyGraph, {
        under: (signal: AbortSignal) => slow(inner.under(signal)),
        measuresOf: async (ids: readonly string[]) => {
          read++;
          await new Promise((resolve) => setTimeout(resolve, 30));
          return inner.measuresOf(ids);
        },
      });
    const cities = Array.from({ length: 12 }, (_, at) =>
      factsOf({ ...cityPlan, number: `天政办发〔2032〕${at + 1}号` }),
    );
    const { query: ask } = await serve(
      slow(createMemoryGraph({ facts: [factsOf(provincialPlan), ...cities] })),
      {
        limits: { timeoutMs: 100 },
      },
    );
    expect(codes(await ask(ofMany(60, 5)))).toEqual(['QUERY_TIMEOUT']);
    const then = read;
    await new Promise((resolve) => setTimeout(resolve, 100));
    // One look-up may have been under way.
    expect(read).toBeLessThanOrEqual(then + 1);
    expect(read).toBeLessThan(13);
  });
});
