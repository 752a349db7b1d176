/**
 * What one document brings, with look-ups. It depends on its facts alone, so it is made once and serves every
 * snapshot: a change costs what has changed, and a pass over the documents.
 */
import type { Facts } from '../../schema/facts.ts';
import type { Adoption, MeasureNode, Responsibility } from '../../schema/graph.ts';
import { rowsOf } from '../graph/from-facts.ts';
import type { DocumentRows } from '../graph/rows.ts';
import { lazy } from './lazy.ts';
import { listsBy } from './lists-by.ts';
import { searchEntry, type SearchEntry } from './search-entry.ts';

type Lists<T> = () => ReadonlyMap<string, readonly T[]>;

export interface DocumentIndex {
  readonly rows: DocumentRows;
  readonly measures: () => ReadonlyMap<string, MeasureNode>;
  readonly responsibilitiesByMeasure: Lists<Responsibility>;
  readonly responsibilitiesByAgency: Lists<Responsibility>;
  readonly adoptionsByMeasure: Lists<Adoption>;
  readonly adoptionsByInitiative: Lists<Adoption>;
  readonly searchedMeasures: () => readonly SearchEntry[];
}

function documentIndex(facts: Facts): DocumentIndex {
  const rows = rowsOf(facts);
  return {
    rows,
    measures: lazy(() => new Map(rows.measures.map((measure) => [measure.id, measure]))),
    responsibilitiesByMeasure: lazy(() => listsBy(rows.responsibilities, ({ measureId }) => measureId)),
    responsibilitiesByAgency: lazy(() => listsBy(rows.responsibilities, ({ agencyId }) => agencyId)),
    adoptionsByMeasure: lazy(() => listsBy(rows.adoptions, ({ measureId }) => measureId)),
    adoptionsByInitiative: lazy(() => listsBy(rows.adoptions, ({ initiativeId }) => initiativeId)),
    searchedMeasures: lazy(() =>
      rows.measures.map((measure) => searchEntry({ label: 'Measure', ...measure })),
    ),
  };
}

/** Facts are never changed, so that their index need be made only once. */
export function documentIndexes(): (facts: Facts) => DocumentIndex {
  const known = new WeakMap<Facts, DocumentIndex>();
  return (facts) => {
    const before = known.get(facts);
    if (before !== undefined) return before;
    const index = documentIndex(facts);
    known.set(facts, index);
    return index;
  };
}
