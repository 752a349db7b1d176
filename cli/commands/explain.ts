import { loadGazetteer } from '../../ingest/resolve/gazetteer.ts';
import { openCorrections, type CorrectionOptions } from '../corrections.ts';
import { exitStatus } from '../exit-status.ts';
import { chooseDocuments } from '../explain/choose-document.ts';
import { chooseItem, noSuchItem } from '../explain/choose-item.ts';
import { explainDocument, type ExplainStyle } from '../explain/explain-document.ts';
import { legend } from '../explain/legend.ts';
import { wrap } from '../explain/wrap.ts';
import { extractFiles, findFiles, readLimits } from '../extract-files.ts';
import { reportOutcome } from '../report-outcome.ts';
import { documentsOf, type ReadDocument } from '../result-documents.ts';
import { newTally } from '../tally.ts';
import type { Terminal } from '../terminal.ts';

export interface ExplainOptions extends CorrectionOptions {
  /** Path of an item: 二/（三） */
  readonly item?: string;
  /** Number or ordinal of a document. */
  readonly document?: string;
  readonly color: 'auto' | 'always' | 'never';
  /** Columns; 0: lines are not broken. */
  readonly width?: number;
  /** MB. */
  readonly maxSize?: number;
}

/** `zhengmai explain FILE`: the text with its facts marked, for people who check them. */
export async function explain(path: string, options: ExplainOptions, terminal: Terminal): Promise<number> {
  const gazetteer = loadGazetteer();
  const corrector = await openCorrections(options, gazetteer, terminal);
  if (corrector === null) return exitStatus.usage;
  const tally = newTally();
  const work = await findFiles([path]);
  for (const error of work.errors) {
    tally.failed();
    terminal.complain(error);
  }
  const documents: ReadDocument[] = [];
  const limits = readLimits(options.maxSize);
  for await (const read of extractFiles(work, gazetteer, limits, { lines: true })) {
    const outcome = corrector.correct(read);
    reportOutcome(outcome, tally, terminal);
    documents.push(...outcome.results.flatMap(documentsOf));
  }
  for (const { facts } of documents) tally.count(facts);
  if (documents.length > 0) await show(documents, path, options, terminal);
  const isWhole = corrector.report(terminal);
  return tally.hasFailures() || (options.strict === true && !isWhole)
    ? exitStatus.partial
    : exitStatus.success;
}

async function show(
  documents: readonly ReadDocument[],
  path: string,
  options: ExplainOptions,
  terminal: Terminal,
): Promise<void> {
  const style = styleOf(options);
  const facts = documents.map((document) => document.facts);
  const chosen = chooseDocuments(facts, options.document, path);
  const shown = chosen.flatMap((index) => {
    const document = documents[index];
    if (document === undefined) return [];
    const item = options.item === undefined ? () => true : chooseItem(document.facts, options.item);
    if (item === null) return [];
    return [{ order: `${index + 1}/${documents.length}`, text: explainDocument(document, style, item) }];
  });
  if (shown.length === 0 && options.item !== undefined) {
    throw noSuchItem(
      options.item,
      chosen.flatMap((index) => facts[index] ?? []),
      path,
    );
  }
  await terminal.print(`${wrap(legend(style.colour), { width: style.width, indent: 0 })}\n`);
  for (const { order, text } of shown) {
    await terminal.print(`════ 文件 document ${order} ════\n${text}\n`);
  }
}

/** Colours by --color, else where people watch and NO_COLOR (no-color.org) does not forbid them. */
function styleOf({ color, width }: ExplainOptions): ExplainStyle {
  const isWatched = process.stdout.isTTY === true;
  const { NO_COLOR: noColor = '', TERM: term } = process.env;
  const columns = width ?? (isWatched ? process.stdout.columns : 0);
  return {
    colour: color === 'always' || (color === 'auto' && isWatched && noColor === '' && term !== 'dumb'),
    width: columns > 0 ? columns : null,
  };
}
