import type {
  AgencyNode,
  DocumentNode,
  InitiativeNode,
  Reference,
  RegionNode,
} from '../../../schema/graph.ts';
import type { DocumentFilter, PolicyGraph } from '../../../store/policy-graph.ts';
import type { DocumentRow } from '../columns/documents.ts';
import type { MeasureRow } from '../columns/measures.ts';
import { listDocuments } from './documents.ts';
import { documentRows, findNodes } from './join.ts';
import { listMeasures, measuresOf } from './measures.ts';
import { documentPages, inGroups, mapBatches, pages, type Batches } from './pages.ts';

/**
 * A part of the graph, or all of it: everything that its documents say, and whatever that points at, so that
 * no edge ends in nothing. Each member begins anew whenever it is called.
 */
export interface GraphPart {
  readonly documents: () => Batches<DocumentRow>;
  /** With responsibilities and adoptions. */
  readonly measures: () => Batches<MeasureRow>;
  readonly references: () => Batches<Reference>;
  readonly agencies: () => Batches<AgencyNode>;
  readonly regions: () => Batches<RegionNode>;
  readonly initiatives: () => Batches<InitiativeNode>;
}

export function wholeGraph(graph: PolicyGraph): GraphPart {
  return {
    documents: () => listDocuments(graph, {}),
    measures: () => listMeasures(graph, {}),
    references: () => referencesOf(graph, documentPages(graph, {})),
    agencies: () => pages((page) => graph.agencies({}, page)),
    regions: () => pages((page) => graph.regions({}, page)),
    initiatives: () => pages((page) => graph.initiatives({}, page)),
  };
}

/** The documents of a filter with all they say, and the documents they refer to with their heads alone. */
export function partOfGraph(graph: PolicyGraph, filter: DocumentFilter): GraphPart {
  const chosen = (): Batches<DocumentNode> => documentPages(graph, filter);
  const { relations, refersToIds } = filter;
  const references = (): Batches<Reference> =>
    referencesOf(
      graph,
      chosen(),
      ({ relation, toId }) =>
        (relations?.includes(relation) ?? true) && (refersToIds?.includes(toId) ?? true),
    );
  return withSurroundings(graph, {
    documents: async function* () {
      const listed = new Set<string>();
      for await (const rows of listDocuments(graph, filter)) {
        for (const { document } of rows) listed.add(document.id);
        yield rows;
      }
      for await (const batch of references()) {
        const ids = [...new Set(batch.map(({ toId }) => toId))].filter((id) => !listed.has(id));
        const found = await findNodes(graph, ids);
        for (const id of ids) listed.add(id);
        yield await documentRows(
          graph,
          ids.flatMap((id) => found.document(id) ?? []),
        );
      }
    },
    measures: () => measuresOf(graph, chosen()),
    references,
  });
}

/** Adds the agencies, regions and initiatives that documents and measures point at, by id. */
export function withSurroundings(
  graph: PolicyGraph,
  part: Pick<GraphPart, 'documents' | 'measures' | 'references'>,
): GraphPart {
  const agencies = async (): Promise<readonly AgencyNode[]> => {
    const found = new Map<string, AgencyNode>();
    const take = (agency: AgencyNode): unknown => found.set(agency.id, agency);
    for await (const rows of part.documents()) rows.forEach(({ issuers }) => issuers.forEach(take));
    for await (const rows of part.measures()) {
      for (const { duties } of rows) duties.forEach(({ agency }) => take(agency));
    }
    return withAncestors(found, async (ids) => {
      const nodes = await findNodes(graph, ids);
      return ids.flatMap((id) => nodes.agency(id) ?? []);
    });
  };
  const regions = async (): Promise<readonly RegionNode[]> => {
    const found = new Map<string, RegionNode>();
    for await (const rows of part.documents()) {
      for (const { region } of rows) if (region !== null) found.set(region.id, region);
    }
    const places = (await agencies()).map(({ regionId }) => regionId);
    const lookUp = async (ids: Iterable<string | null>): Promise<readonly RegionNode[]> => {
      const wanted = [...ids];
      const nodes = await findNodes(graph, wanted);
      return wanted.flatMap((id) => nodes.region(id) ?? []);
    };
    for (const region of await lookUp(new Set(places))) found.set(region.id, region);
    return withAncestors(found, lookUp);
  };
  const initiatives = async (): Promise<readonly InitiativeNode[]> => {
    const found = new Map<string, InitiativeNode>();
    for await (const rows of part.measures()) {
      for (const { initiative } of rows.flatMap((row) => row.initiatives))
        found.set(initiative.id, initiative);
    }
    return byId(found);
  };
  return {
    ...part,
    agencies: () => oneBatch(agencies),
    regions: () => oneBatch(regions),
    initiatives: () => oneBatch(initiatives),
  };
}

function referencesOf(
  graph: PolicyGraph,
  documents: Batches<DocumentNode>,
  isWanted: (reference: Reference) => boolean = () => true,
): Batches<Reference> {
  return mapBatches(inGroups(documents), async (group) =>
    (await graph.referencesFrom(group.map(({ id }) => id))).flat().filter(isWanted),
  );
}

interface InHierarchy {
  readonly id: string;
  readonly parentId: string | null;
}

/** Cycle safe: what is known already is not looked up again. */
async function withAncestors<T extends InHierarchy>(
  known: Map<string, T>,
  lookUp: (ids: readonly string[]) => Promise<readonly T[]>,
): Promise<readonly T[]> {
  let lowest: readonly T[] = [...known.values()];
  while (lowest.length > 0) {
    const missing = new Set(lowest.flatMap(({ parentId }) => parentId ?? []).filter((id) => !known.has(id)));
    lowest = await lookUp([...missing]);
    for (const node of lowest) known.set(node.id, node);
  }
  return byId(known);
}

function byId<T extends { readonly id: string }>(nodes: ReadonlyMap<string, T>): readonly T[] {
  return [...nodes.values()].sort((one, other) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0));
}

async function* oneBatch<T>(all: () => Promise<readonly T[]>): Batches<T> {
  yield await all();
}
