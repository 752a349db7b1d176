/**
 * Ways round cards. A line whose curve would pass behind a card that is not its own is led along the free strip
 * between two rows of cards instead: out of its card, up or down between two columns, along the strip, up or
 * down, and in. Where no such way is free the curve stays. Pure; lines × strips × cards, each few hundred at most.
 */
import type { Drawing, DrawnEdge, DrawnNode } from './drawing.ts';
import { edgeCourse, horizontal, type EdgeCourse } from './edge-course.ts';
import type { Point } from '../lineage/lineage-layout.ts';

/** Between a line and a card that it passes, in pixels. */
const clearance = 4;
/** From a card to the line that runs up or down beside it. */
const aside = 22;

/** Beyond this, in lines times cards, no line can be followed in any case. */
const mostWork = 400_000;

/** The same drawing with corners for the lines that need them. */
export function routed(drawing: Drawing): Drawing {
  if (drawing.edges.length * drawing.nodes.length > mostWork) return drawing;
  const cards = new Map(drawing.nodes.map((node) => [node.id, node]));
  const strips = freeStrips(drawing.nodes);
  const ways = new Map<DrawnEdge, Way>();
  for (const edge of drawing.edges) {
    const source = cards.get(edge.source);
    const target = cards.get(edge.target);
    if (edge.course !== 'horizontal' || source === undefined || target === undefined) continue;
    const others = between(drawing.nodes, source, target);
    if (others.length === 0 || isFree(edgeCourse(edge, source, target), others)) continue;
    const way = bestWay(source, target, strips, others);
    if (way !== null) ways.set(edge, way);
  }
  const offsets = laneOffsets(ways);
  const edges = drawing.edges.map((edge) => {
    const way = ways.get(edge);
    return way === undefined ? edge : { ...edge, corners: cornersOf(way, offsets.get(edge) ?? 0) };
  });
  return { ...drawing, edges };
}

/** Heights at which there is room between rows of cards, from the top. */
function freeStrips(nodes: readonly DrawnNode[]): readonly number[] {
  const spans = nodes
    .map(({ y, height }) => ({ top: y - height / 2, bottom: y + height / 2 }))
    .sort((a, b) => a.top - b.top);
  const strips: number[] = [];
  let bottom = spans[0]?.top ?? 0;
  strips.push(bottom - 12);
  for (const span of spans) {
    if (span.top - bottom > 2 * clearance) strips.push((span.top + bottom) / 2);
    bottom = Math.max(bottom, span.bottom);
  }
  strips.push(bottom + 12);
  return strips;
}

/** Cards in whose way the line could come. */
function between(nodes: readonly DrawnNode[], source: DrawnNode, target: DrawnNode): readonly DrawnNode[] {
  const left = Math.min(source.x, target.x);
  const right = Math.max(source.x, target.x);
  return nodes.filter(
    (node) =>
      node !== source && node !== target && node.x + node.width / 2 > left && node.x - node.width / 2 < right,
  );
}

/** True if the curve meets none of the cards: looked at in steps of some pixels. */
function isFree(course: EdgeCourse, others: readonly DrawnNode[]): boolean {
  const steps = Math.ceil(Math.hypot(course.end.x - course.start.x, course.end.y - course.start.y) / 12);
  for (let step = 1; step < steps; step++) {
    const point = onCurve(course, step / steps);
    if (others.some((card) => covers(card, point))) return false;
  }
  return true;
}

function covers({ x, y, width, height }: DrawnNode, point: Point): boolean {
  return Math.abs(point.x - x) < width / 2 + clearance && Math.abs(point.y - y) < height / 2 + clearance;
}

/** Point of the two quadratic arcs at `part` of the way. */
function onCurve({ start, end, bends }: EdgeCourse, part: number): Point {
  const [first = start, second = end] = bends;
  const middle = { x: (first.x + second.x) / 2, y: (first.y + second.y) / 2 };
  return part < 0.5
    ? quadratic(start, first, middle, part * 2)
    : quadratic(middle, second, end, part * 2 - 1);
}

