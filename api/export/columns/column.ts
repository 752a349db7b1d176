import type { Attribute } from '../../../schema/exchange/attribute.ts';
import { listSeparator, sayWord, type WordKind } from './words.ts';

/** One property of a record, as tables and networks show it. */
export type Column<R> = Attribute<R>;

type Read<R, T> = (row: R) => T | null | undefined;

export function text<R>(name: string, zh: string, read: Read<R, string>): Column<R> {
  return { name, zh, type: 'string', value: (row) => read(row) ?? null };
}

export function integer<R>(name: string, zh: string, read: Read<R, number>): Column<R> {
  return { name, zh, type: 'integer', value: (row) => read(row) ?? null };
}

/** A number between 0 and 1. */
export function share<R>(name: string, zh: string, read: Read<R, number>): Column<R> {
  return { name, zh, type: 'number', value: (row) => read(row) ?? null };
}

export function flag<R>(name: string, zh: string, read: Read<R, boolean>): Column<R> {
  return { name, zh, type: 'boolean', value: (row) => read(row) ?? null };
}

/** A word of the graph (lead, implements …), said in the language of the export. */
export function word<R>(name: string, zh: string, kind: WordKind, read: Read<R, string>): Column<R> {
  return {
    name,
    zh,
    type: 'string',
    value: (row, language) => {
      const own = read(row) ?? null;
      return own === null ? null : sayWord(kind, own, language);
    },
  };
}

/** Several entries in one cell; null where there are none. */
export function list<R>(name: string, zh: string, read: (row: R) => readonly string[]): Column<R> {
  return {
    name,
    zh,
    type: 'string',
    value: (row, language) => {
      const entries = read(row);
      return entries.length === 0 ? null : entries.join(listSeparator[language]);
    },
  };
}

/** Several words of the graph in one cell, each once. */
export function words<R>(
  name: string,
  zh: string,
  kind: WordKind,
  read: (row: R) => readonly string[],
): Column<R> {
  return {
    name,
    zh,
    type: 'string',
    value: (row, language) => {
      const said = [...new Set(read(row))].map((own) => sayWord(kind, own, language));
      return said.length === 0 ? null : said.join(listSeparator[language]);
    },
  };
}

/** The same columns for rows that contain what they are made for, with a word in front of name and header. */
export function within<R, P>(
  columns: readonly Column<P>[],
  read: (row: R) => P | null,
  prefix: { readonly name: string; readonly zh: string } = { name: '', zh: '' },
): readonly Column<R>[] {
  return columns.map((column) => ({
    name: prefix.name + column.name,
    zh: prefix.zh + column.zh,
    type: column.type,
    value: (row, language) => {
      const part = read(row);
      return part === null ? null : column.value(part, language);
    },
  }));
}
