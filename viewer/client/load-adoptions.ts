/** Which initiatives the documents of a picture adopt. What is known is not asked again. */
import { adoptionsQuery, initiativesQuery } from './adoption-queries.ts';
import type { Ask } from './graphql-client.ts';
import type { ApiNamed } from './types.ts';

/** Initiatives by document; a document that adopts none of those asked for has an empty list. */
export type Adoptions = ReadonlyMap<string, readonly ApiNamed[]>;

/** Initiatives that are told of documents: those that most adopt, and those that were asked for. */
const mostInitiatives = 400;
const pageSize = 200;
/** Documents of one question. */
const atOnce = 200;

interface Known {
  readonly initiatives: Set<string>;
  readonly documents: Map<string, readonly ApiNamed[]>;
}

const knownBy = new WeakMap<Ask, Known>();

/**
 * @param documents ids of held documents
 * @param chosen ids of initiatives that are told in any case
 */
export async function loadAdoptions(
  ask: Ask,
  documents: readonly string[],
  chosen: readonly string[],
  signal?: AbortSignal,
): Promise<Adoptions> {
  const known = await knownWith(ask, chosen, signal);
  const wanted = documents.filter((id) => !known.documents.has(id));
  for (let at = 0; at < wanted.length; at += atOnce) {
    const some = wanted.slice(at, at + atOnce);
    const found = await adoptionsOf(ask, some, [...known.initiatives], signal);
    for (const id of some) known.documents.set(id, found.get(id) ?? []);
  }
  return new Map(documents.map((id) => [id, known.documents.get(id) ?? []]));
}

async function knownWith(ask: Ask, chosen: readonly string[], signal?: AbortSignal): Promise<Known> {
  const before = knownBy.get(ask);
  if (before !== undefined && chosen.every((id) => before.initiatives.has(id))) return before;
  const most = before?.initiatives ?? (await mostAdopted(ask, signal));
  const known = { initiatives: new Set([...most, ...chosen]), documents: new Map() };
  knownBy.set(ask, known);
  return known;
}

async function mostAdopted(ask: Ask, signal?: AbortSignal): Promise<readonly string[]> {
  const pages = pagesOf<{ readonly id: string }>(ask, initiativesQuery, 'initiatives', {}, signal);
  const ids: string[] = [];
  for await (const nodes of pages) {
    ids.push(...nodes.map(({ id }) => id));
    if (ids.length >= mostInitiatives) break;
  }
  return ids;
}

interface ApiAdopting {
  readonly document: { readonly id: string };
  readonly initiatives: readonly { readonly initiative: ApiNamed }[];
}

async function adoptionsOf(
  ask: Ask,
  documents: readonly string[],
  initiatives: readonly string[],
  signal?: AbortSignal,
): Promise<Adoptions> {
  const found = new Map<string, Map<string, ApiNamed>>();
  if (initiatives.length === 0) return new Map();
  const filter = { documents, initiatives };
  for await (const nodes of pagesOf<ApiAdopting>(ask, adoptionsQuery, 'measures', { filter }, signal)) {
    for (const { document, initiatives: adopted } of nodes) {
      const own = found.get(document.id) ?? new Map<string, ApiNamed>();
      found.set(document.id, own);
      for (const { initiative } of adopted) own.set(initiative.id, initiative);
    }
  }
  return new Map([...found].map(([id, own]) => [id, [...own.values()]]));
}

interface Page<T> {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly T[];
}

async function* pagesOf<T>(
  ask: Ask,
  query: string,
  field: string,
  variables: Readonly<Record<string, unknown>>,
  signal?: AbortSignal,
): AsyncGenerator<readonly T[]> {
  let after: string | null = null;
  do {
    const answer: Readonly<Record<string, Page<T>>> = await ask(
      query,
      { ...variables, first: pageSize, after },
      signal,
    );
    const page = answer[field];
    if (page === undefined) return;
    yield page.nodes;
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
}
