import type { Head } from '../../pipeline.ts';
import type { Span } from '../../../schema/facts.ts';
import { clauseWords } from './words.ts';

/** A statement that holds for the whole document: of the units of a clause, the first named leads. */
export interface LeadRule {
  readonly text: string;
  readonly span: Span;
}

const firstWords = clauseWords('firstWords');
const KEY = '牵头';
const REACH = 60;
const STATES = /(?:为|是|系|即|作|担任)[^。；]{0,6}牵头|牵头(?:单位|部门)[^。；]{0,6}(?:列|排|居|为)/;

/** True if the words say that the first unit named leads: 列第一位者为牵头单位. */
export function isLeadStatement(words: string): boolean {
  return words.includes(KEY) && STATES.test(words) && firstWords.find(words, 0, words.length) !== null;
}

/** The document's statement that the unit named first leads (列第一位的为牵头单位); null if it has none. */
export function findLeadRule(text: string, head: Pick<Head, 'bodyStart'>): LeadRule | null {
  for (let at = text.indexOf(KEY, head.bodyStart); at >= 0; at = text.indexOf(KEY, at + KEY.length)) {
    const start = sentenceStart(text, at);
    const end = sentenceEnd(text, at);
    const sentence = text.slice(start, end);
    if (isLeadStatement(sentence)) return { text: sentence, span: [start, end] };
  }
  return null;
}

const BREAKS = '。；;\n！？（）()〔〕[]';

function sentenceStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < REACH && !BREAKS.includes(text.charAt(start - 1))) start--;
  return start;
}

function sentenceEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && end - at < REACH && !BREAKS.includes(text.charAt(end))) end++;
  return end;
}
