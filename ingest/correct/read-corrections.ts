import { LineCounter, isScalar, parseDocument, type Node } from 'yaml';
import { ZhengmaiError } from '../../schema/errors.ts';
import type { Gazetteer } from '../pipeline.ts';
import type { Correction } from './correction.ts';
import { readEntry } from './read-entry.ts';
import { FieldReader, type Field } from './yaml-fields.ts';

/** What a corrections file says, or everything that is wrong with it; never a part of it. */
export interface CorrectionsRead {
  readonly corrections: readonly Correction[];
  readonly errors: readonly ZhengmaiError[];
}

/** Faults of YAML itself follow from one another: the first few tell. */
const toldFaults = 5;

/**
 * Reads a corrections file (YAML; docs/correcting.md). All scalars are taken as words, so that a date, a division
 * code or an item called 1 need no quotation marks.
 *
 * @param file name for messages
 */
export function readCorrections(source: string, file: string, gazetteer: Gazetteer): CorrectionsRead {
  const lines = new LineCounter();
  const document = parseDocument(source.replace(/^\uFEFF/, ''), {
    schema: 'failsafe',
    lineCounter: lines,
    prettyErrors: false,
    strict: true,
  });
  if (document.errors.length > 0) {
    const errors = document.errors.slice(0, toldFaults).map(
      (fault) =>
        new ZhengmaiError({
          code: 'CORRECTIONS_INVALID',
          zh: `不是有效的 YAML（${fault.message}），请检查缩进与冒号`,
          en: `No valid YAML (${fault.message}); check indents and colons`,
          file,
          line: lines.linePos(fault.pos[0]).line,
        }),
    );
    return { corrections: [], errors };
  }
  const reader = new FieldReader(document, lines, file);
  const errors: ZhengmaiError[] = [];
  const attempt = <T>(read: () => T): T | null => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof ZhengmaiError)) throw error;
      errors.push(error);
      return null;
    }
  };
  const entries = attempt(() => entriesOf(document.contents, reader)) ?? [];
  const corrections = entries.flatMap((entry) => attempt(() => readEntry(entry, reader, gazetteer)) ?? []);
  return { corrections: errors.length > 0 ? [] : corrections, errors };
}

function entriesOf(contents: Node | null, reader: FieldReader): readonly Field[] {
  if (contents === null) return [];
  const whole = reader.map({ node: contents, line: 1 }, '更正文件 corrections file', ['corrections']);
  const list = whole.get('corrections');
  return list === undefined || isEmpty(list.node) ? [] : reader.list(list, 'corrections');
}

/** `corrections:` with nothing after it yet. */
function isEmpty(node: Node | null): boolean {
  return node === null || (isScalar(node) && node.value === '');
}
