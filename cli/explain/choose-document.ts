import { normaliseNumber } from '../../schema/document-number.ts';
import { ZhengmaiError } from '../../schema/errors.ts';
import type { Facts } from '../../schema/facts.ts';

/** How many documents a message lists. */
const listed = 40;

/**
 * Indexes of the documents of a file that are meant: by number in any written form, else by ordinal from 1; all if
 * nothing is given.
 *
 * @throws ZhengmaiError NO_SUCH_DOCUMENT
 */
export function chooseDocuments(
  documents: readonly Pick<Facts, 'title' | 'number'>[],
  wanted: string | undefined,
  file: string,
): readonly number[] {
  const all = documents.map((_, index) => index);
  if (wanted === undefined) return all;
  const number = normaliseNumber(wanted);
  const byNumber = number === null ? [] : all.filter((index) => documents[index]?.number === number);
  if (byNumber.length > 0) return byNumber;
  const ordinal = /^\d{1,9}$/.test(wanted.normalize('NFKC')) ? Number(wanted.normalize('NFKC')) : 0;
  if (ordinal >= 1 && ordinal <= documents.length) return [ordinal - 1];
  const list = documents
    .slice(0, listed)
    .map(({ title, number: own }, index) => `\n      ${index + 1}  ${own ?? '–'}  ${title}`);
  const more = documents.length > listed ? '\n      …' : '';
  throw new ZhengmaiError({
    code: 'NO_SUCH_DOCUMENT',
    zh: `没有 ${wanted} 这份文件；此文件中有：${list.join('')}${more}`,
    en: `No document ${wanted}; give a number or an ordinal of the list above`,
    file,
  });
}
