import type { Span } from '../../schema/facts.ts';

/** Where words stand in an item, for facts that do not say it: their last place, because clauses stand last. */
export function placeOf(words: string, item: Span | null, text: string | null): Span | null {
  if (item === null || text === null || words === '') return null;
  const at = text.slice(0, item[1]).lastIndexOf(words);
  return at < item[0] ? null : [at, at + words.length];
}
