import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ApiDocument, ApiReference } from '../../../viewer/client/types.ts';
import { mergeLineage, selectLineage, type LoadedLineage } from '../../../viewer/lineage/lineage-model.ts';
import { expandedAll, expandedOrCollapsed } from '../../../viewer/state/expand.ts';
import { initialState, relations } from '../../../viewer/state/view-state.ts';
import { document, reference } from './api-facts.ts';

function loaded(
  documents: readonly ApiDocument[],
  references: readonly ApiReference[],
  core: readonly string[] | null = null,
): LoadedLineage {
  return {
    documents: new Map(documents.map((item) => [item.id, item])),
    references: new Map(references.map((item) => [item.id, item])),
    omitted: 0,
    core,
  };
}

/** law ← nation ← province ← city, and other ← city */
const chain = loaded(
  [
    document('law', { status: 'cited' }),
    document('nation', { level: 'national', date: '2022-09-01' }),
    document('province', { level: 'province', date: '2022-12-01' }),
    document('city', { level: 'prefecture', date: '2023-02-01' }),
    document('other'),
  ],
  [
    reference('nation', 'law', 'basis'),
    reference('province', 'nation'),
    reference('city', 'province'),
    reference('city', 'other', 'mentions'),
  ],
);

function drawn(settings: Partial<typeof initialState>, focus = 'nation'): readonly string[] {
  const { documents } = selectLineage(chain, focus, { ...initialState, ...settings });
  return documents.map(({ id }) => id).sort();
}

