/** Upright boxes in the plane of a drawing. Pure. */
import type { Point } from '../../lineage/lineage-layout.ts';
import type { Size, Viewport } from '../viewport.ts';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What of the plane is in the window, and so much of its width and height on each side more. */
export function seenThrough({ zoom, pan }: Viewport, { width, height }: Size, more = 0): Box {
  return {
    left: (-more * width - pan.x) / zoom,
    top: (-more * height - pan.y) / zoom,
    right: ((1 + more) * width - pan.x) / zoom,
    bottom: ((1 + more) * height - pan.y) / zoom,
  };
}

export function contains(outer: Box, inner: Box): boolean {
  return (
    outer.left <= inner.left &&
    outer.top <= inner.top &&
    outer.right >= inner.right &&
    outer.bottom >= inner.bottom
  );
}

export function meets(a: Box, b: Box): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}

/** The part of a straight way that lies in a box (Liang and Barsky); null: none does. */
export function within(
  { left, top, right, bottom }: Box,
  from: Point,
  to: Point,
): { readonly from: Point; readonly to: Point } | null {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  let [first, last] = [0, 1];
  // How fast the way goes out over each side, and how far it is inside of it at its beginning.
  const sides = [
    [-dx, from.x - left],
    [dx, right - from.x],
    [-dy, from.y - top],
    [dy, bottom - from.y],
  ] as const;
  for (const [speed, room] of sides) {
    if (speed === 0) {
      if (room < 0) return null;
    } else if (speed < 0) first = Math.max(first, room / speed);
    else last = Math.min(last, room / speed);
  }
  if (first > last) return null;
  const at = (part: number): Point => ({ x: from.x + part * dx, y: from.y + part * dy });
  return { from: first === 0 ? from : at(first), to: last === 1 ? to : at(last) };
}
