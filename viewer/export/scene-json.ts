/** What is drawn as JSON: every card and line with its place and the facts behind it. Pure. */
import type { Scene } from '../scene/scene.ts';

/** @param view fragment of the address that shows the same */
export function sceneJson(scene: Scene, view: string): string {
  const head = {
    format: 'zhengmai-drawing',
    version: 1,
    kind: scene.kind,
    caption: scene.caption,
    notes: scene.notes,
    view,
  };
  return `${JSON.stringify({ ...head, ...contents(scene) }, null, 2)}\n`;
}

function contents(scene: Scene): object {
  if (scene.kind === 'spread') return { diffusion: scene.diffusion };
  const { node, edge } = factsOf(scene);
  return {
    ...notDrawn(scene),
    nodes: scene.drawing.nodes.map(({ id, kind, name, x, y, width, height }) => ({
      id,
      kind,
      name,
      x,
      y,
      width,
      height,
      fact: node(id) ?? null,
    })),
    edges: scene.drawing.edges.map(({ id, source, target, kind, weight }) => ({
      id,
      source,
      target,
      kind,
      weight,
      fact: edge(id) ?? null,
    })),
  };
}

/** References of a folded lineage that are on no line: between documents of one group, or too thin to be drawn. */
function notDrawn(scene: Exclude<Scene, { kind: 'spread' }>): object {
  if (scene.kind !== 'lineage' || scene.folded.groups.length === 0) return {};
  const drawn = new Set(scene.folded.lines.flatMap(({ references }) => references));
  return { notDrawn: { references: scene.selection.references.filter((one) => !drawn.has(one)) } };
}

interface Facts {
  readonly node: (id: string) => unknown;
  readonly edge: (id: string) => unknown;
}

/** What stands behind a card and a line, as the API has it. */
function factsOf(scene: Exclude<Scene, { kind: 'spread' }>): Facts {
  switch (scene.kind) {
    case 'lineage': {
      const groups = new Map(scene.folded.groups.map(({ id, documents }) => [id, { documents }]));
      const lines = new Map(scene.folded.lines.map(({ id, references }) => [id, { references }]));
      return {
        node: (id) => scene.loaded.documents.get(id) ?? groups.get(id),
        edge: (id) => scene.loaded.references.get(id) ?? lines.get(id),
      };
    }
    case 'duties': {
      const nodes = new Map<string, unknown>([
        ...scene.duties.parties.map(({ id, agencies, counts }) => [id, { agencies, counts }] as const),
        ...scene.duties.measures.map((measure) => [measure.id, measure] as const),
      ]);
      const edges = new Map(scene.duties.links.map(({ id, facts }) => [id, facts]));
      return { node: (id) => nodes.get(id), edge: (id) => edges.get(id) };
    }
    case 'partnership': {
      const { partners, cooperations } = scene.partnership;
      const nodes = new Map(
        partners.map(({ id, agencies, size, within, measures, leads, supports }) => [
          id,
          { agencies, agencyCount: size, within, measures, leads, supports },
        ]),
      );
      const edges = new Map(cooperations.map(({ id, measures }) => [id, { measures }]));
      return { node: (id) => nodes.get(id), edge: (id) => edges.get(id) };
    }
  }
}
