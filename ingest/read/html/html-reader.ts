import { decode } from '../decode.ts';
import { TooNested } from '../parse-markup.ts';
import { documentTooNested, fileTooLarge, pageTooManyTags, pageWithoutText } from '../read-errors.ts';
import type { Reader } from '../reader.ts';

/** A parsed page takes some thirty times its size. */
const MOST_MARKUP = 16 * 1024 * 1024;
const FEWEST_TAGS = 5;
/** Long pages have some ten thousand; each takes more than a kilobyte while the page is read. */
const MOST_TAGS = 500_000;

/** Web pages. Scripts are never run. What parses them is loaded with the first page: other files need none of it. */
export const htmlReader: Reader = {
  name: '网页',
  extensions: ['.html', '.htm', '.shtml', '.xhtml', '.jhtml'],
  recognises,
  read: async ({ file, sha256, bytes }) => {
    if (bytes.length > MOST_MARKUP) throw fileTooLarge(file, bytes.length, MOST_MARKUP);
    const { DEEPEST_PAGE, hasMoreTags, readPage } = await import('./read-page.ts');
    try {
      const markup = decode(bytes, file);
      if (hasMoreTags(markup, MOST_TAGS)) throw pageTooManyTags(file, MOST_TAGS);
      const { text, metadata } = readPage(markup);
      if (text.trim() === '') throw pageWithoutText(file);
      return [{ file, sha256, text, metadata }];
    } catch (error) {
      throw error instanceof TooNested ? documentTooNested(file, DEEPEST_PAGE) : error;
    }
  },
};

/** A page by its first tag, or a text that is full of paragraphs' tags. */
function recognises(bytes: Uint8Array): boolean {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 8192));
  if (/^\s*(?:<!doctype html|<html[\s>])/i.test(start.slice(0, 512))) return true;
  return (start.match(/<\/(?:p|div|td|tr|span)>|<br\s*\/?>/gi)?.length ?? 0) >= FEWEST_TAGS;
}