describe('what is drawn of a lineage', () => {
  it('follows the direction as far as the depth', () => {
    expect(drawn({ direction: 'upstream', depth: 6 })).toEqual(['law', 'nation']);
    expect(drawn({ direction: 'downstream', depth: 1 })).toEqual(['nation', 'province']);
    expect(drawn({ direction: 'both', depth: 2 })).toEqual(['city', 'law', 'nation', 'province']);
  });

  it('does not turn round: what a follower rests on besides is not part of the lineage', () => {
    expect(drawn({ direction: 'both', depth: 6 })).not.toContain('other');
  });

  it('narrows to the documents that adopt an initiative and those on the way; what is not known hides nothing', () => {
    const reform = { id: 'initiative-一窗通办', name: '一窗通办' };
    const settings = { ...initialState, depth: 3, initiatives: [reform.id] };
    const ids = (adoptions?: LoadedLineage['adoptions']): readonly string[] =>
      selectLineage({ ...chain, ...(adoptions === undefined ? {} : { adoptions }) }, 'nation', settings)
        .documents.map(({ id }) => id)
        .sort();
    expect(ids(new Map([['city', [reform]]]))).toEqual(['city', 'nation', 'province']);
    expect(ids(new Map([['province', [reform]]]))).toEqual(['nation', 'province']);
    expect(ids(new Map())).toEqual([]);
    expect(ids()).toEqual(['city', 'law', 'nation', 'province']);
    const { counts } = selectLineage(chain, 'nation', settings);
    expect([...counts.heldDocuments].sort()).toEqual(['city', 'nation', 'province']);
  });

  it('says how many known neighbours a document hides, and shows them when it is opened', () => {
    const settings = { ...initialState, direction: 'downstream' as const, depth: 2 };
    const { hiddenNeighbours } = selectLineage(chain, 'nation', settings);
    expect(Object.fromEntries(hiddenNeighbours)).toEqual({ nation: 1, city: 1 });
    expect(drawn({ direction: 'downstream', depth: 2, opened: ['city'] })).toContain('other');
  });

  it('hides what lies behind a collapsed document', () => {
    expect(drawn({ direction: 'downstream', depth: 6, closed: ['province'] })).toEqual([
      'nation',
      'province',
    ]);
  });

  it('hides what can be reached only through something filtered away', () => {
    expect(drawn({ direction: 'downstream', depth: 6, hiddenLevels: ['province'] })).toEqual(['nation']);
    expect(drawn({ direction: 'both', depth: 6, hiddenRelations: ['basis'] })).not.toContain('law');
    expect(drawn({ direction: 'both', depth: 6, heldOnly: true })).not.toContain('law');
    expect(drawn({ direction: 'downstream', depth: 6, dateTo: '2022-12-31' })).toEqual([
      'nation',
      'province',
    ]);
  });

  it('never filters the document it starts from, nor one without a date by date', () => {
    expect(drawn({ hiddenLevels: ['national'], dateFrom: '2030-01-01' })).toEqual(['law', 'nation']);
  });

  it('counts without the filters, so that a filter says what it would bring back', () => {
    const { counts } = selectLineage(chain, 'nation', { ...initialState, hiddenRelations: ['implements'] });
    expect(counts.relations.implements).toBe(2);
    expect(counts.levels.prefecture).toBe(1);
    expect([counts.held, counts.cited]).toEqual([3, 1]);
  });

  it('draws the core where there is no start, and folds what hangs on a collapsed document alone', () => {
    const opening = { ...chain, core: ['nation', 'province', 'city'] };
    const ids = (closed: readonly string[]): readonly string[] =>
      selectLineage(opening, null, { ...initialState, closed }).documents.map(({ id }) => id);
    expect(ids([])).toEqual(['nation', 'province', 'city']);
    expect(ids(['province'])).toEqual(['province']);
  });

  it('only ever draws references between documents that are drawn', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    const edge = fc.tuple(id, id, fc.constantFrom(...relations));
    fc.assert(
      fc.property(
        fc.array(edge, { maxLength: 14 }),
        fc.integer({ min: 1, max: 4 }),
        fc.array(id),
        fc.array(id),
        (edges, depth, opened, closed) => {
          const data = loaded(
            [...'abcdef'].map((name) => document(name)),
            edges.map(([from, to, relation]) => reference(from, to, relation)),
          );
          const selection = selectLineage(data, 'a', { ...initialState, depth, opened, closed });
          const shown = new Set(selection.documents.map((item) => item.id));
          expect(shown.has('a')).toBe(true);
          for (const { from, to } of selection.references) {
            expect(shown.has(from.id) && shown.has(to.id)).toBe(true);
          }
        },
      ),
    );
  });

  it('grows by merging without losing anything', () => {
    const more = loaded([document('new')], [reference('new', 'city')]);
    const merged = mergeLineage(chain, more);
    expect(merged.documents.size).toBe(6);
    expect(merged.references.size).toBe(5);
  });
});

describe('a double click', () => {
  it('opens what hides neighbours, collapses what does not, and opens what is collapsed', () => {
    const none = { opened: [], closed: [] };
    expect(expandedOrCollapsed(none, 'a', 2)).toEqual({ opened: ['a'], closed: [] });
    expect(expandedOrCollapsed({ opened: ['a'], closed: [] }, 'a', 0)).toEqual({ opened: [], closed: ['a'] });
    expect(expandedOrCollapsed({ opened: [], closed: ['a'] }, 'a', 3)).toEqual(none);
  });

  it('opens every card that hides neighbours in one step, of very many those that hide most', () => {
    const before = { opened: ['b', 'a'], closed: ['a'] };
    expect(expandedAll(before, new Map([['a', 2]]))).toEqual({ opened: ['b', 'a'], closed: [], count: 2 });
    expect(expandedAll(before, new Map())).toEqual({ ...before, count: 0 });
    const many = new Map(Array.from({ length: 40 }, (_, at) => [`card ${at}`, at + 1]));
    const { opened, count } = expandedAll({ opened: [], closed: [] }, many);
    expect(opened).toHaveLength(12);
    expect(opened).toContain('card 39');
    expect(count).toBe(40 + 39 + 38 + 37 + 36 + 35 + 34 + 33 + 32 + 31 + 30 + 29);
  });
});
