import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ownNamespace, relationTerms } from '../../../api/export/format/json-ld-context.ts';
import { packageRoot } from '../../../schema/package-root.ts';
import { createMemoryGraph } from '../../../store/memory/memory-graph.ts';
import { randomCorpus } from '../../engines/random-corpus.ts';
import { eliClasses, eliProperties } from './eli-terms.ts';
import { exported, hostile } from './exported.ts';
import { hostileWords } from './hostile-facts.ts';

type Members = Readonly<Record<string, unknown>>;
interface File {
  readonly '@context': Members;
  readonly '@graph': readonly Members[];
}

const vocabulary = readFileSync(join(packageRoot, 'schema', 'vocabulary.ttl'), 'utf8');
const declared = new Set([...vocabulary.matchAll(/^zm:(\w+) a /gm)].map(([, name]) => name));

async function read(...given: Parameters<typeof exported>): Promise<File> {
  return JSON.parse(await exported(...given)) as File;
}

/** Every member name and every class, objects inside objects too. */
function termsOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(termsOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [
    ...(name.startsWith('@') ? [] : [name]),
    ...(name === '@type' ? [String(inner)] : []),
    ...termsOf(inner),
  ]);
}

describe('JSON-LD', () => {
  it('uses only terms that ELI has, and own ones that schema/vocabulary.ttl describes', async () => {
    const corpus = createMemoryGraph({ facts: randomCorpus(3, 30) });
    const files = [
      await read('graph'),
      await read('graph', 'jsonld', {}, corpus),
      await read('lineage', 'jsonld', { document: ['川办发〔2024〕12号'], limit: ['1'] }),
    ];
    const used = new Set(files.flatMap((file) => termsOf(file['@graph'])));
    for (const term of used) {
      const [prefix = '', name = ''] = term.split(':');
      if (prefix === 'eli') expect([...eliClasses, ...eliProperties]).toContain(name);
      else if (prefix === 'zm') expect(declared).toContain(name);
      else expect(['dcterms', 'rdfs', 'skos']).toContain(prefix);
    }
    // Nor is anything described that no file can hold.
    const ofRelations = Object.values(relationTerms).flat();
    for (const name of declared) expect([...used, ...ofRelations]).toContain(`zm:${name}`);
  });

  it('has every prefix it uses in its own context, which is in the file', async () => {
    const { '@context': context, '@graph': graph } = await read('graph');
    for (const term of termsOf(graph)) expect(Object.keys(context)).toContain(term.split(':')[0]);
    expect(context['zm']).toEqual({ '@id': ownNamespace, '@prefix': true });
  });

  it('describes a document and its relations in the words of ELI', async () => {
    const { '@graph': graph } = await read('graph');
    const id = 'id:document-绵阳市人民政府办公室-绵府办发-2024-5号';
    const members = Object.assign({}, ...graph.filter((one) => one['@id'] === id)) as Members;
    expect(members).toMatchObject({
      '@type': 'eli:LegalResource',
      'eli:id_local': '绵府办发〔2024〕5号',
      'eli:date_document': '2024-04-08',
      'eli:passed_by': ['id:agency-绵阳市人民政府办公室'],
      'eli:jurisdiction': 'id:region-510700',
      'eli:applies': 'id:document-四川省人民政府办公厅-川办发-2024-12号',
      'eli:is_realized_by': {
        '@type': 'eli:LegalExpression',
        'eli:title': '绵阳市人民政府办公室关于落实开办企业服务措施的通知',
      },
    });
  });

  it('gives each relation, responsibility and adoption with its sentence', async () => {
    const { '@graph': graph } = await read('graph');
    const facts = graph.filter(({ '@type': type }) =>
      ['zm:Reference', 'zm:Responsibility', 'zm:Adoption'].includes(String(type)),
    );
    expect(facts).toHaveLength(2 + 6 + 2);
    for (const fact of facts) {
      const evidence = fact['zm:evidence'] as Members;
      const words = String(evidence['zm:text']);
      expect(words.slice(Number(evidence['zm:start']), Number(evidence['zm:end']))).not.toBe('');
      expect(Number(evidence['zm:documentEnd'])).toBeGreaterThan(Number(evidence['zm:documentStart']));
      expect(graph.map((one) => one['@id'])).toContain(evidence['zm:document']);
    }
  });

  it('points at nothing that it does not describe', async () => {
    for (const graph of [undefined, hostile, createMemoryGraph({ facts: randomCorpus(5, 30) })]) {
      const { '@graph': objects } = await read('graph', 'jsonld', {}, graph);
      const described = new Set(objects.filter((one) => '@type' in one).map((one) => one['@id']));
      const pointedAt = JSON.stringify(objects).matchAll(
        /"(id:(?:document|measure|agency|region|initiative)-[^"]+)"/g,
      );
      for (const [, id] of pointedAt) expect(described).toContain(id);
    }
  });

  it('is the whole graph, whether asked for without a filter or with one that all documents pass', async () => {
    const corpus = createMemoryGraph({ facts: randomCorpus(7, 30) });
    const whole = await read('graph', 'jsonld', {}, corpus);
    const chosen = await read('graph', 'jsonld', { status: ['held'] }, corpus);
    const sorted = (file: File): readonly string[] => file['@graph'].map((one) => JSON.stringify(one)).sort();
    expect(sorted(chosen)).toEqual(sorted(whole));
  });

  it('holds of a part only what its documents say, and the heads of what they refer to', async () => {
    const { '@graph': graph } = await read('graph', 'jsonld', { region: ['绵阳市'] });
    const ids = graph.flatMap((one) => ('@type' in one ? [one['@id']] : []));
    expect(ids).toContain('id:document-四川省人民政府办公厅-川办发-2024-12号');
    expect(ids).toContain('id:measure-绵阳市人民政府办公室-绵府办发-2024-5号.1');
    expect(ids).not.toContain('id:measure-四川省人民政府办公厅-川办发-2024-12号.1');
    expect(ids).toContain('id:region-全国');
  });

  it('brings hostile titles back, and makes no IRI of an address that is none', async () => {
    const { '@graph': graph } = await read('graph', 'jsonld', {}, hostile);
    const titles = graph.map((one) => one['dcterms:title']);
    for (const words of hostileWords.filter((one) => one !== '')) expect(titles).toContain(words);
    const addresses = JSON.stringify(graph).match(/"eli:is_exemplified_by":"[^"]*"/g);
    expect(addresses).toEqual(['"eli:is_exemplified_by":"https://example.org/2024-03-01"']);
  });

  it('says what a limit left out, and takes another prefix for its ids', async () => {
    const document = ['川办发〔2024〕12号'];
    const { '@graph': cut } = await read('lineage', 'jsonld', { document, limit: ['1'] });
    expect(cut[0]).toEqual({ '@type': 'zm:Export', 'zm:omitted': 2 });
    const { '@graph': all, '@context': context } = await read('lineage', 'jsonld', {
      document,
      base: ['https://example.org/id/'],
    });
    expect(all.some((one) => one['@type'] === 'zm:Export')).toBe(false);
    expect(context['id']).toEqual({ '@id': 'https://example.org/id/', '@prefix': true });
  });
});
