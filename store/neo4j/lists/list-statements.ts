import neo4j from 'neo4j-driver';
import type { Statement } from '../connection.ts';
import type { RecordShape } from '../projections.ts';
import { whereClause } from './conditions.ts';
import { columnName, countColumn, keyConditions, type Bounds, type Segment } from './keyset.ts';
import type { ListQuestion } from './list-question.ts';

export interface Fetch {
  readonly segment: Segment;
  readonly bounds: Bounds;
  readonly backward: boolean;
  /** Null for all. */
  readonly limit: number | null;
}

/** Null where nothing can be found. */
export function fetchStatement<T>(
  question: ListQuestion<T>,
  fetch: Fetch,
  shape: RecordShape,
): Statement | null {
  const { label, source, conditions, order, lacking, counted } = question;
  const columns = order.columns.map((column, at) => ({ ...column, property: question.columns[at] ?? 'id' }));
  const keys = keyConditions(columns, fetch.segment, fetch.bounds);
  if (keys === null) return null;
  const used = fetch.segment === 'lacking' ? columns.slice(1) : columns;
  const properties = used.map(({ property }) => property).filter((property) => property !== countColumn);
  // That a property is there is said, so that an index can give the order.
  const there =
    fetch.segment === 'lacking' && lacking !== null
      ? [lacking]
      : (fetch.segment === 'both' ? properties.slice(1) : properties).map(
          (property) => `${columnName(property)} IS NOT NULL`,
        );
  const sortedBy = (name: (property: string) => string): string =>
    [
      ...(fetch.segment === 'both'
        ? [`${name(columns[0]?.property ?? 'id')} IS NULL${fetch.backward ? ' DESC' : ''}`]
        : []),
      ...used.map(
        ({ property, descending }) => `${name(property)}${descending === fetch.backward ? '' : ' DESC'}`,
      ),
    ].join(', ');
  const keyPart = (property: string): string => `key[${question.columns.indexOf(property)}]`;
  const key = columns.map(({ property }) => columnName(property)).join(', ');
  // Nodes other than the listed one whose properties are columns.
  const others = question.columns.flatMap((column) => /^(\w+)\./.exec(column)?.[1] ?? []);
  const carried = ['node', ...new Set(others), ...(counted === null ? [] : [countColumn])].join(', ');
  return {
    cypher: `
    ${source}
    ${whereClause([...there, ...conditions.where, ...(counted === null ? keys.where : [])])}
    ${counted === null ? '' : `WITH node, ${counted} AS ${countColumn} ${whereClause(keys.where)}`}
    WITH ${carried} ORDER BY ${sortedBy(columnName)} ${fetch.limit === null ? '' : 'LIMIT $limit'}
    RETURN ${shape.project(label, 'node')} AS stored, [${key}] AS key ORDER BY ${sortedBy(keyPart)}`,
    parameters: {
      ...shape.parameters,
      ...conditions.parameters,
      ...keys.parameters,
      ...(fetch.limit !== null && { limit: neo4j.int(fetch.limit) }),
    },
  };
}

export function countStatement<T>(question: ListQuestion<T>): Statement {
  const { source, conditions } = question.unordered ?? question;
  // Every node has the last column: it is said for the indexes, which end with it.
  const there = `node.${question.columns.at(-1)} IS NOT NULL`;
  return {
    cypher: `
    ${source}
    ${whereClause(conditions.where.length === 0 ? [] : [there, ...conditions.where])}
    RETURN count(node) AS total`,
    parameters: conditions.parameters,
  };
}
