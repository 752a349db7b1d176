/** Reference to a document after GB/T 7714—2015 (8.9, electronic resources: [EB/OL] with an address, else [Z]). */
import type { ApiDocument } from '../client/types.ts';

/**
 * @param accessed 引用日期, ISO: the day on which the address was looked at
 * @example 宜春市人民政府办公室. 某方案: 宜府办发〔2023〕6号[EB/OL]. (2023-02-01)[2026-11-24]. https://…
 */
export function citation(
  document: Pick<ApiDocument, 'title' | 'number' | 'date' | 'url' | 'issuers' | 'citedIssuer'>,
  accessed: string,
): string {
  const authors = document.issuers.map(({ name }) => name).join(', ') || (document.citedIssuer ?? '');
  const title = [document.title, document.number].filter((part) => part !== null).join(': ');
  const medium = document.url === null ? '[Z]' : '[EB/OL]';
  const date = document.url === null ? (document.date ?? '') : `${updated(document.date)}[${accessed}]`;
  return [authors, `${title}${medium}`, date, document.url ?? ''].filter((part) => part !== '').join('. ');
}

function updated(date: string | null): string {
  return date === null ? '' : `(${date})`;
}