function quadratic(a: Point, b: Point, c: Point, part: number): Point {
  const rest = 1 - part;
  const along = (from: number, by: number, to: number): number =>
    rest * rest * from + 2 * rest * part * by + part * part * to;
  return { x: along(a.x, b.x, c.x), y: along(a.y, b.y, c.y) };
}

/** Out of a card, along a strip, into another. */
interface Way {
  readonly start: Point;
  readonly end: Point;
  /** Height of the strip. */
  readonly strip: number;
  /** Where it turns up or down, on leaving and on arriving. */
  readonly from: number;
  readonly to: number;
}

/** The free way with the least detour; of equals the higher one. */
function bestWay(
  source: DrawnNode,
  target: DrawnNode,
  strips: readonly number[],
  others: readonly DrawnNode[],
): Way | null {
  const { start, end } = horizontal(source, target);
  const towards = Math.sign(end.x - start.x);
  const from = start.x + towards * aside;
  const to = end.x - towards * aside;
  let best: { readonly strip: number; readonly detour: number } | null = null;
  for (const strip of strips) {
    const detour = Math.abs(strip - start.y) + Math.abs(strip - end.y);
    if (best !== null && detour >= best.detour) continue;
    const way = cornersOf({ start, end, strip, from, to }, 0);
    if (legs([start, ...way, end]).every(([a, b]) => !others.some((card) => crosses(card, a, b)))) {
      best = { strip, detour };
    }
  }
  return best === null ? null : { start, end, strip: best.strip, from, to };
}

function cornersOf({ start, end, strip, from, to }: Way, offset: number): readonly Point[] {
  return [
    { x: from + offset, y: start.y },
    { x: from + offset, y: strip + offset },
    { x: to + offset, y: strip + offset },
    { x: to + offset, y: end.y },
  ];
}

/** So many lines lie side by side in a strip, each for itself. */
const lanes = 5;
/** From the outermost lane to the outermost on the other side, in pixels. */
const strand = 12;

/**
 * Lines that share a strip lie side by side. Where there are more than can be told apart, those of one kind that
 * go to the same card lie on top of each other, as the wires of a cable, and the cables side by side.
 */
function laneOffsets(ways: ReadonlyMap<DrawnEdge, Way>): ReadonlyMap<DrawnEdge, number> {
  const strips = new Map<number, DrawnEdge[]>();
  for (const [edge, { strip }] of ways) {
    const inStrip = strips.get(strip);
    if (inStrip === undefined) strips.set(strip, [edge]);
    else inStrip.push(edge);
  }
  return new Map([...strips.values()].flatMap((edges) => [...offsetsIn(edges)]));
}

function offsetsIn(edges: readonly DrawnEdge[]): ReadonlyMap<DrawnEdge, number> {
  const cableOf = (edge: DrawnEdge): string =>
    edges.length <= lanes ? edge.id : `${edge.kind} ${edge.target}`;
  const cables = [...new Set(edges.map(cableOf))];
  const place = new Map(cables.map((cable, at) => [cable, at]));
  const apart = Math.min(3, strand / Math.max(1, cables.length - 1));
  return new Map(edges.map((edge) => [edge, laneOffset(place.get(cableOf(edge)) ?? 0, apart)]));
}

/** 0, 1, -1, 2, -2 … times the distance of two lanes. */
function laneOffset(lane: number, apart: number): number {
  return (lane % 2 === 1 ? 1 : -1) * Math.ceil(lane / 2) * apart;
}

function legs(points: readonly Point[]): readonly (readonly [Point, Point])[] {
  return points.slice(1).map((point, index) => [points[index] ?? point, point]);
}

/** Of a level or upright leg. */
function crosses({ x, y, width, height }: DrawnNode, a: Point, b: Point): boolean {
  const apart = (centre: number, half: number, one: number, other: number): boolean =>
    Math.max(one, other) < centre - half - clearance || Math.min(one, other) > centre + half + clearance;
  return !apart(x, width / 2, a.x, b.x) && !apart(y, height / 2, a.y, b.y);
}
