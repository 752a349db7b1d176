import neo4j from 'neo4j-driver';
import { labels as allLabels, type GraphNode, type Label } from '../../../schema/graph.ts';
import { searchHit } from '../../graph/search-hit.ts';
import { searchWords } from '../../graph/search-query.ts';
import type { SearchHit, SearchRequest } from '../../policy-graph.ts';
import type { Connection, Row, Statement } from '../connection.ts';
import { fullTextQuery, nameIndex, textIndex } from '../full-text.ts';
import { projection, unprojected } from '../projections.ts';
import { toGraphNode } from '../records.ts';

interface Search {
  readonly words: readonly string[];
  readonly labels: readonly Label[];
  readonly limit: number;
}

/** Kinds of node in the order of graph/search-rank.ts. */
const kind = `CASE
      WHEN node:Document THEN CASE node.status WHEN 'held' THEN 0 ELSE 1 END
      WHEN node:Agency THEN CASE WHEN node.collective THEN 3 ELSE 2 END
      WHEN node:Initiative THEN 4
      WHEN node:Region THEN 5
      ELSE 6 END`;

const inName = `(node.foldedName CONTAINS word OR node.foldedNumber CONTAINS word OR node.foldedVariants CONTAINS word)`;

/** How well the words fit, as exactnessOf (graph/search-rank.ts) has it. */
const exactness = `CASE
      WHEN size($words) = 1 AND (
        node.foldedName = $words[0] OR node.foldedNumber = $words[0]
        OR node.foldedVariants CONTAINS ' ' + $words[0] + ' ') THEN 0
      ELSE 1 END`;

const inLabels = 'any(label IN labels(node) WHERE label IN $labels)';

function candidates(index: string, { words, labels }: Search): string {
  return fullTextQuery(words) === null
    ? `MATCH (node:${labels.join('|')})`
    : `CALL db.index.fulltext.queryNodes('${index}', $query) YIELD node WITH node`;
}

function parameters({ words, labels, limit }: Search): Statement['parameters'] {
  return { words, labels, limit: neo4j.int(limit), query: fullTextQuery(words) };
}

/** The first of what was found, in order, as they are. */
function firstFound(order: readonly string[], labels: readonly Label[]): string {
  const keys = order.map((_, at) => `key${at}`).join(', ');
  return `
    WITH node, ${order.map((value, at) => `${value} AS key${at}`).join(', ')}
    ORDER BY ${keys} LIMIT $limit
    RETURN [label IN labels(node) WHERE label IN $labels][0] AS label,
      CASE ${labels.map((label) => `WHEN node:${label} THEN ${projection(label, 'node')}`).join(' ')} END AS stored
    ORDER BY ${keys}`;
}

/** Nodes with all words in names or number. */
export const searchNames = (search: Search): Statement => ({
  cypher: `
    ${candidates(nameIndex, search)}
    WHERE ${inLabels} AND all(word IN $words WHERE ${inName})
    ${firstFound([exactness, kind, 'node.foldedLength', 'node.id'], search.labels)}`,
  parameters: parameters(search),
});

/** Measures with all words in heading or text, at least one of them in the text alone. */
export const searchTexts = (search: Search): Statement => ({
  cypher: `
    ${candidates(textIndex, { ...search, labels: ['Measure'] })}
    WHERE node:Measure
      AND all(word IN $words WHERE node.foldedName CONTAINS word OR node.foldedText CONTAINS word)
      AND any(word IN $words WHERE NOT node.foldedName CONTAINS word)
    ${firstFound(['node.foldedLength', 'node.id'], ['Measure'])}`,
  parameters: parameters(search),
});

/** Names first: texts are only looked through if names do not fill the answer. */
export function search(connection: Connection, request: SearchRequest): Promise<readonly SearchHit[]> {
  const words = searchWords(request.text);
  const labels = request.labels ?? allLabels;
  if (words.length === 0 || labels.length === 0 || request.limit <= 0) return Promise.resolve([]);
  return connection.readAll(async (run) => {
    const rows = [...(await run(searchNames({ words, labels, limit: request.limit })))];
    const left = request.limit - rows.length;
    if (left > 0 && labels.includes('Measure')) {
      rows.push(...(await run(searchTexts({ words, labels, limit: left }))));
    }
    return rows.map((row) => searchHit(foundNode(row), words));
  });
}

function foundNode(row: Row): GraphNode {
  const label = row['label'] as Label;
  return toGraphNode(label, unprojected(label, row['stored']));
}
