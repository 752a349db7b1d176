import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { correctDocument } from '../ingest/correct/correct-document.ts';
import type { Correction, CorrectionOutcome } from '../ingest/correct/correction.ts';
import { readCorrections } from '../ingest/correct/read-corrections.ts';
import type { IngestResult } from '../ingest/index.ts';
import type { FileOutcome } from './extract-files.ts';
import type { Gazetteer } from '../ingest/pipeline.ts';
import { ZhengmaiError } from '../schema/errors.ts';
import type { Facts } from '../schema/facts.ts';
import { defaultDataFolder } from './data-folder.ts';
import type { Terminal } from './terminal.ts';

/** Options of every command that reads documents. */
export interface CorrectionOptions {
  /** A file; false: none, whatever is there. */
  readonly corrections?: string | false;
  /** True: a correction that is for nothing is a failure. */
  readonly strict?: boolean;
  /** Folder of facts: the usual file lies beside it. */
  readonly data?: string;
}

/** Applies a corrections file to one document after the other and remembers which entries found their words. */
export interface Corrector {
  readonly correct: (outcome: FileOutcome) => FileOutcome;
  /** Tells of the entries that were for nothing; true if there were none. */
  readonly report: (terminal: Terminal) => boolean;
}

const usualName = 'zhengmai-corrections.yaml';
/** Lines told of entries for documents that were not read. */
const toldLines = 20;

const none: Corrector = { correct: (outcome) => outcome, report: () => true };

/**
 * The corrections that options and environment name: --corrections, ZHENGMAI_CORRECTIONS, else the usual file beside
 * the data folder, if there is one. Says which it takes. Null if the file cannot be read or any of it is wrong; then
 * every fault has been told and nothing may be loaded.
 */
export async function openCorrections(
  options: CorrectionOptions,
  gazetteer: Gazetteer,
  terminal: Terminal,
): Promise<Corrector | null> {
  const named = options.corrections ?? nonEmpty(process.env['ZHENGMAI_CORRECTIONS']);
  if (named === false) return none;
  const path = named === undefined ? usualFile(options) : resolve(named);
  let source: string;
  try {
    source = await readFile(path, 'utf8');
  } catch (error) {
    if (named === undefined && (error as NodeJS.ErrnoException).code === 'ENOENT') return none;
    terminal.complain(unreadable(error as NodeJS.ErrnoException, path));
    return null;
  }
  const { corrections, errors } = readCorrections(source, path, gazetteer);
  if (errors.length > 0) {
    for (const error of errors) terminal.complain(error);
    terminal.say(
      `更正文件有 ${errors.length} 处错误，未采用其中任何一条，也未处理任何文件`,
      `The corrections file has ${errors.length} faults: none of it was used, and no document was read`,
    );
    return null;
  }
  terminal.say(
    `采用更正文件 ${path}（${corrections.length} 条）`,
    `Corrections from ${path} (${corrections.length})`,
  );
  return corrector(path, corrections, gazetteer);
}

function corrector(file: string, corrections: readonly Correction[], gazetteer: Gazetteer): Corrector {
  const outcomes = new Map<Correction, CorrectionOutcome>();
  const correct = (result: IngestResult): IngestResult => {
    const documents = result.facts.map((facts, index) =>
      correctDocument({ facts, abstentions: result.abstentions[index] ?? [] }, corrections, gazetteer),
    );
    for (const document of documents) {
      for (const [entry, outcome] of document.outcomes) {
        if (rank(outcome) > rank(outcomes.get(entry))) outcomes.set(entry, outcome);
      }
    }
    const facts = documents.map((document) => document.facts);
    return {
      ...result,
      facts,
      abstentions: documents.map(({ abstentions }) => abstentions),
      warnings: stillTrue(result, facts),
    };
  };
  return {
    correct: (outcome) => ({ ...outcome, results: outcome.results.map(correct) }),
    report: (terminal) => {
      const idle = corrections.filter((entry) => outcomes.get(entry) !== 'applied');
      const unread = idle.filter((entry) => !outcomes.has(entry));
      for (const entry of idle) tellIdle(file, entry, outcomes.get(entry), terminal);
      tellUnread(file, unread, terminal);
      return idle.length === 0;
    },
  };
}

/** The warnings without those of documents whose issuers are now given: both come in the order of the text. */
function stillTrue({ facts, warnings }: IngestResult, corrected: readonly Facts[]): IngestResult['warnings'] {
  const without = facts.flatMap(({ issuers }, index) => (issuers.length === 0 ? [index] : []));
  let met = 0;
  return warnings.filter((warning) => {
    if (warning.code !== 'DOCUMENT_WITHOUT_ISSUER') return true;
    const index = without[met++];
    return index === undefined || corrected[index]?.issuers.length === 0;
  });
}

function rank(outcome: CorrectionOutcome | undefined): number {
  if (outcome === undefined) return 0;
  return { 'no-match': 1, 'ambiguous-item': 2, applied: 3 }[outcome];
}

function tellIdle(
  file: string,
  { line, document }: Correction,
  outcome: CorrectionOutcome | undefined,
  terminal: Terminal,
): void {
  if (outcome === 'ambiguous-item') {
    terminal.sayAt(
      { file, line },
      '条目路径对应多个条目，未采用；请从上级写起（二/（三）），或写出所属文本的标题',
      'The path fits several items: not applied. Begin it further up (二/（三）), or with the title of the text',
    );
  } else if (outcome === 'no-match' && document === 'everywhere') {
    terminal.sayAt(
      { file, line },
      '此更正在本次读取的文件中均未用到',
      'This correction is for nothing in the documents that were read',
    );
  } else if (outcome === 'no-match') {
    terminal.sayAt(
      { file, line },
      '此更正已不起作用：所指文件中没有这些文字，或已不作此读。请核对或删除',
      'This correction is for nothing any more: its words are not in the document or are not read so. Check or remove it',
    );
  }
}

/** A run reads some documents; entries for the others are no fault of theirs, so they are told together. */
function tellUnread(file: string, entries: readonly Correction[], terminal: Terminal): void {
  const [first] = entries;
  if (first === undefined) return;
  const shown = entries.slice(0, toldLines).map(({ line }) => line);
  const more = entries.length > shown.length ? ', …' : '';
  terminal.sayAt(
    { file, line: first.line },
    `${entries.length} 条更正所指的文件不在本次读取之中（第 ${shown.join('、')} 行${more === '' ? '' : '等'}）`,
    `${entries.length} corrections are for documents that were not read (lines ${shown.join(', ')}${more})`,
  );
}

function usualFile({ data }: CorrectionOptions): string {
  const folder = data === undefined ? defaultDataFolder(process.env, process.platform) : resolve(data);
  return join(dirname(folder), usualName);
}

function nonEmpty(value: string | undefined): string | undefined {
  return value === '' ? undefined : value;
}

function unreadable(error: NodeJS.ErrnoException, file: string): ZhengmaiError {
  const isMissing = error.code === 'ENOENT';
  return new ZhengmaiError({
    code: 'CORRECTIONS_UNREADABLE',
    zh: isMissing
      ? '更正文件不存在；请检查 --corrections 或 ZHENGMAI_CORRECTIONS'
      : `无法读取更正文件（${error.code ?? error.message}）`,
    en: isMissing
      ? 'There is no such corrections file; check --corrections or ZHENGMAI_CORRECTIONS'
      : `The corrections file cannot be read (${error.code ?? error.message})`,
    file,
    cause: error,
  });
}
