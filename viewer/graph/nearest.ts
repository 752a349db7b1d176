/** Walking over cards with the arrow keys. Pure. */
import type { DrawnNode } from './drawing.ts';

const headings = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
} as const;
type ArrowKey = keyof typeof headings;

export function isArrowKey(key: string): key is ArrowKey {
  return key in headings;
}

/**
 * The card one comes to next in a direction: near, and not far off to the side. Without a start, the first
 * card from the top left.
 */
export function nearest(
  nodes: readonly DrawnNode[],
  from: DrawnNode | undefined,
  key: ArrowKey,
): DrawnNode | null {
  if (from === undefined) {
    return [...nodes].sort((a, b) => a.x + a.y - (b.x + b.y) || (a.id < b.id ? -1 : 1))[0] ?? null;
  }
  const [dx, dy] = headings[key];
  let best: { readonly node: DrawnNode; readonly cost: number } | null = null;
  for (const node of nodes) {
    const ahead = (node.x - from.x) * dx + (node.y - from.y) * dy;
    if (node.id === from.id || ahead <= 1) continue;
    const aside = Math.abs((node.x - from.x) * dy) + Math.abs((node.y - from.y) * dx);
    const cost = ahead + 2.5 * aside;
    if (best === null || cost < best.cost) best = { node, cost };
  }
  return best?.node ?? null;
}
