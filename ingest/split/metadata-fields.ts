import { readData } from '../read-data.ts';

/** What metadata can say of a document. */
type MetadataField = 'title' | 'number' | 'signed' | 'published' | 'issuer' | 'url' | 'region' | 'other';

const fields = readData<{ readonly fields: Readonly<Record<MetadataField, readonly string[]>> }>(
  'head/metadata-fields.json',
).fields;
const fieldOfName = new Map(
  Object.entries(fields).flatMap(([field, names]) =>
    names.map((name) => [key(name), field as MetadataField]),
  ),
);

/** Names of two letters or more that are written in Chinese, the longest first. */
export const knownFieldNames: readonly string[] = Object.values(fields)
  .flat()
  .map(key)
  .filter((name) => /^\p{Script=Han}{2,}$/u.test(name))
  .sort((one, other) => other.length - one.length);

/** Which field a name stands for (发文字号, 文号 … → number); null if it is none that is known. */
export function fieldOf(name: string): MetadataField | null {
  return fieldOfName.get(key(name)) ?? null;
}

/** The value of a field, by whichever of its names the metadata has; null if it has none, or an empty one. */
export function metadataField(metadata: ReadonlyMap<string, string>, field: MetadataField): string | null {
  return metadataValues(metadata, field)[0] ?? null;
}

/** Every value of a field: a page may have 来源 and 网址, and the one names an authority. */
export function metadataValues(
  metadata: ReadonlyMap<string, string>,
  field: MetadataField,
): readonly string[] {
  return fields[field].flatMap((name) =>
    [...metadata].flatMap(([given, value]) =>
      key(given) === key(name) && value.trim() !== '' ? [value.trim()] : [],
    ),
  );
}

function key(name: string): string {
  return name.replace(/[\s：:【】[\]_-]/g, '').toLowerCase();
}
