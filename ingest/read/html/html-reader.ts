import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { readData } from '../../read-data.ts';
import { decode } from '../decode.ts';
import { fileTooLarge, pageWithoutText } from '../read-errors.ts';
import type { Reader } from '../reader.ts';
import { pageFields } from './page-fields.ts';
import { pageText, type PageNode } from './page-text.ts';
import { pageTitle } from './page-title.ts';

const data = readData<{
  readonly containers: readonly string[];
  readonly metaNames: Readonly<Record<string, string>>;
}>('read/page-content.json');

/** A parsed page takes some thirty times its size. */
const MOST_MARKUP = 16 * 1024 * 1024;
const LEAST_TEXT = 120;
const FEWEST_TAGS = 5;

type Page = ReturnType<typeof parseHTML>['document'];

/**
 * Web pages: the text of the document from among navigation and footers (known containers first, else by Mozilla's
 * readability), and the page's own table of 索引号, 发文字号, 成文日期 as metadata. Scripts are never run.
 */
export const htmlReader: Reader = {
  name: '网页',
  extensions: ['.html', '.htm', '.shtml', '.xhtml', '.jhtml'],
  recognises,
  read: async ({ file, sha256, bytes }) => {
    if (bytes.length > MOST_MARKUP) throw fileTooLarge(file, bytes.length, MOST_MARKUP);
    const { document } = parseHTML(wholePage(decode(bytes, file)));
    const metadata = metadataOf(document);
    const text = mainText(document);
    if (text.trim() === '') throw pageWithoutText(file);
    return [{ file, sha256, text, metadata }];
  },
};

/** A page by its first tag, or a text that is full of paragraphs' tags. */
function recognises(bytes: Uint8Array): boolean {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 8192));
  if (/^\s*(?:<!doctype html|<html[\s>])/i.test(start.slice(0, 512))) return true;
  return (start.match(/<\/(?:p|div|td|tr|span)>|<br\s*\/?>/gi)?.length ?? 0) >= FEWEST_TAGS;
}

/** A saved block of a page has no body of its own; where it has paragraphs only, line breaks between them count. */
function wholePage(block: string): string {
  const markup = /<(?:html|body|div|table)[\s>]/i.test(block) ? block : block.replace(/\n/g, '<br>');
  return /<body[\s>]/i.test(markup)
    ? markup
    : `<!doctype html><html><head></head><body>${markup}</body></html>`;
}

function mainText(document: Page): string {
  for (const selector of data.containers) {
    const texts = [...document.querySelectorAll(selector)].map((element) =>
      pageText(element as unknown as PageNode, '\t'),
    );
    const longest = texts.reduce((one, other) => (other.length > one.length ? other : one), '');
    if (longest.length >= LEAST_TEXT) return longest;
  }
  return readableText(document) ?? pageText(document.body as unknown as PageNode, '\t');
}

function readableText(document: Page): string | null {
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
