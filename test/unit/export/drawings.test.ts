import { describe, expect, it } from 'vitest';
import { exportNames } from '../../../api/export/index.ts';
import { escapeXml } from '../../../schema/exchange/xml.ts';
import { exported, hostile } from './exported.ts';
import { hostileWords } from './hostile-facts.ts';
import { neededOptions } from './needed-options.ts';
import { childOf, childrenOf, readXml, type Element } from './read-xml.ts';

const document = ['川办发〔2024〕12号'];
/** Every export that can be drawn. */
const drawn = Object.entries(exportNames).flatMap(([what, { formats }]) =>
  (formats as readonly string[]).includes('gexf')
    ? [[what, neededOptions(what, '川办发〔2024〕12号', '绵阳市市场监督管理局')] as const]
    : [],
);
/** gexf.net/1.3: attrtype-type, as far as Gephi makes numbers of it. */
const gexfTypes: Readonly<Record<string, RegExp>> = {
  string: /^[^]*$/,
  integer: /^-?\d+$/,
  double: /^-?\d+(?:\.\d+)?$/,
  boolean: /^(?:true|false)$/,
};

/** What XML cannot hold is left out; all else comes back. */
function inXml(words: string): string {
  return words
    .replaceAll('\u0000', '')
    .replaceAll('\u0008', '')
    .replaceAll('\uFFFE', '')
    .replace(/\uD800(?![\uDC00-\uDFFF])/g, '')
    .replace(/(?<![\uD800-\uDBFF])\uDC00/g, '');
}

describe('escaping for XML', () => {
  it('brings back every text that XML can hold, in an element and in an attribute', () => {
    for (const words of hostileWords) {
      const root = readXml(`<a b="${escapeXml(words)}">${escapeXml(words)}</a>`);
      expect(root.text).toBe(inXml(words));
      expect(root.attributes['b']).toBe(inXml(words));
    }
  });

  it('takes time in proportion to the text, whatever it is', () => {
    for (const sign of ['<', '\uD800', '\uDC00', '\u0000', '"']) {
      expect(escapeXml(sign.repeat(1_000_000)).length).toBeLessThanOrEqual(6_000_000);
    }
  });
});

describe('GraphML', () => {
  it('declares every attribute that it uses, once, with a type and a 中文 name', async () => {
    for (const [what, options] of drawn) {
      const root = readXml(await exported(what, 'graphml', options));
      expect(root.name).toBe('graphml');
      expect(root.attributes['xmlns']).toBe('http://graphml.graphdrawing.org/xmlns');
      const keys = childrenOf(root, 'key');
      const byId = new Map(keys.map((key) => [key.attributes['id'], key.attributes]));
      expect(byId.size).toBe(keys.length);
      const graph = childOf(root, 'graph');
      for (const element of [...childrenOf(graph, 'node'), ...childrenOf(graph, 'edge')]) {
        for (const { attributes } of childrenOf(element, 'data')) {
          expect(byId.get(attributes['key'])?.['for']).toBe(element.name);
        }
      }
      const names = keys.map((key) => key.attributes['attr.name'] ?? '');
      expect(names.filter((name) => !/\p{Script=Han}/u.test(name)).sort()).toEqual(
        ['description', 'label', 'label', 'weight'].sort(),
      );
    }
  });

  it('gives a lineage as documents and directed references with their sentences', async () => {
    const graph = childOf(readXml(await exported('lineage', 'graphml', { document })), 'graph');
    expect(graph.attributes['edgedefault']).toBe('directed');
    const ids = childrenOf(graph, 'node').map((node) => node.attributes['id']);
    expect(ids).toHaveLength(3);
    const edges = childrenOf(graph, 'edge');
    expect(edges).toHaveLength(2);
    for (const edge of edges) {
      expect(ids).toContain(edge.attributes['source']);
      expect(ids).toContain(edge.attributes['target']);
      expect(dataOf(edge)['edge_evidence']).toMatch(/，现通知如下。$/);
    }
    expect(dataOf(graph)['description']).toBe('政策脉络：川办发〔2024〕12号');
  });

  it('gives a network as agencies and undirected edges weighted by shared measures', async () => {
    const graph = childOf(readXml(await exported('network', 'graphml')), 'graph');
    expect(graph.attributes['edgedefault']).toBe('undirected');
    const weights = childrenOf(graph, 'edge').map((edge) => dataOf(edge)['weight']);
    expect(weights).toEqual(['1', '1']);
  });

  it('brings hostile titles back', async () => {
    const graph = childOf(readXml(await exported('lineage', 'graphml', { document }, hostile)), 'graph');
    const titles = childrenOf(graph, 'node').map((node) => dataOf(node)['node_title']);
    for (const words of hostileWords.filter((one) => one !== '')) expect(titles).toContain(inXml(words));
  });
});

