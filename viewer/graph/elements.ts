/** Cards and lines of a drawing as elements of Cytoscape. Pure. */
import type { ElementDefinition } from 'cytoscape';
import type { DrawnEdge, DrawnNode } from './drawing.ts';
import { edgeCourse, relativeBend } from './edge-course.ts';

export function cardElement(node: DrawnNode): ElementDefinition {
  return {
    group: 'nodes',
    data: {
      id: node.id,
      kind: node.kind,
      role: node.role ?? 'none',
      stress: node.stress ?? 'none',
      origin: node.origin,
      width: node.width,
      height: node.height,
      label: node.lines.join('\n'),
      name: node.name,
    },
    position: { x: node.x, y: node.y },
  };
}

export function lineElement(edge: DrawnEdge, source: DrawnNode, target: DrawnNode): ElementDefinition {
  const course = edgeCourse(edge, source, target);
  const bends = course.bends.map((bend) => relativeBend(course, bend));
  return {
    group: 'edges',
    data: {
      id: edge.id,
      source: edge.source,
      target: edge.target,
      kind: edge.kind,
      stress: edge.stress ?? 'none',
      weight: edge.weight,
      bent: bends.length === 0 ? 'no' : course.shape,
      weights: bends.map(({ weight }) => weight),
      distances: bends.map(({ distance }) => distance),
      sourceEnd: [course.start.x - source.x, course.start.y - source.y],
      targetEnd: [course.end.x - target.x, course.end.y - target.y],
    },
  };
}
