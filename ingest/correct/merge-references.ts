import { relationStrength, type ReferenceFact } from '../../schema/facts.ts';
import { titleKey } from '../extract/references/documents.ts';
import type { ReferenceCorrection } from './correction.ts';

/** A reference with the entry that corrected it. */
export interface Draft {
  readonly reference: ReferenceFact;
  readonly by: ReferenceCorrection | null;
}

/**
 * One reference for each document, in order of the first place. Only corrected ones are joined with others: of the
 * rest, extraction has decided already.
 */
export function mergeReferences(drafts: readonly Draft[]): readonly ReferenceFact[] {
  const merged: Draft[] = [];
  const places = new Map<string, number>();
  for (const draft of drafts) {
    const keys = keysOf(draft.reference);
    const at = keys.map((key) => places.get(key)).find((index) => index !== undefined);
    const known = at === undefined ? undefined : merged[at];
    if (at !== undefined && known !== undefined && (known.by ?? draft.by) !== null && agree(known, draft)) {
      merged[at] = join(known, draft);
      continue;
    }
    for (const key of keys) if (!places.has(key)) places.set(key, merged.length);
    merged.push(draft);
  }
  return merged
    .map(({ reference }) => reference)
    .sort((one, other) => (one.spans?.[0]?.[0] ?? 0) - (other.spans?.[0]?.[0] ?? 0));
}

function keysOf({ number, title }: ReferenceFact): readonly string[] {
  return [
    ...(number === null ? [] : [`number ${number}`]),
    ...(title === null ? [] : [`title ${titleKey(title)}`]),
  ];
}

function agree({ reference: one }: Draft, { reference: other }: Draft): boolean {
  return same(one.number, other.number) && same(one.issuer, other.issuer);
}

function same(one: string | null, other: string | null): boolean {
  return one === null || other === null || one === other;
}

function join(one: Draft, other: Draft): Draft {
  const decides = decider(one, other).reference;
  const [first, second] = [one.reference, other.reference];
  const spans = [...(first.spans ?? []), ...(second.spans ?? [])].sort((a, b) => a[0] - b[0]);
  const reference: ReferenceFact = {
    ...first,
    title: first.title ?? second.title,
    full: first.full ?? second.full ?? null,
    number: first.number ?? second.number,
    issuer: first.issuer ?? second.issuer,
    relation: decides.relation,
    relationSpan: decides.relationSpan ?? null,
    confidence: 1,
    spans,
  };
  return { reference, by: one.by ?? other.by };
}

/** A relation that an entry gives stands; else the stronger one. */
function decider(one: Draft, other: Draft): Draft {
  const isGiven = ({ by }: Draft): boolean => by !== null && by.is !== 'none' && by.is.relation !== undefined;
  if (isGiven(one) !== isGiven(other)) return isGiven(one) ? one : other;
  const strength = ({ reference }: Draft): number => relationStrength.indexOf(reference.relation);
  return strength(other) > strength(one) ? other : one;
}
