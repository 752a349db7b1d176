import { isCloser, isOpener, isSentenceEnd, sameKind } from './marks.ts';

/** A bracket as official texts leave them: perhaps closed by another kind, perhaps never. */
export interface Bracket {
  /** Where the opening mark stands. */
  readonly open: number;
  /** Where its content ends: at the closing mark, or where the paragraph ends if it was left open. */
  readonly close: number;
  readonly closed: boolean;
  /** Brackets around it. */
  readonly depth: number;
}

/** How far a clause that a line break cuts may go on in the next line. */
const NEXT_LINE = 300;
const BLANK_LINES = 4;
/** A bracket of another kind closes one only if it is as short as （市、区〕. */
const SHORT = 8;

/**
 * All brackets in [start, end) in the order in which they open. One pass with a stack: a closing mark closes the
 * innermost bracket of its kind, or a short one of the other kind; a paragraph's end leaves open what is not closed.
 */
export function findBrackets(text: string, start: number, end: number): readonly Bracket[] {
  const found: Bracket[] = [];
  const stack: { readonly at: number; readonly slot: number }[] = [];
  const settle = (close: number, closed: boolean): void => {
    const top = stack.pop();
    if (top !== undefined) found[top.slot] = { open: top.at, close, closed, depth: stack.length };
  };
  for (let at = start; at < end; at++) {
    const char = text.charAt(at);
    if (isOpener(char)) {
      stack.push({ at, slot: found.length });
      found.push({ open: at, close: at, closed: false, depth: stack.length - 1 });
    } else if (isCloser(char) && stack.length > 0) {
      if (leavesOpen(text, stack, at)) settle(at, false);
      settle(at, true);
    } else if (char === '\n' && stack.length > 0 && !goesOn(text, at + 1, end)) {
      while (stack.length > 0) settle(at, false);
    }
  }
  while (stack.length > 0) settle(end, false);
  return found;
}

/** True if the innermost bracket was never closed: the mark at `at` belongs to the one around it. */
function leavesOpen(text: string, stack: readonly { readonly at: number }[], at: number): boolean {
  const top = stack.at(-1);
  const around = stack.at(-2);
  if (top === undefined || around === undefined) return false;
  const close = text.charAt(at);
  if (sameKind(text.charAt(top.at), close) || at - top.at <= SHORT) return false;
  return sameKind(text.charAt(around.at), close);
}

/** True if the next line with words, from `from` on, closes the bracket before a sentence ends. */
function goesOn(text: string, from: number, end: number): boolean {
  let start = from;
  while (start < end && start - from < BLANK_LINES && /\s/.test(text.charAt(start))) start++;
  const limit = Math.min(end, start + NEXT_LINE);
  let depth = 0;
  for (let at = start; at < limit; at++) {
    const char = text.charAt(at);
    if (isOpener(char)) depth++;
    else if (isCloser(char) && --depth < 0) return true;
    else if (char === '\n' || (depth === 0 && char !== '；' && char !== ';' && isSentenceEnd(char)))
      return false;
  }
  return false;
}

/** Longer quotations are no names. */
const LONGEST_QUOTATION = 60;
const QUOTES = ['“”', '《》', '「」', '‘’'];

/** Marks the places of a clause that stand in a bracket or a quotation: what stands there does not part a list. */
export function enclosed(clause: string): Uint8Array {
  const inside = new Uint8Array(clause.length);
  for (const bracket of findBrackets(clause, 0, clause.length)) {
    if (bracket.closed && bracket.depth === 0) inside.fill(1, bracket.open, bracket.close + 1);
  }
  for (const [open = '', close = ''] of QUOTES) {
    for (let at = clause.indexOf(open); at >= 0; at = clause.indexOf(open, at + 1)) {
      const length = clause.slice(at, at + LONGEST_QUOTATION).indexOf(close);
      if (length > 0) inside.fill(1, at, at + length + 1);
    }
  }
  return inside;
}
