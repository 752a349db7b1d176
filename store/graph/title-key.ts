/**
 * When two titles are the same: by exact equality after this normalisation, never because one contains the
 * other. The title that counts is the full one, with the issuer in front, because 关于…的通知 without it may
 * be anybody's.
 */
import { foldText } from './fold-text.ts';

/** Marks that printers put in or leave out: quotes, book-title marks, middle dots, commas, stops. */
const looseMarks = /["《》·・•,，。；：]/gu;

/** A name or title without what printers change. */
export function plainTitle(title: string): string {
  return foldText(title).replace(looseMarks, '');
}

/** 法, 条例 and 法典 are unique by their names; 办法 and other words that end with 法 are not laws. */
const lawTitle = /(?:(?<![办做方执司立用书宪])法|宪法|条例|法典)$/u;
const stateName = /^中华人民共和国/u;
/** A title this short that says neither whose nor of where (政府工作报告, 实施方案) is anybody's. */
const shortestOwnTitle = 8;

/** The key of a law, by which its long and short name are one; null if the title is no law's. */
function lawKey(plain: string): string | null {
  return lawTitle.test(plain) ? plain.replace(stateName, '') : null;
}

/** What a held document says of its title. */
interface TitledDocument {
  readonly title: string;
  /** Full names of the issuers, and the names as they stand in the title. */
  readonly issuers: readonly { readonly name: string; readonly text?: string }[];
  readonly region: { readonly name: string } | null;
}

/** The full titles under which references find a held document. */
export function titleKeysOfDocument(document: TitledDocument): readonly string[] {
  const title = plainTitle(document.title);
  if (title === '') return [];
  const law = lawKey(title);
  if (law !== null) return [law];
  const names = document.issuers.map(({ name }) => plainTitle(name)).filter((name) => name !== '');
  if (names.length === 0) return [title];
  const asTheyStand = document.issuers
    .map(({ text }) => plainTitle(text ?? ''))
    .filter((text) => text !== '');
  const bare = withoutIssuers(title, [...names, ...asTheyStand]);
  const keys = names.map((name) => name + bare);
  const region = plainTitle(document.region?.name ?? '');
  const saysWhose = bare !== title || (region !== '' && title.startsWith(region));
  return [...new Set(saysWhose ? [title, ...keys] : keys)];
}

/** Takes off all issuers that stand in front: 湖北省商务厅武汉海关关于… → 关于… */
function withoutIssuers(title: string, names: readonly string[]): string {
  const longestFirst = [...names].sort((one, other) => other.length - one.length);
  let rest = title;
  for (;;) {
    const name = longestFirst.find((one) => rest.startsWith(one) && rest.length > one.length);
    if (name === undefined) return rest;
    rest = rest.slice(name.length);
  }
}

/** What a reference gives of a title. */
export interface TitledReference {
  /** Without the leading issuer. */
  readonly title: string | null;
  /** As it stands between 《 and 》. */
  readonly full?: string | null;
  readonly issuer: string | null;
}

const placeInFront = /^.{2,11}?(?:省|自治区|自治州|市|地区|盟|[县州区旗])/u;

/** 江西省数字经济发展规划 of a body of 江西省 is a full title, as is one with the issuer in front. */
function saysItsPlace(title: string, issuer: string): boolean {
  const place = placeInFront.exec(issuer)?.[0];
  return title.startsWith(issuer) || (place !== undefined && title.startsWith(place));
}

/**
 * The one key of a reference's title; null if it gives none. A title that may be anybody's is kept to the
 * citing document, so that the work reports of two cities do not become one node.
 */
export function titleKeyOfReference(reference: TitledReference, citingDocumentId: string): string | null {
  const title = plainTitle(reference.title ?? reference.full ?? '');
  if (title === '') return null;
  const law = lawKey(title);
  if (law !== null) return law;
  const issuer = plainTitle(reference.issuer ?? '');
  if (issuer !== '') return saysItsPlace(title, issuer) ? title : issuer + title;
  const full = plainTitle(reference.full ?? '') || title;
  const own = full.replace(/^关于/u, '').replace(/\d+年?/gu, '');
  return own.length < shortestOwnTitle ? `${full}@${citingDocumentId}` : full;
}
