import type { Facts } from '../../schema/facts.ts';
import type { Page, PageRequest, PolicyGraph } from '../../store/policy-graph.ts';

/** The lists that are walked, by name. */
const lists: Readonly<
  Record<string, (graph: PolicyGraph, page: PageRequest) => Promise<Page<{ readonly id: string }>>>
> = {
  'documents by date': (graph, page) => graph.documents({}, { field: 'date' }, page),
  'documents by title, last first': (graph, page) =>
    graph.documents({}, { field: 'title', descending: true }, page),
  measures: (graph, page) => graph.measures({}, page),
  'measures by date, last first': (graph, page) =>
    graph.measures({}, page, { field: 'date', descending: true }),
  agencies: (graph, page) => graph.agencies({}, page),
  'regions by code': (graph, page) => graph.regions({}, page, { field: 'code' }),
  'initiatives by name': (graph, page) => graph.initiatives({}, page, { field: 'name' }),
};

/** The place of each entry in its order. */
function placesOf(page: Page<{ readonly id: string }>): ReadonlyMap<string, string> {
  return new Map(page.items.map(({ cursor, node }) => [node.id, cursor]));
}

/**
 * Walks through every list in both directions while documents come in between two pages.
 *
 * @returns what went wrong: entries that kept their place all the time (a document that is loaded may give another
 *   one a new date) and were missed, or seen twice
 */
export async function walkWhileLoading(
  graphWith: (facts: readonly Facts[]) => Promise<PolicyGraph>,
  first: readonly Facts[],
  later: readonly Facts[],
): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const [name, list] of Object.entries(lists)) {
    for (const forward of [true, false]) {
      const graph = await graphWith(first);
      const kept = new Map(placesOf(await list(graph, {})));
      const seen: string[] = [];
      const coming = [...later];
      let cursor: string | undefined;
      do {
        const size = forward ? { first: 3 } : { last: 3 };
        const from = cursor === undefined ? {} : forward ? { after: cursor } : { before: cursor };
        const page = await list(graph, { ...size, ...from });
        seen.push(...page.items.map(({ node }) => node.id));
        const next = coming.shift();
        if (next !== undefined) {
          await graph.load([next]);
          const places = placesOf(await list(graph, {}));
          for (const [id, at] of kept) if (places.get(id) !== at) kept.delete(id);
        }
        const more = forward ? page.hasNext : page.hasPrevious;
        cursor = more ? (forward ? page.items.at(-1) : page.items[0])?.cursor : undefined;
      } while (cursor !== undefined);
      const place = `${name}, ${forward ? 'forward' : 'backward'}`;
      for (const id of kept.keys()) {
        const times = seen.filter((other) => other === id).length;
        if (times !== 1) wrong.push(`${place}: ${id} was seen ${times} times`);
      }
    }
  }
  return wrong;
}
