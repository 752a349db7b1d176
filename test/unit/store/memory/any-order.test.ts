import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../../schema/facts.ts';
import { heldDocumentId } from '../../../../store/graph/reference-keys.ts';
import { createMemoryGraph } from '../../../../store/memory/memory-graph.ts';
import type { PolicyGraph } from '../../../../store/policy-graph.ts';
import { answersOf, questionsFor } from '../../../engines/questions.ts';
import { randomCorpus } from '../../../engines/random-corpus.ts';
import { seededRandom } from '../../../engines/seeded-random.ts';

const seeds = fc.integer({ min: 0, max: 1_000_000 });
const sizes = fc.integer({ min: 0, max: 14 });
const runs = { numRuns: 40 };

async function loaded(...batches: readonly (readonly Facts[])[]): Promise<PolicyGraph> {
  const graph = createMemoryGraph();
  for (const batch of batches) await graph.load(batch);
  return graph;
}

async function expectSameAnswers(graph: PolicyGraph, other: PolicyGraph, seed: number): Promise<void> {
  const questions = await questionsFor(graph, seed);
  const [answers, others] = [await answersOf(graph, questions), await answersOf(other, questions)];
  for (const [name, answer] of answers) expect(others.get(name), name).toEqual(answer);
}

/** Each document once: then no file brings one document in two forms, of which the later would stand. */
function eachOnce(facts: readonly Facts[]): readonly Facts[] {
  return [...new Map(facts.map((one) => [heldDocumentId(one), one])).values()];
}

describe('the graph in memory', () => {
  it('is the same in whatever order the documents of a load come', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, sizes, async (seed, size) => {
        const facts = randomCorpus(seed, size);
        const shuffled = seededRandom(seed + 1).shuffled(facts);
        await expectSameAnswers(await loaded(facts), await loaded(shuffled), seed);
      }),
      runs,
    );
  });

  it('is the same whether documents come together or one by one, in any order, once or twice', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, sizes, async (seed, size) => {
        const facts = eachOnce(randomCorpus(seed, size));
        const shuffled = seededRandom(seed + 1).shuffled(facts);
        const oneByOne = await loaded(...shuffled.map((one) => [one]), facts);
        await expectSameAnswers(await loaded(facts), oneByOne, seed);
      }),
      runs,
    );
  });

  it('is after a removal as if the documents had never come', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, sizes, async (seed, size) => {
        const facts = eachOnce(randomCorpus(seed, size));
        const gone = new Set(
          seededRandom(seed + 2)
            .some(facts, facts.length)
            .map(heldDocumentId),
        );
        const graph = await loaded(facts);
        // Asked before, so that what was built for these answers would show if it were kept.
        await answersOf(graph, await questionsFor(graph, seed));
        expect(new Set(await graph.remove([...gone, 'document-不存在', ...gone]))).toEqual(gone);
        const kept = facts.filter((one) => !gone.has(heldDocumentId(one)));
        await expectSameAnswers(await loaded(kept), graph, seed);
      }),
      runs,
    );
  });

  it('reports a second load of the same facts as unchanged', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, sizes, async (seed, size) => {
        const facts = eachOnce(randomCorpus(seed, size));
        const graph = createMemoryGraph();
        const first = await graph.load(facts);
        const second = await graph.load(structuredClone(facts));
        expect(first.added).toHaveLength(facts.length);
        expect(second).toEqual({ added: [], changed: [], unchanged: first.added });
      }),
      runs,
    );
  });

  it('gives back the facts as they were loaded', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, sizes, async (seed, size) => {
        const facts = eachOnce(randomCorpus(seed, size));
        const graph = await loaded(facts);
        expect(await graph.facts(facts.map(heldDocumentId))).toEqual(facts);
        expect(await graph.facts(['document-不存在'])).toEqual([null]);
      }),
      runs,
    );
  });
});

describe('every edge of a random graph', () => {
  it('has both its ends in the graph, and shows its words in its sentence', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, sizes, async (seed, size) => {
        const graph = await loaded(randomCorpus(seed, size));
        const { items } = await graph.documents({}, { field: 'date' }, {});
        const ids = items.map(({ node }) => node.id);
        const references = (await graph.referencesFrom(ids)).flat();
        for (const { toId, fromId } of references) expect(ids).toContain(toId === fromId ? '' : toId);
        const measureIds = (await graph.measuresOf(ids)).flat().map(({ id }) => id);
        expect(new Set(measureIds).size).toBe(measureIds.length);
        const duties = (await graph.responsibilitiesOfMeasures(measureIds)).flat();
        expect(await graph.nodes(duties.map(({ agencyId }) => agencyId))).not.toContain(null);
        for (const { evidence, text } of duties) {
          if (evidence.text === null || evidence.highlight === null) continue;
          expect(evidence.text.slice(...evidence.highlight)).toBe(text);
        }
      }),
      runs,
    );
  });

  it('leads to a cited document only if something points at it', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, sizes, async (seed, size) => {
        const graph = await loaded(randomCorpus(seed, size));
        const { items } = await graph.documents({ status: 'cited' }, { field: 'date' }, {});
        const pointing = await graph.referencesTo(items.map(({ node }) => node.id));
        for (const references of pointing) expect(references.length).toBeGreaterThan(0);
      }),
      runs,
    );
  });
});
