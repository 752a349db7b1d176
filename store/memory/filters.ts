/** Filters as predicates over one snapshot. Every condition given must hold; of a list any one. */
import type {
  AgencyNode,
  DocumentNode,
  InitiativeNode,
  MeasureNode,
  RegionNode,
} from '../../schema/graph.ts';
import { isNameTold } from '../../schema/ids.ts';
import { plainNumber } from '../graph/reference-keys.ts';
import { foldText } from '../graph/fold-text.ts';
import type {
  AgencyFilter,
  DocumentFilter,
  InitiativeFilter,
  MeasureFilter,
  RegionFilter,
} from '../policy-graph.ts';
import type { Snapshot } from './snapshot.ts';

type Test<T> = (node: T) => boolean;

export function documentTest(filter: DocumentFilter, snapshot: Snapshot): Test<DocumentNode> {
  const number = filter.number === undefined ? undefined : plainNumber(filter.number);
  const issuer = issuerTest(filter, snapshot);
  return allOf<DocumentNode>([
    among(filter.ids, ({ id }) => id),
    number === undefined ? null : (document) => document.number === number,
    filter.status === undefined ? null : ({ status }) => status === filter.status,
    among(regionsWithin(filter, snapshot), ({ regionId }) => regionId),
    among(filter.levels, ({ level }) => level),
    within(filter.dateFrom, filter.dateTo, ({ date }) => date),
    issuer === null ? null : ({ id }) => issuer(id),
    referringTest(filter, snapshot),
    filter.initiativeIds === undefined ? null : adoptingDocumentTest(filter.initiativeIds, snapshot),
    contains(filter.text, ({ title, number: own }) => [title, own]),
    filter.sourceFile === undefined ? null : ({ sourceFile }) => sourceFile === filter.sourceFile,
  ]);
}

/** Relation and target must hold of one and the same reference. */
function referringTest(filter: DocumentFilter, snapshot: Snapshot): Test<DocumentNode> | null {
  const { relations, refersToIds } = filter;
  if (relations === undefined && refersToIds === undefined) return null;
  const targets = refersToIds && new Set(refersToIds);
  return ({ id }) =>
    snapshot
      .referencesFrom(id)
      .some(
        ({ relation, toId }) =>
          (relations?.includes(relation) ?? true) && (targets === undefined || targets.has(toId)),
      );
}

function adoptingDocumentTest(initiativeIds: readonly string[], snapshot: Snapshot): Test<DocumentNode> {
  const adoptions = initiativeIds.flatMap((id) => snapshot.adoptionsOfInitiative(id));
  const documents = new Set(adoptions.map(({ documentId }) => documentId));
  return ({ id }) => documents.has(id);
}

function issuerTest(filter: DocumentFilter, snapshot: Snapshot): Test<string> | null {
  const { issuerIds, functions } = filter;
  if (issuerIds === undefined && functions === undefined) return null;
  const named = among<AgencyNode>(issuerIds, ({ id }) => id);
  const working = among<AgencyNode>(functions, (agency) => agency.function);
  return (documentId) => {
    const issuers = snapshot.issuersOf(documentId);
    return (named === null || issuers.some(named)) && (working === null || issuers.some(working));
  };
}

export function agencyTest(filter: AgencyFilter, snapshot: Snapshot): Test<AgencyNode> {
  return allOf<AgencyNode>([
    contains(filter.text, ({ name, variantNames }) => [name, ...variantNames]),
    among(filter.functions, (agency) => agency.function),
    among(filter.levels, ({ level }) => level),
    among(regionsWithin(filter, snapshot), ({ regionId }) => regionId),
    filter.collective === undefined ? null : ({ collective }) => collective === filter.collective,
    filter.roles === undefined
      ? null
      : ({ id }) => snapshot.responsibilitiesOfAgency(id).some(({ role }) => filter.roles?.includes(role)),
    filter.resolved === undefined ? null : (agency) => isNameTold(agency) === filter.resolved,
  ]);
}

export function regionTest(filter: RegionFilter, snapshot: Snapshot): Test<RegionNode> {
  return allOf<RegionNode>([
    contains(filter.text, ({ name }) => [name]),
    among(filter.levels, ({ level }) => level),
    insideTest(filter, snapshot),
  ]);
}

function insideTest(
  { parentId, withDescendants }: RegionFilter,
  snapshot: Snapshot,
): Test<RegionNode> | null {
  if (parentId === undefined) return null;
  if (withDescendants !== true) return (region) => region.parentId === parentId;
  const within = new Set(regionsWithin({ regionIds: [parentId], withDescendants }, snapshot));
  return ({ id }) => id !== parentId && within.has(id);
}

