/**
 * Under which keys a reference looks for the document it points at, and under which keys a document is
 * found. The keys depend on the reference or document alone; resolve-references.ts brings them together.
 */
import { normaliseNumber } from '../../schema/document-number.ts';
import type { Facts } from '../../schema/facts.ts';
import { documentId } from '../../schema/ids.ts';
import { titleKeyOfReference, type TitledReference } from './title-key.ts';

const separator = '|';

/** Issuer and number together; either alone says too little (荆政办发 is used by 荆州市 and 荆门市). */
function numberKey(issuer: string | null, number: string | null): string | null {
  if (issuer === null || number === null) return null;
  const name = issuer.normalize('NFKC').replace(/[\s|]+/gu, '');
  return name === '' ? null : `${name}${separator}${plainNumber(number)}`;
}

/** A number in the one way it is written, so that files of other programs agree with ours. */
export function plainNumber(number: string): string {
  return normaliseNumber(number) ?? number.replace(/\s+/gu, '');
}

function partsOfNumberKey(key: string): { readonly issuer: string; readonly number: string } {
  const at = key.indexOf(separator);
  return { issuer: key.slice(0, at), number: key.slice(at + separator.length) };
}

export function numberOfKey(key: string): string {
  return partsOfNumberKey(key).number;
}

/** A joint document is found under each of its issuers. */
export function numberKeysOfDocument(facts: Pick<Facts, 'number' | 'issuers'>): readonly string[] {
  const keys = facts.issuers.map(({ name }) => numberKey(name, facts.number));
  return [...new Set(keys.filter((key) => key !== null))];
}

/** What a reference is looked up by. */
export interface ReferenceKeys {
  readonly numberKey: string | null;
  readonly titleKey: string | null;
  /** The number, also where its issuer is not known. */
  readonly number: string | null;
}

export function keysOfReference(
  reference: TitledReference & { readonly number: string | null },
  citingDocumentId: string,
): ReferenceKeys {
  return {
    numberKey: numberKey(reference.issuer, reference.number),
    titleKey: titleKeyOfReference(reference, citingDocumentId),
    number: reference.number === null ? null : plainNumber(reference.number),
  };
}

/** Identity of a held document. A number without an issuer identifies nothing: title and date join it. */
export function heldDocumentId(facts: Pick<Facts, 'number' | 'issuers' | 'title' | 'date'>): string {
  const issuer = facts.issuers[0]?.name ?? null;
  const number = facts.number === null ? null : plainNumber(facts.number);
  if (issuer === null && number !== null) {
    return documentId({ issuer, number: null, title: `${number} ${facts.title}`, date: facts.date });
  }
  return documentId({ issuer, number, title: facts.title, date: facts.date });
}

/** Stands where the date would: keeps a document known by title alone apart from every held one. */
const undated = 'cited';

/** Identity of a document that is only cited, from the strongest key of a reference; null if it has none. */
export function citedDocumentId(keys: ReferenceKeys): string | null {
  if (keys.numberKey !== null) {
    return documentId({ ...partsOfNumberKey(keys.numberKey), title: null, date: null });
  }
  if (keys.titleKey !== null) {
    return documentId({ issuer: null, number: null, title: keys.titleKey, date: undated });
  }
  if (keys.number !== null) {
    return documentId({ issuer: null, number: keys.number, title: null, date: null });
  }
  return null;
}
