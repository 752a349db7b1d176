/** One statement for nodes and what will be asked of them: each step a list within the row of its node. */
import neo4j from 'neo4j-driver';
import type { GraphNode, Label } from '../../../schema/graph.ts';
import type { Ahead, Look, Outlook, Step, Told } from '../../look-ahead.ts';
import { projectionOf, type Fact, type Projection, type RecordShape } from '../projections.ts';
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

/** What of a statement follows from the outlook alone; an outlook comes again and again. */
interface Prepared {
  readonly records: Projection;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Cypher for a node of the outlook's label and what comes along with it. */
  readonly project: (variable: string) => string;
}

const prepared = new WeakMap<Outlook, Prepared>();

function preparedFor(outlook: Outlook): Prepared {
  const found = prepared.get(outlook) ?? prepare(outlook);
  prepared.set(outlook, found);
  return found;
}

function prepare({ label: outlookLabel, steps, members }: Outlook): Prepared {
  const records = projectionOf(members);
  const parameters: Record<string, unknown> = { mostAhead: neo4j.int(mostEntries + 1) };
  let variables = 0;

  const withSteps = (label: Label, variable: string, then: readonly Step[]): string =>
    `[${[records.project(label, variable), ...then.map((step) => column(label, variable, step))].join(', ')}]`;

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
      RETURN ${way.fact === null ? end : `[${records.project(way.fact, fact)}, ${end}]`}
    }`;
  };

  const texts = new Map<string, string>();
  return {
    records,
    parameters,
    project: (variable) => {
      const text = texts.get(variable) ?? withSteps(outlookLabel, variable, steps);
      texts.set(variable, text);
      return text;
    },
  };
}

/** Nodes of the outlook with what comes along, other records plain. */
export function nodesWithOutlook(outlook: Outlook, told: Told, answered: () => void): RecordShape {
  const { records, parameters, project } = preparedFor(outlook);
  const reader = new OutlookReader(records, told);
  return {
    parameters,
    answered,
    project: (of, variable) => (of === outlook.label ? project(variable) : records.project(of, variable)),
    stored: (of, value) => {
      if (of !== outlook.label) return records.stored(of, value);
      const [own, ...columns] = value as readonly unknown[];
      const stored = records.stored(of, own);
      reader.tellSteps(outlook.label, stored['id'] as string, outlook.steps, columns);
      return stored;
    },
  };
}

function wayOf(label: Label, { look }: Step): Way {
  const way = ways[`${label} ${look}`];
  if (way === undefined) throw new Error(`no way from ${label} by ${look}`);
  return way;
}

/** Reads what came along with a node, and tells it. */
class OutlookReader {
  readonly #records: Projection;
  readonly #told: Told;
  constructor(records: Projection, told: Told) {
    this.#records = records;
    this.#told = told;
  }

  tellSteps(label: Label, id: string, steps: readonly Step[], columns: readonly unknown[]): void {
    steps.forEach((step, at) => this.#tellStep(label, id, step, columns[at]));
  }

  #tellStep(label: Label, id: string, step: Step, value: unknown): void {
    const { look } = step;
    if (look === 'measureCount' || look === 'documentCount')
      return this.#told(look, id, value as number, step);
    const way = wayOf(label, step);
    const entries = (value as readonly unknown[]).map((entry) => this.#readEntry(way, id, step, entry));
    if (look === 'region' || look === 'parent' || look === 'document' || entries.length > mostEntries) return;
    this.#told(look, id, entries as Ahead[typeof look], step);
  }

  #readEntry(way: Way, id: string, step: Step, entry: unknown): unknown {
    const [fact, end] = way.fact === null ? [null, entry] : (entry as readonly [unknown, unknown]);
    const known = way.fact && this.#records.stored(way.fact, fact);
    if (!step.ends) return known && toFact(step.look, id, end as string, known);
    const [own, ...columns] = end as readonly unknown[];
    const stored = this.#records.stored(way.to, own);
    const reached = toGraphNode(way.to, stored);
    this.#told('nodes', reached.id, reached, null);
    this.tellSteps(way.to, reached.id, step.then, columns);
    return known === null ? withoutLabel(way.to, stored, reached) : toFact(step.look, id, reached.id, known);
  }
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

function toFact(look: Look, id: string, endId: string, stored: Stored): unknown {
  switch (look) {
    case 'responsibilitiesOfMeasures':
      return toResponsibility(endId, id, stored);
    case 'responsibilitiesOfAgencies':
      return toResponsibility(id, endId, stored);
    case 'referencesFrom':
      return toReference(id, endId, stored);
    case 'referencesTo':
      return toReference(endId, id, stored);
    case 'adoptionsOfMeasures':
      return toAdoption(id, endId, stored);
    default:
      return toAdoption(endId, id, stored);
  }
}
