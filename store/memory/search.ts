import type { GraphNode } from '../../schema/graph.ts';
import { searchFields, type SearchFields } from '../graph/search-fields.ts';
import { searchHit } from '../graph/search-hit.ts';
import { searchWords } from '../graph/search-query.ts';
import { compareRanks, exactnessOf, kindRank, type SearchRank } from '../graph/search-rank.ts';
import type { SearchHit, SearchRequest } from '../policy-graph.ts';
import type { Snapshot } from './snapshot.ts';

interface Entry {
  readonly id: string;
  readonly label: GraphNode['label'];
  readonly kind: number;
  readonly fields: SearchFields;
}

export type SearchIndex = (request: SearchRequest) => readonly SearchHit[];

/**
 * Every node with its folded words, looked through from end to end: for the tens of thousands of strings of
 * this engine that is as fast as an index, and finds single characters and parts of numbers as well.
 */
export function searchIndex(snapshot: Snapshot): SearchIndex {
  const entries = [...everyNode(snapshot)].map((node): Entry => ({
    id: node.id,
    label: node.label,
    kind: kindRank(node),
    fields: searchFields(node),
  }));
  return (request) => {
    const words = searchWords(request.text);
    if (words.length === 0) return [];
    const found: SearchRank[] = [];
    for (const { id, label, kind, fields } of entries) {
      if (request.labels !== undefined && !request.labels.includes(label)) continue;
      const exactness = exactnessOf(fields, words);
      if (exactness !== null) found.push({ exactness, kind, length: fields.name.length, id });
    }
    return found
      .sort(compareRanks)
      .slice(0, request.limit)
      .flatMap(({ id }) => {
        const node = snapshot.node(id);
        return node === null ? [] : [searchHit(node, words)];
      });
  };
}

function* everyNode(snapshot: Snapshot): Generator<GraphNode> {
  for (const node of snapshot.documents) yield { label: 'Document', ...node };
  for (const node of snapshot.measures) yield { label: 'Measure', ...node };
  for (const node of snapshot.agencies) yield { label: 'Agency', ...node };
  for (const node of snapshot.regions) yield { label: 'Region', ...node };
  for (const node of snapshot.initiatives) yield { label: 'Initiative', ...node };
}
