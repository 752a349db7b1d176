/** The filters of the lists, each as a question to the database. */
import type {
  AgencyNode,
  DocumentNode,
  InitiativeNode,
  MeasureNode,
  RegionNode,
} from '../../../schema/graph.ts';
import { documentOrder, idOrder, measureOrder } from '../../graph/page.ts';
import { plainNumber } from '../../graph/reference-keys.ts';
import type {
  AgencyFilter,
  DocumentFilter,
  DocumentOrder,
  InitiativeFilter,
  MeasureFilter,
  RegionFilter,
} from '../../policy-graph.ts';
import { toAgency, toDocument, toInitiative, toMeasure, toRegion } from '../records.ts';
import { anyRelation } from '../reference-types.ts';
import { ConditionList, functionCondition } from './conditions.ts';
import type { ListQuestion } from './list-question.ts';
import { addText } from './text-source.ts';

/** Regions of the filter, with those that lie in them if asked for; see region-scope.ts. */
type Scope = readonly string[] | undefined;

const lackingFlags = { date: 'undated', title: 'untitled', number: 'unnumbered' } as const;

export function documentsQuestion(
  filter: DocumentFilter,
  order: DocumentOrder,
  scope: Scope,
): ListQuestion<DocumentNode> {
  const { issuerIds, functions, relations } = filter;
  const conditions = new ConditionList()
    .add('ids', filter.ids, 'node.id IN $ids')
    .add('number', filter.number && plainNumber(filter.number), 'node.number = $number')
    .add('status', filter.status, 'node.status = $status')
    .add('regionIds', scope, 'node.regionId IN $regionIds')
    .add('levels', filter.levels, 'node.level IN $levels')
    .add('dateFrom', filter.dateFrom, 'node.date >= $dateFrom')
    .add('dateTo', filter.dateTo, 'node.date <= $dateTo')
    .add('sourceFile', filter.sourceFile, 'node.sourceFile = $sourceFile');
  if (relations !== undefined) {
    conditions.where.push(
      relations.length === 0 ? 'false' : `EXISTS { (node)-[:${anyRelation(relations)}]->() }`,
    );
  }
  const texts = addText(conditions, filter.text, 'Document', ['foldedName', 'foldedNumber']);
  const byIssuer = texts === null && issuerIds !== undefined;
  const byFunction = texts === null && !byIssuer && functions !== undefined;
  const functionIs = functionCondition('agency', undefined);
  if (issuerIds !== undefined) conditions.parameters['issuerIds'] = issuerIds;
  if (functions !== undefined) conditions.parameters['functions'] = functions;
  if (issuerIds !== undefined && !byIssuer) conditions.where.push(issuedBy('agency.id IN $issuerIds'));
  if (functions !== undefined && !byFunction) conditions.where.push(issuedBy(functionIs));
  const source = byIssuer
    ? issuedByFirst('agency.id IN $issuerIds')
    : byFunction
      ? issuedByFirst(functionIs)
      : (texts ?? 'MATCH (node:Document)');
  return {
    label: 'Document',
    source,
    conditions,
    order: documentOrder(order),
    columns: [order.field, 'id'],
    lackingFlag: lackingFlags[order.field],
    read: toDocument,
  };
}

const issuedBy = (condition: string): string =>
  `EXISTS { (node)-[:ISSUED_BY]->(agency:Agency) WHERE ${condition} }`;

/** The same from the agency's side, so that its index is where the search begins. */
const issuedByFirst = (condition: string): string =>
  `MATCH (agency:Agency)<-[:ISSUED_BY]-(node:Document) WHERE ${condition}
    WITH DISTINCT node`;

export function agenciesQuestion(filter: AgencyFilter, scope: Scope): ListQuestion<AgencyNode> {
  const conditions = new ConditionList()
    .add('functions', filter.functions, 'node.function IN $functions')
    .add('levels', filter.levels, 'node.level IN $levels')
    .add('regionIds', scope, 'node.regionId IN $regionIds')
    .add('collective', filter.collective, 'node.collective = $collective');
  const texts = addText(conditions, filter.text, 'Agency', ['foldedName']);
  return { ...byId, label: 'Agency', source: texts ?? 'MATCH (node:Agency)', conditions, read: toAgency };
}

export function regionsQuestion(filter: RegionFilter): ListQuestion<RegionNode> {
  const conditions = new ConditionList()
    .add('levels', filter.levels, 'node.level IN $levels')
    .add('parentId', filter.parentId, 'node.parentId = $parentId');
  const texts = addText(conditions, filter.text, 'Region', ['foldedName']);
  return { ...byId, label: 'Region', source: texts ?? 'MATCH (node:Region)', conditions, read: toRegion };
}

export function initiativesQuestion(filter: InitiativeFilter): ListQuestion<InitiativeNode> {
  const conditions = new ConditionList();
  const texts = addText(conditions, filter.text, 'Initiative', ['foldedName']);
  return {
    ...byId,
    label: 'Initiative',
    source: texts ?? 'MATCH (node:Initiative)',
    conditions,
    read: toInitiative,
  };
}

const byId = { order: idOrder, columns: ['id'], lackingFlag: null } as const;

export function measuresQuestion(filter: MeasureFilter, scope: Scope): ListQuestion<MeasureNode> {
  const { agencyIds, roles, functions, initiativeIds } = filter;
  const conditions = new ConditionList()
    .add('documentIds', filter.documentIds, 'node.documentId IN $documentIds')
    .add('kinds', filter.kinds, 'node.kind IN $kinds')
    .add(
      'initiativeIds',
      initiativeIds,
      'EXISTS { (node)-[:ADOPTS]->(initiative:Initiative) WHERE initiative.id IN $initiativeIds }',
    );
  const ofDocument = new ConditionList()
    .add('regionIds', scope, 'document.regionId IN $regionIds')
    .add('levels', filter.levels, 'document.level IN $levels')
    .add('dateFrom', filter.dateFrom, 'document.date >= $dateFrom')
    .add('dateTo', filter.dateTo, 'document.date <= $dateTo');
  const ofDuty = new ConditionList()
    .add('agencyIds', agencyIds, 'agency.id IN $agencyIds')
    .add('roles', roles, 'fact.role IN $roles')
    .add('functions', functions, functionCondition('agency', functions));
  const texts = addText(conditions, filter.text, 'Measure', ['foldedName', 'foldedText']);
  Object.assign(conditions.parameters, ofDocument.parameters, ofDuty.parameters);

  let source = texts;
  if (ofDuty.where.length > 0) {
    const duty = '(agency:Agency)-[fact:RESPONSIBLE_FOR]->(node)';
    if (source === null && (agencyIds ?? functions) !== undefined) {
      source = `MATCH (agency:Agency)-[fact:RESPONSIBLE_FOR]->(node:Measure) WHERE ${ofDuty.where.join(' AND ')}
    WITH DISTINCT node`;
    } else conditions.where.push(`EXISTS { ${duty} WHERE ${ofDuty.where.join(' AND ')} }`);
  }
  if (ofDocument.where.length > 0) {
    const within = ofDocument.where.join(' AND ');
    if (source === null) {
      source = `MATCH (document:Document)-[:CONTAINS]->(node:Measure) WHERE ${within}
    WITH node`;
    } else conditions.where.push(`EXISTS { (document:Document)-[:CONTAINS]->(node) WHERE ${within} }`);
  }
  return {
    label: 'Measure',
    source: source ?? 'MATCH (node:Measure)',
    conditions,
    order: measureOrder,
    columns: ['documentId', 'order'],
    lackingFlag: null,
    read: toMeasure,
  };
}
