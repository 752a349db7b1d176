import type { Span } from '../../schema/facts.ts';
import type { Mark } from './mark.ts';

/** A piece of a marked text. Marks nest: what is opened last is closed first. */
export type MarkToken =
  | { readonly kind: 'text'; readonly text: string; readonly marks: readonly Mark[] }
  /** `again`: the mark was interrupted by the end of another that crosses it. */
  | { readonly kind: 'open'; readonly mark: Mark; readonly again: boolean }
  /** `final`: the mark does not go on behind the end of another. */
  | { readonly kind: 'close'; readonly mark: Mark; readonly final: boolean };

/**
 * The part of a text with its marks. Marks that reach over its borders are cut there; of two that cross, the one that
 * begins later is closed and opened again, so that any marks give pairs that nest.
 */
export function nestMarks(text: string, [from, to]: Span, marks: readonly Mark[]): readonly MarkToken[] {
  const tokens: MarkToken[] = [];
  const open: Mark[] = [];
  let at = from;
  const copyTo = (end: number): void => {
    if (end > at) tokens.push({ kind: 'text', text: text.slice(at, end), marks: [...open] });
    at = Math.max(at, end);
  };
  const closeUntil = (limit: number): void => {
    for (let end = nextEnd(open, to); open.length > 0 && end <= limit; end = nextEnd(open, to)) {
      copyTo(end);
      const interrupted: Mark[] = [];
      while (open.some((mark) => endOf(mark, to) <= end)) {
        const mark = open.pop();
        if (mark === undefined) break;
        const final = endOf(mark, to) <= end;
        tokens.push({ kind: 'close', mark, final });
        if (!final) interrupted.push(mark);
      }
      for (const mark of interrupted.reverse()) {
        open.push(mark);
        tokens.push({ kind: 'open', mark, again: true });
      }
    }
  };
  for (const mark of within(marks, from, to)) {
    const start = Math.max(mark.span[0], from);
    closeUntil(start);
    copyTo(start);
    open.push(mark);
    tokens.push({ kind: 'open', mark, again: false });
  }
  closeUntil(to);
  copyTo(to);
  return tokens;
}

function within(marks: readonly Mark[], from: number, to: number): readonly Mark[] {
  return marks
    .filter(({ span: [start, end] }) => end > start && start < to && end > from)
    .sort(
      (one, other) =>
        Math.max(one.span[0], from) - Math.max(other.span[0], from) || endOf(other, to) - endOf(one, to),
    );
}

function endOf({ span }: Mark, limit: number): number {
  return Math.min(span[1], limit);
}

function nextEnd(open: readonly Mark[], limit: number): number {
  return open.reduce((least, mark) => Math.min(least, endOf(mark, limit)), Infinity);
}
