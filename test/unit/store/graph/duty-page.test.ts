import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Responsibility } from '../../../../schema/graph.ts';
import { dutiesBetween, dutyCursor, dutyPlace } from '../../../../store/graph/duty-page.ts';

/** Duties of one agency; every other one leads. */
function duties(count: number): readonly Responsibility[] {
  return Array.from({ length: count }, (_, at) => ({
    agencyId: 'agency-甲',
    measureId: `measure-甲.${Math.floor(at / 2)}`,
    documentId: 'document-甲',
    role: at % 2 === 0 ? ('lead' as const) : ('support' as const),
    deadline: null,
    text: '市公安局',
    order: at % 2,
    inferred: false,
    confidence: null,
    evidence: { documentId: 'document-甲', text: null, highlight: null, span: null },
  }));
}
const any = (): boolean => true;
const leads = ({ role }: Responsibility): boolean => role === 'lead';

describe('a page of duties', () => {
  it('has a cursor that tells its place, and tells what is none', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^measure-\S{1,20}$/), fc.nat({ max: 999 }), (measureId, order) => {
        expect(dutyPlace(dutyCursor({ measureId, order }))).toEqual({ measureId, order });
      }),
    );
    for (const cursor of ['', 'nonsense', '!', btoa('measure'), btoa('a b c'), '\uD800']) {
      expect(dutyPlace(cursor)).toBeNull();
    }
  });

  it('and the next ones are the whole list, forward and backward, whatever passes', () => {
    fc.assert(
      fc.property(fc.nat({ max: 12 }), fc.integer({ min: 1, max: 5 }), fc.boolean(), (count, size, some) => {
        const all = duties(count);
        const test = some ? leads : any;
        for (const forward of [true, false]) {
          const seen: Responsibility[] = [];
          let cursor: string | undefined;
          do {
            const from = cursor === undefined ? {} : forward ? { after: cursor } : { before: cursor };
            const page = dutiesBetween(all, test, {
              ...(forward ? { first: size } : { last: size }),
              ...from,
            });
            const nodes = (page?.items ?? []).map(({ node }) => node);
            if (forward) seen.push(...nodes);
            else seen.unshift(...nodes);
            const more = forward ? page?.hasNext : page?.hasPrevious;
            cursor = more === true ? page?.items.at(forward ? -1 : 0)?.cursor : undefined;
          } while (cursor !== undefined);
          expect(seen).toEqual(all.filter(test));
        }
      }),
    );
  });

  it('counts all that pass, and is none for a cursor of another agency', () => {
    const all = duties(5);
    expect(dutiesBetween(all, leads, { first: 1, count: true })).toMatchObject({ total: 3, hasNext: true });
    const foreign = dutyCursor({ measureId: 'measure-乙.1', order: 0 });
    expect(dutiesBetween(all, any, { first: 1, after: foreign })).toBeNull();
    expect(dutiesBetween(all, any, { last: 1, before: foreign })).toBeNull();
  });
});
