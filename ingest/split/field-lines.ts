import { fieldOf, knownFieldNames } from './metadata-fields.ts';

/** What a line says of a document beside its text: 发布日期 → 2024-03-05. */
export type Field = readonly [name: string, value: string];

/** 发布日期：…, 【发文字号】… */
const FIELD = /^(?:【([^】]{1,10})】[：:]?|([^：:，。；（）【】\t]{1,16})[：:])\s*([^\t]*)$/;
const LONGEST_LINE = 600;
/** A key of a block such as YAML has at the top of Markdown, of whatever meaning. */
const KEY = /^[A-Za-z][\w-]{0,20}:(?!\/\/)/;

/**
 * The fields that a line gives: name and value with a colon between them, several of them where conversion took the blanks
 * out, or the cells of a table's row by turns. Null if the line is anything else.
 */
export function fieldsOfLine(line: string): readonly Field[] | null {
  if (line.length > LONGEST_LINE) return null;
  if (line.includes('\t')) return fieldsOfRow(line.split('\t').map((cell) => cell.trim()));
  const [, bracketed, plain, value = ''] = FIELD.exec(line) ?? [];
  const name = bracketed ?? plain ?? '';
  return fieldOf(name) === null ? null : [...gluedFields(name, value)];
}

/** `tags: …` among the keys of a block: it says nothing that is asked for, and belongs to no text. */
export function isForeignKey(line: string): boolean {
  return KEY.test(line);
}

/** 索引号 ⇥ … ⇥ 发文字号 ⇥ …, with or without colons; null if a cell is neither a name nor the value of one. */
function fieldsOfRow(cells: readonly string[]): readonly Field[] | null {
  const fields: Field[] = [];
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at] as string;
    const whole = FIELD.exec(cell);
    const name = whole?.[1] ?? whole?.[2] ?? cell;
    if (cell === '') continue;
    if (fieldOf(name) === null) return null;
    const value = whole?.[3] ?? '';
    fields.push([name, unquoted(value === '' ? (cells[++at] ?? '') : value)]);
  }
  return fields.length === 0 ? null : fields;
}

/** 某某县政府办公室发布日期：…: the next name is the longest known one right before a colon. */
function* gluedFields(name: string, value: string): Generator<Field> {
  let current = name;
  let from = 0;
  for (let at = 0; at < value.length; at++) {
    if (!'：:'.includes(value.charAt(at))) continue;
    const words = value.slice(from, at);
    const next = knownFieldNames.find((known) => words.endsWith(known) && words.length > known.length);
    if (next === undefined) continue;
    yield [current, unquoted(value.slice(from, at - next.length))];
    current = next;
    from = at + 1;
  }
  yield [current, unquoted(value.slice(from))];
}

function unquoted(value: string): string {
  const bare = value.trim();
  return /^(["']).*\1$/.test(bare) ? bare.slice(1, -1).trim() : bare;
}
