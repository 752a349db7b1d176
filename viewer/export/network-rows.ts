/**
 * What is drawn as nodes and edges for other programs, one for each fact: where documents or agencies are put together
 * for the eye, each stands by itself again, within the card of its group. Only of a folded network of cooperation the
 * groups are all there is: what they share is counted by the API. Pure.
 */
import type { Role } from '../../schema/facts.ts';
import { stronger } from '../agencies/agency-model.ts';
import type { ApiAgency, ApiResponsibility } from '../client/types.ts';
import type { DrawnEdge, DrawnNode } from '../graph/drawing.ts';
import type { Scene } from '../scene/scene.ts';
import { documentName } from '../lineage/lineage-drawing.ts';

/** A scene that is a network; the map of a spread is none. */
export type NetworkScene = Exclude<Scene, { kind: 'spread' }>;

export interface NodeRow extends Pick<DrawnNode, 'id' | 'x' | 'y' | 'name'> {
  readonly kind: string;
  /** Name of the card it is put into; null: it has its own. */
  readonly group: string | null;
}

export interface EdgeRow extends Pick<DrawnEdge, 'id' | 'source' | 'target' | 'kind' | 'weight'> {
  /** Of an agency for a measure; empty elsewhere. */
  readonly duties: readonly ApiResponsibility[];
}

interface Rows {
  readonly nodes: readonly NodeRow[];
  readonly edges: readonly EdgeRow[];
}

export function rowsOf(scene: NetworkScene): Rows {
  switch (scene.kind) {
    case 'lineage':
      return scene.folded.groups.length === 0 ? asDrawn(scene) : lineageRows(scene);
    case 'duties':
      return dutyRows(scene);
    case 'partnership':
      return asDrawn(scene);
  }
}

function asDrawn({ drawing }: NetworkScene): Rows {
  return {
    nodes: drawing.nodes.map(({ id, x, y, name, kind }) => ({ id, x, y, name, kind, group: null })),
    edges: drawing.edges.map(({ id, source, target, kind, weight }) => ({
      ...{ id, source, target, kind, weight },
      duties: [],
    })),
  };
}

function lineageRows(scene: Extract<NetworkScene, { kind: 'lineage' }>): Rows {
  const groups = new Map(scene.folded.groups.map((group) => [group.id, group]));
  const row = (document: (typeof scene.selection.documents)[number], place: Place, group: string | null) => ({
    ...place,
    id: document.id,
    name: documentName(document),
    kind: document.status,
    group,
  });
  return {
    nodes: scene.drawing.nodes.flatMap((card) => {
      const group = groups.get(card.id);
      if (group !== undefined) {
        return group.documents.map((document, at) =>
          row(document, within(card, at, group.documents.length), card.name),
        );
      }
      const document = scene.loaded.documents.get(card.id);
      return document === undefined ? [] : [row(document, { x: card.x, y: card.y }, null)];
    }),
    edges: scene.selection.references.map(({ id, from, to, relation }) => ({
      id,
      source: from.id,
      target: to.id,
      kind: relation,
      weight: 1,
      duties: [],
    })),
  };
}

function dutyRows({ drawing, duties }: Extract<NetworkScene, { kind: 'duties' }>): Rows {
  const parties = new Map(duties.parties.map((party) => [party.id, party]));
  return {
    nodes: drawing.nodes.flatMap((card): readonly NodeRow[] => {
      const party = parties.get(card.id);
      const { id, x, y, name, kind } = card;
      if (party?.folded !== true) return [{ id, x, y, name, kind, group: null }];
      return party.agencies.map((agency, at) => ({
        ...within(card, at, party.agencies.length),
        ...{ id: agency.id, name: agency.name, kind: 'agency', group: party.name },
      }));
    }),
    edges: duties.links.flatMap(({ measure, facts }) =>
      [...byAgency(facts)].map(([agency, own]): EdgeRow => ({
        id: `duty ${agency} ${measure}`,
        source: agency,
        target: measure,
        kind: strongest(own),
        weight: 1,
        duties: own,
      })),
    ),
  };
}

function byAgency(facts: readonly ApiResponsibility[]): ReadonlyMap<ApiAgency['id'], ApiResponsibility[]> {
  const own = new Map<string, ApiResponsibility[]>();
  for (const fact of facts) own.set(fact.agency.id, [...(own.get(fact.agency.id) ?? []), fact]);
  return own;
}

function strongest(facts: readonly ApiResponsibility[]): Role {
  return facts.map(({ role }) => role).reduce(stronger, 'support');
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** The place of one of many in their card, row by row. */
function within({ x, y, width, height }: DrawnNode, at: number, count: number): Place {
  const columns = Math.ceil(Math.sqrt(count));
  const rows = Math.ceil(count / columns);
  return {
    x: x - width / 2 + ((at % columns) + 0.5) * (width / columns),
    y: y - height / 2 + (Math.floor(at / columns) + 0.5) * (height / rows),
  };
}
