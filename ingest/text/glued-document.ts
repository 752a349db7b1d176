import { frontCuts } from './glued-front.ts';
import { headingCuts } from './glued-headings.ts';

/** A line of this length holds more than a paragraph. */
const LONG_LINE = 400;
const FEWEST_HEADINGS = 2;

/** A whole regulation within a line. */
const FIRST_ARTICLES = /^(?!第).{20,}?第一章.{1,20}?第一条/;

/**
 * Where paragraphs begin in a document whose line breaks were lost altogether: after its number and addressees, before
 * each numbered heading in sequence, around signature and attachments. `articles`: where its chapters and articles begin;
 * for a line that is no such document these alone.
 */
export function gluedDocumentCuts(line: string, articles: readonly number[]): readonly number[] {
  const headings = articles.length > 0 ? articles : line.length < LONG_LINE ? [] : headingCuts(line);
  if (headings.length < FEWEST_HEADINGS || (articles.length > 0 && !FIRST_ARTICLES.test(line)))
    return articles;
  return [...new Set([...headings, ...frontCuts(line)])]
    .filter((cut) => cut > 0 && cut < line.length)
    .sort((one, other) => one - other);
}
