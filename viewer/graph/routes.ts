/**
 * Ways round cards. A line whose curve would pass behind a card that is not its own is led along the free strip
 * between two rows of cards instead: out of its card, up or down between two columns, along the strip, up or
 * down, and in. Where no such way is free the curve stays. Pure; lines × strips × cards, each few hundred at most.
 */
import type { Drawing, DrawnNode } from './drawing.ts';
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
  const used = new Map<number, number>();
  const edges = drawing.edges.map((edge) => {
    const source = cards.get(edge.source);
    const target = cards.get(edge.target);
    if (edge.course !== 'horizontal' || source === undefined || target === undefined) return edge;
    const others = between(drawing.nodes, source, target);
    if (others.length === 0 || isFree(edgeCourse(edge, source, target), others)) return edge;
    const corners = bestWay(source, target, strips, others, used);
    return corners === null ? edge : { ...edge, corners };
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

/** The free way with the least detour; of equals the higher one. Lines that share a strip lie side by side. */
function bestWay(
  source: DrawnNode,
  target: DrawnNode,
  strips: readonly number[],
  others: readonly DrawnNode[],
  used: Map<number, number>,
): readonly Point[] | null {
  const { start, end } = horizontal(source, target);
  const towards = Math.sign(end.x - start.x);
  const from = start.x + towards * aside;
  const to = end.x - towards * aside;
  let best: { readonly strip: number; readonly detour: number } | null = null;
  for (const strip of strips) {
    const detour = Math.abs(strip - start.y) + Math.abs(strip - end.y);
    if (best !== null && detour >= best.detour) continue;
    const way = [
      { x: from, y: start.y },
      { x: from, y: strip },
      { x: to, y: strip },
      { x: to, y: end.y },
    ];
    if (legs([start, ...way, end]).every(([a, b]) => !others.some((card) => crosses(card, a, b)))) {
      best = { strip, detour };
    }
  }
  if (best === null) return null;
  const lane = used.get(best.strip) ?? 0;
  used.set(best.strip, lane + 1);
  const y = best.strip + laneOffset(lane);
  const [left, right] = [from + laneOffset(lane), to + laneOffset(lane)];
  return [
    { x: left, y: start.y },
    { x: left, y },
    { x: right, y },
    { x: right, y: end.y },
  ];
}

/** 0, 3, -3, 6, -6, then again: within the strip. */
function laneOffset(lane: number): number {
  const place = lane % 5;
  return (place % 2 === 1 ? 1 : -1) * Math.ceil(place / 2) * 3;
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
