import type { Span } from '../../schema/facts.ts';

/** Where words stand in an item, for facts that do not say it: their last place, because clauses stand last. */
export function placeOf(words: string, item: Span | null, text: string | null): Span | null {
  if (item === null || text === null || words === '') return null;
  const at = text.slice(...item).lastIndexOf(words);
  return at === -1 ? null : [item[0] + at, item[0] + at + words.length];
}
