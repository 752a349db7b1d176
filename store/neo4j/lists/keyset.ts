/** From a place in an order to the condition that selects what lies before or behind it. */
import neo4j from 'neo4j-driver';
import type { ListKey, OrderColumn } from '../../graph/page.ts';

export interface Bound {
  readonly key: ListKey;
  /** The place itself, too. */
  readonly inclusive: boolean;
}

export interface Bounds {
  readonly after?: Bound;
  readonly before?: Bound;
}

/** Nodes that have the first column of the order, or those that lack it (which come last); both only without bounds. */
export type Segment = 'having' | 'lacking' | 'both';

/** Column of an order that is no property but counted for each node. */
export const countColumn = 'count';

/** A property of the node itself, or of another one that the source brings: `document.date`. */
export function columnName(property: string): string {
  return property === countColumn || property.includes('.') ? property : `node.${property}`;
}

export interface KeyCondition {
  readonly where: readonly string[];
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** Null where no node of the segment can lie within the bounds. */
export function keyConditions(
  columns: readonly (OrderColumn & { readonly property: string })[],
  segment: Segment,
  bounds: Bounds,
): KeyCondition | null {
  const where: string[] = [];
  const parameters: Record<string, unknown> = {};
  for (const side of ['after', 'before'] as const) {
    const bound = bounds[side];
    if (bound === undefined) continue;
    const boundSegment: Segment = bound.key[0] === null ? 'lacking' : 'having';
    if (boundSegment !== segment) {
      const reachable = side === 'after' ? segment === 'lacking' : segment === 'having';
      if (!reachable) return null;
      continue;
    }
    const used = segment === 'lacking' ? columns.slice(1) : columns;
    const values = segment === 'lacking' ? bound.key.slice(1) : bound.key;
    where.push(beyond(used, side, bound.inclusive));
    values.forEach((value, at) => {
      parameters[`${side}${at}`] = typeof value === 'number' ? neo4j.int(value) : value;
    });
  }
  return { where, parameters };
}

/** a > $a, or for several columns: a >= $a AND (a > $a OR b > $b), which an index on (a, b) can serve. */
function beyond(
  [first, ...others]: readonly (OrderColumn & { readonly property: string })[],
  side: 'after' | 'before',
  inclusive: boolean,
  at = 0,
): string {
  if (first === undefined) return 'true';
  const name = columnName(first.property);
  const sign = (side === 'after') === first.descending ? '<' : '>';
  const place = `$${side}${at}`;
  if (others.length === 0) return `${name} ${sign}${inclusive ? '=' : ''} ${place}`;
  const rest = beyond(others, side, inclusive, at + 1);
  return `${name} ${sign}= ${place} AND (${name} ${sign} ${place} OR ${others.length === 1 ? rest : `(${rest})`})`;
}
