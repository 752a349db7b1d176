import { describe, expect, it } from 'vitest';
import { allThere, lookUp, whenThere } from '../../../api/look-up.ts';

describe('a look-up', () => {
  it('makes one question of what is asked for at the same time, and none of what is known', async () => {
    const asked: (readonly string[])[] = [];
    const names = lookUp((ids) => {
      asked.push(ids);
      return Promise.resolve(ids.map((id) => `name of ${id}`));
    });
    names.prime('c', 'told');
    const found = [names.load('a'), names.load('b'), names.load('c'), names.load('a')];
    expect(found[2]).toBe('told');
    expect(await Promise.all(found)).toEqual(['name of a', 'name of b', 'told', 'name of a']);
    expect(names.load('b')).toBe('name of b');
    expect(asked).toEqual([['a', 'b']]);
  });

  it('knows that there is nothing, too', async () => {
    let asked = 0;
    const none = lookUp<string | null>((ids) => Promise.resolve(ids.map(() => (asked++, null))));
    expect(await none.load('a')).toBeNull();
    expect(none.load('a')).toBeNull();
    expect(asked).toBe(1);
  });

  it('keeps the first answer it was told, and tells of a failure whoever asked', async () => {
    const failing = lookUp<string>(() => Promise.reject(new Error('gone')));
    failing.prime('a', 'first');
    failing.prime('a', 'second');
    expect(failing.load('a')).toBe('first');
    await expect(failing.load('b')).rejects.toThrow('gone');
  });
});

describe('what is made of what may still be under way', () => {
  it('is there at once if the value is', () => {
    expect(whenThere(2, (value) => value * 2)).toBe(4);
    expect(allThere([1, 2])).toEqual([1, 2]);
  });

  it('comes later if the value does', async () => {
    expect(await whenThere(Promise.resolve(2), (value) => value * 2)).toBe(4);
    expect(await allThere([1, Promise.resolve(2)])).toEqual([1, 2]);
  });
});
