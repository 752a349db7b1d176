import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ApiRequest } from '../../../viewer/client/graphql-client.ts';
import { detailsRequest } from '../../../viewer/client/load-details.ts';
import {
  documentRequests,
  functionRequest,
  measureRequests,
  referenceRequest,
  referencesRequests,
} from '../../../viewer/client/load-lines.ts';
import {
  loadDuties,
  loadFoldedNetwork,
  loadLineage,
  loadNetwork,
} from '../../../viewer/client/load-network.ts';
import { loadOpening, loadOverview } from '../../../viewer/client/load-overview.ts';
import { runnableText } from '../../../viewer/client/runnable-query.ts';
import { frameHtml, isFrame, linkTo } from '../../../viewer/export/link.ts';
import { networkText } from '../../../viewer/export/network-file.ts';
import type { NetworkScene } from '../../../viewer/export/network-rows.ts';
import { sceneJson } from '../../../viewer/export/scene-json.ts';
import type { EdgeKind } from '../../../viewer/graph/drawing.ts';
import { strokes } from '../../../viewer/graph/palette.ts';
import { translator } from '../../../viewer/i18n/translate.ts';
import { questionsOf } from '../../../viewer/scene/questions.ts';
import { lineageScene } from '../../../viewer/scene/lineage-scene.ts';
import { dutiesScene, partnershipScene } from '../../../viewer/scene/scene.ts';
import { initialState, type ViewState } from '../../../viewer/state/view-state.ts';
import { decodeView } from '../../../viewer/state/view-url.ts';
import { ask, ganzhou, idsIn, origin, run } from './fixture-api.ts';
import { elementsOf, named } from './xml-elements.ts';

const t = translator('zh');
const kinds = Object.fromEntries(Object.keys(strokes).map((kind) => [kind, kind])) as Record<
  EdgeKind,
  string
>;
const around: ViewState = { ...initialState, focus: origin };

async function scenes(): Promise<readonly NetworkScene[]> {
  const [lineage, duties, network] = await Promise.all([
    loadLineage(ask, origin, 'both', 2),
    loadDuties(ask, ganzhou),
    loadNetwork(ask, null),
  ]);
  return [
    lineageScene(lineage, null, origin, around, 5, t),
    dutiesScene(duties, ganzhou, '赣州', { ...initialState, view: 'agencies', focus: ganzhou }, t),
    partnershipScene(network, null, '全部', { ...initialState, view: 'agencies', form: 'network' }, t),
  ];
}

