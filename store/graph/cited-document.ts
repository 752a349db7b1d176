import type { DocumentNode } from '../../schema/graph.ts';
import { compareText } from './compare.ts';
import type { UntiedReference } from './rows.ts';

type Claim = Pick<
  UntiedReference,
  'citedTitle' | 'citedNumber' | 'citedIssuer' | 'citedLevel' | 'citedRegionId'
>;

/**
 * A document that is only cited, as the references that point at it describe it: for each attribute the
 * value most of them give, of equals the longer, then the first by code point. So it does not depend on the
 * order in which they came.
 */
export function citedDocument(id: string, references: readonly Claim[]): DocumentNode {
  return {
    id,
    title: mostGiven(references.map(({ citedTitle }) => citedTitle)),
    number: mostGiven(references.map(({ citedNumber }) => citedNumber)),
    date: null,
    level: mostGiven(references.map(({ citedLevel }) => citedLevel)),
    url: null,
    status: 'cited',
    citedIssuer: mostGiven(references.map(({ citedIssuer }) => citedIssuer)),
    regionId: mostGiven(references.map(({ citedRegionId }) => citedRegionId)),
    sourceFile: null,
    text: null,
    titleSpan: null,
    numberSpan: null,
    dateSpan: null,
  };
}

function mostGiven<T extends string>(values: readonly (T | null)[]): T | null {
  const counts = new Map<T, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [best] = [...counts].sort(
    ([one, times], [other, otherTimes]) =>
      otherTimes - times || other.length - one.length || compareText(one, other),
  );
  return best?.[0] ?? null;
}
