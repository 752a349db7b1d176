import type { Attribute, Language, ValueType } from './attribute.ts';
import type { NetworkFile } from './network-file.ts';
import { escapeXml, xmlAttributes } from './xml.ts';

/** gexf.net/1.3, attrtype-type */
const types: Readonly<Record<ValueType, string>> = {
  string: 'string',
  integer: 'integer',
  number: 'double',
  boolean: 'boolean',
};

/**
 * GEXF 1.3, as Gephi opens it. Nodes and edges of a dated drawing begin on their date and never end, so that the
 * time line plays the spread; those without a date are there from the start.
 */
export async function* gexf<N, E>(file: NetworkFile<N, E>): AsyncIterable<string> {
  const { directed, dated, language, node, edge } = file;
  const graph = xmlAttributes({
    defaultedgetype: directed ? 'directed' : 'undirected',
    mode: dated ? 'dynamic' : 'static',
    timeformat: dated ? 'date' : null,
    timerepresentation: dated ? 'interval' : null,
  });
  yield `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">
<meta><creator>政脉 zhengmai</creator><description>${escapeXml(file.description)}</description></meta>
<graph${graph}>
${declarations('node', node.attributes, language)}
${declarations('edge', edge.attributes, language)}
<nodes>
`;
  for await (const batch of file.nodes) {
    yield batch
      .map((one) => {
        const head = { id: node.id(one), label: node.label(one), start: dated ? node.date(one) : null };
        return `<node${xmlAttributes(head)}>${values(node.attributes, one, language)}${position(node.place?.(one))}</node>\n`;
      })
      .join('');
  }
  yield '</nodes>\n<edges>\n';
  for await (const batch of file.edges) {
    yield batch
      .map((one) => {
        const head = {
          id: edge.id(one),
          source: edge.source(one),
          target: edge.target(one),
          label: edge.label(one, language),
          weight: edge.weight(one),
          start: dated ? edge.date(one) : null,
        };
        return `<edge${xmlAttributes(head)}>${values(edge.attributes, one, language)}</edge>\n`;
      })
      .join('');
  }
  yield '</edges>\n</graph>\n</gexf>\n';
}

function declarations<R>(of: 'node' | 'edge', columns: readonly Attribute<R>[], language: Language): string {
  const lines = columns.map(
    ({ name, zh, type }) =>
      `<attribute${xmlAttributes({ id: name, title: language === 'zh' ? zh : name, type: types[type] })}/>`,
  );
  return `<attributes class="${of}" mode="static">\n${lines.join('\n')}\n</attributes>`;
}

function values<R>(columns: readonly Attribute<R>[], row: R, language: Language): string {
  const parts = columns.map((column) => {
    const value = column.value(row, language);
    return value === null ? '' : `<attvalue${xmlAttributes({ for: column.name, value: String(value) })}/>`;
  });
  return `<attvalues>${parts.join('')}</attvalues>`;
}

/** GEXF counts upwards, pages downwards. */
function position(place: { readonly x: number; readonly y: number } | undefined): string {
  return place === undefined ? '' : `<viz:position${xmlAttributes({ x: place.x, y: -place.y })}/>`;
}
