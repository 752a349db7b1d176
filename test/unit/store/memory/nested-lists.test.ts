import { describe, expect, it } from 'vitest';
import { syntheticFacts } from '../../../../bench/corpus/synthetic-facts.ts';
import { graphqlEndpoint } from '../../../../api/graphql.ts';
import { createMemoryGraph } from '../../../../store/memory/memory-graph.ts';
import type { PolicyGraph } from '../../../../store/policy-graph.ts';

const small = 60;

/** Asks, and tells how many times the region of any document, agency or region was looked at. */
interface Counted {
  readonly ask: (query: string) => Promise<number>;
  /** Entries of all lists. */
  readonly size: number;
  readonly graph: PolicyGraph;
}

async function counted(documents: number): Promise<Counted> {
  const graph = createMemoryGraph({ facts: [...syntheticFacts(documents)] });
  let looks = 0;
  // The engine keeps these very nodes, and looks at them to tell where they lie.
  const watched = (nodes: readonly { readonly node: object }[], member: string): number => {
    for (const { node } of nodes) {
      const value: unknown = Reflect.get(node, member);
      Object.defineProperty(node, member, {
        enumerable: true,
        get: () => {
          looks++;
          return value;
        },
      });
    }
    return nodes.length;
  };
  const size =
    watched((await graph.documents({}, { field: 'date' }, {})).items, 'regionId') +
    watched((await graph.agencies({}, {})).items, 'regionId') +
    watched((await graph.regions({}, {})).items, 'id');
  const limits = { cost: 1e9, entries: 1e9, pageSize: 100_000 };
  const api = graphqlEndpoint({ graph, limits });
  return {
    graph,
    size,
    ask: async (query) => {
      const post = async (): Promise<void> => {
        const response = await api.fetch('http://localhost/graphql', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
          body: JSON.stringify({ query }),
        });
        expect(((await response.json()) as { errors?: unknown }).errors).toBeUndefined();
      };
      // Lists that are made once, and then kept.
      await post();
      looks = 0;
      await post();
      return looks;
    },
  };
}

const regions = (fields: string): string => `{ regions(first: 100000) { nodes { id ${fields} } } }`;

describe('lists in a list of all regions', () => {
  it.each([
    ['their documents', 'documents(first: 3) { totalCount nodes { id } }'],
    [
      'documents of what lies in them, too',
      'documents(withDescendants: true, first: 3) { totalCount nodes { id } }',
    ],
    ['their agencies', 'agenciesConnection(first: 3) { totalCount nodes { id } }'],
    [
      'agencies of what lies in them, too',
      'agenciesConnection(withDescendants: true, first: 3) { totalCount nodes { id } }',
    ],
    ['what lies in them', 'subregionsConnection(withDescendants: true, first: 3) { totalCount }'],
    [
      'counts in counts',
      'documents { totalCount } agencies { documents { totalCount } responsibilities { totalCount } }',
    ],
  ])('grow no faster than what there is: %s', async (_what, fields) => {
    const [few, many] = [await counted(small), await counted(4 * small)];
    const looks = [await few.ask(regions(fields)), await many.ask(regions(fields))];
    const [perEntry = 0, perEntryLater = 0] = [(looks[0] ?? 0) / few.size, (looks[1] ?? 0) / many.size];
    expect(perEntryLater).toBeLessThan(1.5 * perEntry + 2);
  });

  it('give what the whole list gives, whatever part of all lies in a region', async () => {
    const { graph } = await counted(small);
    const all = (await graph.regions({}, {})).items.map(({ node }) => node);
    for (const { id, parentId } of all) {
      const lines = new Map(all.map((region) => [region.id, region.parentId]));
      const liesIn = (region: string | null): boolean => {
        for (let at = region; at !== null; at = lines.get(at) ?? null) if (at === id) return true;
        return false;
      };
      const filter = { regionIds: [id], withDescendants: true };
      const agencies = (await graph.agencies({}, {}, { field: 'name' })).items.map(({ node }) => node);
      expect((await graph.agencies(filter, {}, { field: 'name' })).items.map(({ node }) => node.id)).toEqual(
        agencies.filter(({ regionId }) => liesIn(regionId)).map((agency) => agency.id),
      );
      const documents = (await graph.documents({}, { field: 'date' }, {})).items.map(({ node }) => node);
      const within = documents.filter(({ regionId }) => liesIn(regionId)).map((document) => document.id);
      const found = await graph.documents(filter, { field: 'date' }, {});
      expect(found.items.map(({ node }) => node.id)).toEqual(within);
      const [page] = await graph.documentsOf(
        { by: 'region', ids: [id], withDescendants: true },
        { first: 1000 },
      );
      expect(page?.items.map(({ node }) => node.id)).toEqual(within);
      const inside = await graph.regions({ parentId: id, withDescendants: true }, {});
      expect(inside.items.map(({ node }) => node.id)).toEqual(
        all.filter((region) => region.id !== id && liesIn(region.id)).map((region) => region.id),
      );
      expect(parentId).not.toBe(id);
    }
  });
});