describe('what is drawn, as a network for other programs', () => {
  it.each(['graphml', 'gexf'] as const)('has every card and line as %s, with its place', async (format) => {
    for (const scene of await scenes()) {
      const elements = elementsOf(await networkText(scene, format, 'zh', kinds));
      const { nodes, edges } = scene.drawing;
      expect(named(elements, 'node').map(({ attributes }) => attributes['id'])).toEqual(
        nodes.map(({ id }) => id),
      );
      expect(named(elements, 'edge').map(({ attributes }) => attributes['source'])).toEqual(
        edges.map(({ source }) => source),
      );
      expect(nodes.length).toBeGreaterThan(2);
      if (format === 'gexf') {
        expect(named(elements, 'viz:position').map(({ attributes }) => attributes['x'])).toEqual(
          nodes.map(({ x }) => String(x)),
        );
      }
    }
  });

  it('keeps a title with markup in it as text', async () => {
    const [lineage] = await scenes();
    if (lineage === undefined) throw new Error('no lineage');
    const xml = await networkText(lineage, 'graphml', 'en', kinds);
    expect(xml).toContain('&lt;script&gt;');
    expect(xml).not.toContain('<script');
  });

  const networkx = spawnSync('python3', ['-c', 'import networkx']).status === 0;
  it.skipIf(!networkx)('is read by NetworkX as it was drawn', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'zhengmai-take-away-'));
    try {
      for (const scene of await scenes()) {
        for (const format of ['graphml', 'gexf'] as const) {
          const file = join(folder, `network.${format}`);
          writeFileSync(file, await networkText(scene, format, 'en', kinds));
          const read = `import networkx,sys; g=networkx.read_${format}(sys.argv[1]); print(len(g.nodes),len(g.edges))`;
          const counts = execFileSync('python3', ['-c', read, file], { encoding: 'utf8' }).trim();
          expect(counts).toBe(`${scene.drawing.nodes.length} ${scene.drawing.edges.length}`);
        }
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('is whole as JSON, with the facts behind every card and line', async () => {
    for (const scene of await scenes()) {
      const file = JSON.parse(sceneJson(scene, 'focus=x')) as {
        readonly view: string;
        readonly nodes: readonly { readonly id: string; readonly fact: unknown }[];
        readonly edges: readonly { readonly id: string; readonly fact: unknown }[];
      };
      expect(file.view).toBe('focus=x');
      expect(file.nodes.map(({ id }) => id)).toEqual(scene.drawing.nodes.map(({ id }) => id));
      expect([...file.nodes, ...file.edges].every(({ fact }) => fact !== null)).toBe(true);
      expect(file.edges).toHaveLength(scene.drawing.edges.length);
    }
  });
});

describe('a link to a view', () => {
  const seen: ViewState = {
    ...around,
    language: 'en',
    theme: 'dark',
    moved: [{ id: origin, x: 3, y: 4 }],
    camera: { x: 1, y: 2, width: 300 },
  };

  it('opens the same for a reader who is used to another language and theme', () => {
    for (const state of [seen, { ...seen, language: 'zh', theme: 'light' } as const]) {
      const { hash, search } = new URL(linkTo('https://example.org/a/?embed=1&x=2#old', state, 'page'));
      expect(search).toBe('?x=2');
      expect(decodeView(hash, { ...initialState, language: 'en', theme: 'contrast' })).toEqual(state);
    }
  });

  it('is the same in a frame, from a server or a file', () => {
    const link = linkTo('file:///media/usb/index.html#x', seen, 'frame');
    expect(isFrame(new URL(link).search)).toBe(true);
    expect(decodeView(new URL(link).hash)).toEqual(seen);
    expect(isFrame('?embed=0')).toBe(false);
    const html = frameHtml(link, '"><script>alert(1)</script>');
    expect(named(elementsOf(html.replace(' allowfullscreen', '')), 'iframe')[0]?.attributes).toMatchObject({
      src: link,
      title: '"><script>alert(1)</script>',
    });
  });
});

describe('a view as a GraphQL query', () => {
  it('needs nothing but itself, and gives what is drawn', async () => {
    const overview = await loadOverview(ask, 20);
    const [lineage, duties, network] = await scenes();
    for (const scene of [duties, network]) {
      if (scene === undefined) throw new Error('no scene');
      const found = idsIn(await run(runnableText(questionsOf(scene, initialState, overview))));
      for (const { id } of scene.drawing.nodes) expect(found).toContain(id);
    }
    if (lineage === undefined) throw new Error('no lineage');
    const text = runnableText(questionsOf(lineage, around, overview));
    const found = idsIn([await run(text, 'Upstream'), await run(text, 'Downstream')]);
    for (const { id } of lineage.drawing.nodes) expect(found).toContain(id);
    expect(text.match(/^fragment DocumentFields/gm)).toHaveLength(1);
  });

  it('gives the opening picture too', async () => {
    const overview = await loadOverview(ask, 20);
    const scene = lineageScene(await loadOpening(ask, overview.opening), null, null, initialState, 5, t);
    const found = idsIn(await run(runnableText(questionsOf(scene, initialState, overview))));
    for (const { id } of scene.drawing.nodes) expect(found).toContain(id);
  });

  it('asks for what was expanded, by a name of its own', async () => {
    const overview = await loadOverview(ask, 20);
    const [lineage] = await scenes();
    if (lineage === undefined) throw new Error('no lineage');
    const text = runnableText(questionsOf(lineage, { ...around, opened: [ganzhou] }, overview));
    expect(idsIn(await run(text, 'Expanded1'))).toContain(ganzhou);
  });

  it.each([ganzhou, 'region-360700', 'agency-赣州市行政审批局'])(
    'gives what the panel shows of %s',
    async (id) => {
      const request = detailsRequest(id);
      const data = await run(runnableText([{ name: null, request: request as ApiRequest }]));
      expect(data['node']).toMatchObject({ id });
    },
  );

  it('gives the reference behind a line of a lineage', async () => {
    const [lineage] = await scenes();
    if (lineage?.kind !== 'lineage') throw new Error('no lineage');
    for (const { id, from, to } of lineage.selection.references) {
      const request = referenceRequest(from.id, to.id);
      expect(idsIn(await run(runnableText([{ name: null, request }])))).toContain(id);
    }
  });

  it('gives the references behind a line that stands for several', async () => {
    const [lineage] = await scenes();
    if (lineage?.kind !== 'lineage') throw new Error('no lineage');
    const implementing = lineage.selection.references.filter(({ relation }) => relation === 'implements');
    expect(implementing.length).toBeGreaterThan(1);
    const citing = implementing.map(({ from }) => from.id);
    const found = idsIn(await run(runnableText(referencesRequests(citing, 'implements')), 'References1'));
    for (const { id } of implementing) expect(found).toContain(id);
  });

  it('gives the responsibility behind a line, and the measures that two agencies share', async () => {
    const [, duties, network] = await scenes();
    if (duties?.kind !== 'duties' || network?.kind !== 'partnership') throw new Error('no agencies');
    const link = duties.duties.links[0];
    const data = await run(runnableText(measureRequests([link?.measure ?? ''])));
    expect(JSON.stringify(data)).toContain(link?.facts[0]?.evidence.text);
    const line = network.partnership.cooperations[0];
    const shared = line?.measures.map(({ id }) => id) ?? [];
    const found = idsIn(await run(runnableText(measureRequests(shared))));
    for (const id of [...shared, line?.source, line?.target]) expect(found).toContain(id);
  });

  it.each(['function', 'region'] as const)('gives a network folded by %s, and who is in it', async (fold) => {
    const overview = await loadOverview(ask, 20);
    const state = { ...initialState, view: 'agencies', form: 'network', fold } as const;
    const scene = partnershipScene(await loadFoldedNetwork(ask, null, fold), null, '全部', state, t);
    const text = JSON.stringify(await run(runnableText(questionsOf(scene, state, overview))));
    for (const { agencies } of scene.partnership.partners) {
      for (const { name } of agencies) expect(text).toContain(name);
    }
  });

  it('gives the agencies of a line of work, and the documents of a group; of many in several questions', async () => {
    const request = functionRequest('发展改革');
    const found = idsIn(await run(runnableText([{ name: null, request }])));
    expect(found).toContain('agency-赣州市发展和改革委员会');
    const many = Array.from({ length: 21 }, () => origin);
    const text = runnableText(documentRequests(many));
    for (const name of ['Documents1', 'Documents2']) expect(idsIn(await run(text, name))).toContain(origin);
  });

  it('keeps quotes and braces in values as they are', () => {
    const request = { query: 'query Q($id: ID!) { node(id: $id) { id } }', variables: { id: 'a"{b}\\' } };
    expect(runnableText([{ name: 'Other', request }])).toBe(
      'query Other($id: ID! = "a\\"{b}\\\\") {\n  node(id: $id) {\n    id\n  }\n}\n',
    );
  });
});
