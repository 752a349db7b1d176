import { normaliseNumber } from '../../schema/document-number.ts';
import { nullWords } from './words.ts';
import type { Field, FieldReader, Fields } from './yaml-fields.ts';

type Read<T> = (field: Field, name: string, reader: FieldReader) => T;

/** A 发文字号 in any written form, normalised. */
export function readNumber(field: Field, name: string, reader: FieldReader): string {
  const text = reader.text(field, name);
  const number = normaliseNumber(text);
  if (number === null) {
    reader.fail(
      field.line,
      `${name} ${text} 不像发文字号`,
      `${name} ${text} does not look like a document number`,
    );
  }
  return number;
}

/** A day in ISO form. */
export function readDate(field: Field, name: string, reader: FieldReader): string {
  const text = reader.text(field, name);
  const day = new Date(`${text}T00:00:00Z`);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime());
  if (!isDay || day.toISOString().slice(0, 10) !== text) {
    reader.fail(
      field.line,
      `${name} 应为 2023-05-17 这样的日期`,
      `${name} must be a date such as 2023-05-17`,
    );
  }
  return text;
}

export function readText(field: Field, name: string, reader: FieldReader): string {
  return reader.text(field, name);
}

/** The same, or null where the file says so. */
export function orNull<T>(read: Read<T>): Read<T | null> {
  return (field, name, reader) => (isNull(field, name, reader) ? null : read(field, name, reader));
}

function isNull(field: Field, name: string, reader: FieldReader): boolean {
  return !reader.isMap(field) && !reader.isList(field) && nullWords.includes(reader.text(field, name));
}

/** The property `name` if the field is there, for spreading into a record. */
export function optional<K extends string, T>(
  fields: Fields,
  name: K,
  read: Read<T>,
  reader: FieldReader,
): { readonly [P in K]?: T } {
  const field = fields.get(name);
  return field === undefined ? {} : ({ [name]: read(field, name, reader) } as { readonly [P in K]?: T });
}

/** The fields of `is`, at least one. */
export function readProperties(is: Field, allowed: readonly string[], reader: FieldReader): Fields {
  const fields = reader.map(is, 'is', allowed);
  if (fields.size === 0) reader.fail(is.line, 'is 为空', 'is: is empty');
  return fields;
}
