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
  /** Other names of an agency, each between blanks, which no folded word holds: ` 省人社厅 省人社局 `. */
  readonly variants: string;
}

/** The same before folding, but for the variants, which never show. */
export function searchedText(node: GraphNode): Omit<SearchFields, 'variants'> {
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
  return { name: foldText(name), number: foldText(number), text: foldText(text), variants: variantsOf(node) };
}

function variantsOf(node: GraphNode): string {
  const names = node.label === 'Agency' ? node.variantNames : [];
  return names.length === 0 ? '' : ` ${names.map(foldText).join(' ')} `;
}
