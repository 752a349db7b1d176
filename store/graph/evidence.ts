import type { Span } from '../../schema/facts.ts';
import type { Evidence } from '../../schema/graph.ts';

/** Longest sentence shown whole, in UTF-16 units; a longer one is cut around the words. */
const longest = 300;
/** How far a sentence end is looked for on either side of the words. */
const reach = 1000;

const paragraphEnd = '\n\r\u2028\u2029';
const sentenceEnd = '。！？；;';
const openingBracket = '（(〔［[【';
const closingBracket = '）)〕］]】';
/** They belong to the sentence before them: 。” */
const trailing = '”’」』)）';

/**
 * The sentence in which the words at `span` stand, with their place in it.
 *
 * A sentence ends with 。！？；outside brackets, so that a clause of responsibility stays whole, or with the
 * paragraph. Where the text is not carried along, or the span does not lie in it, there is no sentence, only
 * the span.
 */
export function evidenceAt(documentId: string, text: string | null, span: Span | null): Evidence {
  return evidenceIn(documentId, text)(span);
}

/** As {@link evidenceAt} for many spans of one text: most facts stand in the paragraph of the fact before. */
export function evidenceIn(documentId: string, text: string | null): (span: Span | null) => Evidence {
  let last: Paragraph | null = null;
  return (span) => {
    if (text === null || span === null || !liesIn(span, text)) {
      return { documentId, text: null, highlight: null, span };
    }
    const [start, end] = span;
    const known = last !== null && last.whole && last.from <= start && end <= last.to;
    const paragraph = known && last !== null ? last : paragraphAround(text, start, end);
    last = paragraph;
    const [from, to] = cutAround(text, sentenceAround(paragraph, start, end), start, end);
    const before = from.cut ? '…' : '';
    const after = to.cut ? '…' : '';
    const shift = before.length - from.at;
    return {
      documentId,
      text: before + text.slice(from.at, to.at) + after,
      highlight: [start + shift, Math.min(end, to.at) + shift],
      span,
    };
  };
}

interface Paragraph {
  readonly from: number;
  readonly to: number;
  /** False if it was cut because its ends are out of reach. */
  readonly whole: boolean;
  /** Where sentences end in it, in order. */
  readonly ends: readonly number[];
}

function liesIn([start, end]: Span, text: string): boolean {
  return Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= text.length;
}

function sentenceAround({ from, to, ends }: Paragraph, start: number, end: number): Span {
  let first = from;
  for (const at of ends) {
    if (at >= end) return [first, at];
    if (at <= start) first = at;
  }
  return [first, to];
}

/** The paragraph, or what lies in reach of the words, without the blanks at its ends. */
function paragraphAround(text: string, start: number, end: number): Paragraph {
  let from = start;
  while (from > 0 && start - from < reach && !paragraphEnd.includes(text.charAt(from - 1))) from--;
  let to = end;
  if (!paragraphEnd.includes(text.charAt(end - 1))) {
    while (to < text.length && to - end < reach && !paragraphEnd.includes(text.charAt(to))) to++;
  }
  const whole = start - from < reach && to - end < reach;
  while (from < start && /\s/u.test(text.charAt(from))) from++;
  while (to > end && /\s/u.test(text.charAt(to - 1))) to--;
  return { from, to, whole, ends: sentenceEnds(text, from, to) };
}

function sentenceEnds(text: string, from: number, to: number): readonly number[] {
  const closings = closingPlaces(text, from, to);
  const ends: number[] = [];
  let at = from;
  while (at < to) {
    if (sentenceEnd.includes(text.charAt(at))) {
      at = pastTrailing(text, at + 1, to);
      ends.push(at);
    } else at = (closings.get(at) ?? at) + 1;
  }
  return ends;
}

/** For each opening bracket that is closed in the paragraph, where. One that is left open encloses nothing. */
function closingPlaces(text: string, from: number, to: number): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  const open: number[] = [];
  for (let at = from; at < to; at++) {
    const character = text.charAt(at);
    if (openingBracket.includes(character)) open.push(at);
    else if (closingBracket.includes(character)) {
      const opening = open.pop();
      if (opening !== undefined) places.set(opening, at);
    }
  }
  return places;
}

function pastTrailing(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && trailing.includes(text.charAt(at))) at++;
  return at;
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
