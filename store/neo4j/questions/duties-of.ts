import neo4j from 'neo4j-driver';
import type { Responsibility } from '../../../schema/graph.ts';
import { dutyPage, dutyPlace, type DutyPlace } from '../../graph/duty-page.ts';
import { checkPageRequest } from '../../graph/page.ts';
import type { DutyFilter, Page, PageRequest } from '../../policy-graph.ts';
import type { Connection, Run, Statement } from '../connection.ts';
import { ConditionList, whereClause } from '../lists/conditions.ts';
import { documentBounds } from '../lists/document-bounds.ts';
import { regionScope } from '../lists/region-scope.ts';
import { projection } from '../projections.ts';
import { ofResponsibility } from './read-rows.ts';

/** Sorts behind every date: documents without one come last. */
const noDate = '~';
const order = ['date', 'document.id', 'measure.order', 'fact.order'] as const;

const ways = `MATCH (:Agency {id: id})-[fact:RESPONSIBLE_FOR]->(measure:Measure)<-[:CONTAINS]-(document:Document)`;

/** The place of a cursor in the order, by which an agency has its duties: the first columns of each row. */
const placesOf = (ids: readonly string[], { measureId, order: place }: DutyPlace): Statement => ({
  cypher: `
    MATCH (measure:Measure {id: $measureId})<-[fact:RESPONSIBLE_FOR {order: $order}]-(agency:Agency)
    WHERE agency.id IN $ids
    MATCH (measure)<-[:CONTAINS]-(document:Document)
    RETURN agency.id AS id, [coalesce(document.date, '${noDate}'), document.id, measure.order, fact.order] AS place`,
  parameters: { ids, measureId, order: neo4j.int(place) },
});

/** a > $a OR (a = $a AND (b > $b OR …)) for the entries of a list. */
function beyond(list: string, sign: '<' | '>', at = 0): string {
  const column = order[at] ?? '';
  const further = `${column} ${sign} ${list}[${at}]`;
  return at === order.length - 1
    ? further
    : `(${further} OR (${column} = ${list}[${at}] AND ${beyond(list, sign, at + 1)}))`;
}

/**
 * The duties behind or before some places, no more than are wanted: only these are read as a whole; of the others no
 * more than says where they stand.
 */
function dutiesStatement(
  ids: readonly string[],
  conditions: ConditionList,
  { first, last }: PageRequest,
  places: { readonly after: Places | null; readonly before: Places | null },
): Statement {
  const backward = first === undefined && last !== undefined;
  const size = first ?? last;
  const sorted = order.map((column) => `${column}${backward ? ' DESC' : ''}`).join(', ');
  const sides = [
    ...(places.after === null ? [] : [beyond('$after[id]', '>')]),
    ...(places.before === null ? [] : [beyond('$before[id]', '<')]),
  ];
  return {
    cypher: `
    UNWIND $ids AS id
    CALL (id) {
      ${ways} ${whereClause(conditions.where)}
      WITH fact, measure, document, coalesce(document.date, '${noDate}') AS date ${whereClause(sides)}
      WITH fact, measure, document, date ORDER BY ${sorted} ${size === undefined ? '' : 'LIMIT $limit'}
      RETURN fact, measure, document, date
    }
    RETURN id, id AS agencyId, measure.id AS measureId, ${projection('Responsibility', 'fact')} AS stored
    ORDER BY ${order.join(', ')}`,
    parameters: {
      ids,
      ...conditions.parameters,
      ...(size !== undefined && { limit: neo4j.int(size + 1) }),
      ...(places.after !== null && { after: Object.fromEntries(places.after) }),
      ...(places.before !== null && { before: Object.fromEntries(places.before) }),
    },
  };
}

const countStatement = (ids: readonly string[], conditions: ConditionList): Statement => ({
  cypher: `
    UNWIND $ids AS id
    ${ways} ${whereClause(conditions.where)}
    RETURN id, count(fact) AS count`,
  parameters: { ids, ...conditions.parameters },
});

type Place = readonly (string | number)[];
type Places = ReadonlyMap<string, Place>;

async function cursorPlaces(
  run: Run,
  ids: readonly string[],
  cursor: string | undefined,
): Promise<Places | null> {
  if (cursor === undefined) return null;
  const place = dutyPlace(cursor);
  const rows = place === null ? [] : await run(placesOf(ids, place));
  return new Map(rows.map((row) => [row['id'] as string, row['place'] as Place]));
}

function conditionsOf(filter: DutyFilter, scope: readonly string[] | undefined): ConditionList {
  const conditions = new ConditionList()
    .add('roles', filter.roles, 'fact.role IN $roles')
    .add('documentIds', filter.documentIds, 'document.id IN $documentIds')
    .add(
      'initiativeIds',
      filter.initiativeIds,
      'EXISTS { (measure)-[:ADOPTS]->(initiative:Initiative) WHERE initiative.id IN $initiativeIds }',
    );
  const { dateFrom, dateTo } = filter;
  const ofDocument = documentBounds({
    scope,
    ...(dateFrom !== undefined && { dateFrom }),
    ...(dateTo !== undefined && { dateTo }),
  });
  conditions.where.push(...ofDocument.where);
  Object.assign(conditions.parameters, ofDocument.parameters);
  return conditions;
}

/** One statement for any number of agencies, one more if they are counted, and one for each cursor. */
export async function dutiesOf(
  connection: Connection,
  agencyIds: readonly string[],
  filter: DutyFilter,
  page: PageRequest,
): Promise<readonly (Page<Responsibility> | null)[]> {
  checkPageRequest(page);
  const all = [...new Set(agencyIds)];
  if (all.length === 0) return [];
  return connection.readAll(async (run) => {
    const conditions = conditionsOf(filter, await regionScope(run, filter));
    const after = await cursorPlaces(run, all, page.after);
    const before = await cursorPlaces(run, all, page.before);
    const ids = all.filter((id) => after?.has(id) !== false && before?.has(id) !== false);
    const found = new Map<string, Responsibility[]>(ids.map((id) => [id, []]));
    const rows = ids.length === 0 ? [] : await run(dutiesStatement(ids, conditions, page, { after, before }));
    for (const row of rows) found.get(row['id'] as string)?.push(ofResponsibility(row));
    const counts = page.count === true && ids.length > 0 ? await run(countStatement(ids, conditions)) : [];
    const totals = new Map(counts.map((row) => [row['id'] as string, row['count'] as number]));
    return agencyIds.map((id) => {
      const read = found.get(id);
      const total = page.count === true ? (totals.get(id) ?? 0) : null;
      return read === undefined ? null : dutyPage(read, page, total);
    });
  });
}
