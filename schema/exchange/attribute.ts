/** Language of names and words in a file. */
export type Language = 'zh' | 'en';

/** What a cell or attribute can hold; null is left empty. */
export type Value = string | number | boolean | null;
export type ValueType = 'string' | 'integer' | 'number' | 'boolean';

/** One property of a record: a column of a table, an attribute of a node or edge. */
export interface Attribute<R> {
  /** English, in snake case; the header in English and the id of an attribute. */
  readonly name: string;
  /** The header in Chinese. */
  readonly zh: string;
  readonly type: ValueType;
  readonly value: (row: R, language: Language) => Value;
}
