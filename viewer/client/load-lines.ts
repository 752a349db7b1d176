/** What stands behind lines and groups of a picture, and the requests for it. */
import type { Relation } from '../../schema/facts.ts';
import type { ApiRequest, Ask } from './graphql-client.ts';
import {
  documentsByIdQuery,
  functionQuery,
  measuresByIdQuery,
  referenceQuery,
  referencesOfQuery,
} from './line-queries.ts';
import type { NamedRequest } from './runnable-query.ts';
import type { ApiAgency, ApiMeasure } from './types.ts';

/** Nodes asked for at a time, within the server's limits on aliases and cost. */
const atOnce = 20;

/** Agencies of a line of work that are named. */
const agenciesShown = 100;

/** Those that are still there, in the order of the ids. */
export async function loadMeasures(
  ask: Ask,
  ids: readonly string[],
  signal?: AbortSignal,
): Promise<readonly ApiMeasure[]> {
  const answers = await Promise.all(
    chunks(ids).map((some) => {
      const { query, variables } = nodesRequest(measuresByIdQuery, some);
      return ask<Readonly<Record<string, ApiMeasure | null>>>(query, variables, signal);
    }),
  );
  return answers.flatMap((answer) => Object.values(answer)).filter((measure) => measure !== null);
}

export interface FunctionAgencies {
  readonly totalCount: number;
  readonly nodes: readonly ApiAgency[];
}

export async function loadFunction(ask: Ask, name: string, signal?: AbortSignal): Promise<FunctionAgencies> {
  const { query, variables } = functionRequest(name);
  return (await ask<{ readonly agencies: FunctionAgencies }>(query, variables, signal)).agencies;
}

export function functionRequest(name: string): ApiRequest {
  return { query: functionQuery, variables: { functions: [name], first: agenciesShown } };
}

export function referenceRequest(from: string, to: string): ApiRequest {
  return { query: referenceQuery, variables: { from, to } };
}

/** The measures with who answers for them; of many in several questions. */
export function measureRequests(ids: readonly string[]): readonly NamedRequest[] {
  return numbered('Measures', ids, (some) => nodesRequest(measuresByIdQuery, some));
}

export function documentRequests(ids: readonly string[]): readonly NamedRequest[] {
  return numbered('Documents', ids, (some) => nodesRequest(documentsByIdQuery, some));
}

/** What these documents refer to, by one relation. */
export function referencesRequests(ids: readonly string[], relation: Relation): readonly NamedRequest[] {
  const relations = [relation.toUpperCase()];
  return numbered('References', ids, (some) => {
    const { query, variables } = nodesRequest(referencesOfQuery, some);
    return { query, variables: { ...variables, relations } };
  });
}

function nodesRequest(query: (count: number) => string, ids: readonly string[]): ApiRequest {
  return { query: query(ids.length), variables: Object.fromEntries(ids.map((id, at) => [`id${at}`, id])) };
}

/** Of several, each has a name of its own. */
function numbered(
  name: string,
  ids: readonly string[],
  request: (some: readonly string[]) => ApiRequest,
): readonly NamedRequest[] {
  return chunks(ids).map((some, at) => ({ name: `${name}${at + 1}`, request: request(some) }));
}

function chunks(ids: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(ids.length / atOnce) }, (_, at) =>
    ids.slice(at * atOnce, (at + 1) * atOnce),
  );
}
