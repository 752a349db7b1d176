/** The filters of the lists, each as a question to the database. */
import type { Relation } from '../../../schema/facts.ts';
import type { AgencyNode, DocumentNode, InitiativeNode, RegionNode } from '../../../schema/graph.ts';
import { documentOrdering, ordering } from '../../graph/page.ts';
import { plainNumber } from '../../graph/reference-keys.ts';
import type {
  AgencyFilter,
  AgencyOrder,
  DocumentFilter,
  DocumentOrder,
  InitiativeFilter,
  InitiativeOrder,
  RegionFilter,
  RegionOrder,
} from '../../policy-graph.ts';
import { unnamedMark } from '../../../schema/ids.ts';
import { toAgency, toDocument, toInitiative, toRegion } from '../records.ts';
import { anyRelation } from '../reference-types.ts';
import { chooseSource, type Approach } from './approach.ts';
import { ConditionList, functionCondition } from './conditions.ts';
import { countColumn } from './keyset.ts';
import type { ListQuestion } from './list-question.ts';
import { eachRegionWithin } from './region-scope.ts';
import { addText } from './text-source.ts';

/** Regions of the filter, with those that lie in them if asked for; see region-scope.ts. */
type Scope = readonly string[] | undefined;

const lackingOf = {
  date: 'node.undated = true',
  title: 'node.untitled = true',
  number: 'node.unnumbered = true',
  citedBy: null,
} as const;

/**
 * Whether the statement itself finds the regions that lie in those of the filter: where nothing leads to the
 * documents but their region, date and other members. Else they are to be found before (region-scope.ts).
 */
export function findsItsRegions(filter: DocumentFilter): boolean {
  const { text, issuerIds, functions, relations, refersToIds, initiativeIds } = filter;
  return (
    filter.regionIds !== undefined &&
    filter.withDescendants === true &&
    [text, issuerIds, functions, relations, refersToIds, initiativeIds].every((way) => way === undefined)
  );
}

/** @param scope where the statement finds its regions itself, those of the filter */
export function documentsQuestion(
  filter: DocumentFilter,
  order: DocumentOrder,
  scope: Scope,
): ListQuestion<DocumentNode> {
  const { issuerIds, functions, relations, refersToIds, initiativeIds } = filter;
  const scopeFound = findsItsRegions(filter);
  const dated = filter.dateFrom !== undefined || filter.dateTo !== undefined;
  const conditions = new ConditionList()
    .add('ids', filter.ids, 'node.id IN $ids')
    .add('number', filter.number && plainNumber(filter.number), 'node.number = $number')
    .add('status', filter.status, 'node.status = $status')
    .add('regionIds', scope, scopeFound ? 'node.regionId = regionId' : 'node.regionId IN $regionIds')
    .add('levels', filter.levels, 'node.level IN $levels')
    .add('dateFrom', filter.dateFrom, 'node.date >= $dateFrom')
    .add('dateTo', filter.dateTo, 'node.date <= $dateTo')
    .add('sourceFile', filter.sourceFile, 'node.sourceFile = $sourceFile');
  const texts = addText(conditions, filter.text, 'Document', ['foldedName', 'foldedNumber']);
  const source = chooseSource(
    conditions,
    [
      issuedBy('issuerIds', issuerIds, 'agency.id IN $issuerIds'),
      issuedBy('functions', functions, functionCondition('agency', undefined), byFunction),
      referring(relations, refersToIds),
      withMeasuresAdopting(initiativeIds),
    ],
    texts,
    scopeFound ? `${eachRegionWithin} MATCH (node:Document)` : 'MATCH (node:Document)',
  );
  return {
    label: 'Document',
    source,
    conditions,
    order: documentOrdering(order),
    columns: [order.field === 'citedBy' ? 'citations' : order.field, 'id'],
    // A document without a date matches no bound of dates.
    lacking: order.field === 'date' && dated ? null : lackingOf[order.field],
    counted: null,
    few: filter.number !== undefined || filter.ids !== undefined,
    read: toDocument,
  };
}

/** By its statistics Neo4j may rather look at all documents, whoever issued them. */
const byFunction = 'USING INDEX agency:Agency(function)';

function issuedBy(
  name: string,
  value: readonly string[] | undefined,
  condition: string,
  hint = '',
): Approach | null {
  if (value === undefined) return null;
  return {
    source: `MATCH (agency:Agency)<-[:ISSUED_BY]-(node:Document) ${hint} WHERE ${condition}
    WITH DISTINCT node`,
    condition: `EXISTS { (node)-[:ISSUED_BY]->(agency:Agency) WHERE ${condition} }`,
    parameters: { [name]: value },
  };
}

