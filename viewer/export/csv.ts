/** Tables as CSV (RFC 4180), with a byte order mark so that spreadsheets read Chinese. Pure. */
import type { Table } from '../scene/table.ts';

export function tableCsv(table: Table): string {
  const lines = [table.columns, ...table.rows.map(({ cells }) => cells)];
  return `\uFEFF${lines.map((line) => line.map(field).join(',')).join('\r\n')}\r\n`;
}

/** A leading `=`, `+`, `-` or `@` would be run as a formula by spreadsheets: an apostrophe makes it text. */
function field(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
