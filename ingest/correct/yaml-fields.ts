import { isAlias, isMap, isScalar, isSeq, type Document, type LineCounter, type Node } from 'yaml';
import { ZhengmaiError } from '../../schema/errors.ts';

/** A value of the file with its line, from 1. */
export interface Field {
  readonly node: Node | null;
  readonly line: number;
}

export type Fields = ReadonlyMap<string, Field>;

/** Reads values of a corrections file, each with its line for messages. Every method throws what is wrong. */
export class FieldReader {
  constructor(
    private readonly document: Document,
    private readonly lines: LineCounter,
    private readonly file: string,
  ) {}

  /** @throws ZhengmaiError CORRECTIONS_INVALID */
  fail(line: number, zh: string, en: string): never {
    throw new ZhengmaiError({ code: 'CORRECTIONS_INVALID', file: this.file, line, zh, en });
  }

  /** The fields of a mapping; a key that is not `allowed` is an error. */
  map(field: Field, name: string, allowed: readonly string[]): Fields {
    const node = this.resolved(field.node);
    if (!isMap(node)) {
      this.fail(field.line, `${name} 应为键值对（key: value）`, `${name} must be a mapping (key: value)`);
    }
    const fields = new Map<string, Field>();
    for (const { key, value } of node.items) {
      const line = this.lineOf(key, field.line);
      const word = isScalar(key) ? String(key.value) : '?';
      if (!allowed.includes(word)) {
        const known = allowed.join(', ');
        this.fail(
          line,
          `${name} 中没有 ${word} 这一项；可用：${known}`,
          `${name} has no ${word}; known: ${known}`,
        );
      }
      fields.set(word, this.field(value, line));
    }
    return fields;
  }

  list(field: Field, name: string): readonly Field[] {
    const node = this.resolved(field.node);
    if (!isSeq(node)) {
      this.fail(
        field.line,
        `${name} 应为列表（每项以 - 开头）`,
        `${name} must be a list (each entry after a -)`,
      );
    }
    return node.items.map((item) => this.field(item, field.line));
  }

  isMap(field: Field): boolean {
    return isMap(this.resolved(field.node));
  }

  isList(field: Field): boolean {
    return isSeq(this.resolved(field.node));
  }

  /** Words; empty ones are refused. */
  text(field: Field, name: string): string {
    const node = this.resolved(field.node);
    const value = isScalar(node) ? String(node.value ?? '').trim() : '';
    if (value === '') this.fail(field.line, `${name} 应为文字`, `${name} must be words`);
    return value;
  }

  /** One of the words that `words` knows, in either language. */
  word<T>(field: Field, name: string, words: ReadonlyMap<string, T>): T {
    const text = this.text(field, name);
    const found = words.get(text);
    if (found !== undefined) return found;
    const known = [...words.keys()].join(', ');
    this.fail(
      field.line,
      `${name} 不能是 ${text}；可用：${known}`,
      `${name} cannot be ${text}; known: ${known}`,
    );
  }

  private field(node: unknown, otherwise: number): Field {
    return { node: node as Node | null, line: this.lineOf(node, otherwise) };
  }

  private resolved(node: Node | null): Node | null {
    return isAlias(node) ? ((node.resolve(this.document) as Node | undefined) ?? null) : node;
  }

  private lineOf(node: unknown, otherwise: number): number {
    const start = (node as Node | null)?.range?.[0];
    return start === undefined ? otherwise : this.lines.linePos(start).line;
  }
}
