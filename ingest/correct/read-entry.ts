import { parseItemPath } from '../../schema/item-path.ts';
import type { Gazetteer } from '../pipeline.ts';
import type { Correction, DocumentSelector } from './correction.ts';
import { readHead } from './read-head.ts';
import { readReference } from './read-reference.ts';
import { readUnit } from './read-unit.ts';
import { readNumber } from './values.ts';
import { everywhereWords, initiativeWords, kindWords } from './words.ts';
import type { Field, FieldReader } from './yaml-fields.ts';

const keys = ['document', 'item', 'unit', 'reference', 'initiative', 'is', 'why'];
const subjects = ['unit', 'reference', 'initiative'];

/**
 * One entry: in which document, which words, and what they are.
 *
 * @throws ZhengmaiError CORRECTIONS_INVALID
 */
export function readEntry(entry: Field, reader: FieldReader, gazetteer: Gazetteer): Correction {
  const { line } = entry;
  const fields = reader.map(entry, '更正 entry', keys);
  const document = readSelector(fields.get('document'), line, reader);
  const is = fields.get('is');
  if (is === undefined) reader.fail(line, '缺少 is：应当是什么', 'is: is missing: say what it should be');
  const [subject, ...others] = subjects.filter((name) => fields.has(name));
  if (others.length > 0) {
    const names = [subject, ...others].join(', ');
    reader.fail(line, `一条更正只针对一处，这里有 ${names}`, `One entry corrects one thing, not ${names}`);
  }
  const item = readItem(fields.get('item'), reader);
  const common = { line, document };
  if (document === 'everywhere' && subject === undefined) {
    reader.fail(
      line,
      '更正文件本身或某一条目时，document 须指明一份文件',
      'A correction of a document itself or of an item must name one document',
    );
  }
  if (subject === undefined) {
    return item === null
      ? readHead(common, is, reader, gazetteer)
      : { ...common, kind: 'item', item, is: reader.word(is, 'is', kindWords) };
  }
  const words = reader.text(fields.get(subject) ?? entry, subject);
  if (subject === 'unit') return readUnit({ ...common, unit: words, item }, is, reader);
  if (subject === 'initiative') {
    const value = reader.word(is, 'is', initiativeWords);
    return { ...common, kind: 'initiative', initiative: words, item, is: value };
  }
  if (item !== null) {
    reader.fail(
      line,
      'reference 针对整份文件，不带 item',
      'A reference holds for its document: leave item out',
    );
  }
  return readReference({ ...common, reference: words }, is, reader);
}

function readSelector(field: Field | undefined, line: number, reader: FieldReader): DocumentSelector {
  if (field === undefined) {
    reader.fail(
      line,
      '缺少 document：写发文字号、标题或文件名；适用于所有文件则写 everywhere',
      'document: is missing: give a number, a title or a file, or everywhere',
    );
  }
  if (!reader.isMap(field)) {
    const text = reader.text(field, 'document');
    return everywhereWords.includes(text) ? 'everywhere' : { any: text };
  }
  const fields = reader.map(field, 'document', ['number', 'title', 'file']);
  if (fields.size === 0) reader.fail(field.line, 'document 为空', 'document is empty');
  const read = (name: string, value: Field): string =>
    name === 'number' ? readNumber(value, name, reader) : reader.text(value, name);
  return Object.fromEntries([...fields].map(([name, value]) => [name, read(name, value)]));
}

function readItem(field: Field | undefined, reader: FieldReader): readonly string[] | null {
  if (field === undefined) return null;
  const labels = reader.isList(field)
    ? reader.list(field, 'item').map((label) => reader.text(label, 'item'))
    : parseItemPath(reader.text(field, 'item'));
  if (labels.length === 0) reader.fail(field.line, 'item 为空', 'item is empty');
  return labels;
}
