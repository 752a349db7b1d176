/**
 * From what was loaded to what is drawn of a lineage: hops, expansion, filters, and the counts beside
 * each filter. Pure.
 */
import type { Relation } from '../../schema/facts.ts';
import type { ApiDocument, ApiReference } from '../client/types.ts';
import type { Adoptions } from '../client/load-adoptions.ts';
import { chainsTo } from './chains.ts';
import { facetOf, meets, type FacetValue } from '../filters/facets.ts';
import { levelChoices, relations, type LevelChoice, type ViewState } from '../state/view-state.ts';

/** Everything loaded so far around a focus; grows by expansion. */
export interface LoadedLineage {
  readonly documents: ReadonlyMap<string, ApiDocument>;
  readonly references: ReadonlyMap<string, ApiReference>;
  /** Documents that the server's limit left out. */
  readonly omitted: number;
  /** Ids of what is drawn where there is no one document to start from; null where there is. */
  readonly core: readonly string[] | null;
  /** Initiatives that its documents adopt; while they are not known, the picture is not narrowed to any. */
  readonly adoptions?: Adoptions;
}

export const nothingLoaded: LoadedLineage = {
  documents: new Map(),
  references: new Map(),
  omitted: 0,
  core: null,
};

export interface LineageSelection {
  readonly documents: readonly ApiDocument[];
  readonly references: readonly ApiReference[];
  /** Known neighbours that are not drawn, by drawn document; only those that have some. */
  readonly hiddenNeighbours: ReadonlyMap<string, number>;
  readonly counts: LineageCounts;
}

/** Counts without the filters, so that a filter says what it would bring back. */
interface LineageCounts {
  readonly relations: Readonly<Record<Relation, number>>;
  readonly levels: Readonly<Record<LevelChoice, number>>;
  readonly held: number;
  readonly cited: number;
  readonly regions: readonly FacetValue[];
  readonly issuers: readonly FacetValue[];
  /** Ids of the held documents, of which it can be asked what they adopt. */
  readonly heldDocuments: readonly string[];
}

type LineageSettings = Pick<
  ViewState,
  | 'direction'
  | 'depth'
  | 'opened'
  | 'closed'
  | 'hiddenRelations'
  | 'hiddenLevels'
  | 'heldOnly'
  | 'dateFrom'
  | 'dateTo'
  | 'regions'
  | 'issuers'
  | 'initiatives'
>;

export function mergeLineage(loaded: LoadedLineage, more: LoadedLineage): LoadedLineage {
  return {
    documents: new Map([...loaded.documents, ...more.documents]),
    references: new Map([...loaded.references, ...more.references]),
    omitted: loaded.omitted + more.omitted,
    core: loaded.core,
  };
}

export function selectLineage(
  loaded: LoadedLineage,
  focus: string | null,
  settings: LineageSettings,
  always: ReadonlySet<string> = new Set(),
): LineageSelection {
  const unfiltered = reach(loaded, focus, settings, () => true, [...loaded.references.values()]);
  const passes = documentFilter(focus, settings);
  const references = [...loaded.references.values()].filter(
    ({ relation }) => !settings.hiddenRelations.includes(relation),
  );
  const reached = reach(loaded, focus, settings, passes, references);
  const drawn = new Set([...narrowed(loaded, focus, settings, reached, references), ...always]);
  const between = (ids: ReadonlySet<string>, list: readonly ApiReference[]): readonly ApiReference[] =>
    list.filter(({ from, to }) => from.id !== to.id && ids.has(from.id) && ids.has(to.id));
  return {
    documents: [...drawn].map((id) => loaded.documents.get(id)).filter((found) => found !== undefined),
    references: between(drawn, references),
    hiddenNeighbours: hiddenNeighbours(loaded, drawn, references, passes),
    counts: count(loaded, unfiltered, between(unfiltered, [...loaded.references.values()]), settings),
  };
}

export function levelOf(document: ApiDocument): LevelChoice {
  return document.level ?? 'unknown';
}

function documentFilter(focus: string | null, settings: LineageSettings): (document: ApiDocument) => boolean {
  return (document) =>
    document.id === focus ||
    (!settings.hiddenLevels.includes(levelOf(document)) &&
      (!settings.heldOnly || document.status === 'held') &&
      (document.date === null || settings.dateFrom === null || document.date >= settings.dateFrom) &&
      (document.date === null || settings.dateTo === null || document.date <= settings.dateTo));
}

type Neighbours = ReadonlyMap<string, readonly string[]>;

/** Ids of what is drawn: along the direction up to the depth, then what the reader expanded. */
function reach(
  loaded: LoadedLineage,
  focus: string | null,
  settings: LineageSettings,
  passes: (document: ApiDocument) => boolean,
  references: readonly ApiReference[],
): ReadonlySet<string> {
  const up = neighbours(references, 'from', 'to');
  const down = neighbours(references, 'to', 'from');
  const closed = new Set(settings.closed);
  const allowed = (id: string): boolean => {
    const document = loaded.documents.get(id);
    return document !== undefined && passes(document);
  };
  const found = new Set((loaded.core ?? [focus ?? '']).filter(allowed));
  if (focus !== null) {
    if (settings.direction !== 'downstream') walk(found, focus, up, settings.depth, closed, allowed);
    if (settings.direction !== 'upstream') walk(found, focus, down, settings.depth, closed, allowed);
  } else collapse(found, closed, up, down);
  for (const id of inReach(settings.opened, found, up, down)) {
    if (closed.has(id)) continue;
    for (const next of [...(up.get(id) ?? []), ...(down.get(id) ?? [])]) if (allowed(next)) found.add(next);
  }
  return found;
}

