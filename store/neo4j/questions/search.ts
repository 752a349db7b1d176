import neo4j from 'neo4j-driver';
import { labels as allLabels, type GraphNode, type Label } from '../../../schema/graph.ts';
import { searchHit } from '../../graph/search-hit.ts';
import { searchWords } from '../../graph/search-query.ts';
import type { SearchHit, SearchRequest } from '../../policy-graph.ts';
import type { Connection, Run, Statement } from '../connection.ts';
import { fullTextQuery, nameIndex, textIndex } from '../full-text.ts';
import { readNodes } from './nodes.ts';

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

/** Nodes with all words in names or number. */
export const searchNames = (search: Search): Statement => ({
  cypher: `
    ${candidates(nameIndex, search)}
    WHERE ${inLabels} AND all(word IN $words WHERE ${inName})
    RETURN node.id AS id
    ORDER BY ${exactness}, ${kind}, node.foldedLength, node.id
    LIMIT $limit`,
  parameters: parameters(search),
});

/** Measures with all words in heading or text, at least one of them in the text alone. */
export const searchTexts = (search: Search): Statement => ({
  cypher: `
    ${candidates(textIndex, { ...search, labels: ['Measure'] })}
    WHERE node:Measure
      AND all(word IN $words WHERE node.foldedName CONTAINS word OR node.foldedText CONTAINS word)
      AND any(word IN $words WHERE NOT node.foldedName CONTAINS word)
    RETURN node.id AS id
    ORDER BY node.foldedLength, node.id
    LIMIT $limit`,
  parameters: parameters(search),
});

/** Names first: texts are only looked through if names do not fill the answer. */
export function search(connection: Connection, request: SearchRequest): Promise<readonly SearchHit[]> {
  const words = searchWords(request.text);
  const labels = request.labels ?? allLabels;
  if (words.length === 0 || labels.length === 0 || request.limit <= 0) return Promise.resolve([]);
  return connection.readAll(async (run) => {
    const ids = await idsOf(run, searchNames({ words, labels, limit: request.limit }));
    const left = request.limit - ids.length;
    if (left > 0 && labels.includes('Measure')) {
      ids.push(...(await idsOf(run, searchTexts({ words, labels, limit: left }))));
    }
    const nodes = await readNodes(run, ids);
    return ids.flatMap((id) => {
      const node = nodes.get(id);
      return node === undefined ? [] : [searchHit(node satisfies GraphNode, words)];
    });
  });
}

async function idsOf(run: Run, statement: Statement): Promise<string[]> {
  return (await run(statement)).map((row) => row['id'] as string);
}
