import type { RegionFact } from '../../schema/facts.ts';
import type { Gazetteer } from '../pipeline.ts';
import type { HeadCorrection } from './correction.ts';
import { optional, orNull, readDate, readNumber, readProperties, readText } from './values.ts';
import { levelWords } from './words.ts';
import type { Field, FieldReader } from './yaml-fields.ts';

const properties = ['title', 'number', 'date', 'issuers', 'region', 'level'];

/** What the document itself is. */
export function readHead(
  entry: Pick<HeadCorrection, 'line' | 'document'>,
  is: Field,
  reader: FieldReader,
  gazetteer: Gazetteer,
): HeadCorrection {
  const fields = readProperties(is, properties, reader);
  return {
    ...entry,
    kind: 'head',
    is: {
      ...optional(fields, 'title', readText, reader),
      ...optional(fields, 'number', orNull(readNumber), reader),
      ...optional(fields, 'date', orNull(readDate), reader),
      ...optional(fields, 'issuers', readNames, reader),
      ...optional(fields, 'region', (field) => readRegion(field, reader, gazetteer), reader),
      ...optional(fields, 'level', (field) => reader.word(field, 'level', levelWords), reader),
    },
  };
}

function readNames(field: Field, name: string, reader: FieldReader): readonly string[] {
  const names = reader.isList(field) ? reader.list(field, name) : [field];
  return names.map((one) => reader.text(one, name));
}

/** A region by its division code or by its name from the province on. */
function readRegion(field: Field, reader: FieldReader, gazetteer: Gazetteer): RegionFact {
  const text = reader.text(field, 'region');
  const named = gazetteer.regionAtStart(text, null);
  const region = gazetteer.regionByCode(text) ?? (named?.length === text.length ? named.region : null);
  if (region === null) {
    reader.fail(
      field.line,
      `不认识区域 ${text}；请写六位区划代码，或从省写起的全名（湖北省武汉市）`,
      `Unknown region ${text}; give its six-digit code, or its name from the province on (湖北省武汉市)`,
    );
  }
  return region;
}
