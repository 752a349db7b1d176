import type { GraphNode } from '../../schema/graph.ts';
import { searchFields, type SearchFields } from '../graph/search-fields.ts';
import { kindRank } from '../graph/search-rank.ts';

/** A node as search sees it. */
export interface SearchEntry {
  readonly id: string;
  readonly label: GraphNode['label'];
  readonly kind: number;
  readonly fields: SearchFields;
}

export function searchEntry(node: GraphNode): SearchEntry {
  return { id: node.id, label: node.label, kind: kindRank(node), fields: searchFields(node) };
}
