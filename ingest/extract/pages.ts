import type { SourceFact } from '../../schema/facts.ts';
import type { Text } from '../pipeline.ts';

type Pages = NonNullable<SourceFact['pages']>;

/**
 * Where printed pages start in a document's normalised text. The page on which the document begins starts at 0;
 * pages before and after it are left out.
 */
export function pagesOf(text: Text, pageStarts: readonly number[]): Pages {
  const { length } = text.text;
  const pages = pageStarts.map((raw, at) => ({ number: at + 1, start: firstFrom(text, raw) }));
  return pages.filter(({ start }, at) => start < length && (pages[at + 1]?.start ?? length) > start);
}

/** The first character of the text that came from `raw` or behind it. */
function firstFrom(text: Text, raw: number): number {
  let low = 0;
  let high = text.text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (text.toRaw(middle) < raw) low = middle + 1;
    else high = middle;
  }
  return low;
}
