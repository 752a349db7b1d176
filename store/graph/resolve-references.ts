/**
 * To which document a reference points. A pure function of the reference's keys and of what is held and
 * said elsewhere, so that the order of loading cannot matter.
 *
 * In this order, the first that decides:
 * (a) the held document with the same issuer and number;
 * (b) the held document with the same full title, if exactly one is held and no number speaks against it;
 * (c) a node for a document that is only cited: of the issuer and number; else, for a title that other
 *     references pair with exactly one issuer and number, of these; else of the title; else of the number.
 *
 * It is local: when documents come or go, the only references whose target can change are those that share
 * a number key or title key with the documents or with their references, and those whose title key is
 * paired (by any reference) with such a number key.
 */
import { citedDocumentId, numberOfKey, type ReferenceKeys } from './reference-keys.ts';

export interface HeldDocument {
  readonly id: string;
  readonly number: string | null;
  readonly titleKeys: readonly string[];
}

/** What the graph knows. */
interface Holdings {
  readonly heldByNumberKey: (numberKey: string) => readonly HeldDocument[];
  readonly heldByTitleKey: (titleKey: string) => readonly HeldDocument[];
  /** Number keys, each once, of all references of the graph that give this title key too. */
  readonly numberKeysPairedWith: (titleKey: string) => Iterable<string>;
}

/** Id of the document a reference points at, held or cited; null if the reference gives neither title nor number. */
export function targetOf(reference: ReferenceKeys, holdings: Holdings): string | null {
  return heldTarget(reference, holdings) ?? citedTarget(reference, holdings);
}

function heldTarget(reference: ReferenceKeys, holdings: Holdings): string | null {
  const { numberKey, titleKey } = reference;
  if (numberKey !== null) {
    const found = oneOf(holdings.heldByNumberKey(numberKey), reference);
    if (found !== null) return found;
  }
  if (titleKey === null) return null;
  const titled = holdings.heldByTitleKey(titleKey);
  const sameNumber = titled.filter(({ number }) => number !== null && number === reference.number);
  if (sameNumber.length === 1) return sameNumber[0]?.id ?? null;
  const compatible = titled.filter(({ number }) => number === null || reference.number === null);
  return compatible.length === 1 ? (compatible[0]?.id ?? null) : null;
}

/** Two documents may share an issuer and number if one is joint: then the title, then the first issuer decides. */
function oneOf(candidates: readonly HeldDocument[], reference: ReferenceKeys): string | null {
  if (candidates.length <= 1) return candidates[0]?.id ?? null;
  const { titleKey } = reference;
  const titled = candidates.filter(({ titleKeys }) => titleKey !== null && titleKeys.includes(titleKey));
  if (titled.length === 1) return titled[0]?.id ?? null;
  const own = citedDocumentId(reference);
  return candidates.find(({ id }) => id === own)?.id ?? null;
}

function citedTarget(reference: ReferenceKeys, holdings: Holdings): string | null {
  const { numberKey, titleKey, number } = reference;
  if (numberKey !== null || titleKey === null) return citedDocumentId(reference);
  const severalHeld = holdings.heldByTitleKey(titleKey).length > 1;
  const paired = [...holdings.numberKeysPairedWith(titleKey)].filter(
    (key) => number === null || numberOfKey(key) === number,
  );
  const [only] = paired;
  if (severalHeld || paired.length !== 1 || only === undefined) return citedDocumentId(reference);
  const byNumber: ReferenceKeys = { numberKey: only, titleKey, number: numberOfKey(only) };
  return heldTarget(byNumber, holdings) ?? citedDocumentId(byNumber);
}
