import type { Piece } from '../../pipeline.ts';
import { fieldOf } from '../../split/metadata-fields.ts';
import { linesOf, type Line } from '../../text/lines.ts';
import {
  endsTitle,
  endsWithGenre,
  isAddressLine,
  isDateLine,
  isPageFurniture,
  isPublicityLine,
  isTitleLike,
} from '../../text/line-shape.ts';
import { normaliseNumber } from '../references/number.ts';

/** The paragraphs of a document, told apart into what stands above the body and the body. */
export interface Front {
  /** Address, number, title, date of adoption. */
  readonly lines: readonly Line[];
  readonly body: readonly Line[];
}

const MOST_LINES = 25;
const LONGEST_TITLE = 120;
/** Fields, navigation, printing marks. */
const LONGEST_FURNITURE = 40;
const FIELD_NAME = /^([^：:，。]{2,10})[：:]/;

/** What stands above the body: it ends at the first sentence, addressee or label. */
export function frontOf(piece: Piece): Front {
  const lines = linesOf(piece.text).filter(
    (line) => piece.headLine === null || line.start >= piece.headLine[1],
  );
  let end = afterTitle(lines);
  while (end < Math.min(lines.length, MOST_LINES) && isFrontLine(lines[end] as Line)) end++;
  return { lines: lines.slice(0, end), body: lines.slice(end) };
}

/** What a printed page puts before the title are short lines of any form; the title tells that they end. */
function afterTitle(lines: readonly Line[]): number {
  for (const [at, { text, label, row }] of lines.slice(0, MOST_LINES).entries()) {
    const isFullTitle =
      /^[^《]{3,40}关于/.test(text) && endsWithGenre(text) && (isTitleLike(text) || isLongTitle(text));
    if (isFullTitle) return at;
    if (label !== null || row || text.length > LONGEST_FURNITURE || /[。；]|[，：]$/.test(text)) return 0;
  }
  return 0;
}

function isFrontLine(line: Line): boolean {
  const { text, label, row } = line;
  if (row) return false;
  if (isAddressLine(text) || isDateLine(text) || isPublicityLine(text) || isAdoption(text)) return true;
  if (normaliseNumber(text) !== null || /^(?:\d{4}年)?第\d{1,5}号$/.test(text)) return true;
  if (label !== null) return false;
  if (isPageFurniture(text)) return true;
  return isTitleLike(text) || isLongTitle(text) || fieldOf(FIELD_NAME.exec(text)?.[1] ?? '') !== null;
}

/** A title with a comma in it: 关于促进…，推动…的通知. */
export function isLongTitle(text: string): boolean {
  return (
    text.length <= LONGEST_TITLE &&
    /关于|印发/.test(text) &&
    endsTitle(text) &&
    !/[。；：]/.test(text) &&
    !text.startsWith('《')
  );
}

/** （2019年11月29日省人民政府第70次常务会议通过） */
export function isAdoption(text: string): boolean {
  return (
    text.length <= 200 && /^[（(].*\d{1,2}日.*[）)]$/.test(text) && /通过|公布|发布|修订|修正|施行/.test(text)
  );
}
