/**
 * Identities of the graph's nodes: pure functions of what a thing is, so that they are the same on every
 * run and machine. They are readable, and safe in a URL (letters, digits, `-`, `.` and `_` only; letters
 * may be Chinese, which RFC 3987 allows as they are).
 */

/** What identifies a document: issuer and number together; without a number issuer, title and date. */
export interface DocumentIdentity {
  readonly issuer: string | null;
  readonly number: string | null;
  readonly title: string | null;
  readonly date: string | null;
}

const TITLE_LETTERS = 32;

/** @example documentId({issuer: '宜春市人民政府办公室', number: '宜府办发〔2023〕6号', …}) → 'document-宜春市人民政府办公室-宜府办发-2023-6号' */
export function documentId(identity: DocumentIdentity): string {
  const issuer = identity.issuer === null ? '' : slug(identity.issuer);
  if (identity.number !== null) return join('document', issuer, slug(identity.number));
  const title = identity.title ?? '';
  const key = [identity.issuer ?? '', title, identity.date ?? ''].join('|');
  return join('document', issuer, slug(title).slice(0, TITLE_LETTERS), fingerprint(key));
}

/** `ordinal` tells apart two measures of one document that carry the same labels (1 for the first). */
export function measureId(document: string, path: readonly string[], ordinal: number): string {
  const labels = path.map((label) => slug(label).slice(0, TITLE_LETTERS)).join('.');
  const repeat = ordinal > 1 ? `_${ordinal}` : '';
  return `measure${document.slice('document'.length)}.${labels}${repeat}`;
}

/** By the formal full name, which includes the region. */
export function agencyId(name: string): string {
  return exact('agency', name);
}

/** Of a group, which is one for each region, and of a unit whose full name could not be told, one for each document. */
export function localUnitId(name: string, regionOrDocument: string): string {
  return agencyId(`${name}@${regionOrDocument}`);
}

/** Occurs in the ids of units whose full name could not be told (they end with their document's), and in no other's. */
export const unnamedMark = '-document-';

/** False for a single unit whose full name could not be told: the name it has is what the clause says. */
export function isNameTold(agency: { readonly id: string; readonly collective: boolean }): boolean {
  return agency.collective || !agency.id.includes(unnamedMark);
}

/** By GB/T 2260 code, else by name. */
export function regionId(region: { readonly name: string; readonly code: string | null }): string {
  return region.code === null ? exact('region', region.name) : `region-${region.code}`;
}

export function initiativeId(name: string): string {
  return exact('initiative', name);
}

/** Kind of node an id belongs to; null if it is none of ours. */
export function kindOfId(id: string): 'document' | 'measure' | 'agency' | 'region' | 'initiative' | null {
  const match = /^(document|measure|agency|region|initiative)-/.exec(id);
  return match === null ? null : (match[1] as 'document');
}

/** A slug loses punctuation; where it did, a fingerprint of the whole keeps two names apart. */
function exact(kind: string, name: string): string {
  const short = slug(name);
  return short === name ? join(kind, short) : join(kind, short, fingerprint(name));
}

function join(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('-');
}

function slug(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

/** FNV-1a, 64 bits, hex: runs in the browser too, and needs no secrecy. */
function fingerprint(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let at = 0; at < text.length; at++) {
    hash ^= BigInt(text.charCodeAt(at));
    hash = BigInt.asUintN(64, hash * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0').slice(0, 12);
}
