import type { Span } from '../../schema/facts.ts';

/**
 * The words of an item from `start` on without its responsibility clauses; a full stop that stood after a clause goes with
 * it, so that the sentence before keeps its own.
 */
export function measureText(text: string, start: number, end: number, clauses: readonly Span[]): string {
  let words = '';
  let at = start;
  for (const [from, to] of clauses) {
    if (from < at || to > end) continue;
    words = join(words, text.slice(at, from));
    at = to;
  }
  return join(words, text.slice(at, end))
    .replace(/\n{2,}/g, '\n')
    .trim();
}

function join(before: string, after: string): string {
  return /[。；]\s*$/.test(before) ? before + after.replace(/^[。；]/, '') : before + after;
}
