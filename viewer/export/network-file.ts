/** What is drawn as a network for other programs: GraphML and GEXF, with the places of the cards. Pure. */
import { gexf } from '../../schema/exchange/gexf.ts';
import { graphml } from '../../schema/exchange/graphml.ts';
import type { Attribute, Language, Value, ValueType } from '../../schema/exchange/attribute.ts';
import type { NetworkFile } from '../../schema/exchange/network-file.ts';
import { measureName } from '../agencies/agency-drawing.ts';
import type { DutyLink } from '../agencies/agency-model.ts';
import type { ApiAgency, ApiDocument, ApiEvidence } from '../client/types.ts';
import type { EdgeKind } from '../graph/drawing.ts';
import { rowsOf, type EdgeRow, type NetworkScene, type NodeRow } from './network-rows.ts';

type Network = NetworkFile<NodeRow, EdgeRow>;
type Attributes = Pick<Network['node'], 'attributes'> & {
  readonly edgeAttributes: Network['edge']['attributes'];
};

/** @param kinds name of each kind of line */
export function networkText(
  scene: NetworkScene,
  format: 'graphml' | 'gexf',
  language: Language,
  kinds: Readonly<Record<EdgeKind, string>>,
): Promise<string> {
  const file = networkFile(scene, language, kinds);
  return whole(format === 'graphml' ? graphml(file) : gexf(file));
}

function networkFile(
  scene: NetworkScene,
  language: Language,
  kinds: Readonly<Record<EdgeKind, string>>,
): Network {
  const { nodes, edges } = rowsOf(scene);
  const documents = scene.kind === 'lineage' ? scene.loaded.documents : new Map<string, ApiDocument>();
  const { attributes, edgeAttributes } = attributesOf(scene);
  return {
    directed: scene.kind !== 'partnership',
    dated: scene.kind === 'lineage',
    language,
    description: [scene.caption, ...scene.notes].join(' '),
    nodes: batch(nodes),
    edges: batch(edges),
    node: {
      id: ({ id }) => id,
      label: ({ name }) => name,
      date: ({ id }) => documents.get(id)?.date ?? null,
      place: ({ x, y }) => ({ x, y }),
      attributes: [
        text('kind', '种类', ({ kind }) => kind),
        text('group', '合并于', ({ group }) => group),
        ...attributes,
      ],
    },
    edge: {
      id: ({ id }) => id,
      source: ({ source }) => source,
      target: ({ target }) => target,
      label: ({ kind }) => kinds[kind],
      weight: ({ weight }) => weight,
      date: ({ source }) => documents.get(source)?.date ?? null,
      attributes: [text('kind', '种类', ({ kind }) => kind), ...edgeAttributes],
    },
  };
}

function attributesOf(scene: NetworkScene): Attributes {
  switch (scene.kind) {
    case 'lineage':
      return lineageAttributes(scene);
    case 'duties':
      return dutyAttributes(scene);
    case 'partnership':
      return partnerAttributes(scene);
  }
}

type SceneOf<K extends NetworkScene['kind']> = Extract<NetworkScene, { kind: K }>;

function lineageAttributes({ loaded }: SceneOf<'lineage'>): Attributes {
  const document = ({ id }: NodeRow): ApiDocument | undefined => loaded.documents.get(id);
  const reference = ({ id }: EdgeRow) => loaded.references.get(id);
  return {
    attributes: [
      text('number', '发文字号', (node) => document(node)?.number),
      text('title', '标题', (node) => document(node)?.title),
      text('date', '成文日期', (node) => document(node)?.date),
      text('level', '层级', (node) => document(node)?.level),
      text('region', '地区', (node) => document(node)?.region?.name),
      text('issuers', '发文机关', (node) => issuersOf(document(node))),
      text('status', '收录', (node) => document(node)?.status),
      text('url', '原文', (node) => document(node)?.url),
    ],
    edgeAttributes: [
      attribute('mentions', '提到次数', 'integer', (edge) => reference(edge)?.mentions),
      text('measures', '所在措施', (edge) => reference(edge)?.measures.map(measureName).join('；')),
      ...evidence((edge: EdgeRow) => reference(edge)?.evidence),
    ],
  };
}

