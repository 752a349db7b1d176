import type { Span } from '../../../schema/facts.ts';
import { bareParagraphs, inlineTails, labelledLines, standingSentences } from './line-clauses.ts';
import type { ClausePlace } from './clause-place.ts';
import { findBrackets } from './brackets.ts';
import type { Bracket } from './brackets.ts';
import { isBracketClause, isOnlyDeadline, isWholeClause } from './is-clause.ts';
import { isCloser, isOpener, isSentenceEnd, trimEnd, trimStart } from './marks.ts';
import { parseClause } from './parse-clause.ts';
import type { KnownName } from './split-units.ts';

/** Longer brackets hold text, not a clause. */
const LONGEST_CLAUSE = 6000;
/** How deep in brackets a clause may stand; the bound keeps hostile input linear. */
const DEEPEST = 3;
/** （责任单位：各县市、区）人民政府）: so far behind its mark a clause may be closed once more. */
const STRAY = 40;

/** The responsibility clauses in [start, end) of the text, in order; they do not overlap. */
export function findClauses(
  text: string,
  start: number,
  end: number,
  isKnown: KnownName,
): readonly ClausePlace[] {
  const clauses = bracketClauses(text, start, end, isKnown);
  const taken = clauses.map((clause) => clause.span);
  const lines = labelledLines(text, start, end, taken, isKnown);
  const withLines = [...taken, ...lines.map((clause) => clause.span)];
  const tails = inlineTails(text, start, end, withLines, isKnown);
  const all = [...withLines, ...tails.map((clause) => clause.span)];
  const standing = standingSentences(text, start, end, all, isKnown);
  const withStanding = [...all, ...standing.map((clause) => clause.span)];
  const bare = bareParagraphs(text, start, end, withStanding, isKnown);
  return [...clauses, ...lines, ...tails, ...standing, ...bare].sort((a, b) => a.span[0] - b.span[0]);
}

function bracketClauses(
  text: string,
  start: number,
  end: number,
  isKnown: KnownName,
): readonly ClausePlace[] {
  const found: ClausePlace[] = [];
  let free = start;
  for (const bracket of findBrackets(text, start, end)) {
    if (bracket.open < free || bracket.depth > DEEPEST || bracket.close - bracket.open > LONGEST_CLAUSE)
      continue;
    const place = readBracket(text, start, end, bracket, isKnown, found.at(-1));
    if (place === null) continue;
    found.push(place);
    free = place.span[1];
  }
  return found;
}

function readBracket(
  text: string,
  start: number,
  end: number,
  bracket: Bracket,
  isKnown: KnownName,
  previous: ClausePlace | undefined,
): ClausePlace | null {
  const from = bracket.open + 1;
  const content = text.slice(from, trimEnd(text, from, bracket.close));
  if (content.length < 2 || content.includes('\t')) return null;
  const clause = parseClause(content, isKnown);
  const surroundings = {
    before: charBefore(text, start, bracket.open),
    after: charAfter(text, bracket, end),
  };
  const span: Span = [bracket.open, bracket.closed ? bracket.close + 1 : from + content.length];
  if (isBracketClause(content, clause, surroundings)) {
    return closedOnceMore(text, end, bracket, isKnown) ?? { span, offset: from, clause };
  }
  const follows = previous !== undefined && trimStart(text, previous.span[1], end) === bracket.open;
  return follows && isOnlyDeadline(content, clause) ? { span, offset: from, clause } : null;
}

/** （责任单位：各县市、区）人民政府）: the bracket within was never opened. */
function closedOnceMore(text: string, end: number, bracket: Bracket, isKnown: KnownName): ClausePlace | null {
  if (!bracket.closed) return null;
  const limit = Math.min(end, bracket.close + 1 + STRAY);
  for (let at = bracket.close + 1; at < limit; at++) {
    const char = text.charAt(at);
    if (isOpener(char) || isSentenceEnd(char) || char === '\n') return null;
    if (!isCloser(char)) continue;
    if (at === bracket.close + 1) return null;
    const from = bracket.open + 1;
    const clause = parseClause(text.slice(from, at), isKnown);
    return isWholeClause(clause) ? { span: [bracket.open, at + 1], offset: from, clause } : null;
  }
  return null;
}

function charBefore(text: string, start: number, at: number): string {
  const to = trimEnd(text, start, at);
  return to === start ? '\n' : text.charAt(to - 1);
}

function charAfter(text: string, bracket: Bracket, end: number): string {
  const at = bracket.close + (bracket.closed ? 1 : 0);
  return at >= end ? '\n' : text.charAt(at);
}
