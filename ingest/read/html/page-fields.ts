import { normaliseNumber } from '../../extract/references/number.ts';
import { fieldOf, knownFieldNames } from '../../split/metadata-fields.ts';
import { findDate } from '../../text/dates.ts';

const FIELD = /^([^：:，。]{1,12})[：:]\s*(.*)$/;
const LONGEST_VALUE = 300;
const LONGEST_JOINED = 60;

/** One name alone in a line could be any word; so many with a value below each are a table. */
const FEWEST_OF_A_TABLE = 2;

/**
 * What a page says beside the text: 索引号, 发文字号, 成文日期 …, as `name：value` in one line or with the value in the next;
 * a table may leave out the colons. The first value of a name counts.
 */
export function pageFields(lines: readonly string[]): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  lines.forEach((line, at) => {
    const [, rawName = '', rest = ''] = FIELD.exec(line) ?? [];
    const name = nameOf(rawName);
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
  return new Map([...bareFields(lines), ...joinedFields(lines), ...fields]);
}

/** 文号某政发〔2024〕5号: name and value in one line with nothing between, where the value shows what it is. */
function joinedFields(lines: readonly string[]): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const line of lines) {
    if (line.length > LONGEST_JOINED) continue;
    const words = nameOf(line);
    const name = knownFieldNames.find((known) => words.startsWith(known)) ?? '';
    const value = words.slice(name.length);
    const field = fieldOf(name);
    const shows =
      field === 'number'
        ? normaliseNumber(value) !== null
        : (field === 'signed' || field === 'published') && findDate(value, true)?.span[0] === 0;
    if (shows && !fields.has(name)) fields.set(name, value);
  }
  return fields;
}

/** 发文字号 / 某政发〔2024〕5号 in cells one after the other, without colons. */
function bareFields(lines: readonly string[]): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (let at = 0; at + 1 < lines.length; at++) {
    const name = nameOf(lines[at] as string);
    const value = (lines[at + 1] as string).trim();
    if (fieldOf(name) === null || fields.has(name) || value.length > LONGEST_VALUE) continue;
    if (fieldOf(nameOf(value)) !== null) continue;
    fields.set(name, value);
    at++;
  }
  return fields.size >= FEWEST_OF_A_TABLE ? fields : new Map();
}

function nameOf(line: string): string {
  return line.replace(/[\s\u3000【】[\]：:]/g, '');
}