/** Relation and target of one and the same reference. */
function referring(
  relations: readonly Relation[] | undefined,
  targetIds: readonly string[] | undefined,
): Approach | null {
  if (relations === undefined && targetIds === undefined) return null;
  const types = anyRelation(relations);
  if (types === '') return { source: null, condition: 'false', parameters: {} };
  if (targetIds === undefined) {
    // No way in: there are more references than documents.
    return { source: null, condition: `EXISTS { (node)-[:${types}]->() }`, parameters: {} };
  }
  const within = 'target.id IN $refersToIds';
  return {
    source: `MATCH (target:Document)<-[:${types}]-(node:Document) WHERE ${within}
    WITH DISTINCT node`,
    condition: `EXISTS { (node)-[:${types}]->(target:Document) WHERE ${within} }`,
    parameters: { refersToIds: targetIds },
  };
}

function withMeasuresAdopting(initiativeIds: readonly string[] | undefined): Approach | null {
  if (initiativeIds === undefined) return null;
  const within = 'initiative.id IN $initiativeIds';
  return {
    source: `MATCH (initiative:Initiative)<-[:ADOPTS]-(:Measure)<-[:CONTAINS]-(node:Document) WHERE ${within}
    WITH DISTINCT node`,
    condition: `EXISTS { (node)-[:CONTAINS]->(:Measure)-[:ADOPTS]->(initiative:Initiative) WHERE ${within} }`,
    parameters: { initiativeIds },
  };
}

export function agenciesQuestion(
  filter: AgencyFilter,
  order: AgencyOrder,
  scope: Scope,
): ListQuestion<AgencyNode> {
  const conditions = new ConditionList()
    .add('functions', filter.functions, 'node.function IN $functions')
    .add('levels', filter.levels, 'node.level IN $levels')
    .add('regionIds', scope, 'node.regionId IN $regionIds')
    .add('collective', filter.collective, 'node.collective = $collective')
    .add(
      'roles',
      filter.roles,
      'EXISTS { (node)-[duty:RESPONSIBLE_FOR]->(:Measure) WHERE duty.role IN $roles }',
    );
  if (filter.resolved !== undefined) {
    conditions.add('unnamed', unnamedMark, unresolvedCondition(filter.resolved));
  }
  const texts = addText(conditions, filter.text, 'Agency', ['foldedName', 'foldedVariants']);
  return {
    ...listedBy(order, order.field === 'measures' ? 'COUNT { (node)-[:RESPONSIBLE_FOR]->() }' : null),
    label: 'Agency',
    source: texts ?? 'MATCH (node:Agency)',
    conditions,
    read: toAgency,
  };
}

/** A single unit whose full name could not be told; see isNameTold in schema/ids.ts. */
function unresolvedCondition(resolved: boolean): string {
  const unresolved = '(node.collective = false AND node.id CONTAINS $unnamed)';
  return resolved ? `NOT ${unresolved}` : unresolved;
}

/** @param scope ids of the parent and all regions that lie in it, if those are asked for */
export function regionsQuestion(
  filter: RegionFilter,
  order: RegionOrder,
  scope: Scope,
): ListQuestion<RegionNode> {
  const conditions = new ConditionList()
    .add('levels', filter.levels, 'node.level IN $levels')
    .add('parentId', scope === undefined ? filter.parentId : undefined, 'node.parentId = $parentId')
    .add('within', scope, 'node.id IN $within');
  if (scope !== undefined) conditions.add('parentId', filter.parentId, 'node.id <> $parentId');
  const texts = addText(conditions, filter.text, 'Region', ['foldedName']);
  const documents = order.field === 'documents' ? 'COUNT { (node)<-[:GOVERNS]-() }' : null;
  return {
    ...listedBy(order, documents, order.field === 'code' ? 'node.code IS NULL' : null),
    label: 'Region',
    source: texts ?? 'MATCH (node:Region)',
    conditions,
    read: toRegion,
  };
}

export function initiativesQuestion(
  filter: InitiativeFilter,
  order: InitiativeOrder,
): ListQuestion<InitiativeNode> {
  const conditions = new ConditionList();
  const texts = addText(conditions, filter.text, 'Initiative', ['foldedName']);
  return {
    ...listedBy(order, order.field === 'adoptions' ? 'COUNT { (node)<-[:ADOPTS]-() }' : null),
    label: 'Initiative',
    source: texts ?? 'MATCH (node:Initiative)',
    conditions,
    read: toInitiative,
  };
}

type Listed = Pick<ListQuestion<never>, 'order' | 'columns' | 'lacking' | 'counted' | 'few'>;

/** By a property or, if there is a way to count it, by a count; ties are broken by id. */
function listedBy(
  order: { readonly field: string; readonly descending?: boolean },
  counted: string | null,
  lacking: string | null = null,
): Listed {
  const ordered = ordering(order);
  const first = counted === null ? order.field : countColumn;
  return {
    order: ordered,
    columns: ordered.columns.length === 1 ? ['id'] : [first, 'id'],
    lacking,
    counted,
    few: false,
  };
}
