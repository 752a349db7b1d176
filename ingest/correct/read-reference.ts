import type { ReferenceCorrection } from './correction.ts';
import { optional, orNull, readNumber, readProperties, readText } from './values.ts';
import { noneWords, relationWords } from './words.ts';
import type { Field, FieldReader } from './yaml-fields.ts';

/** Where a reference points, or that it is none. */
export function readReference(
  entry: Pick<ReferenceCorrection, 'line' | 'document' | 'reference'>,
  is: Field,
  reader: FieldReader,
): ReferenceCorrection {
  if (!reader.isMap(is)) return { ...entry, kind: 'reference', is: reader.word(is, 'is', noneWords) };
  const fields = readProperties(is, ['title', 'number', 'issuer', 'relation'], reader);
  return {
    ...entry,
    kind: 'reference',
    is: {
      ...optional(fields, 'title', orNull(readText), reader),
      ...optional(fields, 'number', orNull(readNumber), reader),
      ...optional(fields, 'issuer', orNull(readText), reader),
      ...optional(fields, 'relation', (field) => reader.word(field, 'relation', relationWords), reader),
    },
  };
}