export function initiativeTest(filter: InitiativeFilter): Test<InitiativeNode> {
  return allOf<InitiativeNode>([contains(filter.text, ({ name }) => [name])]);
}

/** Roles, functions and agencies must hold of one and the same responsibility. */
export function measureTest(filter: MeasureFilter, snapshot: Snapshot): Test<MeasureNode> {
  const document = documentTest(
    {
      ...(filter.regionIds === undefined ? {} : { regionIds: filter.regionIds }),
      ...(filter.withDescendants === undefined ? {} : { withDescendants: filter.withDescendants }),
      ...(filter.levels === undefined ? {} : { levels: filter.levels }),
      ...(filter.dateFrom === undefined ? {} : { dateFrom: filter.dateFrom }),
      ...(filter.dateTo === undefined ? {} : { dateTo: filter.dateTo }),
    },
    snapshot,
  );
  return allOf<MeasureNode>([
    among(filter.documentIds, ({ documentId }) => documentId),
    among(filter.kinds, ({ kind }) => kind),
    ({ documentId }) => {
      const node = snapshot.document(documentId);
      return node !== null && document(node);
    },
    responsibleTest(filter, snapshot),
    filter.responsible === undefined
      ? null
      : ({ id }) => snapshot.responsibilitiesOfMeasure(id).length > 0 === filter.responsible,
    filter.deadline === undefined
      ? null
      : ({ id }) =>
          snapshot.responsibilitiesOfMeasure(id).some(({ deadline }) => deadline !== null) ===
          filter.deadline,
    adoptsTest(filter.initiativeIds, snapshot),
    saysTest(filter.text, snapshot),
  ]);
}

function saysTest(text: string | undefined, snapshot: Snapshot): Test<MeasureNode> | null {
  const folded = foldText(text ?? '');
  if (folded === '') return null;
  return (measure) => {
    const words = snapshot.wordsOf(measure);
    return words.name.includes(folded) || words.text.includes(folded);
  };
}

function responsibleTest(filter: MeasureFilter, snapshot: Snapshot): Test<MeasureNode> | null {
  const { agencyIds, roles, functions } = filter;
  if (agencyIds === undefined && roles === undefined && functions === undefined) return null;
  return ({ id }) =>
    snapshot
      .responsibilitiesOfMeasure(id)
      .some(
        ({ agencyId, role }) =>
          (agencyIds === undefined || agencyIds.includes(agencyId)) &&
          (roles === undefined || roles.includes(role)) &&
          (functions === undefined || functions.includes(snapshot.agency(agencyId)?.function ?? '')),
      );
}

export function adoptsTest(
  initiativeIds: readonly string[] | undefined,
  snapshot: Snapshot,
): Test<{ readonly id: string }> | null {
  if (initiativeIds === undefined) return null;
  return ({ id }) =>
    snapshot.adoptionsOfMeasure(id).some(({ initiativeId }) => initiativeIds.includes(initiativeId));
}

/** Ids of the regions, with those that lie in them if asked for; cycle safe. */
export function regionsWithin(
  filter: { readonly regionIds?: readonly string[]; readonly withDescendants?: boolean },
  snapshot: Snapshot,
): readonly string[] | undefined {
  if (filter.regionIds === undefined || filter.withDescendants !== true) return filter.regionIds;
  const found = new Set(filter.regionIds);
  for (const id of found) for (const region of snapshot.subregionsOf(id)) found.add(region.id);
  return [...found];
}

function allOf<T>(tests: readonly (Test<T> | null)[]): Test<T> {
  const given = tests.filter((test) => test !== null);
  return (node) => given.every((test) => test(node));
}

function among<T>(
  values: readonly string[] | undefined,
  valueOf: (node: T) => string | null,
): Test<T> | null {
  if (values === undefined) return null;
  const allowed = new Set(values);
  return (node) => {
    const value = valueOf(node);
    return value !== null && allowed.has(value);
  };
}

/** Dates as ISO strings, inclusive; none is never within bounds. */
function within<T>(
  from: string | undefined,
  to: string | undefined,
  dateOf: (node: T) => string | null,
): Test<T> | null {
  if (from === undefined && to === undefined) return null;
  return (node) => {
    const date = dateOf(node);
    return date !== null && (from === undefined || date >= from) && (to === undefined || date <= to);
  };
}

function contains<T>(
  text: string | undefined,
  fieldsOf: (node: T) => readonly (string | null)[],
): Test<T> | null {
  const folded = foldText(text ?? '');
  if (folded === '') return null;
  return (node) => fieldsOf(node).some((field) => field !== null && foldText(field).includes(folded));
}
