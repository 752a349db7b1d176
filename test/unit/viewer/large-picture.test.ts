import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Drawing, DrawnEdge, DrawnNode } from '../../../viewer/graph/drawing.ts';
import { contains, seenThrough, within } from '../../../viewer/graph/large/box.ts';
import { boxOfCard, largePicture } from '../../../viewer/graph/large/large-picture.ts';
import { nearCards } from '../../../viewer/graph/large/near-cards.ts';
import { cardAt, lineAt } from '../../../viewer/graph/large/picking.ts';
import { balancedLayout } from '../../../viewer/lineage/balanced-layout.ts';
import { layoutLineage, type LineageItem } from '../../../viewer/lineage/lineage-layout.ts';

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

function line(source: string, target: string, more: Partial<DrawnEdge> = {}): DrawnEdge {
  const id = `${source}>${target}`;
  return { id, source, target, kind: 'basis', course: 'horizontal', weight: 1, ...more };
}

function drawing(nodes: readonly DrawnNode[], edges: readonly DrawnEdge[]): Drawing {
  return { nodes, edges, rows: [], columns: [], width: 2000, height: 1000 };
}

const number = fc.integer({ min: -3000, max: 3000 });
const point = fc.record({ x: number, y: number });
const box = fc.tuple(point, fc.nat(2000), fc.nat(2000)).map(([{ x, y }, width, height]) => ({
  left: x,
  top: y,
  right: x + width,
  bottom: y + height,
}));
const size = { width: 1200, height: 800 };

describe('the part of a line in a box', () => {
  it('lies in the box and on the line, and is missing only where the line passes the box by', () => {
    fc.assert(
      fc.property(box, point, point, (around, from, to) => {
        const part = within(around, from, to);
        const inside = ({ x, y }: { x: number; y: number }): boolean =>
          x >= around.left - 1e-6 &&
          x <= around.right + 1e-6 &&
          y >= around.top - 1e-6 &&
          y <= around.bottom + 1e-6;
        const onTheWay = Array.from({ length: 101 }, (_, step) => ({
          x: from.x + (step / 100) * (to.x - from.x),
          y: from.y + (step / 100) * (to.y - from.y),
        }));
        if (part === null) {
          const strictly = (at: { x: number; y: number }): boolean =>
            at.x > around.left && at.x < around.right && at.y > around.top && at.y < around.bottom;
          expect(onTheWay.some(strictly)).toBe(false);
          return;
        }
        for (const end of [part.from, part.to]) {
          expect(inside(end)).toBe(true);
          const cross = (end.x - from.x) * (to.y - from.y) - (end.y - from.y) * (to.x - from.x);
          expect(Math.abs(cross)).toBeLessThan(1e-3 * (1 + Math.hypot(to.x - from.x, to.y - from.y)));
        }
      }),
    );
  });
});

describe('a picture of very many cards', () => {
  const nodes = Array.from({ length: 2000 }, (_, at) =>
    card(`c${at}`, 200 + (at % 50) * 248, 100 + Math.floor(at / 50) * 86),
  );
  const edges = nodes.slice(1).map(({ id }, at) => line(id, `c${at >> 1}`));
  const picture = largePicture(drawing(nodes, edges));

  it('has every line from border to border, those put behind first and those in front last', () => {
    const mixed = largePicture(
      drawing(nodes.slice(0, 3), [
        line('c0', 'c1', { stress: 'front' }),
        line('c1', 'c2'),
        line('c0', 'c2', { stress: 'behind' }),
      ]),
    );
    expect(mixed.lines.map(({ edge }) => edge.id)).toEqual(['c0>c2', 'c1>c2', 'c0>c1']);
    expect(mixed.lines[1]).toMatchObject({ from: { x: 448 + 108, y: 100 }, to: { x: 696 - 108, y: 100 } });
    expect(picture.lines).toHaveLength(edges.length);
  });

  it('gives every card that a near window shows to Cytoscape, and some beyond', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 2, noNaN: true }), point, (zoom, pan) => {
        const near = nearCards(picture, { zoom, pan }, size);
        const seen = seenThrough({ zoom, pan }, size);
        if (near === null) throw new Error('not near');
        expect(contains(near.within, seen)).toBe(true);
        const ids = new Set(near.cards.map(({ id }) => id));
        for (const node of nodes) {
          const { left, right, top, bottom } = boxOfCard(node);
          const shown = left < seen.right && right > seen.left && top < seen.bottom && bottom > seen.top;
          if (shown) expect(ids).toContain(node.id);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('gives none where labels cannot be read, or the cards are too many', () => {
    expect(nearCards(picture, { zoom: 0.3, pan: { x: 0, y: 0 } }, size)).toBeNull();
    expect(nearCards(picture, { zoom: 0.4, pan: { x: 0, y: 0 } }, { width: 4800, height: 3000 })).toBeNull();
  });

  it('knows which card and which line a pointer is on', () => {
    for (const node of nodes.slice(0, 50)) {
      expect(cardAt(picture, { x: node.x + 100, y: node.y - 30 }, 0)).toBe(node.id);
    }
    expect(cardAt(picture, { x: 324, y: 143 }, 0)).toBeNull();
    // Half-way between the borders of the first two cards.
    expect(lineAt(picture, { x: 324, y: 102 }, 4)).toBe('c1>c0');
    expect(lineAt(picture, { x: 324, y: 40 }, 4)).toBeNull();
  });
});

describe('the layout of very many documents', () => {
  const items = (count: number): readonly LineageItem[] =>
    Array.from({ length: count }, (_, at) => {
      const [year, month] = [2010 + (at % 12), 1 + ((at * 7) % 12)];
      const key = `${year}-${String(month).padStart(2, '0')}`;
      return { id: `d${at}`, level: 'prefecture', time: { precision: 'day', year, month, key } };
    });

  it('is no ribbon: not much wider than high', () => {
    for (const count of [200, 1000, 5000]) {
      const { width, height, positions } = balancedLayout(items(count), 5, null);
      expect(positions.size).toBe(count);
      expect(width / height).toBeLessThanOrEqual(2.5);
    }
  });

  it('is that of few documents as long as they can be read from left to right', () => {
    expect(balancedLayout(items(150), 5, null)).toEqual(layoutLineage(items(150), { lanes: 5 }));
  });
});
