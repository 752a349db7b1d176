/** How edges run between cards: their end points, and the two bends of an S. Pure. */
import type { DrawnEdge, DrawnNode } from './drawing.ts';
import type { Point } from '../lineage/lineage-layout.ts';

export interface EdgeCourse {
  readonly start: Point;
  readonly end: Point;
  /** Control points between them; none for a straight line. */
  readonly bends: readonly Point[];
}

export function edgeCourse(edge: DrawnEdge, source: DrawnNode, target: DrawnNode): EdgeCourse {
  if (edge.course === 'straight') return { start: source, end: target, bends: [] };
  return edge.course === 'vertical' ? vertical(source, target) : horizontal(source, target);
}

/** From the near edge of one card to the near edge of the other; above each other in one column, beside them. */
function vertical(source: DrawnNode, target: DrawnNode): EdgeCourse {
  const down = target.y > source.y;
  const start = { x: source.x, y: source.y + (down ? 0.5 : -0.5) * source.height };
  const end = { x: target.x, y: target.y + (down ? -0.5 : 0.5) * target.height };
  if (source.x === target.x && Math.abs(target.y - source.y) > source.height * 2.2) {
    return beside(source, target);
  }
  const middle = (start.y + end.y) / 2;
  return {
    start,
    end,
    bends: [
      { x: start.x, y: middle },
      { x: end.x, y: middle },
    ],
  };
}

/** A bow past the cards that stand between two of the same column. */
function beside(source: DrawnNode, target: DrawnNode): EdgeCourse {
  const start = { x: source.x + source.width / 2, y: source.y };
  const end = { x: target.x + target.width / 2, y: target.y };
  const out = source.x + source.width / 2 + 26;
  return {
    start,
    end,
    bends: [
      { x: out, y: start.y },
      { x: out, y: end.y },
    ],
  };
}

function horizontal(source: DrawnNode, target: DrawnNode): EdgeCourse {
  const right = target.x > source.x;
  const start = { x: source.x + (right ? 0.5 : -0.5) * source.width, y: source.y };
  const end = { x: target.x + (right ? -0.5 : 0.5) * target.width, y: target.y };
  const middle = (start.x + end.x) / 2;
  return {
    start,
    end,
    bends: [
      { x: middle, y: start.y },
      { x: middle, y: end.y },
    ],
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
