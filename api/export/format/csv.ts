import { stringify } from 'csv-stringify/sync';
import type { Column } from '../columns/column.ts';
import type { Language } from '../columns/words.ts';
import type { Batches } from '../rows/pages.ts';

const byteOrderMark = '\uFEFF';

const yesAndNo: Readonly<Record<Language, readonly [yes: string, no: string]>> = {
  zh: ['是', '否'],
  en: ['true', 'false'],
};

/**
 * CSV as RFC 4180 has it (CRLF, quotes doubled), in UTF-8 with a byte order mark, without which spreadsheets
 * take Chinese for another encoding. A cell that a spreadsheet would take for a formula (`=`, `+`, `-`, `@`, tab
 * or carriage return in front, in full width too) gets an apostrophe in front, by which spreadsheets mark text.
 */
export async function* csv<R>(
  columns: readonly Column<R>[],
  rows: Batches<R>,
  language: Language,
): AsyncIterable<string> {
  const header = columns.map((column) => (language === 'zh' ? column.zh : column.name));
  yield byteOrderMark + lines([header]);
  const [yes, no] = yesAndNo[language];
  for await (const batch of rows) {
    yield lines(
      batch.map((row) =>
        columns.map((column) => {
          const value = column.value(row, language);
          return typeof value === 'boolean' ? (value ? yes : no) : value;
        }),
      ),
    );
  }
}

function lines(records: readonly (readonly (string | number | null)[])[]): string {
  return stringify([...records], {
    record_delimiter: '\r\n',
    // Without it only CRLF is quoted, and a line feed alone would end the record.
    quote_record_delimiter: true,
    escape_formulas: true,
  });
}
