import { describe, expect, test } from 'vitest';
import { keyConditions } from '../../../../store/neo4j/lists/keyset.ts';

const byDate = (descending: boolean) => [
  { type: 'string' as const, descending, property: 'date' },
  { type: 'string' as const, descending: false, property: 'id' },
];
const key = ['2023-01-01', 'x'] as const;

describe('conditions on what lies behind or before a place in an order', () => {
  test('behind it, the other column decides where the first is equal', () => {
    expect(keyConditions(byDate(false), 'having', { after: { key, inclusive: false } })).toEqual({
      where: ['node.date >= $after0 AND (node.date > $after0 OR node.id > $after1)'],
      parameters: { after0: '2023-01-01', after1: 'x' },
    });
    expect(keyConditions(byDate(true), 'having', { after: { key, inclusive: true } })?.where).toEqual([
      'node.date <= $after0 AND (node.date < $after0 OR node.id >= $after1)',
    ]);
    expect(keyConditions(byDate(true), 'having', { before: { key, inclusive: false } })?.where).toEqual([
      'node.date >= $before0 AND (node.date > $before0 OR node.id < $before1)',
    ]);
  });

  test('of three columns each decides where those before it are equal, of another node too', () => {
    const columns = [
      { type: 'string' as const, descending: true, property: 'document.date' },
      { type: 'string' as const, descending: false, property: 'document.id' },
      { type: 'number' as const, descending: false, property: 'order' },
    ];
    const after = { key: ['2023-01-01', 'x', 3], inclusive: true };
    expect(keyConditions(columns, 'having', { after })?.where).toEqual([
      'document.date <= $after0 AND (document.date < $after0 OR ' +
        '(document.id >= $after1 AND (document.id > $after1 OR node.order >= $after2)))',
    ]);
  });

  test('those without a value come last in either direction', () => {
    for (const descending of [false, true]) {
      const columns = byDate(descending);
      const after = { after: { key: [null, 'x'], inclusive: false } };
      expect(keyConditions(columns, 'having', after)).toBeNull();
      expect(keyConditions(columns, 'lacking', after)?.where).toEqual(['node.id > $after0']);
      const before = { before: { key, inclusive: false } };
      expect(keyConditions(columns, 'lacking', before)).toBeNull();
      expect(keyConditions(columns, 'lacking', { after: { key, inclusive: false } })?.where).toEqual([]);
    }
  });
});