/** Expanded documents become reachable one through the other: repeat until no more of them is. */
function* inReach(
  opened: readonly string[],
  found: ReadonlySet<string>,
  up: Neighbours,
  down: Neighbours,
): Generator<string> {
  let waiting = opened.filter((id) => up.has(id) || down.has(id));
  for (;;) {
    const ready = waiting.filter((id) => found.has(id));
    if (ready.length === 0) return;
    yield* ready;
    waiting = waiting.filter((id) => !ready.includes(id));
  }
}

/** Without a start: what hangs on a collapsed document alone goes. */
function collapse(found: Set<string>, closed: ReadonlySet<string>, up: Neighbours, down: Neighbours): void {
  const around = (id: string): readonly string[] =>
    [...(up.get(id) ?? []), ...(down.get(id) ?? [])].filter((other) => found.has(other));
  for (const id of closed) {
    if (!found.has(id)) continue;
    const alone = around(id).filter(
      (other) => !closed.has(other) && around(other).every((third) => third === id),
    );
    for (const other of alone) found.delete(other);
  }
}

/**
 * Of what is reached, the documents of the regions and issuers chosen and with the initiatives chosen, and those on
 * the way to them: a filter must not break a chain.
 */
function narrowed(
  loaded: LoadedLineage,
  focus: string | null,
  settings: LineageSettings,
  reached: ReadonlySet<string>,
  references: readonly ApiReference[],
): ReadonlySet<string> {
  const { regions, issuers } = settings;
  const initiatives = loaded.adoptions === undefined ? [] : settings.initiatives;
  if (regions.length + issuers.length + initiatives.length === 0) return reached;
  const wanted = [...reached].filter((id) => {
    const document = loaded.documents.get(id);
    return (
      document !== undefined &&
      meets(regions, regionKeys(document)) &&
      meets(
        issuers,
        issuersOf(document).map(({ key }) => key),
      ) &&
      meets(
        initiatives,
        (loaded.adoptions?.get(id) ?? []).map((adopted) => adopted.id),
      )
    );
  });
  const within = references.filter(({ from, to }) => reached.has(from.id) && reached.has(to.id));
  return chainsTo(within, focus, new Set(wanted));
}

function regionKeys({ region }: ApiDocument): readonly string[] {
  return region === null ? [] : [region.id];
}

function issuersOf({
  issuers,
  citedIssuer,
}: ApiDocument): readonly { readonly key: string; readonly name: string }[] {
  if (issuers.length > 0) return issuers.map(({ id, name }) => ({ key: id, name }));
  return citedIssuer === null ? [] : [{ key: citedIssuer, name: citedIssuer }];
}

/** Breadth first, so that each document is reached by its shortest way. */
function walk(
  found: Set<string>,
  start: string,
  next: Neighbours,
  depth: number,
  closed: ReadonlySet<string>,
  allowed: (id: string) => boolean,
): void {
  const seen = new Set([start]);
  let frontier = [start];
  for (let hop = 0; hop < depth && frontier.length > 0; hop++) {
    const reached: string[] = [];
    for (const id of frontier) {
      if (closed.has(id)) continue;
      for (const neighbour of next.get(id) ?? []) {
        if (seen.has(neighbour) || !allowed(neighbour)) continue;
        seen.add(neighbour);
        found.add(neighbour);
        reached.push(neighbour);
      }
    }
    frontier = reached;
  }
}

function neighbours(references: readonly ApiReference[], of: 'from' | 'to', to: 'from' | 'to'): Neighbours {
  const map = new Map<string, string[]>();
  for (const reference of references) {
    const list = map.get(reference[of].id) ?? [];
    list.push(reference[to].id);
    map.set(reference[of].id, list);
  }
  return map;
}

function hiddenNeighbours(
  loaded: LoadedLineage,
  drawn: ReadonlySet<string>,
  references: readonly ApiReference[],
  passes: (document: ApiDocument) => boolean,
): ReadonlyMap<string, number> {
  const hidden = new Map<string, Set<string>>();
  const note = (id: string, other: string): void => {
    const document = loaded.documents.get(other);
    if (!drawn.has(id) || drawn.has(other) || document === undefined || !passes(document)) return;
    hidden.set(id, (hidden.get(id) ?? new Set()).add(other));
  };
  for (const { from, to } of references) {
    note(from.id, to.id);
    note(to.id, from.id);
  }
  return new Map([...hidden].map(([id, others]) => [id, others.size]));
}

function count(
  loaded: LoadedLineage,
  ids: ReadonlySet<string>,
  references: readonly ApiReference[],
  { regions, issuers }: LineageSettings,
): LineageCounts {
  const documents = [...ids].map((id) => loaded.documents.get(id)).filter((found) => found !== undefined);
  const tally = <T extends string>(keys: readonly T[], values: readonly T[]): Record<T, number> => {
    const counts = Object.fromEntries(keys.map((key) => [key, 0])) as Record<T, number>;
    for (const value of values) counts[value]++;
    return counts;
  };
  const held = documents.filter(({ status }) => status === 'held').map(({ id }) => id);
  return {
    relations: tally(
      relations,
      references.map(({ relation }) => relation),
    ),
    levels: tally(levelChoices, documents.map(levelOf)),
    held: held.length,
    cited: documents.length - held.length,
    regions: facetOf(
      documents,
      ({ region }) => (region === null ? [] : [{ key: region.id, name: region.name }]),
      regions,
    ),
    issuers: facetOf(documents, issuersOf, issuers),
    heldDocuments: held,
  };
}
