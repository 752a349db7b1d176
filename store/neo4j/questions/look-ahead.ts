/** One statement for nodes and what will be asked of them: each step a list within the row of its node. */
import neo4j from 'neo4j-driver';
import type { GraphNode, Label } from '../../../schema/graph.ts';
import type { Ahead, Look, Outlook, Step, Told } from '../../look-ahead.ts';
import { plainNodes, projection, unprojected, type NodeShape } from '../projections.ts';
import {
  toAdoption,
  toAgency,
  toGraphNode,
  toMeasure,
  toReference,
  toRegion,
  toResponsibility,
  type Stored,
} from '../records.ts';
import { anyRelation } from '../reference-types.ts';

/** Most entries of a list that come along; a longer one is left to a question of its own. */
const mostEntries = 1000;

type Fact = 'Responsibility' | 'Reference' | 'Adoption';

/** The way from `from` to the nodes `to` of a label, perhaps over a `fact`. */
interface Way {
  readonly to: Label;
  readonly fact: Fact | null;
  readonly match: (from: string, fact: string, to: string, step: Step) => string;
  readonly order: (fact: string, to: string) => string;
}

const node = (to: Label, match: Way['match'], order: Way['order']): Way => ({ to, fact: null, match, order });
const byId: Way['order'] = (_fact, to) => `${to}.id`;
const byPlace: Way['order'] = (fact) => `${fact}.order`;
const byFactId: Way['order'] = (fact) => `${fact}.id`;

/** As look-ups.ts asks for the same. */
const ways: Readonly<Record<string, Way>> = {
  'Document issuersOf': node(
    'Agency',
    (from, fact, to) => `(${from})-[${fact}:ISSUED_BY]->(${to}:Agency)`,
    byPlace,
  ),
  'Document measuresOf': node(
    'Measure',
    (from, _fact, to) => `(${from})-[:CONTAINS]->(${to}:Measure)`,
    (_fact, to) => `${to}.order`,
  ),
  'Document region': node('Region', (from, _fact, to) => `(${from})-[:GOVERNS]->(${to}:Region)`, byId),
  'Document referencesFrom': {
    to: 'Document',
    fact: 'Reference',
    match: (from, fact, to, { relations }) =>
      `(${from})-[${fact}:${anyRelation(relations)}]->(${to}:Document)`,
    order: byFactId,
  },
  'Document referencesTo': {
    to: 'Document',
    fact: 'Reference',
    match: (from, fact, to, { relations }) =>
      `(${from})<-[${fact}:${anyRelation(relations)}]-(${to}:Document)`,
    order: byFactId,
  },
  'Measure document': node('Document', (from, _fact, to) => `(${from})<-[:CONTAINS]-(${to}:Document)`, byId),
  'Measure responsibilitiesOfMeasures': {
    to: 'Agency',
    fact: 'Responsibility',
    match: (from, fact, to) => `(${from})<-[${fact}:RESPONSIBLE_FOR]-(${to}:Agency)`,
    order: byPlace,
  },
  'Measure adoptionsOfMeasures': {
    to: 'Initiative',
    fact: 'Adoption',
    match: (from, fact, to) => `(${from})-[${fact}:ADOPTS]->(${to}:Initiative)`,
    order: byPlace,
  },
  'Initiative adoptionsOfInitiatives': {
    to: 'Measure',
    fact: 'Adoption',
    match: (from, fact, to) =>
      `(${from})<-[${fact}:ADOPTS]-(${to}:Measure)<-[:CONTAINS]-(${fact}Document:Document)`,
    order: (fact, to) => `${fact}Document.date, ${to}.id`,
  },
  'Agency responsibilitiesOfAgencies': {
    to: 'Measure',
    fact: 'Responsibility',
    match: (from, fact, to) =>
      `(${from})-[${fact}:RESPONSIBLE_FOR]->(${to}:Measure)<-[:CONTAINS]-(${fact}Document:Document)`,
    order: (fact, to) => `${fact}Document.date, ${fact}Document.id, ${to}.order, ${fact}.order`,
  },
  'Agency region': node('Region', (from, _fact, to) => `(${from})-[:LOCATED_IN]->(${to}:Region)`, byId),
  'Agency parent': node('Agency', (from, _fact, to) => `(${from})-[:PART_OF]->(${to}:Agency)`, byId),
  'Region parent': node('Region', (from, _fact, to) => `(${from})-[:PART_OF]->(${to}:Region)`, byId),
  'Region subregionsOf': node('Region', (from, _fact, to) => `(${from})<-[:PART_OF]-(${to}:Region)`, byId),
  'Region agenciesIn': node(
    'Agency',
    (from, _fact, to) => `(${from})<-[:LOCATED_IN]-(${to}:Agency) WHERE NOT ${to}.collective`,
    byId,
  ),
};

