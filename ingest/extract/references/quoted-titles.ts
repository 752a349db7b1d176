import type { Span } from '../../../schema/facts.ts';

/** A title between 《 and 》; the span includes the marks. */
export interface QuotedTitle {
  readonly text: string;
  readonly span: Span;
}

/** Farthest that the true end of a title with a wrongly closed inner mark is looked for. */
const LONGEST_REPAIR = 40;

/**
 * Outermost 《…》 of a text, in order. Titles within titles, in 《》 or 〈〉, belong to the outer one; a mark without
 * its partner in the paragraph is left out and hides nothing. Linear in the length of the text.
 */
export function quotedTitles(text: string): readonly QuotedTitle[] {
  const found: QuotedTitle[] = [];
  let open: number[] = [];
  let closed: Span[] = [];
  const flush = (): void => {
    for (const [start, end] of closed)
      found.push({ text: text.slice(start + 1, end - 1), span: [start, end] });
    open = [];
    closed = [];
  };
  for (let at = 0; at < text.length; at++) {
    const mark = text.charAt(at);
    if (mark === '《') open.push(at);
    if (mark === '\n') flush();
    if (mark !== '》' || open.length === 0) continue;
    const start = open.pop() as number;
    while (closed.length > 0 && (closed[closed.length - 1] as Span)[0] > start) closed.pop();
    const end = open.length === 0 ? repairedEnd(text, start, at + 1) : at + 1;
    closed.push([start, end]);
    at = end - 1;
    if (open.length === 0) flush();
  }
  flush();
  return found;
}

/** 《关于印发〈甲办法》的通知》: the first 》 closed the inner mark. */
function repairedEnd(text: string, start: number, end: number): number {
  const inner = text.slice(start, end);
  if (!inner.includes('〈') || inner.includes('〉')) return end;
  const rest = text.slice(end, end + LONGEST_REPAIR);
  const next = rest.search(/[《》\n。]/u);
  return next >= 0 && rest.charAt(next) === '》' ? end + next + 1 : end;
}
