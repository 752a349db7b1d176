/** How edges run between cards: their end points, and the two bends of an S. Pure. */
import type { DrawnEdge, DrawnNode } from './drawing.ts';
import type { Point } from '../lineage/lineage-layout.ts';

export interface EdgeCourse {
  readonly start: Point;
  readonly end: Point;
  /** Control points between them; none for a straight line. */
  readonly bends: readonly Point[];
  /** `curve`: an S by two control points. `corners`: straight from bend to bend, with rounded corners. */
  readonly shape: 'curve' | 'corners';
}

/** Of rounded corners, in pixels. */
export const cornerRadius = 14;

/**
 * How far an S runs straight on before it turns, as a part of the way: with 3/8 the two quadratic arcs that
 * Cytoscape draws come closest to the cubic curve whose control points lie half-way.
 */
const gentle = 3 / 8;

export function edgeCourse(edge: DrawnEdge, source: DrawnNode, target: DrawnNode): EdgeCourse {
  if (edge.corners !== undefined && edge.corners.length > 0) {
    const { start, end } = horizontal(source, target);
    return { start, end, bends: edge.corners, shape: 'corners' };
  }
  switch (edge.course) {
    case 'straight':
      return { start: source, end: target, bends: [], shape: 'curve' };
    case 'beside':
      return beside(source, target);
    case 'horizontal':
      return horizontal(source, target);
  }
}

/** A bow past the cards that stand between two of the same column; the further, the wider. */
function beside(source: DrawnNode, target: DrawnNode): EdgeCourse {
  const start = { x: source.x + source.width / 2, y: source.y };
  const end = { x: target.x + target.width / 2, y: target.y };
  const out = start.x + Math.min(40, 14 + Math.abs(end.y - start.y) / 16);
  return {
    start,
    end,
    bends: [
      { x: out, y: start.y },
      { x: out, y: end.y },
    ],
    shape: 'curve',
  };
}

export function horizontal(source: DrawnNode, target: DrawnNode): EdgeCourse {
  const right = target.x > source.x;
  const start = { x: source.x + (right ? 0.5 : -0.5) * source.width, y: source.y };
  const end = { x: target.x + (right ? -0.5 : 0.5) * target.width, y: target.y };
  const lead = gentle * (end.x - start.x);
  return {
    start,
    end,
    bends: [
      { x: start.x + lead, y: start.y },
      { x: end.x - lead, y: end.y },
    ],
    shape: 'curve',
  };
}

/**
 * A bend as Cytoscape wants it: `weight` along the line from start to end (0 to 1), `distance` to its right
 * in pixels.
 */
export function relativeBend(course: EdgeCourse, bend: Point): { weight: number; distance: number } {
  const dx = course.end.x - course.start.x;
  const dy = course.end.y - course.start.y;
  const squared = Math.max(1, dx * dx + dy * dy);
  const bx = bend.x - course.start.x;
  const by = bend.y - course.start.y;
  return {
    weight: (bx * dx + by * dy) / squared,
    distance: (by * dx - bx * dy) / Math.sqrt(squared),
  };
}
