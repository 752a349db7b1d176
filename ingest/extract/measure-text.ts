import type { Span } from '../../schema/facts.ts';

/**
 * The words of an item from `start` on without its responsibility clauses; a full stop that stood after a clause goes with
 * it, so that the sentence before keeps its own.
 */
export function measureText(text: string, start: number, end: number, clauses: readonly Span[]): string {
  const parts: string[] = [];
  let endsSentence = false;
  const add = (from: number, to: number): void => {
    const part = endsSentence ? text.slice(from, to).replace(/^[。；]/, '') : text.slice(from, to);
    parts.push(part);
    const last = part.trimEnd();
    if (last !== '') endsSentence = /[。；]$/.test(last);
  };
  let at = start;
  for (const [from, to] of clauses) {
    if (from < at || to > end) continue;
    add(at, from);
    at = to;
  }
  add(at, end);
  return parts
    .join('')
    .replace(/\n{2,}/g, '\n')
    .trim();
}
