import type { AgencyNode, InitiativeNode, RegionNode } from '../../../schema/graph.ts';
import type { DocumentRows, UntiedReference } from '../../graph/rows.ts';

/** A reference as far as tying and counting need it. */
export type ReferenceClaim = Pick<
  UntiedReference,
  | 'id'
  | 'numberKey'
  | 'titleKey'
  | 'citedTitle'
  | 'citedNumber'
  | 'citedIssuer'
  | 'citedLevel'
  | 'citedRegionId'
>;

/**
 * What a document says of nodes that others speak of too, and by what others find it. It is kept beside the
 * facts, so that exactly this is taken back later, even by a newer version of the program that would read
 * other rows out of the same facts.
 */
export interface Contribution {
  readonly agencies: readonly AgencyNode[];
  readonly regions: readonly RegionNode[];
  readonly initiatives: readonly InitiativeNode[];
  readonly references: readonly ReferenceClaim[];
  readonly number: string | null;
  readonly numberKeys: readonly string[];
  readonly titleKeys: readonly string[];
}

export function contributionOf(rows: DocumentRows): Contribution {
  return {
    agencies: rows.agencies,
    regions: rows.regions,
    initiatives: rows.initiatives,
    references: rows.references.map((reference) => ({
      id: reference.id,
      numberKey: reference.numberKey,
      titleKey: reference.titleKey,
      ...citedClaim(reference),
    })),
    number: rows.document.number,
    numberKeys: rows.numberKeys,
    titleKeys: rows.titleKeys,
  };
}

export type CitedClaim = Omit<ReferenceClaim, 'id' | 'numberKey' | 'titleKey'>;

/** What a reference says of the document it points at. */
export function citedClaim(reference: CitedClaim): CitedClaim {
  const { citedTitle, citedNumber, citedIssuer, citedLevel, citedRegionId } = reference;
  return { citedTitle, citedNumber, citedIssuer, citedLevel, citedRegionId };
}
