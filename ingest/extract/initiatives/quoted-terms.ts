import type { Span } from '../../../schema/facts.ts';
import { CharSet } from '../../text/char-set.ts';

/** What stands between two quotation marks. */
export interface QuotedTerm {
  readonly text: string;
  /** Of the term, without the marks. */
  readonly span: Span;
  /** False where the marks do not match (”…”, “…“), as conversion leaves them: then only a sure name counts. */
  readonly matched: boolean;
}

const LONGEST_TERM = 24;
const NEWLINE = 0x0a;
const marks = new CharSet('“”"＂„‟〝〞「」');
const opens = '“„〝「';
const closes = '”‟〞」';

/** Terms in quotation marks of part of a text, in order; what stands between two quotations is given as not matched. */
export function quotedTerms(text: string, [from, to]: Span): readonly QuotedTerm[] {
  const terms: QuotedTerm[] = [];
  let previous = -1;
  let straightOpen = false;
  for (let at = from; at < to; at++) {
    if (text.charCodeAt(at) === NEWLINE) {
      previous = -1;
      straightOpen = false;
    }
    if (!marks.holds(text, at)) continue;
    const mark = text.charAt(at);
    if (previous >= 0 && at - previous - 1 > 0 && at - previous - 1 <= LONGEST_TERM) {
      const before = text.charAt(previous);
      const outside = isStraight(before) && isStraight(mark) && !straightOpen;
      if (!outside) {
        const matched = opens.includes(before)
          ? closes.includes(mark)
          : isStraight(before) && isStraight(mark);
        terms.push({ text: text.slice(previous + 1, at), span: [previous + 1, at], matched });
      }
    }
    if (isStraight(mark)) straightOpen = !straightOpen;
    previous = at;
  }
  return terms;
}

function isStraight(mark: string): boolean {
  return mark === '"' || mark === '＂';
}
