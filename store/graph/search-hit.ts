import type { Span } from '../../schema/facts.ts';
import type { GraphNode } from '../../schema/graph.ts';
import type { SearchHit } from '../policy-graph.ts';
import { foldWithOffsets, type FoldedText } from './fold-text.ts';
import { searchedText } from './search-fields.ts';

/** UTF-16 units of a text shown before and after the first word. */
const before = 24;
const after = 72;

/** A found node with what matched: the name or number if it has all that occurs there, else the text around the first word. */
export function searchHit(node: GraphNode, words: readonly string[]): SearchHit {
  const { name, number, text } = searchedText(node);
  const [best] = [name, number, text]
    .map((field) => ({ field, folded: foldWithOffsets(field) }))
    .map((one) => ({ ...one, occurring: words.filter((word) => one.folded.folded.includes(word)).length }))
    .sort((one, other) => other.occurring - one.occurring);
  if (best === undefined) return { node, excerpt: name, highlights: [] };
  const places = merged(words.flatMap((word) => placesOf(word, best.folded)));
  if (best.field !== text || text === '') return { node, excerpt: best.field, highlights: places };
  return { node, ...stretch(text, places) };
}

function stretch(text: string, places: readonly Span[]): Pick<SearchHit, 'excerpt' | 'highlights'> {
  const [first] = places;
  const from = boundary(text, Math.max(0, (first?.[0] ?? 0) - before));
  const to = boundary(text, Math.min(text.length, Math.max((first?.[0] ?? 0) + after, first?.[1] ?? 0)));
  const lead = from > 0 ? '…' : '';
  const shift = lead.length - from;
  return {
    excerpt: lead + text.slice(from, to) + (to < text.length ? '…' : ''),
    highlights: places
      .filter(([start, end]) => start >= from && end <= to)
      .map(([start, end]) => [start + shift, end + shift]),
  };
}

/** Never between the halves of a surrogate pair. */
function boundary(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}

function placesOf(word: string, { folded, startOf, endOf }: FoldedText): readonly Span[] {
  const places: Span[] = [];
  for (let at = folded.indexOf(word); at !== -1; at = folded.indexOf(word, at + word.length)) {
    places.push([startOf(at), endOf(at + word.length - 1)]);
  }
  return places;
}

/** In order, those that touch joined. */
function merged(spans: readonly Span[]): readonly Span[] {
  const sorted = [...spans].sort(([one, oneEnd], [other, otherEnd]) => one - other || oneEnd - otherEnd);
  const result: Span[] = [];
  for (const [start, end] of sorted) {
    const last = result.at(-1);
    if (last !== undefined && start <= last[1]) result[result.length - 1] = [last[0], Math.max(last[1], end)];
    else result.push([start, end]);
  }
  return result;
}
