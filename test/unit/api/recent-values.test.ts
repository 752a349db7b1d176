import { parse, type FieldNode, type FragmentDefinitionNode, type OperationDefinitionNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import { RecentValues, variablesBelow } from '../../../api/recent-values.ts';

describe('values made of variables', () => {
  it('are made once for the same values of those on which they depend', () => {
    const recent = new RecentValues<number>(['n']);
    let made = 0;
    const get = (n: number, other: string, further = ''): number =>
      recent.get({ n, other }, further, () => ++made);
    expect([get(1, 'a'), get(1, 'b'), get(2, 'a'), get(1, 'a', 'Agency'), get(2, 'c')]).toEqual([
      1, 1, 2, 3, 2,
    ]);
  });

  it('are forgotten, the oldest first, when there are many', () => {
    const recent = new RecentValues<number>(['n']);
    for (let n = 0; n < 1000; n++) recent.get({ n }, '', () => n);
    expect(recent.get({ n: 999 }, '', () => -1)).toBe(999);
    expect(recent.get({ n: 0 }, '', () => -1)).toBe(-1);
  });
});

describe('the variables below a field', () => {
  it('are those of all that is selected in it, in fragments of fragments too, and not its own', () => {
    const document = parse(`
      query ($id: ID, $n: Int, $r: [Role!], $k: [MeasureKind!]) {
        document(id: $id) { measures(first: $n) { nodes { ...Duties } } }
      }
      fragment Duties on Measure { responsibilities(roles: $r) { agency { name } } ...More }
      fragment More on Measure { document { measures(kinds: $k) { totalCount } ...Circle } }
      fragment Circle on Document { measures { nodes { ...More } } }`);
    const [operation, ...rest] = document.definitions;
    const fragments = Object.fromEntries(
      (rest as readonly FragmentDefinitionNode[]).map((one) => [one.name.value, one]),
    );
    const field = (operation as OperationDefinitionNode).selectionSet.selections[0] as FieldNode;
    expect(variablesBelow(field, fragments)).toEqual(['k', 'n', 'r']);
  });
});
