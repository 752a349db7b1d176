import { enclosed } from './brackets.ts';
import { findLabel } from './clause-label.ts';
import { separatorOf, trimEnd, trimStart } from './marks.ts';
import type { Separator } from './marks.ts';
import { clauseWords } from './words.ts';

/** What stands between two separators of a clause. */
export interface Part {
  readonly start: number;
  readonly end: number;
  /** What parts it from the part before. */
  readonly before: Separator;
}

/** A label and its colon stand in the first words of a line. */
const LABEL_REACH = 24;
const withWords = clauseWords('withWords');
const notWith = clauseWords('notWith');

/**
 * The clause's parts: between 、，；。 outside brackets and quotations, and before 会同 (A会同B names two). Empty parts
 * are left out, a stronger separator beside them kept.
 */
export function clauseParts(clause: string): readonly Part[] {
  const inside = enclosed(clause);
  const parts: Part[] = [];
  let start = 0;
  let before: Separator = 'start';
  const cut = (end: number, next: number, separator: Separator): void => {
    const from = trimStart(clause, start, end);
    const to = trimEnd(clause, from, end);
    if (to > from) {
      parts.push({ start: from, end: to, before });
      before = separator;
    } else {
      before = stronger(before, separator);
    }
    start = next;
  };
  for (let at = 0; at < clause.length; at++) {
    if (inside[at] === 1) continue;
    const separator = separatorAt(clause, at);
    if (separator !== null) {
      cut(at, at + 1, separator);
    } else if (at > start) {
      const word = withWords.at(clause, at);
      if (word !== '' && notWith.at(clause, at) === '') {
        cut(at, at + word.length, 'with');
        at += word.length - 1;
      }
    }
  }
  cut(clause.length, clause.length, 'stop');
  return parts;
}

/** The parts of each sentence of the clause: what is said of standing or of a first unit holds within one. */
export function statementsOf(parts: readonly Part[]): readonly (readonly Part[])[] {
  const statements: Part[][] = [];
  for (const part of parts) {
    const last = statements.at(-1);
    if (last === undefined || part.before === 'stop') statements.push([part]);
    else last.push(part);
  }
  return statements;
}

function separatorAt(clause: string, at: number): Separator | null {
  const char = clause.charAt(at);
  if (char === '\n') return startsLabel(clause, at + 1) ? 'stop' : null;
  return isFullStop(clause, at) ? 'stop' : separatorOf(char);
}

/** A line break parts a clause only before a label; others are remains of a page or column. */
function startsLabel(clause: string, at: number): boolean {
  const start = trimStart(clause, at, clause.length);
  const label = findLabel(clause, start, Math.min(clause.length, start + LABEL_REACH));
  return label?.start === start;
}

/** A point that ends a sentence stands between words, not in a number (3.0) nor after one (1.). */
function isFullStop(clause: string, at: number): boolean {
  if (clause.charAt(at) !== '.') return false;
  const before = clause.charAt(at - 1);
  return before > '\u2E80' && !/[\da-z]/i.test(clause.charAt(at + 1));
}

const STRENGTH: readonly Separator[] = ['start', 'with', 'pause', 'comma', 'stop'];

function stronger(a: Separator, b: Separator): Separator {
  if (a === 'start') return a;
  return STRENGTH.indexOf(a) >= STRENGTH.indexOf(b) ? a : b;
}
