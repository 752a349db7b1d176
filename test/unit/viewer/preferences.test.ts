import { describe, expect, it } from 'vitest';
import { homeOf, keep, type Keeper } from '../../../viewer/state/preferences.ts';
import { initialState } from '../../../viewer/state/view-state.ts';

function keeperOf(kept: Record<string, string> = {}): () => Keeper {
  return () => ({
    getItem: (name) => kept[name] ?? null,
    setItem: (name, value) => {
      kept[name] = value;
    },
  });
}

describe('the choice of language and theme', () => {
  it('is 中文 and the system’s theme until the reader chooses', () => {
    expect(homeOf(keeperOf())).toEqual(initialState);
    expect(initialState.language).toBe('zh');
  });

  it('is kept for the next page', () => {
    const keeper = keeperOf();
    keep(keeper, { language: 'en', theme: 'contrast' });
    expect(homeOf(keeper)).toEqual({ ...initialState, language: 'en', theme: 'contrast' });
  });

  it('does no harm where the browser keeps nothing or something else', () => {
    const refusing = (): Keeper => {
      throw new Error('SecurityError');
    };
    expect(() => keep(refusing, { language: 'en', theme: 'dark' })).not.toThrow();
    expect(homeOf(refusing)).toEqual(initialState);
    for (const text of ['{', 'null', '[]', '{"language":"fr","theme":7}']) {
      expect(homeOf(keeperOf({ 'zhengmai.preferences': text }))).toEqual(initialState);
    }
  });
});