function dutyAttributes({ duties }: SceneOf<'duties'>): Attributes {
  const agencies = new Map<string, ApiAgency>(
    duties.parties.flatMap((party) => party.agencies.map((agency) => [agency.id, agency])),
  );
  const measures = new Map(duties.measures.map((measure) => [measure.id, measure]));
  const answered = measuresOfAgencies(duties.links);
  return {
    attributes: [
      text('function', '条线', ({ id }) => agencies.get(id)?.function),
      text('level', '层级', ({ id }) => agencies.get(id)?.level),
      text('region', '地区', ({ id }) => agencies.get(id)?.region?.name),
      attribute('measures', '措施数', 'integer', ({ id }) => answered.get(id)?.all.size),
      attribute('leads', '牵头', 'integer', ({ id }) => answered.get(id)?.led.size),
      text('document', '文件', ({ id }) => {
        const of = measures.get(id)?.document;
        return of?.number ?? of?.title;
      }),
    ],
    edgeAttributes: [
      text('as_written', '原文写法', ({ duties: own }) => own.map((fact) => fact.text).join('、')),
      text('deadline', '时限', ({ duties: own }) => own.find(({ deadline }) => deadline !== null)?.deadline),
      ...evidence(({ duties: own }: EdgeRow) => own[0]?.evidence),
    ],
  };
}

interface Answered {
  readonly all: Set<string>;
  readonly led: Set<string>;
}

/** Measures that each agency answers for, and leads. */
function measuresOfAgencies(links: readonly DutyLink[]): ReadonlyMap<string, Answered> {
  const answered = new Map<string, Answered>();
  for (const { measure, facts } of links) {
    for (const { agency, role } of facts) {
      const own = answered.get(agency.id) ?? { all: new Set(), led: new Set() };
      answered.set(agency.id, own);
      own.all.add(measure);
      if (role === 'lead') own.led.add(measure);
    }
  }
  return answered;
}

function partnerAttributes({ partnership }: SceneOf<'partnership'>): Attributes {
  const { foldedBy } = partnership;
  const partners = new Map(partnership.partners.map((partner) => [partner.id, partner]));
  const lines = new Map(partnership.cooperations.map((line) => [line.id, line]));
  // Of a group only what all of it have in common.
  const agency = ({ id }: NodeRow, common: typeof foldedBy): ApiAgency | undefined =>
    foldedBy === null || foldedBy === common ? partners.get(id)?.agencies[0] : undefined;
  const members = ({ id }: NodeRow): readonly ApiAgency[] =>
    foldedBy === null ? [] : (partners.get(id)?.agencies ?? []);
  return {
    attributes: [
      text('function', '条线', (node) => agency(node, 'function')?.function),
      text('level', '层级', (node) => agency(node, null)?.level),
      text('region', '地区', (node) => agency(node, 'region')?.region?.name),
      attribute('agencies', '机关数', 'integer', ({ id }) => partners.get(id)?.size),
      text('agency_names', '其中的机关', (node) => listed(members(node).map(({ name }) => name))),
      text('agency_ids', '其中机关的编号', (node) => listed(members(node).map(({ id }) => id))),
      attribute('measures', '措施数', 'integer', ({ id }) => partners.get(id)?.measures),
      attribute('leads', '牵头', 'integer', ({ id }) => partners.get(id)?.leads),
      attribute('supports', '配合', 'integer', ({ id }) => partners.get(id)?.supports),
      attribute('shared_within', '组内共同措施', 'integer', ({ id }) => partners.get(id)?.within?.count),
    ],
    edgeAttributes: [
      text('measures', '共同措施', ({ id }) => lines.get(id)?.measures.map(measureName).join('；')),
    ],
  };
}

function listed(items: readonly string[]): string | null {
  return items.length === 0 ? null : items.join('；');
}

function issuersOf(document: ApiDocument | undefined): string | null | undefined {
  return document?.issuers.map(({ name }) => name).join('；') || document?.citedIssuer;
}

function evidence(read: (edge: EdgeRow) => ApiEvidence | undefined): readonly Attribute<EdgeRow>[] {
  return [
    text('evidence', '依据原文', (edge) => read(edge)?.text),
    text('evidence_url', '来源', (edge) => read(edge)?.url),
  ];
}

type Read<R> = (row: R) => Value | undefined;

function text<R>(name: string, zh: string, read: Read<R>): Attribute<R> {
  return attribute(name, zh, 'string', read);
}

function attribute<R>(name: string, zh: string, type: ValueType, read: Read<R>): Attribute<R> {
  return { name, zh, type, value: (row) => read(row) ?? null };
}

async function* batch<T>(rows: readonly T[]): AsyncIterable<readonly T[]> {
  yield rows;
}

async function whole(chunks: AsyncIterable<string>): Promise<string> {
  let all = '';
  for await (const chunk of chunks) all += chunk;
  return all;
}
