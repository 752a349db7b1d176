/**
 * A strict reader of RFC 4180 for tests, written from the standard: fields with quotes, commas or ends of lines
 * must be quoted, quotes inside doubled, records end with CRLF, all have the same number of fields.
 */
export function readCsv(text: string): readonly (readonly string[])[] {
  const records: string[][] = [];
  let at = 0;
  while (at < text.length) {
    const record: string[] = [];
    for (;;) {
      const field = text[at] === '"' ? quoted() : plain();
      record.push(field);
      if (text[at] !== ',') break;
      at++;
    }
    if (text.slice(at, at + 2) !== '\r\n') throw new Error(`no end of record at ${at}`);
    at += 2;
    records.push(record);
  }
  if (new Set(records.map((record) => record.length)).size > 1) throw new Error('records of unequal length');
  return records;

  function quoted(): string {
    let field = '';
    for (at++; ; at++) {
      if (at >= text.length) throw new Error('a quoted field that does not end');
      if (text[at] !== '"') field += text[at];
      else if (text[at + 1] === '"') field += text[at++];
      else break;
    }
    at++;
    return field;
  }

  function plain(): string {
    const end = /[",\r\n]/g;
    end.lastIndex = at;
    const found = end.exec(text);
    const field = text.slice(at, found?.index ?? text.length);
    if (found?.[0] === '"') throw new Error(`a quote in an unquoted field at ${found.index}`);
    at += field.length;
    return field;
  }
}

/** Records by the names of the header; the byte order mark, which must be there, taken off. */
export function readTable(text: string): readonly Readonly<Record<string, string>>[] {
  if (!text.startsWith('\uFEFF')) throw new Error('no byte order mark');
  const [header = [], ...records] = readCsv(text.slice(1));
  if (new Set(header).size !== header.length) throw new Error('a name twice in the header');
  return records.map((record) => Object.fromEntries(header.map((name, at) => [name, record[at] ?? ''])));
}
