import type { Span } from '../../schema/facts.ts';
import type { Piece, Text } from '../pipeline.ts';
import { linesOf, type Line } from '../text/lines.ts';
import { sliceText } from '../text/text-builder.ts';
import { compilationEntries, type Entry } from './compilation.ts';
import { surroundings } from './front-block.ts';
import { isPolicyDocument } from './policy-evidence.ts';

/** Why a part of a file came to nothing. */
export type RejectionReason = 'no-policy-document' | 'head-line-without-document';

/** A part of a file that is no policy document. */
interface Rejection {
  readonly reason: RejectionReason;
  /** In the raw text. */
  readonly rawSpan: Span;
  /** Its first words. */
  readonly text: string;
}

interface Split {
  readonly pieces: readonly Piece[];
  readonly rejections: readonly Rejection[];
}

const FIRST_WORDS = 40;

/** The documents of a text. `metadata`: what the format said beside the text; it counts for a file of one document. */
export function splitDocuments(text: Text, metadata: ReadonlyMap<string, string>): Split {
  const lines = linesOf(text);
  const compilation = compilationEntries(lines);
  if (compilation === null) return single(text, metadata);
  const pieces: Piece[] = [];
  const rejections: Rejection[] = [];
  for (const entry of compilation.entries) {
    const [start, end] = extent(lines, entry);
    const inner = lines.slice(entry.from + 1, entry.to);
    if (inner.length === 0) rejections.push(rejection(text, start, end, 'head-line-without-document'));
    else if (isPolicyDocument(inner) || isPolicyDocument(lines.slice(entry.from, entry.to)))
      pieces.push(entryPiece(text, lines, entry));
    else rejections.push(rejection(text, start, end, 'no-policy-document'));
  }
  if (compilation.remainder !== null) {
    const start = lines[compilation.remainder.from]?.start ?? 0;
    rejections.push(rejection(text, start, text.text.length, 'head-line-without-document'));
  }
  return { pieces, rejections };
}

function single(text: Text, metadata: ReadonlyMap<string, string>): Split {
  const around = surroundings(text);
  const own = sliceText(text, around.start, around.end);
  if (!isPolicyDocument(linesOf(own))) {
    return { pieces: [], rejections: [rejection(text, 0, text.text.length, 'no-policy-document')] };
  }
  const merged = new Map([...around.metadata, ...metadata]);
  const rawSpan = rawExtent(text, around.start, around.end);
  return { pieces: [{ text: own, rawSpan, headLine: null, metadata: merged }], rejections: [] };
}

function entryPiece(text: Text, lines: readonly Line[], entry: Entry): Piece {
  const [start, end] = extent(lines, entry);
  const head = lines[entry.from] as Line;
  return {
    text: sliceText(text, start, end),
    rawSpan: rawExtent(text, start, end),
    headLine: [0, head.end - head.start],
    metadata: new Map(entry.section === null ? [] : [['地区', entry.section]]),
  };
}

function extent(lines: readonly Line[], entry: Entry): readonly [number, number] {
  return [lines[entry.from]?.start ?? 0, lines[entry.to - 1]?.end ?? 0];
}

function rawExtent(text: Text, start: number, end: number): Span {
  return end > start ? [text.toRaw(start), text.toRaw(end - 1) + 1] : [text.toRaw(start), text.toRaw(start)];
}

function rejection(text: Text, start: number, end: number, reason: RejectionReason): Rejection {
  return {
    reason,
    rawSpan: rawExtent(text, start, end),
    text: text.text.slice(start, Math.min(end, start + FIRST_WORDS)),
  };
}
