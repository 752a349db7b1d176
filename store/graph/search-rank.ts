/**
 * Which hit comes first. Kept so simple that a database can sort by it as well: exactness, kind of node,
 * length of the name, id.
 */
import type { GraphNode } from '../../schema/graph.ts';
import { compareText } from './compare.ts';
import type { SearchFields } from './search-fields.ts';

export interface SearchRank {
  /** 0: a name or the number itself; 1: all words in names or number; 2: some in the text alone. */
  readonly exactness: 0 | 1 | 2;
  readonly kind: number;
  /** Length of the folded name in UTF-16 units: the shorter, the more of it was asked for. */
  readonly length: number;
  readonly id: string;
}

/** Held documents, cited ones, agencies, groups of agencies, initiatives, regions, measures. */
export function kindRank(node: GraphNode): number {
  switch (node.label) {
    case 'Document':
      return node.status === 'held' ? 0 : 1;
    case 'Agency':
      return node.collective ? 3 : 2;
    case 'Initiative':
      return 4;
    case 'Region':
      return 5;
    case 'Measure':
      return 6;
  }
}

/** How well the words fit; null unless all of them occur. At least one word. */
export function exactnessOf(fields: SearchFields, words: readonly string[]): SearchRank['exactness'] | null {
  const { name, number, text, variants } = fields;
  let inName = true;
  for (const word of words) {
    if (name.includes(word) || number.includes(word) || variants.includes(word)) continue;
    if (!text.includes(word)) return null;
    inName = false;
  }
  if (!inName) return 2;
  const [word, ...others] = words;
  const isItself = name === word || number === word || variants.includes(` ${word} `);
  return others.length === 0 && isItself ? 0 : 1;
}

export function compareRanks(one: SearchRank, other: SearchRank): number {
  return (
    one.exactness - other.exactness ||
    one.kind - other.kind ||
    one.length - other.length ||
    compareText(one.id, other.id)
  );
}
