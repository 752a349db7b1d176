import { foldText } from '../../graph/fold-text.ts';
import { fullTextQuery, nameIndex, textIndex } from '../full-text.ts';
import type { Label } from '../../../schema/graph.ts';
import type { ConditionList } from './conditions.ts';

/**
 * Adds the condition that the words of a filter occur in one of the folded properties, and answers the Cypher
 * that brings candidates out of a full-text index; null where no index helps.
 */
export function addText(
  conditions: ConditionList,
  text: string | undefined,
  label: Label,
  properties: readonly ('foldedName' | 'foldedNumber' | 'foldedText' | 'foldedVariants')[],
): string | null {
  const folded = foldText(text ?? '');
  if (folded === '') return null;
  const contains = properties.map((property) => `node.${property} CONTAINS $text`).join(' OR ');
  conditions.add('text', folded, `(${contains})`);
  const query = fullTextQuery([folded]);
  if (query === null) return null;
  conditions.parameters['query'] = query;
  const index = properties.includes('foldedText') ? textIndex : nameIndex;
  return `CALL db.index.fulltext.queryNodes('${index}', $query) YIELD node
    WITH node WHERE node:${label}
    WITH node`;
}
