import { describe, expect, it } from 'vitest';
import { loadDuties, loadFoldedNetwork } from '../../../viewer/client/load-network.ts';
import { networkText } from '../../../viewer/export/network-file.ts';
import type { NetworkScene } from '../../../viewer/export/network-rows.ts';
import { sceneJson } from '../../../viewer/export/scene-json.ts';
import type { EdgeKind } from '../../../viewer/graph/drawing.ts';
import { strokes } from '../../../viewer/graph/palette.ts';
import { translator } from '../../../viewer/i18n/translate.ts';
import { lineageScene } from '../../../viewer/scene/lineage-scene.ts';
import { dutiesScene, partnershipScene } from '../../../viewer/scene/scene.ts';
import { tablesOf } from '../../../viewer/scene/table.ts';
import { initialState, type Fold } from '../../../viewer/state/view-state.ts';
import { ask, ganzhou } from './fixture-api.ts';
import { documentsOf, referencesOf } from './many-documents.ts';
import { elementsOf, named, type Element } from './xml-elements.ts';

const t = translator('zh');
const kinds = Object.fromEntries(Object.keys(strokes).map((kind) => [kind, kind])) as Record<
  EdgeKind,
  string
>;
const formats = ['graphml', 'gexf'] as const;

const documents = documentsOf(400);
const references = referencesOf(documents);

function foldedLineage() {
  const loaded = {
    documents: new Map(documents.map((one) => [one.id, one])),
    references: new Map(references.map((one) => [one.id, one])),
    omitted: 0,
    core: documents.map(({ id }) => id),
  };
  const scene = lineageScene(loaded, null, null, initialState, 5, t);
  expect(scene.folded.groups.length).toBeGreaterThan(5);
  return scene;
}

async function foldedDuties(fold: Fold) {
  return dutiesScene(
    await loadDuties(ask, 'region-360000'),
    ganzhou,
    '江西',
    { ...initialState, view: 'agencies', fold },
    t,
  );
}

async function foldedNetwork(fold: 'function' | 'region') {
  const state = { ...initialState, view: 'agencies', form: 'network', fold } as const;
  return partnershipScene(await loadFoldedNetwork(ask, null, fold), null, '全部', state, t);
}

/** The values of an attribute, by node. */
function attribute(elements: readonly Element[], xml: string, name: string): readonly string[] {
  const id = named(elements, 'key').find(({ attributes }) => attributes['attr.name'] === name)?.attributes[
    'id'
  ];
  return [...xml.matchAll(new RegExp(`<data key="${id ?? ''}">([^<]*)</data>`, 'g'))].map(
    ([, value = '']) => value,
  );
}

/** The table that becomes the CSV file, row by row. */
function rowsOf(scene: NetworkScene, at: number): readonly Readonly<Record<string, string>>[] {
  const table = tablesOf(scene, t)[at];
  if (table === undefined) throw new Error('no table');
  return table.rows.map(({ cells }) =>
    Object.fromEntries(table.columns.map((name, column) => [name, String(cells[column] ?? '')])),
  );
}

describe('a folded lineage, taken away', () => {
  it.each(formats)(
    'has every document and reference by itself as %s, with the card it was on',
    async (format) => {
      const scene = foldedLineage();
      const xml = await networkText(scene, format, 'zh', kinds);
      const elements = elementsOf(xml);
      const ids = named(elements, 'node').map(({ attributes }) => attributes['id']);
      expect([...ids].sort()).toEqual(documents.map(({ id }) => id).sort());
      expect(named(elements, 'edge')).toHaveLength(references.length);
      const name = scene.drawing.nodes.find(({ kind }) => kind === 'group')?.name ?? '';
      expect(xml.split(name).length - 1).toBe(
        scene.folded.groups.find(
          ({ id }) => id === scene.drawing.nodes.find((node) => node.name === name)?.id,
        )?.documents.length,
      );
    },
  );

  it('puts no two documents into the same place', async () => {
    const elements = elementsOf(await networkText(foldedLineage(), 'gexf', 'zh', kinds));
    const places = named(elements, 'viz:position').map(({ attributes: { x, y } }) => `${x} ${y}`);
    expect(new Set(places).size).toBe(documents.length);
  });

  it('has the members of each group and the references of each line as JSON, and those on no line too', () => {
    const file = JSON.parse(sceneJson(foldedLineage(), '')) as {
      readonly nodes: readonly {
        readonly fact: { readonly id?: string; readonly documents?: readonly object[] };
      }[];
      readonly edges: readonly {
        readonly fact: { readonly id?: string; readonly references?: readonly object[] };
      }[];
      readonly notDrawn: { readonly references: readonly object[] };
    };
    expect(file.nodes.flatMap(({ fact }) => fact.documents ?? [fact])).toHaveLength(documents.length);
    const onLines = file.edges.flatMap(({ fact }) => fact.references ?? [fact]);
    expect(onLines.length + file.notDrawn.references.length).toBe(references.length);
  });

  it('has the group beside each document as CSV', () => {
    const rows = rowsOf(foldedLineage(), 0);
    expect(rows).toHaveLength(documents.length);
    expect(rows.filter((row) => row['合并于'] !== '').length).toBeGreaterThan(documents.length / 2);
  });
});

