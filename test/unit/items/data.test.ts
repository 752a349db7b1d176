import { describe, expect, it } from 'vitest';
import { readData } from '../../../ingest/read-data.ts';

interface Kinds {
  readonly openings: readonly string[];
  readonly general: readonly string[];
  readonly safeguard: readonly string[];
  readonly articles: { readonly general: readonly { readonly means: string; readonly pattern: string }[] };
}

const kinds = readData<Kinds>('items/kinds.json');

describe('Data of kinds', () => {
  it('no word means two kinds', () => {
    expect(kinds.general.filter((word) => kinds.safeguard.includes(word))).toEqual([]);
  });

  it('openings stand longest first, so that 建立健全 is tried before 建立', () => {
    const lengths = kinds.openings.map((word) => word.length);
    expect([...lengths].sort((one, other) => other - one)).toEqual(lengths);
  });

  it('every pattern is a regular expression and says what it means', () => {
    for (const { means, pattern } of kinds.articles.general) {
      expect(means).not.toBe('');
      expect(() => new RegExp(pattern)).not.toThrow();
    }
  });
});
