/**
 * 协作网络: of agencies that are joined, the one with the most measures in the middle, the others on rings
 * round it, the stronger the nearer, each in the direction of those it works with. What is not joined stands
 * apart, on shelves. Deterministic; rings are far enough apart and seats on a ring too, so that cards
 * cannot overlap. O(n log n + edges).
 */
import type { Point } from '../lineage/lineage-layout.ts';

interface RingAgency {
  readonly id: string;
  /** The larger, the nearer to the middle. */
  readonly rank: number;
}

interface RingEdge {
  readonly source: string;
  readonly target: string;
  readonly weight: number;
}

/** In pixels at zoom 1. */
export const ringCard = { width: 164, height: 44, gap: 20 } as const;

/**
 * How many cards further out each ellipse is than the one within. Any two cards on them are apart in width or height
 * if (across² − 1)(down² − 1) ≥ 1: then the one within, with half a card all round, does not reach beyond the other.
 * Of the ways to fulfil it the one that makes the whole as wide to its height as a screen.
 */
const ringStep = { across: 1.15, down: 2.1 } as const;

export function layoutRings(
  agencies: readonly RingAgency[],
  edges: readonly RingEdge[],
): ReadonlyMap<string, Point> {
  const ordered = [...agencies].sort((a, b) => b.rank - a.rank || (a.id < b.id ? -1 : 1));
  const joined = neighbours(edges);
  const groups = componentsOf(ordered, joined).map((members) => ringsOf(members, joined));
  return onShelves(groups.sort((a, b) => b.size - a.size));
}

/** Ids of agencies that are joined directly or through others; each in order of rank. */
function componentsOf(ordered: readonly RingAgency[], joined: Joined): readonly (readonly string[])[] {
  const componentOf = new Map<string, number>();
  const components: string[][] = [];
  for (const { id } of ordered) {
    if (componentOf.has(id)) continue;
    const waiting = [id];
    componentOf.set(id, components.length);
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      for (const { id: other } of joined.get(next) ?? []) {
        if (componentOf.has(other)) continue;
        componentOf.set(other, components.length);
        waiting.push(other);
      }
    }
    components.push([]);
  }
  for (const { id } of ordered) components[componentOf.get(id) ?? 0]?.push(id);
  return components;
}

/** From the middle of two or three that are joined to the next, above and below: nearer than a ring. */
const columnStep = 1.3 * (ringCard.height + ringCard.gap);

function ringsOf(ordered: readonly string[], joined: Joined): ReadonlyMap<string, Point> {
  if (ordered.length <= 3) {
    return new Map(ordered.map((id, index) => [id, { x: 0, y: [0, -columnStep, columnStep][index] ?? 0 }]));
  }
  const places = new Map<string, Point>();
  let next = 0;
  for (let ring = 0; next < ordered.length; ring++) {
    const seats = ringSeats(ring);
    const members = ordered.slice(next, next + seats.length);
    next += members.length;
    seat(members, seats, joined, places);
  }
  return places;
}

/** Width to height of the groups’ room; the shelves waste some of it, so that the picture itself is less wide. */
const shape = 2.3;

/** Groups side by side from the left, in as many shelves as make the picture about as wide as a screen. */
function onShelves(groups: readonly ReadonlyMap<string, Point>[]): ReadonlyMap<string, Point> {
  const boxes = groups.map((places) => ({ places, ...extent(places) }));
  const area = boxes.reduce((sum, { width, height }) => sum + width * height, 0);
  const widest = boxes.reduce((most, { width }) => Math.max(most, width), Math.sqrt(area * shape));
  const placed = new Map<string, Point>();
  let [left, top, shelf] = [0, 0, 0];
  for (const { places, width, height, minX, minY } of boxes) {
    if (left > 0 && left + width > widest) [left, top, shelf] = [0, top + shelf, 0];
    for (const [id, { x, y }] of places) placed.set(id, { x: x - minX + left, y: y - minY + top });
    left += width;
    shelf = Math.max(shelf, height);
  }
  return placed;
}