/** Counted from the degrees of the nodes. */
const counts: Readonly<Record<string, (from: string) => string>> = {
  'Document measureCount': (from) => `COUNT { (${from})-[:CONTAINS]->() }`,
  'Agency measureCount': (from) => `COUNT { (${from})-[:RESPONSIBLE_FOR]->() }`,
  'Agency documentCount': (from) => `COUNT { (${from})<-[:ISSUED_BY]-() }`,
  'Region documentCount': (from) => `COUNT { (${from})<-[:GOVERNS]-() }`,
};

/** Nodes of the outlook with what comes along, others plain. */
export function nodesWithOutlook(
  { label: outlookLabel, steps }: Outlook,
  told: Told,
  answered: () => void,
): NodeShape {
  const parameters: Record<string, unknown> = { mostAhead: neo4j.int(mostEntries + 1) };
  let variables = 0;

  const withSteps = (label: Label, variable: string, then: readonly Step[]): string =>
    `[${[projection(label, variable), ...then.map((step) => column(label, variable, step))].join(', ')}]`;

  const column = (label: Label, from: string, step: Step): string => {
    const count = counts[`${label} ${step.look}`];
    if (count !== undefined) return count(from);
    const way = wayOf(label, step);
    const place = ++variables;
    const [fact, to] = [`fact${place}`, `to${place}`];
    const kept = way.fact === null ? to : `${fact}, ${to}`;
    if (step.first !== undefined) parameters[`first${place}`] = neo4j.int(step.first);
    const limit = step.first === undefined ? '$mostAhead' : `$first${place}`;
    const end = step.ends ? withSteps(way.to, to, step.then) : `${to}.id`;
    return `COLLECT {
      MATCH ${way.match(from, fact, to, step)}
      WITH ${kept} ORDER BY ${way.order(fact, to)} LIMIT ${limit}
      RETURN ${way.fact === null ? end : `[${projection(way.fact, fact)}, ${end}]`}
    }`;
  };

  return {
    parameters,
    answered,
    project: (label, variable) =>
      label === outlookLabel ? withSteps(label, variable, steps) : plainNodes.project(label, variable),
    stored: (label, value) => {
      if (label !== outlookLabel) return plainNodes.stored(label, value);
      const [own, ...columns] = value as readonly unknown[];
      const stored = unprojected(label, own);
      tellSteps(label, stored['id'] as string, steps, columns, told);
      return stored;
    },
  };
}

function wayOf(label: Label, { look }: Step): Way {
  const way = ways[`${label} ${look}`];
  if (way === undefined) throw new Error(`no way from ${label} by ${look}`);
  return way;
}

function tellSteps(
  label: Label,
  id: string,
  steps: readonly Step[],
  columns: readonly unknown[],
  told: Told,
): void {
  steps.forEach((step, at) => tellStep(label, id, step, columns[at], told));
}

function tellStep(label: Label, id: string, step: Step, value: unknown, told: Told): void {
  const { look } = step;
  if (look === 'measureCount' || look === 'documentCount') return told(look, id, value as number, step);
  const way = wayOf(label, step);
  const entries = (value as readonly unknown[]).map((entry) => readEntry(way, id, step, entry, told));
  if (look === 'region' || look === 'parent' || look === 'document' || entries.length > mostEntries) return;
  told(look, id, entries as Ahead[typeof look], step);
}

function readEntry(way: Way, id: string, step: Step, entry: unknown, told: Told): unknown {
  const [fact, end] = way.fact === null ? [null, entry] : (entry as readonly [unknown, unknown]);
  if (!step.ends) return way.fact === null ? null : toFact(step.look, id, end as string, fact);
  const [own, ...columns] = end as readonly unknown[];
  const stored = unprojected(way.to, own);
  const reached = toGraphNode(way.to, stored);
  told('nodes', reached.id, reached, null);
  tellSteps(way.to, reached.id, step.then, columns, told);
  return way.fact === null ? withoutLabel(way.to, stored, reached) : toFact(step.look, id, reached.id, fact);
}

/** As the look-ups answer nodes whose label is known. */
function withoutLabel(label: Label, stored: Stored, reached: GraphNode): unknown {
  switch (label) {
    case 'Agency':
      return toAgency(stored);
    case 'Measure':
      return toMeasure(stored);
    case 'Region':
      return toRegion(stored);
    default:
      return reached;
  }
}

function toFact(look: Look, id: string, endId: string, value: unknown): unknown {
  switch (look) {
    case 'responsibilitiesOfMeasures':
      return toResponsibility(endId, id, unprojected('Responsibility', value));
    case 'responsibilitiesOfAgencies':
      return toResponsibility(id, endId, unprojected('Responsibility', value));
    case 'referencesFrom':
      return toReference(id, endId, unprojected('Reference', value));
    case 'referencesTo':
      return toReference(endId, id, unprojected('Reference', value));
    case 'adoptionsOfMeasures':
      return toAdoption(id, endId, unprojected('Adoption', value));
    default:
      return toAdoption(endId, id, unprojected('Adoption', value));
  }
}
