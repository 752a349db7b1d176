import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMemoryGraph } from '../../../../../store/memory/memory-graph.ts';
import type { Diffusion } from '../../../../../store/questions/diffusion/answer.ts';
import { diffusion } from '../../../../../store/questions/diffusion/diffusion.ts';
import { carryingOut, type DiffusionRequest } from '../../../../../store/questions/diffusion/request.ts';
import { withEvidence } from '../../../../../store/questions/diffusion/with-evidence.ts';
import type { PolicyGraph } from '../../../../../store/policy-graph.ts';
import { randomCorpus } from '../../../../engines/random-corpus.ts';

const seeds = fc.integer({ min: 1, max: 1_000_000 });
const depths = fc.integer({ min: 1, max: 6 });
const cases = { numRuns: 15 };

interface Answered {
  readonly request: DiffusionRequest;
  readonly found: Diffusion;
}

/** The diffusion of every document of a random corpus. */
async function everyDiffusion(
  graph: PolicyGraph,
  bounds: Omit<DiffusionRequest, 'of'>,
): Promise<readonly Answered[]> {
  const { items } = await graph.documents({}, { field: 'date' }, {});
  const answers: Answered[] = [];
  for (const { node } of items) {
    const request = { ...bounds, of: node.id };
    const found = await diffusion(graph, request);
    if (found !== null) answers.push({ request, found });
  }
  return answers;
}

/** Every document of the answer, in a row or further, and those of no region. */
function documentsOf({ rows, leftOut }: Diffusion): readonly string[] {
  return [
    ...rows.flatMap(({ documentId, furtherIds }) => [documentId, ...furtherIds]),
    ...leftOut.withoutRegionIds,
  ];
}

describe('a diffusion', () => {
  it('has exactly what a lineage downstream reaches, each along a chain as long as its distance', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, depths, async (seed, depth) => {
        const graph = createMemoryGraph({ facts: randomCorpus(seed, 20) });
        for (const { request, found } of await everyDiffusion(graph, { depth })) {
          const lineage = await graph.lineage({
            id: request.of,
            direction: 'downstream',
            relations: carryingOut,
            depth,
            limit: 10_000,
          });
          const distances = new Map(lineage.nodes.map(({ document, distance }) => [document.id, distance]));
          distances.delete(request.of);
          expect([...documentsOf(found)].sort()).toEqual([...distances.keys()].sort());
          for (const { documentId, chain } of found.rows) {
            expect(chain.length).toBe(distances.get(documentId));
          }
        }
      }),
      cases,
    );
  });

  it('shows a reference that means carrying out for every step of every chain', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const graph = createMemoryGraph({ facts: randomCorpus(seed, 20) });
        for (const { request, found } of await everyDiffusion(graph, { depth: 6 })) {
          for (const { row, chain, document } of await withEvidence(graph, found.rows, null)) {
            expect(chain).toHaveLength(row.chain.length);
            expect(chain[0]?.reference.toId).toBe(request.of);
            expect(chain.every(({ reference }) => carryingOut.includes(reference.relation))).toBe(true);
            expect(document.regionId).toBe(row.regionId);
          }
        }
      }),
      cases,
    );
  });

  it('counts every region once: in a row or as a gap, in its level and in the curve', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const graph = createMemoryGraph({ facts: randomCorpus(seed, 20) });
        for (const { found } of await everyDiffusion(graph, { depth: 6 })) {
          const { rows, gaps, levels, curve } = found;
          const regions = [
            ...rows.map(({ regionId }) => regionId),
            ...gaps.map(({ division }) => division.id),
          ];
          expect(new Set(regions).size).toBe(regions.length);
          const sum = (read: (level: (typeof levels)[number]) => number): number =>
            levels.reduce((total, level) => total + read(level), 0);
          expect(sum(({ reached }) => reached)).toBe(rows.length);
          const reckoned =
            rows.length - sum(({ undated }) => undated) - sum(({ conflicting }) => conflicting);
          expect(curve.at(-1)?.cumulative ?? 0).toBe(reckoned);
          expect(curve.map(({ date }) => date)).toEqual([...new Set(curve.map(({ date }) => date))].sort());
          for (const { share, shareOfHeld } of levels) {
            for (const part of [share ?? 0, shareOfHeld ?? 0]) {
              expect(part).toBeGreaterThanOrEqual(0);
              expect(part).toBeLessThanOrEqual(1);
            }
          }
        }
      }),
      cases,
    );
  });

  it('as of a day is that of today without what has a later date or none', async () => {
    const day = fc.constantFrom('2022-06-01', '2023-01-01', '2023-02-01', '2023-06-01');
    await fc.assert(
      fc.asyncProperty(seeds, day, async (seed, dateTo) => {
        const graph = createMemoryGraph({ facts: randomCorpus(seed, 20) });
        const today = await everyDiffusion(graph, { depth: 4 });
        const then = await everyDiffusion(graph, { depth: 4, dateTo });
        for (const [at, { found }] of then.entries()) {
          const whole = today[at]?.found;
          if (whole === undefined) throw new Error('one answer is missing');
          const left = found.leftOut.later + found.leftOut.undated;
          expect(documentsOf(found).length + left).toBe(documentsOf(whole).length);
          expect(found.rows.every(({ date }) => date !== null && date <= dateTo)).toBe(true);
          const chainOf = new Map(whole.rows.map(({ documentId, chain }) => [documentId, chain]));
          for (const { documentId, chain } of found.rows) {
            if (chainOf.has(documentId)) expect(chain).toEqual(chainOf.get(documentId));
          }
        }
      }),
      cases,
    );
  });
});
