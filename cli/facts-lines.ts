import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { ZhengmaiError } from '../schema/errors.ts';
import type { Facts } from '../schema/facts.ts';
import { packageRoot } from '../schema/package-root.ts';
import { gunzipped, linesOf } from './byte-lines.ts';

/** A line of a file of facts: what it says, or what is wrong with it. */
export type FactsLine =
  { readonly facts: Facts; readonly error: null } | { readonly facts: null; readonly error: ZhengmaiError };

type Check = (value: unknown) => string | null;

/** The name that stands for standard input. */
const standardInput = '-';

/** The longest real documents have facts of some hundred kilobytes. */
const mostBytesALine = 64 * 1024 * 1024;

/**
 * The documents of an NDJSON file of facts, plain or gzipped, line by line, in constant memory. A broken line is
 * answered as such and does not stop the rest.
 *
 * @throws ZhengmaiError FILE_NOT_FOUND, FILE_UNREADABLE
 */
export async function* readFactsLines(path: string): AsyncGenerator<FactsLine> {
  const check = await factsCheck();
  const input: AsyncIterable<Buffer> = path === standardInput ? process.stdin : createReadStream(path);
  const file = path === standardInput ? '<stdin>' : path;
  let number = 0;
  const lines = linesOf(gunzipped(input), mostBytesALine);
  for (;;) {
    // What fails outside this reading, in the midst of a line being used, is no fault of the file.
    const next = await lines.next().catch((error: unknown) => {
      throw unreadable(error as NodeJS.ErrnoException, path, number);
    });
    if (next.done === true) return;
    number++;
    if (next.value === null) {
      yield broken(file, number, '超过 64 MB', 'longer than 64 MB');
      continue;
    }
    const text = number === 1 ? next.value.replace(/^\uFEFF/, '') : next.value;
    if (text.trim() !== '') yield readLine(text, check, file, number);
  }
}

function readLine(text: string, check: Check, file: string, line: number): FactsLine {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return broken(
      file,
      line,
      `不是 JSON（${(error as Error).message}）`,
      `no JSON (${(error as Error).message})`,
      error,
    );
  }
  const fault = check(value);
  if (fault !== null)
    return broken(file, line, `不合事实格式：${fault}`, `not in the form of facts: ${fault}`);
  return { facts: value as Facts, error: null };
}

function broken(file: string, line: number, zh: string, en: string, cause?: unknown): FactsLine {
  const error = new ZhengmaiError({
    code: 'FACTS_LINE_BROKEN',
    zh: `此行${zh}，已跳过。请用 zhengmai extract 重新生成`,
    en: `This line is ${en}; skipped. Make it again with zhengmai extract`,
    file,
    line,
    cause,
  });
  return { facts: null, error };
}

function unreadable(error: NodeJS.ErrnoException, path: string, line: number): Error {
  if (error instanceof ZhengmaiError) return error;
  if (error.code === 'ENOENT') {
    return new ZhengmaiError({
      code: 'FILE_NOT_FOUND',
      zh: '文件不存在，请检查路径',
      en: 'There is no such file; check the path',
      file: path,
      cause: error,
    });
  }
  if (error.code?.startsWith('Z_') === true) {
    return new ZhengmaiError({
      code: 'FILE_UNREADABLE',
      zh: `压缩文件已损坏或不完整（${error.code}）；此行之后未读，之前的已载入`,
      en: `The compressed file is damaged or incomplete (${error.code}); nothing after this line was read, what came before was loaded`,
      file: path,
      line,
      cause: error,
    });
  }
  const isFolder = error.code === 'EISDIR';
  return new ZhengmaiError({
    code: 'FILE_UNREADABLE',
    zh: isFolder
      ? '这是文件夹；load 只接受 NDJSON 文件，原文请用 ingest'
      : `无法读取（${error.code ?? error.message}），请检查权限`,
    en: isFolder
      ? 'This is a folder; load takes NDJSON files, use ingest for documents'
      : `Cannot be read (${error.code ?? error.message}); check its permissions`,
    file: path,
    cause: error,
  });
}

/** Checks against schema/facts.schema.json; answers what is wrong, or null. */
async function factsCheck(): Promise<Check> {
  const ajv = new Ajv2020({ strictRequired: false });
  addFormats.default(ajv, ['date']);
  const schema = JSON.parse(
    await readFile(join(packageRoot, 'schema', 'facts.schema.json'), 'utf8'),
  ) as object;
  const validate = ajv.compile(schema);
  return (value) => {
    if (validate(value)) return null;
    const [first] = validate.errors ?? [];
    return `${first?.instancePath === '' ? '/' : (first?.instancePath ?? '/')} ${first?.message ?? ''}`;
  };
}
