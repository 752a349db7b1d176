import type { Piece } from './pipeline.ts';

/** Which line of the file's own text each place of a document came from. */
export interface DocumentLines {
  /** Line, from 1, where the document begins. */
  readonly first: number;
  /** Where the lines after the first begin in `source.text`, ascending. */
  readonly starts: readonly number[];
}

/** Line in the file, from 1, of an offset in the document's normalised text. */
export function lineOf(lines: DocumentLines, offset: number): number {
  return lines.first + countUpTo(lines.starts, offset);
}

/** Finds where each line of the file begins in the text that was made of it. */
export function documentLines(piece: Piece, rawText: string, first: number): DocumentLines {
  const [rawStart, rawEnd] = piece.rawSpan;
  const starts: number[] = [];
  for (let at = rawText.indexOf('\n', rawStart); at >= 0 && at < rawEnd; at = rawText.indexOf('\n', at + 1)) {
    starts.push(offsetOf(piece, at + 1, starts.at(-1) ?? 0));
  }
  return { first, starts };
}

/** The first offset from `low` on that came from `rawOffset` or behind it. */
function offsetOf({ text }: Piece, rawOffset: number, from: number): number {
  let low = from;
  let high = from;
  // Lines are short beside the text: it is near, so the steps grow from there.
  for (let step = 64; high < text.text.length && text.toRaw(high) < rawOffset; step *= 2) {
    low = high;
    high = Math.min(text.text.length, high + step);
  }
  while (low < high) {
    const middle = (low + high) >> 1;
    if (text.toRaw(middle) < rawOffset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function countUpTo(ascending: readonly number[], value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
