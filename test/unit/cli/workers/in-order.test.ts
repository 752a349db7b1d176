import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder } from '../../../../cli/workers/in-order.ts';

async function all<T>(from: AsyncGenerator<T>): Promise<readonly T[]> {
  const found: T[] = [];
  for await (const one of from) found.push(one);
  return found;
}

describe('work on several items at once', () => {
  it('is given in the order of the items, never more or heavier at a time than allowed', async () => {
    const items = fc.array(fc.record({ turns: fc.nat(4), weight: fc.integer({ min: 1, max: 9 }) }));
    await fc.assert(
      fc.asyncProperty(
        items,
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 20 }),
        async (list, most, weight) => {
          let underWay = 0;
          let heavy = 0;
          const run = async (index: number): Promise<number> => {
            const { turns, weight: own } = list[index] ?? { turns: 0, weight: 0 };
            heavy += own;
            underWay++;
            expect(underWay).toBeLessThanOrEqual(most);
            if (underWay > 1) expect(heavy).toBeLessThanOrEqual(weight);
            for (let turn = 0; turn < turns; turn++) await Promise.resolve();
            underWay--;
            heavy -= own;
            return index;
          };
          const order = list.map((_, index) => index);
          const weightOf = (index: number): number => list[index]?.weight ?? 0;
          expect(await all(inOrder(order, run, { most, weight, weightOf }))).toEqual(order);
        },
      ),
    );
  });

  it('begins nothing more while nobody asks, so that a slow reader holds the work back', async () => {
    let begun = 0;
    const run = async (item: number): Promise<number> => {
      begun++;
      return item;
    };
    const items = Array.from({ length: 100 }, (_, index) => index);
    const results = inOrder(items, run, { most: 4, weight: 100, weightOf: () => 1 });
    await results.next();
    await new Promise((resolve) => setImmediate(resolve));
    expect(begun).toBe(5);
    await results.return(undefined);
    expect(begun).toBe(5);
  });
});
