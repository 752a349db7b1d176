/** A drawing made ready for painting and for finding what the pointer is on. Pure. */
import type { Point } from '../../lineage/lineage-layout.ts';
import type { Drawing, DrawnEdge, DrawnNode, Stress } from '../drawing.ts';
import type { Box } from './box.ts';

/** A line straight from card to card; its ends are at their borders. */
export interface PlacedLine {
  readonly edge: DrawnEdge;
  readonly from: Point;
  readonly to: Point;
}

export interface LargePicture {
  readonly cards: ReadonlyMap<string, DrawnNode>;
  /** In the order in which they are painted: what was put behind first, of one kind together. */
  readonly lines: readonly PlacedLine[];
}

export function largePicture({ nodes, edges }: Drawing): LargePicture {
  const cards = new Map(nodes.map((node) => [node.id, node]));
  const lines = edges.flatMap((edge) => {
    const source = cards.get(edge.source);
    const target = cards.get(edge.target);
    return source === undefined || target === undefined ? [] : [placedLine(edge, source, target)];
  });
  return { cards, lines: lines.sort((a, b) => rank(a.edge) - rank(b.edge) || byKind(a.edge, b.edge)) };
}

export function placedLine(edge: DrawnEdge, source: DrawnNode, target: DrawnNode): PlacedLine {
  return { edge, from: borderTowards(source, target), to: borderTowards(target, source) };
}

export function boxOfCard({ x, y, width, height }: DrawnNode): Box {
  return { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 };
}

export function boxOfLine({ from, to }: PlacedLine): Box {
  return {
    left: Math.min(from.x, to.x),
    top: Math.min(from.y, to.y),
    right: Math.max(from.x, to.x),
    bottom: Math.max(from.y, to.y),
  };
}

/** Where the way from the middle of a card to a point leaves it; its middle if the point lies in it. */
function borderTowards(card: DrawnNode, { x, y }: Point): Point {
  const [dx, dy] = [x - card.x, y - card.y];
  const part = Math.min(card.width / 2 / Math.abs(dx), card.height / 2 / Math.abs(dy));
  return part < 1 ? { x: card.x + part * dx, y: card.y + part * dy } : { x: card.x, y: card.y };
}

const ranks: Readonly<Record<Stress, number>> = { behind: 0, none: 1, front: 2 };

function rank({ stress = 'none' }: DrawnEdge): number {
  return ranks[stress];
}

function byKind(a: DrawnEdge, b: DrawnEdge): number {
  return a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : a.weight - b.weight;
}
