import type { GraphNode } from '../../schema/graph.ts';
import { foldText } from './fold-text.ts';

/** The folded words by which a node is found; empty where it has none. */
export interface SearchFields {
  /** Title, heading or name. */
  readonly name: string;
  /** 发文字号 of a document. */
  readonly number: string;
  /** Text of a measure. */
  readonly text: string;
}

/** The same before folding. */
export function searchedText(node: GraphNode): SearchFields {
  switch (node.label) {
    case 'Document':
      return { name: node.title ?? '', number: node.number ?? '', text: '' };
    case 'Measure':
      return { name: node.heading, number: '', text: node.text ?? '' };
    default:
      return { name: node.name, number: '', text: '' };
  }
}

export function searchFields(node: GraphNode): SearchFields {
  const { name, number, text } = searchedText(node);
  return { name: foldText(name), number: foldText(number), text: foldText(text) };
}
