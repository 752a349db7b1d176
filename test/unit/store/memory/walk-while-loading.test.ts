import { describe, expect, it } from 'vitest';
import { createMemoryGraph } from '../../../../store/memory/memory-graph.ts';
import { randomCorpus } from '../../../engines/random-corpus.ts';
import { walkWhileLoading } from '../../../engines/walk-while-loading.ts';

describe('a walk through a list', () => {
  it.each([1, 2, 3, 4, 5])(
    'misses nothing and repeats nothing while documents come in (seed %i)',
    async (seed) => {
      const corpus = randomCorpus(seed, 24);
      const graphWith = async (facts: Parameters<typeof walkWhileLoading>[1]) => createMemoryGraph({ facts });
      expect(await walkWhileLoading(graphWith, corpus.slice(0, 12), corpus.slice(12))).toEqual([]);
    },
  );
});
