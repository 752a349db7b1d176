/** A text cut at its highlights, so that it can be shown with <mark> and never as HTML. Pure. */

interface MarkedPart {
  readonly text: string;
  readonly marked: boolean;
}

/** Highlights out of range, empty or overlapping are cut to what makes sense. */
export function markedParts(
  text: string,
  highlights: readonly { readonly start: number; readonly end: number }[],
): readonly MarkedPart[] {
  const parts: MarkedPart[] = [];
  let at = 0;
  const ordered = [...highlights].sort((a, b) => a.start - b.start);
  for (const { start, end } of ordered) {
    const from = Math.max(at, start);
    const to = Math.min(text.length, end);
    if (from >= to) continue;
    if (from > at) parts.push({ text: text.slice(at, from), marked: false });
    parts.push({ text: text.slice(from, to), marked: true });
    at = to;
  }
  if (at < text.length) parts.push({ text: text.slice(at), marked: false });
  return parts;
}
