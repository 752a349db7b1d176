import type { DocumentNode } from '../../../schema/graph.ts';
import type {
  DocumentFilter,
  DocumentOrder,
  Page,
  PageRequest,
  PolicyGraph,
} from '../../../store/policy-graph.ts';

/** Rows a few at a time, so that nobody need hold all of them. */
export type Batches<T> = AsyncIterable<readonly T[]>;

/** Entries fetched at a time. */
const pageSize = 500;
/** Documents whose measures are held at the same time: some thousand measures. */
const groupSize = 50;

/** A list of the store from its start to its end, page by page; the next page is asked for when it is needed. */
export async function* pages<T>(ask: (page: PageRequest) => Promise<Page<T>>): Batches<T> {
  let after: string | undefined;
  do {
    const page = await ask({ first: pageSize, ...(after === undefined ? {} : { after }) });
    if (page.items.length > 0) yield page.items.map((item) => item.node);
    after = page.hasNext ? page.items.at(-1)?.cursor : undefined;
  } while (after !== undefined);
}

/** Documents by date, oldest first, those without a date last, unless another order is given. */
export function documentPages(
  graph: PolicyGraph,
  filter: DocumentFilter,
  order: DocumentOrder = { field: 'date' },
): Batches<DocumentNode> {
  return pages((page) => graph.documents(filter, order, page));
}

/** The same rows in groups small enough to look up all that hangs on them. */
export async function* inGroups<T>(batches: Batches<T>, size = groupSize): Batches<T> {
  for await (const batch of batches) {
    for (let at = 0; at < batch.length; at += size) yield batch.slice(at, at + size);
  }
}

/** Each batch made into another one; empty ones are left out. */
export async function* mapBatches<T, R>(
  batches: Batches<T>,
  make: (batch: readonly T[]) => Promise<readonly R[]>,
): Batches<R> {
  for await (const batch of batches) {
    const made = await make(batch);
    if (made.length > 0) yield made;
  }
}

/** Rows that are there already, in batches. */
export async function* inBatches<T>(rows: readonly T[]): Batches<T> {
  for (let at = 0; at < rows.length; at += pageSize) yield rows.slice(at, at + pageSize);
}
