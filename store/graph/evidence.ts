import type { Span } from '../../schema/facts.ts';
import type { Evidence } from '../../schema/graph.ts';

/** Longest sentence shown whole, in UTF-16 units; a longer one is cut around the words. */
const longest = 300;
/** How far a sentence end is looked for on either side of the words. */
const reach = 1000;

const sentenceEnd = /[。！？!?\n\r\u2028\u2029]/u;
const openingBracket = '（(〔［[【《“';
const closingBracket = '）)〕］]】》”';
/** They belong to the sentence before them: 。） 。” */
const trailing = '）)〕］]】》”’」』';

/**
 * The sentence in which the words at `span` stand, with their place in it.
 *
 * A sentence ends with 。！？, with ；outside brackets, or with the paragraph. Where the text is not carried
 * along, or the span does not lie in it, there is no sentence, only the span.
 */
export function evidenceAt(documentId: string, text: string | null, span: Span | null): Evidence {
  if (text === null || span === null || !liesIn(span, text)) {
    return { documentId, text: null, highlight: null, span };
  }
  const [start, end] = span;
  const [from, to] = cutAround(
    text,
    clauseAround(text, sentenceAround(text, start, end), start, end),
    start,
    end,
  );
  const before = from.cut ? '…' : '';
  const after = to.cut ? '…' : '';
  const sentence = text.slice(from.at, to.at);
  const shift = before.length - from.at;
  return {
    documentId,
    text: before + sentence + after,
    highlight: [start + shift, Math.min(end, to.at) + shift],
    span,
  };
}

function liesIn([start, end]: Span, text: string): boolean {
  return Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= text.length;
}

function sentenceAround(text: string, start: number, end: number): Span {
  let from = start;
  while (from > 0 && start - from < reach && !sentenceEnd.test(text.charAt(from - 1))) from--;
  while (from < start && /\s/u.test(text.charAt(from))) from++;
  while (from < start && trailing.includes(text.charAt(from))) from++;
  let to = end;
  if (!sentenceEnd.test(text.charAt(end - 1))) {
    while (to < text.length && to - end < reach && !sentenceEnd.test(text.charAt(to))) to++;
    if (/[。！？!?]/u.test(text.charAt(to))) to++;
  }
  while (to < text.length && trailing.includes(text.charAt(to))) to++;
  while (to > end && /\s/u.test(text.charAt(to - 1))) to--;
  return [from, to];
}

/** Narrows a sentence to the part between two ；that stand in no bracket. */
function clauseAround(text: string, [from, to]: Span, start: number, end: number): Span {
  let depth = 0;
  let first = from;
  for (let at = from; at < to; at++) {
    const character = text.charAt(at);
    if (openingBracket.includes(character)) depth++;
    else if (closingBracket.includes(character)) depth = Math.max(0, depth - 1);
    else if ((character === '；' || character === ';') && depth === 0) {
      if (at < start) first = at + 1;
      else if (at >= end - 1) return [first, at + 1];
    }
  }
  return [first, to];
}

interface Edge {
  readonly at: number;
  readonly cut: boolean;
}

function cutAround(text: string, [from, to]: Span, start: number, end: number): readonly [Edge, Edge] {
  if (to - from <= longest)
    return [
      { at: from, cut: false },
      { at: to, cut: false },
    ];
  const margin = Math.max(0, Math.floor((longest - (end - start)) / 2));
  let first = Math.max(from, start - margin);
  const last = Math.min(to, first + longest);
  first = Math.min(start, Math.max(from, last - longest));
  return [
    { at: wholeCharacter(text, first), cut: first > from },
    { at: wholeCharacter(text, last), cut: last < to },
  ];
}

/** Never between the two halves of a surrogate pair. */
function wholeCharacter(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}
