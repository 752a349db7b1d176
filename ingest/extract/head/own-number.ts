import type { Span } from '../../../schema/facts.ts';
import type { Piece } from '../../pipeline.ts';
import { metadataField } from '../../split/metadata-fields.ts';
import { findNumbers, normaliseNumber } from '../references/number.ts';
import type { Front } from './front.ts';
import { numberAfterTitle } from './title.ts';

/** The document's own number. */
export interface OwnNumber {
  readonly number: string;
  /** 机关代字; null if it cannot be told. */
  readonly prefix: string | null;
  readonly span: Span | null;
}

const ANNOUNCEMENT = /^(?:(\d{4})年)?第(\d{1,5})号$/;

/**
 * The number that stands alone in a paragraph above the body, or there in brackets after the title, or before the
 * addressees; else what the page says. A number elsewhere is another document's.
 */
export function findOwnNumber(piece: Piece, front: Front, title: string): OwnNumber | null {
  for (const line of front.lines) {
    const number = normaliseNumber(line.text);
    if (number !== null) return own(number, [line.start, line.end]);
    const after = numberAfterTitle(line.text);
    if (after !== null) return own(after.number, [line.start + after.start + 1, line.end - 1]);
    const announced = announcementNumber(line.text, title);
    if (announced !== null) return own(announced, [line.start, line.end]);
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
  return number === null ? null : own(number, null);
}

/** 2019年第13号 below 某某局公告, 第722号 below 某某令: the title's end is the number's 机关代字. */
function announcementNumber(line: string, title: string): string | null {
  if (!ANNOUNCEMENT.test(line)) return null;
  const kind = /^(.{2,30}?(?:公告|通告|令))$/.exec(title)?.[1];
  return kind === undefined ? null : normaliseNumber(kind + line);
}

function own(number: string, span: Span | null): OwnNumber {
  const prefix = /^(.*?)(?:〔\d{4}〕|\d{4}年第|第)/.exec(number)?.[1] ?? '';
  return { number, prefix: prefix === '' ? null : prefix, span };
}
