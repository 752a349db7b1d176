import { fieldOf } from '../../split/metadata-fields.ts';

const FIELD = /^([^：:，。]{1,12})[：:]\s*(.*)$/;
const LONGEST_VALUE = 300;

/**
 * What a page says beside the text: 索引号, 发文字号, 成文日期 …, as `name：value` in one line or with the value in the next.
 * The first value of a name counts.
 */
export function pageFields(lines: readonly string[]): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  lines.forEach((line, at) => {
    const [, rawName = '', rest = ''] = FIELD.exec(line) ?? [];
    const name = rawName.replace(/[\s\u3000【】[\]]/g, '');
    if (name === '' || fieldOf(name) === null || fields.has(name)) return;
    const next = lines[at + 1] ?? '';
    const value =
      rest.trim() !== ''
        ? rest.trim()
        : FIELD.test(next) && fieldOf(FIELD.exec(next)?.[1] ?? '') !== null
          ? ''
          : next.trim();
    if (value !== '' && value.length <= LONGEST_VALUE) fields.set(name, value);
  });
  return fields;
}
