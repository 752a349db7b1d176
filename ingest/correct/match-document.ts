import { normaliseNumber } from '../../schema/document-number.ts';
import type { Facts } from '../../schema/facts.ts';
import { titleKey } from '../extract/references/documents.ts';
import type { DocumentSelector } from './correction.ts';

/** What of a document a selector is compared with. */
type Named = Pick<Facts, 'title' | 'number' | 'source'>;

/** True if the selector means the document: by equality of number, title or file, never by part of a title. */
export function selects(selector: DocumentSelector, document: Named): boolean {
  if (selector === 'everywhere') return true;
  if ('any' in selector) {
    const { any } = selector;
    return isNumber(any, document) || isTitle(any, document) || isFile(any, document);
  }
  const { number, title, file } = selector;
  return (
    (number === undefined || isNumber(number, document)) &&
    (title === undefined || isTitle(title, document)) &&
    (file === undefined || isFile(file, document))
  );
}

function isNumber(text: string, { number }: Named): boolean {
  if (number === null) return false;
  return number === text || normaliseNumber(number) === normaliseNumber(text);
}

function isTitle(text: string, { title }: Named): boolean {
  return titleKey(title) === titleKey(text);
}

function isFile(text: string, { source }: Named): boolean {
  const name = text.replaceAll('\\', '/');
  return source.file === name || source.file.endsWith(`/${name}`);
}
