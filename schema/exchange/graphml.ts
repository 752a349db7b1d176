import type { Attribute, ValueType } from './attribute.ts';
import type { NetworkFile } from './network-file.ts';
import { escapeXml, xmlAttributes } from './xml.ts';

/** graphml.graphdrawing.org, attr.type */
const types: Readonly<Record<ValueType, string>> = {
  string: 'string',
  integer: 'int',
  number: 'double',
  boolean: 'boolean',
};

/** The ids and names by which Gephi and others know labels and weights; the same in every language. */
const label = { id: 'label', name: 'label', type: 'string' } as const;
const x = { id: 'x', name: 'x', type: 'number' } as const;
const y = { id: 'y', name: 'y', type: 'number' } as const;
const weight = { id: 'weight', name: 'weight', type: 'number' } as const;

/** GraphML 1.0: node and edge attributes typed, ids of attributes in English, their names in the language. */
export async function* graphml<N, E>(file: NetworkFile<N, E>): AsyncIterable<string> {
  const { directed, language, node, edge } = file;
  const nameOf = (column: Attribute<never>): string => (language === 'zh' ? column.zh : column.name);
  const keys = [
    key('graph', { id: 'description', name: 'description', type: 'string' }),
    key('node', label),
    ...(node.place === undefined ? [] : [key('node', x), key('node', y)]),
    ...node.attributes.map((column) =>
      key('node', { id: `node_${column.name}`, name: nameOf(column), type: column.type }),
    ),
    key('edge', { ...label, id: 'edge_label' }),
    key('edge', weight),
    ...edge.attributes.map((column) =>
      key('edge', { id: `edge_${column.name}`, name: nameOf(column), type: column.type }),
    ),
  ];
  yield `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
${keys.join('\n')}
<graph id="G" edgedefault="${directed ? 'directed' : 'undirected'}">
${data('description', file.description)}
`;
  for await (const batch of file.nodes) {
    yield batch
      .map((one) => {
        const parts = [
          data('label', node.label(one)),
          data('x', node.place?.(one).x ?? null),
          data('y', node.place?.(one).y ?? null),
          ...node.attributes.map((column) => data(`node_${column.name}`, column.value(one, language))),
        ];
        return `<node${xmlAttributes({ id: node.id(one) })}>${parts.join('')}</node>\n`;
      })
      .join('');
  }
  for await (const batch of file.edges) {
    yield batch
      .map((one) => {
        const parts = [
          data('edge_label', edge.label(one, language)),
          data('weight', edge.weight(one)),
          ...edge.attributes.map((column) => data(`edge_${column.name}`, column.value(one, language))),
        ];
        const ends = { id: edge.id(one), source: edge.source(one), target: edge.target(one) };
        return `<edge${xmlAttributes(ends)}>${parts.join('')}</edge>\n`;
      })
      .join('');
  }
  yield '</graph>\n</graphml>\n';
}

function key(
  of: 'graph' | 'node' | 'edge',
  { id, name, type }: { readonly id: string; readonly name: string; readonly type: ValueType },
): string {
  return `<key${xmlAttributes({ id, for: of, 'attr.name': name, 'attr.type': types[type] })}/>`;
}

function data(name: string, value: string | number | boolean | null): string {
  return value === null ? '' : `<data key="${name}">${escapeXml(String(value))}</data>`;
}