interface Extent {
  readonly minX: number;
  readonly minY: number;
  readonly width: number;
  readonly height: number;
}

/** Between groups, so that they are seen to be apart. */
const aisle = 52;

/** Room of a group with the aisle to the next. */
function extent(places: ReadonlyMap<string, Point>): Extent {
  const points = [...places.values()];
  const minX = points.reduce((least, { x }) => Math.min(least, x), Infinity);
  const minY = points.reduce((least, { y }) => Math.min(least, y), Infinity);
  const maxX = points.reduce((most, { x }) => Math.max(most, x), -Infinity);
  const maxY = points.reduce((most, { y }) => Math.max(most, y), -Infinity);
  return {
    minX,
    minY,
    width: maxX - minX + ringCard.width + aisle,
    height: maxY - minY + ringCard.height + aisle,
  };
}

type Joined = ReadonlyMap<string, readonly { readonly id: string; readonly weight: number }[]>;

/** Members in order of the direction they are drawn to, on seats spread over the whole ring. */
function seat(
  members: readonly string[],
  seats: readonly Point[],
  joined: Joined,
  places: Map<string, Point>,
): void {
  const turned = members
    .map((id) => ({ id, direction: directionOf(id, joined, places) }))
    .sort((a, b) => a.direction - b.direction || (a.id < b.id ? -1 : 1));
  turned.forEach(({ id }, index) => {
    const point = seats[Math.floor((index * seats.length) / turned.length)];
    if (point !== undefined) places.set(id, point);
  });
}

/** Angle of the weighted mean of the neighbours that have a place; those without come last. */
function directionOf(id: string, joined: Joined, places: ReadonlyMap<string, Point>): number {
  let x = 0;
  let y = 0;
  for (const { id: other, weight } of joined.get(id) ?? []) {
    const point = places.get(other);
    const length = point === undefined ? 0 : Math.hypot(point.x, point.y);
    if (point === undefined || length === 0) continue;
    x += (weight * point.x) / length;
    y += (weight * point.y) / length;
  }
  if (Math.hypot(x, y) < 1e-9) return Infinity;
  return turn(Math.atan2(y, x));
}

/** 0 at the top, growing clockwise, below 2π. */
function turn(angle: number): number {
  return (angle + Math.PI / 2 + 2 * Math.PI) % (2 * Math.PI);
}

/**
 * Places on an ellipse, clockwise from the top, no two of which are nearer than a card and its gap; each has another
 * opposite it.
 */
function ringSeats(ring: number): readonly Point[] {
  if (ring === 0) return [{ x: 0, y: 0 }];
  const width = ringCard.width + ringCard.gap;
  const height = ringCard.height + ringCard.gap;
  const across = ring * ringStep.across * width;
  const down = ring * ringStep.down * height;
  const steps = 360;
  const half: Point[] = [];
  const apart = (a: Point, b: Point): boolean =>
    Math.abs(a.x - b.x) >= width || Math.abs(a.y - b.y) >= height;
  const bottom = { x: 0, y: down };
  for (let step = 0; step < steps; step++) {
    const angle = (step / steps) * Math.PI - Math.PI / 2;
    const point = { x: Math.cos(angle) * across, y: Math.sin(angle) * down };
    const last = half.at(-1);
    if ((last === undefined || apart(point, last)) && apart(point, bottom)) half.push(point);
  }
  return [...half, ...half.map(({ x, y }) => ({ x: -x, y: -y }))];
}

function neighbours(edges: readonly RingEdge[]): Joined {
  const map = new Map<string, { id: string; weight: number }[]>();
  const note = (id: string, other: string, weight: number): void => {
    const list = map.get(id) ?? [];
    list.push({ id: other, weight });
    map.set(id, list);
  };
  for (const { source, target, weight } of edges) {
    note(source, target, weight);
    note(target, source, weight);
  }
  return map;
}