describe('responsibilities with agencies put together, taken away', () => {
  it.each(formats)(
    'have each agency by itself as %s, the same as if nothing was put together',
    async (format) => {
      const [folded, plain] = await Promise.all([foldedDuties('function'), foldedDuties('none')]);
      expect(folded.duties.parties.some((party) => party.folded && party.agencies.length > 1)).toBe(true);
      const [one, other] = await Promise.all(
        [folded, plain].map(async (scene) => elementsOf(await networkText(scene, format, 'zh', kinds))),
      );
      for (const element of ['node', 'edge']) {
        const ids = (elements: readonly Element[] = []): readonly string[] =>
          named(elements, element)
            .map(({ attributes }) => attributes['id'] ?? '')
            .sort();
        expect(ids(one)).toEqual(ids(other));
      }
    },
  );

  it('have a row for each fact as CSV, with the group beside the agency and the sentence', async () => {
    const rows = rowsOf(await foldedDuties('function'), 0);
    const row = rows.find((one) => one['机关'] === '赣州市发展和改革委员会');
    expect(row).toMatchObject({ 合并于: '发展改革', 原文写法: '市发改委' });
    expect(row?.['依据原文']).toContain('市发改委');
    expect(rows).toHaveLength(rowsOf(await foldedDuties('none'), 0).length);
    const groups = rowsOf(await foldedDuties('function'), 1);
    const group = groups.find((one) => one['机关'] === '发展改革');
    expect(Number(group?.['机关数'])).toBeGreaterThan(1);
  });
});

describe('a folded network of cooperation, taken away', () => {
  it.each(['function', 'region'] as const)('names the agencies of each group, folded by %s', async (fold) => {
    const scene = await foldedNetwork(fold);
    const { partners } = scene.partnership;
    expect(partners.length).toBeGreaterThan(1);
    expect(partners.every(({ agencies, size }) => agencies.length === size)).toBe(true);
    const xml = await networkText(scene, 'graphml', 'en', kinds);
    const elements = elementsOf(xml);
    expect(attribute(elements, xml, 'agency_names')).toEqual(
      partners.map(({ agencies }) => agencies.map(({ name }) => name).join('；')),
    );
    expect(attribute(elements, xml, 'agencies')).toEqual(partners.map(({ size }) => String(size)));
    expect(rowsOf(scene, 0).map((row) => row['其中的机关'])).toEqual(
      partners.map(({ agencies }) => agencies.map(({ name }) => name).join('；')),
    );
    const file = JSON.parse(sceneJson(scene, '')) as {
      readonly nodes: readonly {
        readonly fact: { readonly agencies: readonly object[]; readonly agencyCount: number };
      }[];
    };
    expect(file.nodes.every(({ fact }) => fact.agencies.length === fact.agencyCount)).toBe(true);
  });

  it('says of a group only what its agencies have in common', async () => {
    const xml = await networkText(await foldedNetwork('region'), 'graphml', 'en', kinds);
    const elements = elementsOf(xml);
    expect(attribute(elements, xml, 'function').filter((value) => value !== '')).toEqual([]);
    expect(attribute(elements, xml, 'region')).toContain('赣州市');
  });
});
