import { describe, expect, it } from 'vitest';
import type { Ask } from '../../../viewer/client/graphql-client.ts';
import { loadAdoptions } from '../../../viewer/client/load-adoptions.ts';
import { ask, ganzhou, origin } from './fixture-api.ts';

describe('what documents adopt', () => {
  it('is told of each document asked for, of those that adopt nothing too', async () => {
    const adoptions = await loadAdoptions(ask, [ganzhou, origin], []);
    expect(adoptions.get(ganzhou)?.map(({ name }) => name)).toEqual(['一窗通办']);
    expect(adoptions.get(origin)).toEqual([]);
  });

  it('is not asked again of what is known', async () => {
    let asked = 0;
    const counting: Ask = (query, variables, signal) => {
      asked++;
      return ask(query, variables, signal);
    };
    await loadAdoptions(counting, [ganzhou], []);
    const before = asked;
    await loadAdoptions(counting, [ganzhou], ['initiative-一窗通办']);
    expect(asked).toBe(before);
    await loadAdoptions(counting, [ganzhou, origin], []);
    expect(asked).toBe(before + 1);
  });

  it('holds for an initiative of a link that is not among those most adopted', async () => {
    const adoptions = await loadAdoptions(ask, [ganzhou], ['initiative-没有']);
    expect(adoptions.get(ganzhou)).toHaveLength(1);
  });
});
