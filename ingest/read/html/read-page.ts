import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { RawText } from '../../pipeline.ts';
import { readData } from '../../read-data.ts';
import { parseMarkup } from '../parse-markup.ts';
import { isDeeperThan } from './page-depth.ts';
import { pageFields } from './page-fields.ts';
import { pageText, type PageNode } from './page-text.ts';
import { pageTitle } from './page-title.ts';

const data = readData<{
  readonly containers: readonly string[];
  readonly metaNames: Readonly<Record<string, string>>;
}>('read/page-content.json');

const LEAST_TEXT = 120;
/** Old pages that close few of their tags come to some thousand levels. */
export const DEEPEST_PAGE = 25_000;
/** Readability's time grows with the third power of the depth, and its own stack ends at some thousand. */
const DEEPEST_READABLE = 300;
/** It parses the page again, twice, and keeps all copies. */
const MOST_READABLE = 100_000;

type Page = ReturnType<typeof parseHTML>['document'];

/**
 * The text of a page's document from among navigation and footers (known containers first, else by Mozilla's
 * readability), and the page's own table of 索引号, 发文字号, 成文日期 as metadata.
 *
 * @throws TooNested
 */
export function readPage(markup: string): Pick<RawText, 'text' | 'metadata'> {
  const page = wholePage(markup);
  // What builds the page takes no limit. No page is deeper than it has tags.
  if (hasMoreTags(page, DEEPEST_PAGE)) parseMarkup(page, {}, {}, DEEPEST_PAGE);
  const { document } = parseHTML(page);
  // The fields first: what finds the main text may change the page.
  const metadata = metadataOf(document);
  return { text: mainText(document, hasMoreTags(page, MOST_READABLE)), metadata };
}

/** Counts no further than it must. */
export function hasMoreTags(markup: string, most: number): boolean {
  return markup.split('<', most + 2).length > most + 1;
}

/** A saved block of a page has no body of its own; where it has paragraphs only, line breaks between them count. */
function wholePage(block: string): string {
  const markup = /<(?:html|body|div|table)[\s>]/i.test(block) ? block : block.replace(/\n/g, '<br>');
  return /<body[\s>]/i.test(markup)
    ? markup
    : `<!doctype html><html><head></head><body>${markup}</body></html>`;
}

function mainText(document: Page, isLong: boolean): string {
  for (const selector of data.containers) {
    const texts = [...document.querySelectorAll(selector)].map((element) =>
      pageText(element as unknown as PageNode, '\t'),
    );
    const longest = texts.reduce((one, other) => (other.length > one.length ? other : one), '');
    if (longest.length >= LEAST_TEXT) return longest;
  }
  return (isLong ? null : readableText(document)) ?? pageText(document.body as unknown as PageNode, '\t');
}

/** Null where readability finds nothing, or would not come to an end. */
function readableText(document: Page): string | null {
  if (isDeeperThan(document.body as unknown as PageNode, DEEPEST_READABLE)) return null;
  const copy = parseHTML(document.toString()).document;
  const article = new Readability(copy as unknown as Document).parse();
  const markup = article?.content ?? '';
  if (markup === '') return null;
  const { document: content } = parseHTML(wholePage(markup));
  const text = pageText(content.body as unknown as PageNode, '\t');
  return text.length >= LEAST_TEXT ? text : null;
}

/** Fields of the page's tables go before those of its head: they speak of the document, these of the page. */
function metadataOf(document: Page): ReadonlyMap<string, string> {
  const metadata = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta[name]')) {
    const name = data.metaNames[meta.getAttribute('name') ?? ''];
    const content = meta.getAttribute('content')?.trim() ?? '';
    if (name !== undefined && content !== '') metadata.set(name, content);
  }
  const address = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
  if (/^https?:/.test(address) && !metadata.has('网址')) metadata.set('网址', address);
  const fields = pageFields(pageText(document.body as unknown as PageNode, '\n').split('\n'));
  const title = pageTitle(document);
  if (title !== null && !metadata.has('标题')) metadata.set('标题', title);
  return new Map([...metadata, ...fields]);
}
