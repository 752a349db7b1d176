import type { UnitCorrection } from './correction.ts';
import { optional, orNull, readProperties, readText } from './values.ts';
import { booleanWords, collectiveWords, noneWords, nullWords, roleWords } from './words.ts';
import type { Field, FieldReader } from './yaml-fields.ts';

/** What a unit means: a full name, a group, nothing, or several properties of it. */
export function readUnit(
  entry: Pick<UnitCorrection, 'line' | 'document' | 'unit' | 'item'>,
  is: Field,
  reader: FieldReader,
): UnitCorrection {
  const read: UnitCorrection['is'] = reader.isMap(is) ? readMap(is, reader) : readWord(reader.text(is, 'is'));
  return { ...entry, kind: 'unit', is: read };
}

function readWord(text: string): UnitCorrection['is'] {
  if (noneWords.has(text)) return 'none';
  if (collectiveWords.includes(text)) return { agency: null, collective: true };
  return { agency: nullWords.includes(text) ? null : text, collective: false };
}

function readMap(is: Field, reader: FieldReader): UnitCorrection['is'] {
  const fields = readProperties(is, ['agency', 'role', 'collective'], reader);
  const given = {
    ...optional(fields, 'agency', orNull(readText), reader),
    ...optional(fields, 'role', (field) => reader.word(field, 'role', roleWords), reader),
    ...optional(fields, 'collective', (field) => reader.word(field, 'collective', booleanWords), reader),
  };
  if (typeof given.agency === 'string' && given.collective === true) {
    reader.fail(is.line, '集合主体（collective）没有 agency', 'A collective has no agency');
  }
  if (given.collective === true) return { ...given, agency: null };
  return typeof given.agency === 'string' ? { ...given, collective: false } : given;
}
