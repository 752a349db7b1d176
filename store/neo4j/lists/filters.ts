/** The filters of the lists, each as a question to the database. */
import type { Relation } from '../../../schema/facts.ts';
import type {
  AgencyNode,
  DocumentNode,
  InitiativeNode,
  MeasureNode,
  RegionNode,
} from '../../../schema/graph.ts';
import { documentOrdering, idOrder, measureOrder } from '../../graph/page.ts';
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
import { chooseSource, type Approach } from './approach.ts';
import { ConditionList, functionCondition } from './conditions.ts';
import { documentBounds } from './document-bounds.ts';
import type { ListQuestion } from './list-question.ts';
import { addText } from './text-source.ts';

/** Regions of the filter, with those that lie in them if asked for; see region-scope.ts. */
type Scope = readonly string[] | undefined;

const lackingFlags = { date: 'undated', title: 'untitled', number: 'unnumbered', citedBy: null } as const;

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
  const texts = addText(conditions, filter.text, 'Document', ['foldedName', 'foldedNumber']);
  const source = chooseSource(
    conditions,
    [
      issuedBy('issuerIds', issuerIds, 'agency.id IN $issuerIds'),
      issuedBy('functions', functions, functionCondition('agency', undefined)),
      referringBy(relations),
    ],
    texts,
    'MATCH (node:Document)',
  );
  return {
    label: 'Document',
    source,
    conditions,
    order: documentOrdering(order),
    columns: [order.field === 'citedBy' ? 'citations' : order.field, 'id'],
    lackingFlag: lackingFlags[order.field],
    read: toDocument,
  };
}

function issuedBy(name: string, value: readonly string[] | undefined, condition: string): Approach | null {
  if (value === undefined) return null;
  return {
    source: `MATCH (agency:Agency)<-[:ISSUED_BY]-(node:Document) WHERE ${condition}
    WITH DISTINCT node`,
    condition: `EXISTS { (node)-[:ISSUED_BY]->(agency:Agency) WHERE ${condition} }`,
    parameters: { [name]: value },
  };
}

function referringBy(relations: readonly Relation[] | undefined): Approach | null {
  if (relations === undefined) return null;
  const types = anyRelation(relations);
  // No way in: there are more references than documents.
  return {
    source: null,
    condition: types === '' ? 'false' : `EXISTS { (node)-[:${types}]->() }`,
    parameters: {},
  };
}

export function agenciesQuestion(filter: AgencyFilter, scope: Scope): ListQuestion<AgencyNode> {
  const conditions = new ConditionList()
    .add('functions', filter.functions, 'node.function IN $functions')
    .add('levels', filter.levels, 'node.level IN $levels')
    .add('regionIds', scope, 'node.regionId IN $regionIds')
    .add('collective', filter.collective, 'node.collective = $collective');
  const texts = addText(conditions, filter.text, 'Agency', ['foldedName', 'foldedVariants']);
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
  const conditions = new ConditionList()
    .add('documentIds', filter.documentIds, 'node.documentId IN $documentIds')
    .add('kinds', filter.kinds, 'node.kind IN $kinds');
  const texts = addText(conditions, filter.text, 'Measure', ['foldedName', 'foldedText']);
  const source = chooseSource(
    conditions,
    [adopting(filter.initiativeIds), answeredForBy(filter), inDocuments(filter, scope)],
    filter.documentIds === undefined ? texts : 'MATCH (node:Measure)',
    'MATCH (node:Measure)',
  );
  return {
    label: 'Measure',
    source,
    conditions,
    order: measureOrder,
    columns: ['documentId', 'order'],
    lackingFlag: null,
    read: toMeasure,
  };
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
