import type { GraphNode } from '../../schema/graph.ts';
import { searchHit } from '../graph/search-hit.ts';
import { searchWords } from '../graph/search-query.ts';
import { eachOf, type Steps } from '../graph/steps.ts';
import { compareRanks, exactnessOf, type SearchRank } from '../graph/search-rank.ts';
import type { SearchHit, SearchRequest } from '../policy-graph.ts';
import { searchEntry, type SearchEntry } from './search-entry.ts';
import type { Snapshot } from './snapshot.ts';

export type SearchIndex = (request: SearchRequest) => Steps<readonly SearchHit[]>;

/**
 * Every node with its folded words, looked through from end to end: for the tens of thousands of strings of
 * this engine that is as fast as an index, and finds single characters and parts of numbers as well.
 */
export function searchIndex(snapshot: Snapshot): SearchIndex {
  const shared = [...sharedNodes(snapshot)].map(searchEntry);
  const measures = snapshot.held.map(({ searchedMeasures }) => searchedMeasures());
  return function* (request) {
    const words = searchWords(request.text);
    if (words.length === 0) return [];
    const found: SearchRank[] = [];
    const look = ({ id, label, kind, fields }: SearchEntry): void => {
      if (request.labels !== undefined && !request.labels.includes(label)) return;
      const exactness = exactnessOf(fields, words);
      if (exactness !== null) found.push({ exactness, kind, length: fields.name.length, id });
    };
    yield* eachOf(shared, look);
    yield* eachOf(entriesOf(measures), look);
    return found
      .sort(compareRanks)
      .slice(0, request.limit)
      .flatMap(({ id }) => {
        const node = snapshot.node(id);
        return node === null ? [] : [searchHit(node, words)];
      });
  };
}

function* entriesOf<T>(lists: readonly (readonly T[])[]): Generator<T> {
  for (const list of lists) yield* list;
}

function* sharedNodes(snapshot: Snapshot): Generator<GraphNode> {
  for (const node of snapshot.documents) yield { label: 'Document', ...node };
  for (const node of snapshot.agencies) yield { label: 'Agency', ...node };
  for (const node of snapshot.regions) yield { label: 'Region', ...node };
  for (const node of snapshot.initiatives) yield { label: 'Initiative', ...node };
}
