/** One file of a folder of facts: NDJSON, the documents as one source file has them, a document a line. */
import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { ZhengmaiError } from '../../schema/errors.ts';
import type { Facts } from '../../schema/facts.ts';
import { faultOfFacts } from '../graph/check-facts.ts';
import { compareText } from '../graph/compare.ts';
import { settleAll, type Holdings } from './holdings.ts';

const extension = '.ndjson';
const readableLetters = 40;
const hashDigits = 16;

export function isFactsFile(name: string): boolean {
  return name.endsWith(extension) && !name.startsWith('.');
}

/** Safe on every file system, the same everywhere, and another one for every other source file. */
export function factsFileName(sourceFile: string): string {
  const readable = sourceFile
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
  const short = [...readable].slice(0, readableLetters).join('');
  const hash = createHash('sha256').update(sourceFile).digest('hex').slice(0, hashDigits);
  return `${short === '' ? 'source' : short}-${hash}${extension}`;
}

/** In the order of the source, then by id, so that the same documents give the same bytes. */
export function writeFactsFile(documents: Holdings): string {
  const place = (facts: Facts): number => facts.source.span?.[0] ?? 0;
  return [...documents]
    .flatMap(([id, readings]) => readings.map((facts) => ({ id, facts })))
    .sort((one, other) => place(one.facts) - place(other.facts) || compareText(one.id, other.id))
    .map(({ facts }) => `${JSON.stringify(facts)}\n`)
    .join('');
}

export interface FactsFile {
  readonly documents: Holdings;
  /** A line that cannot be read, or lines that are missing; the rest is there all the same. */
  readonly broken: readonly ZhengmaiError[];
  /** Facts it holds, or held when this program wrote it. */
  readonly count: number;
}

/** Facts in a file that is written of these. */
export function countOf(documents: Holdings): number {
  return [...documents.values()].reduce((sum, readings) => sum + readings.length, 0);
}

/**
 * @param path shown in messages
 * @param expected facts that this program wrote into it last; null where that is not known
 */
export function readFactsFile(content: Buffer, path: string, expected: number | null = null): FactsFile {
  const facts: Facts[] = [];
  const broken: ZhengmaiError[] = [];
  linesOf(content).forEach((line, index) => {
    if (line?.trim() === '') return;
    const read = line === null ? 'not UTF-8' : readLine(line);
    if (typeof read === 'string') broken.push(brokenLine(path, index + 1, read));
    else facts.push(read);
  });
  // A line that is there and cannot be read was told already.
  const found = facts.length + broken.length;
  // This program takes a file away when its last document goes: an empty one has lost what it held.
  if (found === 0) broken.push(emptyFile(path));
  else if (expected !== null && found < expected) broken.push(cutFile(path, expected, found));
  return { documents: settleAll(facts), broken, count: Math.max(expected ?? 0, facts.length) };
}

/** Null for a line whose bytes were damaged: decoded all the same, facts would hold other words. */
function linesOf(content: Buffer): readonly (string | null)[] {
  const lines = content.toString('utf8').split('\n');
  if (isUtf8(content)) return lines;
  let start = 0;
  return lines.map((line) => {
    const end = content.indexOf(0x0a, start);
    const bytes = content.subarray(start, end < 0 ? content.length : end);
    start = end + 1;
    return isUtf8(bytes) ? line : null;
  });
}

/** The facts, or what is wrong with them. */
function readLine(line: string): Facts | string {
  try {
    const value: unknown = JSON.parse(line);
    return faultOfFacts(value) ?? (value as Facts);
  } catch (error) {
    return (error as Error).message;
  }
}

function brokenLine(file: string, line: number, reason: string): ZhengmaiError {
  return new ZhengmaiError({
    code: 'FACTS_LINE_BROKEN',
    zh: `此行不是一份文件的事实（${reason}），已跳过，其余照常载入；请重新 ingest 其来源文件`,
    en: `This line is not the facts of a document (${reason}); it was skipped and the rest loaded. Ingest its source again`,
    file,
    line,
  });
}

function cutFile(file: string, expected: number, found: number): ZhengmaiError {
  return new ZhengmaiError({
    code: 'FACTS_FILE_CUT',
    zh: `此文件写入时有 ${expected} 份文件的事实，现在只有 ${found} 份，其余已丢失或被人删去；请重新 ingest 其来源文件`,
    en: `This file had the facts of ${expected} documents when it was written and has ${found} now: the others were lost, or taken out by hand. Ingest its source again`,
    file,
  });
}

function emptyFile(file: string): ZhengmaiError {
  return new ZhengmaiError({
    code: 'FACTS_FILE_EMPTY',
    zh: '事实文件为空，其中原有的文件已不在；请重新 ingest 其来源文件，或删除此空文件',
    en: 'This file of facts is empty, so that what it held is gone; ingest its source again, or delete the empty file',
    file,
  });
}
