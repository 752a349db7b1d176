/** Cards that the reader has put somewhere else. Pure. */
import type { MovedCard } from '../state/view-state.ts';
import type { Drawing, DrawnEdge, DrawnNode } from './drawing.ts';

/** The drawing with the cards where the reader put them; those that are not drawn are passed over. */
export function withMoved(drawing: Drawing, moved: readonly MovedCard[]): Drawing {
  if (moved.length === 0) return drawing;
  const places = new Map(moved.map(({ id, x, y }) => [id, { x, y }]));
  const nodes = drawing.nodes.map((node) => inside({ ...node, ...places.get(node.id) }));
  const cards = new Map(nodes.map((node) => [node.id, node]));
  return {
    ...drawing,
    nodes,
    edges: drawing.edges.map((edge) => recoursed(edge, cards.get(edge.source), cards.get(edge.target))),
    width: nodes.reduce((most, { x, width }) => Math.max(most, x + width / 2), drawing.width),
    height: nodes.reduce((most, { y, height }) => Math.max(most, y + height / 2), drawing.height),
  };
}

/** The list with the card at its new place, in whole pixels; a card stands in it once. */
export function moveCard(
  moved: readonly MovedCard[],
  id: string,
  { x, y }: { readonly x: number; readonly y: number },
): readonly MovedCard[] {
  return [...moved.filter((card) => card.id !== id), { id, x: Math.round(x), y: Math.round(y) }];
}

/** Pictures begin at 0. */
function inside(node: DrawnNode): DrawnNode {
  return { ...node, x: Math.max(node.x, node.width / 2), y: Math.max(node.y, node.height / 2) };
}

/** Beside the cards where one stands over the other, else from side to side. */
function recoursed(edge: DrawnEdge, source?: DrawnNode, target?: DrawnNode): DrawnEdge {
  if (edge.course === 'straight' || source === undefined || target === undefined) return edge;
  const over = Math.abs(source.x - target.x) < (source.width + target.width) / 2;
  return { ...edge, course: over ? 'beside' : 'horizontal' };
}
