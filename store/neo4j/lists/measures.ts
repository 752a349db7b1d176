/** The list of measures as a question to the database. */
import type { MeasureNode } from '../../../schema/graph.ts';
import { measureOrdering } from '../../graph/page.ts';
import type { MeasureFilter, MeasureOrder } from '../../policy-graph.ts';
import { toMeasure } from '../records.ts';
import { chooseSource, type Approach } from './approach.ts';
import { ConditionList, functionCondition } from './conditions.ts';
import { documentBounds } from './document-bounds.ts';
import type { Candidates, ListQuestion } from './list-question.ts';
import { addText } from './text-source.ts';

/** Regions of the filter, with those that lie in them if asked for; see region-scope.ts. */
type Scope = readonly string[] | undefined;

export function measuresQuestion(
  filter: MeasureFilter,
  order: MeasureOrder,
  scope: Scope,
): ListQuestion<MeasureNode> {
  const byDate = order.field === 'date';
  const dated = filter.dateFrom !== undefined || filter.dateTo !== undefined;
  return {
    label: 'Measure',
    ...(byDate
      ? { ...alongDocuments(filter, scope), unordered: byThemselves(filter, scope) }
      : byThemselves(filter, scope)),
    order: measureOrdering(order),
    columns: byDate ? ['document.date', 'document.id', 'order'] : ['documentId', 'order'],
    // What stands in a document without a date matches no bound of dates.
    // Most documents without a date are only cited, and have no measures.
    lacking: byDate && !dated ? "document.undated = true AND document.status = 'held'" : null,
    counted: null,
    few: false,
    read: toMeasure,
  };
}

function byThemselves(filter: MeasureFilter, scope: Scope): Candidates {
  const conditions = ownConditions(filter).add(
    'documentIds',
    filter.documentIds,
    'node.documentId IN $documentIds',
  );
  const texts = addText(conditions, filter.text, 'Measure', ['foldedName', 'foldedText']);
  const source = chooseSource(
    conditions,
    [adopting(filter.initiativeIds), answeredForBy(filter), inDocuments(filter, scope)],
    filter.documentIds === undefined ? texts : anyMeasure,
    anyMeasure,
  );
  return { source, conditions };
}

const anyMeasure = 'MATCH (node:Measure)';

/**
 * With their documents, whose index on date and id gives the order: a page reads the documents it shows, unless
 * something else leads to fewer measures.
 */
function alongDocuments(filter: MeasureFilter, scope: Scope): Candidates {
  const conditions = ownConditions(filter).add(
    'documentIds',
    filter.documentIds,
    'document.id IN $documentIds',
  );
  const document = documentBounds({ ...filter, scope });
  conditions.where.push(...document.where);
  Object.assign(conditions.parameters, document.parameters);
  const texts = addText(conditions, filter.text, 'Measure', ['foldedName', 'foldedText']);
  const source = chooseSource(
    conditions,
    [adopting(filter.initiativeIds), answeredForBy(filter)],
    filter.documentIds === undefined ? texts : inAnyDocument,
    inAnyDocument,
  );
  return {
    source:
      source === inAnyDocument ? source : `${source}\n    MATCH (document:Document)-[:CONTAINS]->(node)`,
    conditions,
  };
}

const inAnyDocument = 'MATCH (document:Document)-[:CONTAINS]->(node:Measure)';

/** What the measure itself and its clause must be. */
function ownConditions({ kinds, responsible, deadline }: MeasureFilter): ConditionList {
  const conditions = new ConditionList().add('kinds', kinds, 'node.kind IN $kinds');
  if (responsible !== undefined) {
    conditions.where.push(`${responsible ? '' : 'NOT '}EXISTS { (node)<-[:RESPONSIBLE_FOR]-() }`);
  }
  if (deadline !== undefined) {
    const given = 'EXISTS { (node)<-[duty:RESPONSIBLE_FOR]-() WHERE duty.deadline IS NOT NULL }';
    conditions.where.push(deadline ? given : `NOT ${given}`);
  }
  return conditions;
}

function adopting(initiativeIds: readonly string[] | undefined): Approach | null {
  if (initiativeIds === undefined) return null;
  const within = 'initiative.id IN $initiativeIds';
  return {
    source: `MATCH (initiative:Initiative)<-[:ADOPTS]-(node:Measure) WHERE ${within}
    WITH DISTINCT node`,
    condition: `EXISTS { (node)-[:ADOPTS]->(initiative:Initiative) WHERE ${within} }`,
    parameters: { initiativeIds },
  };
}

/** Agency, role and function of one and the same duty. */
function answeredForBy({ agencyIds, roles, functions }: MeasureFilter): Approach | null {
  const duty = new ConditionList()
    .add('agencyIds', agencyIds, 'agency.id IN $agencyIds')
    .add('roles', roles, 'fact.role IN $roles')
    .add('functions', functions, functionCondition('agency', functions));
  if (duty.where.length === 0) return null;
  const within = duty.where.join(' AND ');
  return {
    // By role alone there is no way in: most measures have every role.
    source:
      agencyIds === undefined && functions === undefined
        ? null
        : `MATCH (agency:Agency)-[fact:RESPONSIBLE_FOR]->(node:Measure) WHERE ${within}
    WITH DISTINCT node`,
    condition: `EXISTS { (agency:Agency)-[fact:RESPONSIBLE_FOR]->(node) WHERE ${within} }`,
    parameters: duty.parameters,
  };
}

function inDocuments(filter: MeasureFilter, scope: Scope): Approach | null {
  const document = documentBounds({ ...filter, scope });
  if (document.where.length === 0) return null;
  const within = document.where.join(' AND ');
  return {
    source: `MATCH (document:Document)-[:CONTAINS]->(node:Measure) WHERE ${within}
    WITH node`,
    condition: `EXISTS { (document:Document)-[:CONTAINS]->(node) WHERE ${within} }`,
    parameters: document.parameters,
  };
}
