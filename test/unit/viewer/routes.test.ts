import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edgeCourse } from '../../../viewer/graph/edge-course.ts';
import type { Drawing, DrawnEdge, DrawnNode } from '../../../viewer/graph/drawing.ts';
import { moveCard, withMoved } from '../../../viewer/graph/moved.ts';
import { routed } from '../../../viewer/graph/routes.ts';
import { cameraOf, viewportOf } from '../../../viewer/graph/viewport.ts';

function card(id: string, x: number, y: number): DrawnNode {
  return {
    id,
    x,
    y,
    kind: 'held',
    width: 216,
    height: 64,
    lines: [id],
    name: id,
    origin: false,
    hidden: 0,
    role: null,
  };
}

function line(source: string, target: string): DrawnEdge {
  return { id: `${source}>${target}`, source, target, kind: 'basis', course: 'horizontal', weight: 1 };
}

function drawing(nodes: readonly DrawnNode[], edges: readonly DrawnEdge[]): Drawing {
  return { nodes, edges, rows: [], columns: [], width: 2000, height: 1000 };
}

/** Cards of a grid with the room between them that the lineage leaves. */
const grid = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 4 })), {
    selector: ([column, row]) => `${column} ${row}`,
    minLength: 2,
    maxLength: 20,
  })
  .map((cells) => cells.map(([column, row], at) => card(`c${at}`, 130 + column * 252, 58 + row * 86)));

describe('lines that would pass behind cards', () => {
  it('are led round them, however the cards of a grid stand', () => {
    fc.assert(
      fc.property(grid, (nodes) => {
        const [first] = nodes;
        const edges = nodes.slice(1).flatMap((node) => (node.x === first?.x ? [] : [line(node.id, 'c0')]));
        const byId = new Map(nodes.map((node) => [node.id, node]));
        for (const edge of routed(drawing(nodes, edges)).edges) {
          const source = byId.get(edge.source);
          const target = byId.get(edge.target);
          if (source === undefined || target === undefined || edge.corners === undefined) continue;
          const { start, end, bends } = edgeCourse(edge, source, target);
          const points = [start, ...bends, end];
          for (const node of nodes) {
            if (node === source || node === target) continue;
            points.slice(1).forEach((point, at) => {
              const before = points[at] ?? point;
              const apart =
                Math.max(point.x, before.x) < node.x - node.width / 2 ||
                Math.min(point.x, before.x) > node.x + node.width / 2 ||
                Math.max(point.y, before.y) < node.y - node.height / 2 ||
                Math.min(point.y, before.y) > node.y + node.height / 2;
              expect(apart, `${edge.id} passes behind ${node.id}`).toBe(true);
            });
          }
        }
      }),
    );
  });

  it('go round a card between two of the same row', () => {
    const nodes = [card('a', 130, 100), card('b', 400, 100), card('c', 670, 100)];
    const [edge] = routed(drawing(nodes, [line('a', 'c')])).edges;
    expect(edge?.corners).toHaveLength(4);
    expect(edge?.corners?.every(({ y }) => y === 100)).toBe(false);
  });

  it('keep their curve where nothing is in the way', () => {
    const nodes = [card('a', 130, 100), card('b', 400, 300), card('c', 130, 500)];
    const [edge] = routed(drawing(nodes, [line('a', 'b')])).edges;
    expect(edge?.corners).toBeUndefined();
  });

  it('lie side by side in a strip, and as cables where there are more than can be told apart', () => {
    const nodes = Array.from({ length: 12 }, (_, at) => card(`c${at}`, 130 + at * 252, 100));
    const heights = (edges: readonly DrawnEdge[]): readonly (number | undefined)[] =>
      routed(drawing(nodes, edges)).edges.map(({ corners }) => corners?.[1]?.y);
    const few = nodes.slice(2, 7).map(({ id }) => line(id, 'c0'));
    expect(new Set(heights(few)).size).toBe(5);
    const many = nodes
      .slice(2)
      .flatMap(({ id }): DrawnEdge[] => [
        line(id, 'c0'),
        { ...line(id, 'c0'), id: `mention ${id}`, kind: 'mentions' },
        ...(id === 'c2' || id === 'c3' ? [] : [line(id, 'c1')]),
      ]);
    const found = heights(many);
    expect(found).not.toContain(undefined);
    const cables = new Map(many.map(({ kind, target }, at) => [`${kind} ${target}`, found[at]]));
    expect(found).toEqual(many.map(({ kind, target }) => cables.get(`${kind} ${target}`)));
    expect(new Set(cables.values()).size).toBe(3);
  });

  it('is given up where so many are drawn that none can be followed', () => {
    const nodes = Array.from({ length: 700 }, (_, at) => card(`c${at}`, 130 + at * 252, 100));
    const edges = nodes.slice(1).map(({ id }) => line('c0', id));
    const before = drawing(nodes, edges);
    expect(routed(before)).toBe(before);
  });
});

describe('cards that the reader moves', () => {
  it('stand where they were put, within the picture, which grows with them', () => {
    const before = drawing([card('a', 130, 100), card('b', 400, 100)], [line('a', 'b')]);
    const moved = moveCard([], 'a', { x: 2500.4, y: -40 });
    expect(moved).toEqual([{ id: 'a', x: 2500, y: -40 }]);
    const after = withMoved(before, moved);
    expect(after.nodes[0]).toMatchObject({ x: 2500, y: 32 });
    expect(after.width).toBe(2608);
    expect(withMoved(before, [])).toBe(before);
    expect(withMoved(before, [{ id: 'gone', x: 1, y: 1 }]).nodes).toEqual(before.nodes);
  });

  it('have one place each, the last', () => {
    const moved = moveCard(moveCard([], 'a', { x: 1, y: 2 }), 'a', { x: 3, y: 4 });
    expect(moved).toEqual([{ id: 'a', x: 3, y: 4 }]);
  });

  it('are joined beside where one stands over the other, else from side to side', () => {
    const before = drawing([card('a', 130, 100), card('b', 400, 100)], [line('a', 'b')]);
    expect(withMoved(before, [{ id: 'b', x: 140, y: 400 }]).edges[0]?.course).toBe('beside');
    expect(withMoved(before, [{ id: 'b', x: 700, y: 400 }]).edges[0]?.course).toBe('horizontal');
  });
});

describe('the part of a picture that a link shows', () => {
  it('is the same in a window of any size', () => {
    const size = { width: 900, height: 600 };
    const camera = cameraOf({ zoom: 0.8, pan: { x: -120, y: 40 } }, size);
    for (const width of [500, 900, 1800]) {
      const window = { width, height: 700 };
      expect(cameraOf(viewportOf(camera, window), window)).toEqual(camera);
    }
  });
});
