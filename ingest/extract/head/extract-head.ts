import type { Level, RegionFact, Span } from '../../../schema/facts.ts';
import type { Gazetteer, Head, Piece } from '../../pipeline.ts';
import { readHeadLine } from '../../split/compilation.ts';
import { metadataField, metadataValues } from '../../split/metadata-fields.ts';
import { findDate } from '../../text/dates.ts';
import { endsTitle, isAddressLine } from '../../text/line-shape.ts';
import type { Line } from '../../text/lines.ts';
import { frontOf, isAdoption, type Front } from './front.ts';
import { findIssuers, issuersOfTitle } from './issuers.ts';
import { findOwnNumber, type OwnNumber } from './own-number.ts';
import { findOwnTitles, issuedTitleLines } from './own-titles.ts';
import { regionOf, surroundingRegions } from './region.ts';
import { findSignature, type Signature } from './signature.ts';
import { findTitle, type FoundTitle } from './title.ts';

/** An address among the words of a field: 来源：某某网 https://…. */
const ADDRESS = /https?:\/\/[^\s<>（）()，。；“”]{4,2000}/;

/** What the top (and the signature) of a document says of it. Nothing is guessed: what does not stand there is null. */
export function extractHead(piece: Piece, gazetteer: Gazetteer): Head {
  const front = frontOf(piece);
  const signature = findSignature(front.body);
  const provisional = findTitle(piece, front, []);
  const issued = issuedTitleLines(front, findOwnTitles(provisional.text, front));
  const title = repaired(findTitle(piece, front, issued), signature);
  const date = findOwnDate(piece, front, signature);
  const ownTitles = findOwnTitles(title.text, front);
  const names = {
    text: piece.text,
    title,
    signature,
    date: date.iso,
    regions: once(() => surroundingRegions(piece, ownTitles, gazetteer)),
  };
  const announcers = issuersOfTitle(names, gazetteer).map(({ text }) => text);
  const number = findOwnNumber(piece, front, { title: title.text, issuers: announcers });
  const given = metadataField(piece.metadata, 'issuer');
  const issuers = findIssuers(
    { ...names, front: front.lines, prefix: number?.prefix ?? null, given },
    gazetteer,
  );
  const region = regionOf(issuers[0]?.name ?? null, [title.text, ...ownTitles], date.iso, gazetteer);
  const url = findAddress(piece, front);
  const shown = orderedTitle(title, issued, metadataField(piece.metadata, 'title'));
  return {
    title: shown.text,
    titleSpan: shown.span,
    number: number?.number ?? null,
    numberSpan: number?.span ?? null,
    date: date.iso,
    dateSpan: date.span,
    url: url.text,
    urlSpan: url.span,
    issuers,
    region,
    level: levelOf(region, gazetteer),
    bodyStart: bodyStartOf(piece, front, number),
    ownTitles,
  };
}

/** 国务院令 says only that the text below is in force: that text's title is what the document is called. */
function orderedTitle(title: FoundTitle, issued: readonly Line[], given: string | null): FoundTitle {
  const [first] = issued;
  if (!/^(?!.*关于).{2,40}令$/.test(title.text)) return title;
  if (first !== undefined) return { text: first.text, span: [first.start, first.end] };
  return given !== null && endsTitle(given) ? { text: given, span: null } : title;
}

/** 省人民政府关于…: some provinces leave their own name out of their titles. */
const RELATIVE = /^(?:省|市|县|区|州|自治区|自治州)(?:人民)?政府/;

/** A title whose first letters were lost is completed by the name in the signature. */
function repaired(title: FoundTitle, signature: Signature): FoundTitle {
  const subject = title.text.indexOf('关于');
  const start = title.text.slice(0, Math.max(0, subject));
  if (subject < 5 || RELATIVE.test(start)) return title;
  const whole = signature.names.find(
    ({ text }) => text.length > start.length && text.length - start.length <= 2 && text.endsWith(start),
  );
  return whole === undefined ? title : { text: whole.text + title.text.slice(subject), span: null };
}

/** 成文日期: of the signature, else the compilation's head line, the page, the adoption; else that of publication. */
function findOwnDate(
  piece: Piece,
  front: Front,
  signature: Signature,
): { readonly iso: string | null; readonly span: Span | null } {
  if (signature.date !== null) return signature.date;
  if (piece.headLine !== null) {
    const [start, end] = piece.headLine;
    const place = readHeadLine(piece.text.text.slice(start, end))?.date;
    const date =
      place === undefined ? null : findDate(piece.text.text.slice(start + place[0], start + place[1]));
    if (place !== undefined && date !== null)
      return { iso: date.iso, span: [start + place[0], start + place[1]] };
  }
  const signed = dateOfField(piece, 'signed');
  if (signed !== null) return { iso: signed, span: null };
  for (const line of front.lines) {
    const date = isAdoption(line.text) || findDate(line.text)?.span[0] === 0 ? findDate(line.text) : null;
    if (date !== null) return { iso: date.iso, span: [line.start + date.span[0], line.start + date.span[1]] };
  }
  return { iso: dateOfField(piece, 'published'), span: null };
}

function dateOfField(piece: Piece, field: 'signed' | 'published'): string | null {
  const value = metadataField(piece.metadata, field);
  return value === null ? null : (findDate(value, true)?.iso ?? null);
}

function findAddress(
  piece: Piece,
  front: Front,
): { readonly text: string | null; readonly span: Span | null } {
  const line = front.lines.find((one) => isAddressLine(one.text));
  if (line !== undefined) return { text: line.text, span: [line.start, line.end] };
  const given = metadataValues(piece.metadata, 'url').flatMap((value) => ADDRESS.exec(value)?.[0] ?? []);
  return { text: given[0] ?? null, span: null };
}

function levelOf(region: RegionFact | null, gazetteer: Gazetteer): Level | null {
  if (region === null) return null;
  if (region.level !== 'area') return region.level;
  const above = gazetteer.regionLine(region).find((one) => one.level !== 'area');
  return above === undefined || above.level === 'area' ? null : above.level;
}

/** The addressees belong to the body, also where the number stands before them in the same line. */
function bodyStartOf(piece: Piece, front: Front, number: OwnNumber | null): number {
  const first = front.body[0];
  if (first === undefined) return piece.text.text.length;
  const numberEnd = number?.span?.[1] ?? 0;
  return numberEnd > first.start && numberEnd < first.end ? numberEnd : first.start;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
