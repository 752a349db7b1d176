import type { Facts } from '../schema/facts.ts';
import type { Abstention } from './abstention.ts';
import { documentLines, type DocumentLines } from './document-lines.ts';
import { extractDocument } from './extract/extract-document.ts';
import { lineCounter } from './line-number.ts';
import type { Gazetteer, RawText } from './pipeline.ts';
import { rememberingGazetteer } from './remembering-gazetteer.ts';
import { splitDocuments } from './split/split-documents.ts';
import { normalise } from './text/normalise.ts';
import { rejected, withoutIssuer, withoutMeasures, type Warning } from './warning.ts';

/** What a text came to. */
export interface IngestResult {
  /** One entry a document, in the order of the text. */
  readonly facts: readonly Facts[];
  readonly warnings: readonly Warning[];
  /** What was seen and left unread, a list for each entry of `facts`. */
  readonly abstentions: readonly (readonly Abstention[])[];
  /** The lines of the file in each document, the same order; only if asked for. */
  readonly lines?: readonly DocumentLines[];
}

/** What to find beside the facts. */
export interface IngestOptions {
  /** True: also which line of the file each place came from. */
  readonly lines?: boolean;
}

/** All facts of a text: a pure function of the text and the gazetteer. */
export function ingestFile(raw: RawText, gazetteer: Gazetteer, options: IngestOptions = {}): IngestResult {
  const names = rememberingGazetteer(gazetteer);
  const { pieces, rejections } = splitDocuments(normalise(raw.text), raw.metadata);
  const lineAt = lineCounter(raw.text);
  const warnings = rejections.map(({ reason, text, rawSpan }) =>
    rejected(reason, text, { file: raw.file, line: lineAt(rawSpan[0]) }),
  );
  const documents = pieces.map((piece) => {
    const document = extractDocument(piece, raw, names);
    const place = { file: raw.file, line: lineAt(piece.rawSpan[0]) };
    if (document.facts.issuers.length === 0) warnings.push(withoutIssuer(document.facts.title, place));
    if (document.facts.measures.length === 0) warnings.push(withoutMeasures(document.facts.title, place));
    return document;
  });
  return {
    facts: documents.map(({ facts }) => facts),
    warnings: warnings.sort((one, other) => one.line - other.line),
    abstentions: documents.map(({ abstentions }) => abstentions),
    ...(options.lines === true
      ? { lines: pieces.map((piece) => documentLines(piece, raw.text, lineAt(piece.rawSpan[0]))) }
      : {}),
  };
}