describe('GEXF 1.3', () => {
  it('keeps to the rules of its schema: order, required attributes, declared values of their types', async () => {
    for (const graph of [undefined, hostile]) {
      for (const [what, options] of drawn) {
        expectGexf(readXml(await exported(what, 'gexf', options, graph)));
      }
    }
  });

  it('lets documents and references of a lineage begin on their date', async () => {
    const graph = childOf(readXml(await exported('lineage', 'gexf', { document })), 'graph');
    expect(graph.attributes).toMatchObject({
      mode: 'dynamic',
      timeformat: 'date',
      defaultedgetype: 'directed',
    });
    const starts = childrenOf(childOf(graph, 'nodes'), 'node').map((node) => node.attributes['start']);
    expect(starts).toEqual(['2024-03-01', '2024-04-08', undefined]);
    const [edge] = childrenOf(childOf(graph, 'edges'), 'edge');
    expect(edge?.attributes).toMatchObject({ label: '依据', weight: '1', start: '2024-03-01' });
  });

  it('says in its description what was left out', async () => {
    const options = { document, limit: ['1'] };
    const meta = childOf(readXml(await exported('lineage', 'gexf', options)), 'meta');
    expect(childOf(meta, 'description').text).toContain('省略 2 个节点');
    const english = await exported('lineage', 'gexf', { ...options, header: ['en'] });
    expect(english).toContain('2 nodes left out');
  });
});

function dataOf(element: Element): Readonly<Record<string, string>> {
  return Object.fromEntries(
    childrenOf(element, 'data').map(({ attributes, text }) => [attributes['key'] ?? '', text]),
  );
}

function expectGexf(root: Element): void {
  expect(root.name).toBe('gexf');
  expect(root.attributes).toMatchObject({ xmlns: 'http://gexf.net/1.3', version: '1.3' });
  expect(root.children.map(({ name }) => name)).toEqual(['meta', 'graph']);
  const graph = childOf(root, 'graph');
  expect(graph.children.map(({ name }) => name)).toEqual(['attributes', 'attributes', 'nodes', 'edges']);
  const ids = new Set<string>();
  for (const [of, list] of [
    ['node', 'nodes'],
    ['edge', 'edges'],
  ] as const) {
    const [declared] = graph.children.filter((child) => child.attributes['class'] === of);
    const types = new Map(
      childrenOf(declared, 'attribute').map(({ attributes }) => {
        expect(attributes['title']).toMatch(/\p{Script=Han}/u);
        return [attributes['id'], gexfTypes[attributes['type'] ?? '']] as const;
      }),
    );
    const seen = new Set<string>();
    for (const element of childrenOf(childOf(graph, list), of)) {
      const id = element.attributes['id'] ?? '';
      expect(id).not.toBe('');
      expect(seen).not.toContain(id);
      seen.add(id);
      if (of === 'node') ids.add(id);
      else {
        expect(ids).toContain(element.attributes['source']);
        expect(ids).toContain(element.attributes['target']);
        expect(Number(element.attributes['weight'])).toBeGreaterThan(0);
      }
      const values = childrenOf(childOf(element, 'attvalues'), 'attvalue');
      const names = values.map(({ attributes }) => attributes['for']);
      expect(new Set(names).size).toBe(names.length);
      for (const { attributes } of values) {
        const type = types.get(attributes['for']);
        expect(type, attributes['for']).toBeDefined();
        expect(attributes['value']).toMatch(type ?? /^$/);
      }
    }
  }
}
