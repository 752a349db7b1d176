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

export function columnName(property: string): string {
  return property === countColumn ? countColumn : `node.${property}`;
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

/** a > $a, or for two columns: a >= $a AND (a > $a OR b > $b), which an index on (a, b) can serve. */
function beyond(
  columns: readonly (OrderColumn & { readonly property: string })[],
  side: 'after' | 'before',
  inclusive: boolean,
): string {
  const sign = ({ descending }: OrderColumn): string => ((side === 'after') === descending ? '<' : '>');
  const [first, second] = columns;
  if (first === undefined) return 'true';
  const name = columnName(first.property);
  if (second === undefined) return `${name} ${sign(first)}${inclusive ? '=' : ''} $${side}0`;
  const last = `${columnName(second.property)} ${sign(second)}${inclusive ? '=' : ''} $${side}1`;
  return `${name} ${sign(first)}= $${side}0 AND (${name} ${sign(first)} $${side}0 OR ${last})`;
}
