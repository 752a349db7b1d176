import type { LabelForm } from './label.ts';
import {
  dangles,
  endsAgencyName,
  endsTitle,
  isAddressLine,
  isAttachmentLine,
  isDateLine,
  isNumberLine,
  isPublicityLine,
  isTitleLike,
  opensBody,
  startsMidSentence,
} from './line-shape.ts';
import type { Line } from './lines.ts';
import type { Paragraph } from './paragraph.ts';

const LONGEST_HEADING = 60;
const SHORTEST_PROSE = 20;
const SHORTEST_REPEAT = 4;

/** 牵头单位：…, 责任单位：…: a field on a line of its own. */
const FIELD = /^[^，。；：\s]{2,8}[：:]/;
/** A clause in brackets at the end closes its paragraph. */
const CLAUSE_END = /[（(〔[][^（(〔[]{0,60}(?:负责|牵头|单位|部门|配合|时限|前|略)[^）)〕\]]{0,60}[）)〕\]]$/;

/**
 * Whether `line` goes on with what `paragraph` began: a sentence broken by the end of a page, even within a word.
 * Where neither side shows it, they stay apart. `proseForms`: forms of labels that last stood before whole sentences,
 * so that the next one is no mere heading either.
 */
export function continues(paragraph: Paragraph, line: Line, proseForms: ReadonlySet<LabelForm>): boolean {
  if (paragraph.first.row || line.row || paragraph.first.heading || line.heading) return false;
  const { tail } = paragraph;
  if (isRepeatedEnd(tail, line)) return true;
  if (startsOwn(line.text)) return false;
  if (startsMidSentence(line.text)) return true;
  if (line.label !== null || closes(paragraph)) return false;
  if (/[，、,（(《“〔—]$/.test(tail) || (dangles(tail) && !isHeading(paragraph))) return true;
  if (FIELD.test(line.text) || standsAlone(line.text)) return false;
  if (paragraph.unclosed) return true;
  return isProse(paragraph, line, proseForms);
}

/** 一、总体要求: a label and a few words without a mark. */
function isHeading(paragraph: Paragraph): boolean {
  const { first, sentences, commas, length } = paragraph;
  return first.label !== null && sentences + commas === 0 && length <= LONGEST_HEADING;
}

/** The paragraph is running text, and its last sentence is not complete. */
function isProse(paragraph: Paragraph, line: Line, proseForms: ReadonlySet<LabelForm>): boolean {
  if (paragraph.sentences > 0) return true;
  const { label } = paragraph.first;
  if (label !== null && paragraph.length <= LONGEST_HEADING) {
    return paragraph.commas > 1 || (paragraph.commas > 0 && proseForms.has(label.form));
  }
  if (paragraph.length < SHORTEST_PROSE) return false;
  if (paragraph.commas > 0) return true;
  return (
    !endsTitle(paragraph.tail) &&
    !endsAgencyName(paragraph.tail) &&
    /[，。]/.test(line.text) &&
    !opensBody(line.text)
  );
}

/** A name or title without any mark: a signature, the title of the next text. */
function standsAlone(text: string): boolean {
  return isTitleLike(text) && (endsAgencyName(text) || endsTitle(text));
}

/** The end of a paragraph printed again at the top of the next page; a title that is named again is none. */
function isRepeatedEnd(tail: string, line: Line): boolean {
  const { text, label } = line;
  return (
    text.length >= SHORTEST_REPEAT &&
    label === null &&
    tail !== text &&
    tail.endsWith(text) &&
    !endsTitle(text)
  );
}

function startsOwn(text: string): boolean {
  return (
    isAddressLine(text) ||
    isNumberLine(text) ||
    isDateLine(text) ||
    isPublicityLine(text) ||
    isAttachmentLine(text) ||
    /^——|^[（(]?(?:责任|牵头|配合)(?:单位|部门)/.test(text)
  );
}

/** The last sentence is complete. */
function closes(paragraph: Paragraph): boolean {
  const { tail } = paragraph;
  const bare = tail.replace(/[”’）)】〕\]》]+$/, '');
  if (/[。！？；：:;…]$/.test(tail) || /[。！？；]$/.test(bare)) return true;
  if (CLAUSE_END.test(tail)) return true;
  const last = paragraph.first.text;
  return isAddressLine(last) || isNumberLine(last) || isDateLine(last) || isPublicityLine(last);
}
