import { expect, test } from 'vitest';
import type { Outlook } from '../../../../store/look-ahead.ts';
import { FamiliarOutlooks } from '../../../../store/neo4j/questions/familiar-outlooks.ts';

const outlook = (first: number): Outlook => ({
  label: 'Agency',
  members: null,
  steps: [{ look: 'responsibilitiesOfAgencies', first, ends: true, then: [] }],
});

test('an outlook that comes once is not worth planning; one that comes again is', () => {
  const familiar = new FamiliarOutlooks();
  expect(familiar.isFamiliar(outlook(5))).toBe(false);
  expect(familiar.isFamiliar(outlook(6))).toBe(false);
  expect(familiar.isFamiliar(outlook(5))).toBe(true);
});

test('many clients with the same new query do not all wait for its plan: one does, the others ask plainly', () => {
  const familiar = new FamiliarOutlooks();
  const answers = Array.from({ length: 40 }, () => familiar.isFamiliar(outlook(5)));
  expect(answers.filter(Boolean)).toHaveLength(1);
  familiar.planned(outlook(5));
  expect([1, 2, 3].map(() => familiar.isFamiliar(outlook(5)))).toEqual([true, true, true]);
});

test('a statement that never said it was planned does not keep its outlook back for ever', () => {
  let now = 0;
  const familiar = new FamiliarOutlooks(() => now);
  familiar.isFamiliar(outlook(5));
  familiar.isFamiliar(outlook(5));
  expect(familiar.isFamiliar(outlook(5))).toBe(false);
  now = 60_000;
  expect(familiar.isFamiliar(outlook(5))).toBe(true);
});

test('what is remembered of outlooks is bounded: the oldest is forgotten', () => {
  const familiar = new FamiliarOutlooks();
  familiar.isFamiliar(outlook(0));
  for (let first = 1; first <= 1000; first++) familiar.isFamiliar(outlook(first));
  expect(familiar.isFamiliar(outlook(0))).toBe(false);
  expect(familiar.isFamiliar(outlook(1000))).toBe(true);
});
