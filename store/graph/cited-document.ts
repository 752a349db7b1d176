import type { DocumentNode } from '../../schema/graph.ts';
import { compareText } from './compare.ts';
import type { UntiedReference } from './rows.ts';

type Claim = Pick<
  UntiedReference,
  'citedTitle' | 'citedNumber' | 'citedIssuer' | 'citedLevel' | 'citedRegionId'
>;

/** What is said of a document, and by how many references. */
export type CountedClaim = readonly [claim: Claim, times: number];

/**
 * A document that is only cited, as the references that point at it describe it: for each attribute the
 * value most of them give, of equals the longer, then the first by code point. So it does not depend on the
 * order in which they came. What very many say alike is told once, with their number.
 */
export function citedDocument(id: string, claims: readonly CountedClaim[]): DocumentNode {
  return {
    id,
    title: mostGiven(claims, ({ citedTitle }) => citedTitle),
    number: mostGiven(claims, ({ citedNumber }) => citedNumber),
    date: null,
    level: mostGiven(claims, ({ citedLevel }) => citedLevel),
    url: null,
    status: 'cited',
    citedIssuer: mostGiven(claims, ({ citedIssuer }) => citedIssuer),
    regionId: mostGiven(claims, ({ citedRegionId }) => citedRegionId),
    sourceFile: null,
    text: null,
    titleSpan: null,
    numberSpan: null,
    dateSpan: null,
  };
}

function mostGiven<T extends string>(
  claims: readonly CountedClaim[],
  valueOf: (claim: Claim) => T | null,
): T | null {
  const counts = new Map<T, number>();
  for (const [claim, times] of claims) {
    const value = valueOf(claim);
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + times);
  }
  const [best] = [...counts].sort(
    ([one, times], [other, otherTimes]) =>
      otherTimes - times || other.length - one.length || compareText(one, other),
  );
  return best?.[0] ?? null;
}
