import type { Span } from '../../../schema/facts.ts';
import { findLabel, labelBefore } from './clause-label.ts';
import { afterMark } from './item-mark.ts';
import type { ClausePlace } from './clause-place.ts';
import {
  isBareParagraph,
  isLabelledList,
  isStandingClause,
  isStandingSentence,
  isWholeClause,
  saysRole,
} from './is-clause.ts';
import { isColon, isSentenceEnd, trimEnd, trimStart } from './marks.ts';
import { parseClause } from './parse-clause.ts';
import type { KnownName } from './split-units.ts';

/** Longer lines hold text, not a clause. */
const LONGEST_LINE = 3000;
const LONGEST_BARE = 300;
/** The first labels of a paragraph tell whether a clause ends it; the bound keeps hostile input linear. */
const MOST_LABELS = 4;
/** A label and its colon stand in the first words of a line. */
const LABEL_REACH = 24;

interface Line {
  readonly start: number;
  readonly end: number;
}

/** 牵头单位：… 责任单位：… 完成时限：… on lines of their own; lines that follow each other are one clause. */
export function labelledLines(
  text: string,
  start: number,
  end: number,
  taken: readonly Span[],
  isKnown: KnownName,
): readonly ClausePlace[] {
  const found: ClausePlace[] = [];
  let group: Line | null = null;
  let awaitsUnits = false;
  const settle = (): void => {
    if (group !== null) addClause(text, group, isKnown, isLabelledList, found);
    group = null;
  };
  for (const line of freeLines(text, start, end, taken)) {
    if (line.start === line.end) continue;
    const colon = startsWithLabel(text, line);
    if (colon === null && !awaitsUnits) {
      settle();
      continue;
    }
    const from: number = group === null ? line.start : (group as Line).start;
    group = { start: from, end: line.end };
    awaitsUnits = colon !== null && trimStart(text, colon + 1, line.end) === line.end;
  }
  settle();
  return found;
}

/** …办理。责任单位：市人社局。at the end of a paragraph. */
export function inlineTails(
  text: string,
  start: number,
  end: number,
  taken: readonly Span[],
  isKnown: KnownName,
): readonly ClausePlace[] {
  const found: ClausePlace[] = [];
  for (const line of freeLines(text, start, end, taken)) {
    let sentence = line.start;
    let tries = 0;
    for (let at = line.start; at < line.end && tries < MOST_LABELS; at++) {
      const char = text.charAt(at);
      if (isSentenceEnd(char)) sentence = at + 1;
      if (!isColon(char)) continue;
      const label = labelBefore(text, sentence, at);
      if (label?.kind !== 'units') continue;
      tries++;
      const apart = label.start === sentence && sentence > line.start;
      const accept = apart ? isLabelledList : isWholeClause;
      if (addClause(text, { start: label.start, end: line.end }, isKnown, accept, found)) break;
    }
  }
  return found;
}

/** 以下各项任务的责任单位均包含各区政府，不再列出。as a sentence of its own. */
export function standingSentences(
  text: string,
  start: number,
  end: number,
  taken: readonly Span[],
  isKnown: KnownName,
): readonly ClausePlace[] {
  const found: ClausePlace[] = [];
  for (const line of freeLines(text, start, end, taken)) {
    let from = line.start;
    for (const sentence of text.slice(line.start, line.end).split(/(?<=。)/)) {
      const to = from + sentence.length;
      if (sentence.length <= LONGEST_BARE && isStandingSentence(sentence)) {
        addClause(text, { start: from, end: to }, isKnown, isStandingClause, found);
      }
      from = to;
    }
  }
  return found;
}

/** A paragraph after the item's first that names units and their roles and nothing else. */
export function bareParagraphs(
  text: string,
  start: number,
  end: number,
  taken: readonly Span[],
  isKnown: KnownName,
): readonly ClausePlace[] {
  const found: ClausePlace[] = [];
  for (const line of freeLines(text, start, end, taken)) {
    if (line.start === start || line.end - line.start > LONGEST_BARE) continue;
    const content = text.slice(line.start, line.end);
    if (!saysRole(content)) continue;
    addClause(text, line, isKnown, (clause) => isBareParagraph(content, clause), found);
  }
  return found;
}

function addClause(
  text: string,
  line: Line,
  isKnown: KnownName,
  accept: (clause: ReturnType<typeof parseClause>) => boolean,
  found: ClausePlace[],
): boolean {
  if (line.end - line.start > LONGEST_LINE) return false;
  const clause = parseClause(text.slice(line.start, line.end), isKnown);
  if (!accept(clause)) return false;
  found.push({ span: [line.start, line.end], offset: line.start, clause });
  return true;
}

/** Where the colon of a label stands that the line starts with, after a dash or number; null if there is none. */
function startsWithLabel(text: string, line: Line): number | null {
  const from = afterMark(text, line.start, line.end);
  const label = findLabel(text, from, Math.min(line.end, from + LABEL_REACH));
  if (label === null || label.start !== from || !isColon(text.charAt(label.end - 1))) return null;
  return label.kind === 'units' || label.kind === 'deadline' || label.kind === 'person'
    ? label.end - 1
    : null;
}

/** The lines of [start, end) that hold no table and no clause found before. */
function freeLines(text: string, start: number, end: number, taken: readonly Span[]): readonly Line[] {
  const lines: Line[] = [];
  const spans = [...taken].sort((a, b) => a[0] - b[0]);
  let next = 0;
  for (let at = start; at < end;) {
    const newline = text.indexOf('\n', at);
    const lineEnd = newline < 0 || newline > end ? end : newline;
    while (next < spans.length && (spans[next]?.[1] ?? 0) <= at) next++;
    const overlaps = next < spans.length && (spans[next]?.[0] ?? 0) < lineEnd;
    const from = trimStart(text, at, lineEnd);
    const line = { start: from, end: trimEnd(text, from, lineEnd) };
    if (!overlaps && !text.slice(at, lineEnd).includes('\t')) lines.push(line);
    at = lineEnd + 1;
  }
  return lines;
}
