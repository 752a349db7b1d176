import type { Span } from '../../../schema/facts.ts';
import type { Piece } from '../../pipeline.ts';
import { metadataField } from '../../split/metadata-fields.ts';
import type { Line } from '../../text/lines.ts';
import { findDate } from '../../text/dates.ts';
import { findNumbers, normaliseNumber, type FoundNumber } from '../references/number.ts';
import { isAdoption, type Front } from './front.ts';
import { numberAfterTitle, numberBeforeTitle } from './title.ts';

/** The document's own number. */
export interface OwnNumber {
  readonly number: string;
  /** 机关代字; null if it cannot be told. */
  readonly prefix: string | null;
  readonly span: Span | null;
}

/** Title of the document and names that it begins with, as they stand. */
interface Announcer {
  readonly title: string;
  readonly issuers: readonly string[];
}

const ANNOUNCEMENT = /^(?:(\d{4})年)?第(\d{1,5})号$/;

/**
 * The number that stands alone in a paragraph above the body, or there in brackets after the title, or before the
 * addressees; else what the page says. A number elsewhere is another document's.
 */
export function findOwnNumber(piece: Piece, front: Front, announcer: Announcer): OwnNumber | null {
  for (const [at, line] of front.lines.entries()) {
    const order = orderNumber(front.lines[at - 1], line);
    if (order !== null) return order;
    const number = normaliseNumber(line.text);
    if (number !== null) return own(number, [line.start, line.end]);
    const before = numberBeforeTitle(line.text);
    if (before !== null) return own(before, [line.start, line.start + line.text.indexOf('号') + 1]);
    const after = numberAfterTitle(line.text);
    if (after !== null) return own(after.number, [line.start + after.start + 1, line.end - 1]);
    const announced = announcementNumber(line.text, announcer);
    if (announced !== null) return own(announced, [line.start, line.end]);
    const adopted = adoptionNumber(line.text);
    if (adopted !== null)
      return own(adopted.number, [line.start + adopted.span[0], line.start + adopted.span[1]]);
  }
  const first = front.body[0];
  const leading = first === undefined ? undefined : findNumbers(first.text.slice(0, 60))[0];
  if (first !== undefined && leading?.span[0] === 0) {
    return {
      number: leading.number,
      prefix: leading.prefix,
      span: [first.start, first.start + leading.span[1]],
    };
  }
  const given = metadataField(piece.metadata, 'number');
  const number = given === null ? null : normaliseNumber(given);
  const entitled = numberAfterTitle(metadataField(piece.metadata, 'title') ?? '')?.number ?? null;
  const known = number ?? entitled;
  return known === null ? null : own(known, null);
}

/**
 * 2019年第13号 below the title 某某局关于…的公告 or 某某令: its 机关代字 is the one authority that the title names, with the kind
 * of document; of joint announcements the kind alone.
 */
function announcementNumber(line: string, { title, issuers }: Announcer): string | null {
  if (!ANNOUNCEMENT.test(line)) return null;
  const kind = /(?:公告|通告|令)$/.exec(title)?.[0];
  if (kind === undefined) return null;
  const [only] = issuers;
  return (
    normaliseNumber((issuers.length === 1 && only !== undefined ? only : '') + kind + line) ?? kind + line
  );
}

/** 某某省人民政府令 / 第82号: a number over two lines. */
function orderNumber(before: Line | undefined, line: Line): OwnNumber | null {
  if (
    before === undefined ||
    !ANNOUNCEMENT.test(line.text) ||
    !/^(?!.*关于).{2,30}(?:令|公告)$/.test(before.text)
  )
    return null;
  const number = normaliseNumber(before.text + line.text);
  return number === null ? null : own(number, [before.start, line.end]);
}

/** （2024年5月20日某某省人民政府令第321号公布）: the order that brought the text in force. */
function adoptionNumber(line: string): FoundNumber | null {
  if (!isAdoption(line)) return null;
  const from = findDate(line)?.span[1] ?? 0;
  const found = findNumbers(line.slice(from))[0];
  if (found === undefined || !/^.{0,4}(?:公布|发布)/.test(line.slice(from + found.span[1]))) return null;
  return { ...found, span: [from + found.span[0], from + found.span[1]] };
}

function own(number: string, span: Span | null): OwnNumber {
  const prefix = /^(.*?)(?:〔\d{4}〕|\d{4}年第|第)/.exec(number)?.[1] ?? '';
  return { number, prefix: prefix === '' ? null : prefix, span };
}
