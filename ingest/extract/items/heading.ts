import type { Span } from '../../../schema/facts.ts';
import { CharSet } from '../../text/char-set.ts';

/** Longest first clause that stands for a missing title sentence. */
const LONGEST_CLAUSE = 40;
/** Longer first sentences tell what to do; they are no titles. */
const LONGEST_TITLE = 60;
const LONGEST_TITLE_WITH_COMMA = 40;
const CLAUSE = /[（(〔[][^（(〔[]{0,40}(?:责任单位|牵头|负责|配合|完成时限)[^）)〕\]]{0,60}[）)〕\]]?$/;
const OPENING = '“《〈（(〔[「';
const CLOSING = '”》〉）)〕]」';
/** All that firstMark stops at. */
const stops = new CharSet(`${OPENING}，。；：,;:`);

/**
 * Where the heading stands in `line`, the words after its label from `start` on: the title sentence without its 。; if
 * there is none, the first clause up to the first ，。；：, at most 40 characters. `titled`: items of this form have
 * titles in this text, so that a first sentence of two clauses is one too.
 */
export function headingSpan(line: string, start: number, titled: boolean): Span {
  const words = line.slice(start);
  const end = titleEnd(words, titled) ?? clauseEnd(words);
  return [start, start + withoutClause(words.slice(0, end)).length];
}

/** The words begin with a title and go on with text: 优化通关流程。支持企业…. */
export function hasTitleSentence(words: string): boolean {
  const stop = firstMark(words, '，。；：,;:');
  return (
    stop > 0 && stop <= LONGEST_TITLE_WITH_COMMA && words.charAt(stop) === '。' && stop < words.length - 1
  );
}

/** 优化流程（责任单位：市商务局）: who answers for it is no part of the heading. */
function withoutClause(heading: string): string {
  const bare = heading.replace(CLAUSE, '');
  return bare === '' ? heading : bare;
}

function titleEnd(words: string, titled: boolean): number | null {
  const stop = firstMark(words, '。；：;:');
  if (stop < 0) return words.length <= LONGEST_TITLE ? words.length : null;
  const alone = stop === words.length - 1;
  if (words.charAt(stop) !== '。' && !alone) return null;
  const comma = firstMark(words.slice(0, stop), '，,');
  if (comma < 0) return stop <= LONGEST_TITLE ? stop : null;
  const commas = words.slice(0, stop).match(/[，,]/g)?.length ?? 0;
  return titled && !alone && commas === 1 && stop <= LONGEST_TITLE_WITH_COMMA ? stop : null;
}

function clauseEnd(words: string): number {
  const stop = firstMark(words, '，。；：,;:');
  return Math.min(stop < 0 ? words.length : stop, LONGEST_CLAUSE);
}

/** First of the marks outside quotation marks and brackets; a bracket that never closes hides nothing. */
function firstMark(words: string, marks: string): number {
  for (let at = 0; at < words.length; at++) {
    if (!stops.holds(words, at)) continue;
    const char = words.charAt(at);
    const kind = OPENING.indexOf(char);
    if (kind >= 0) {
      const close = words.slice(at + 1, at + 1 + LONGEST_TITLE).indexOf(CLOSING.charAt(kind));
      if (close >= 0) at += close + 1;
    } else if (marks.includes(char)) {
      return at;
    }
  }
  return -1;
}
