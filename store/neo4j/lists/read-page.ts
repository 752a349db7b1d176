import {
  checkPageRequest,
  compareKeys,
  decodeCursor,
  pageItem,
  type ListKey,
  type Ordering,
} from '../../graph/page.ts';
import type { Page, PageRequest } from '../../policy-graph.ts';
import type { Run } from '../connection.ts';
import { plainRecords, type RecordShape } from '../projections.ts';
import type { Bounds, Segment } from './keyset.ts';
import type { ListQuestion } from './list-question.ts';
import { countStatement, fetchStatement, type Fetch } from './list-statements.ts';

/** Where a page may lie: behind `after`, before `before`. */
interface Window {
  readonly after: ListKey | null;
  readonly before: ListKey | null;
}

/** @throws ZhengmaiError INVALID_PAGE, INVALID_CURSOR, before anything is asked */
export function checkPage(order: Ordering, { after, before, ...request }: PageRequest): Window {
  checkPageRequest(request);
  return {
    after: after === undefined ? null : decodeCursor(order, after),
    before: before === undefined ? null : decodeCursor(order, before),
  };
}

/** A page as `pageOf` (graph/page.ts) would cut it out of the whole list, fetched by keys. */
export async function readPage<T>(
  run: Run,
  question: ListQuestion<T>,
  request: PageRequest,
  shape: RecordShape = plainRecords,
): Promise<Page<T>> {
  const { order } = question;
  const window = checkPage(order, request);
  const { after, before } = window;
  const crossed = after !== null && before !== null && compareKeys(order.columns, after, before) >= 0;
  const { entries, more, less } = crossed
    ? { entries: [], more: false, less: false }
    : await readWindow(run, question, window, request, shape);
  const behind = crossed
    ? { after: exclusive(after) }
    : before === null
      ? null
      : { after: inclusive(before) };
  const ahead = after === null ? null : { before: inclusive(after) };
  return {
    items: entries.map(({ node, key }) => pageItem(order.name, node, () => key)),
    hasNext: more || (behind !== null && (await exists(run, question, behind))),
    hasPrevious: less || (ahead !== null && (await exists(run, question, ahead))),
    total: request.count === true ? await countAll(run, question) : null,
  };
}

interface Entry<T> {
  readonly node: T;
  readonly key: ListKey;
}

interface Cut<T> {
  readonly entries: readonly Entry<T>[];
  /** The window goes on behind these. */
  readonly more: boolean;
  /** The window goes on before these. */
  readonly less: boolean;
}

async function readWindow<T>(
  run: Run,
  question: ListQuestion<T>,
  { after, before }: Window,
  { first, last }: PageRequest,
  shape: RecordShape,
): Promise<Cut<T>> {
  const bounds: Bounds = {
    ...(after !== null && { after: exclusive(after) }),
    ...(before !== null && { before: exclusive(before) }),
  };
  const backward = first === undefined && last !== undefined;
  const wanted = first ?? last ?? null;
  const limit = wanted === null ? null : wanted + 1;
  const found = await fetchEntries(run, question, { bounds, backward, limit }, shape);
  const cut = wanted !== null && found.length > wanted;
  const entries = wanted === null ? found : found.slice(0, wanted);
  if (backward) return { entries: [...entries].reverse(), more: false, less: cut };
  const dropped = last === undefined ? 0 : Math.max(0, entries.length - last);
  return { entries: entries.slice(dropped), more: cut, less: dropped > 0 };
}

const exclusive = (key: ListKey) => ({ key, inclusive: false });
const inclusive = (key: ListKey) => ({ key, inclusive: true });

async function exists<T>(run: Run, question: ListQuestion<T>, bounds: Bounds): Promise<boolean> {
  return (await fetchEntries(run, question, { bounds, backward: false, limit: 1 }, plainRecords)).length > 0;
}

/** Of few nodes the first page is sorted as a whole, in one statement; else an index gives the order of each part. */
function segmentsOf<T>({ lacking, few }: ListQuestion<T>, bounds: Bounds): readonly Segment[] {
  if (lacking === null) return ['having'];
  return few && bounds.after === undefined && bounds.before === undefined ? ['both'] : ['having', 'lacking'];
}

/** Those with the order's first column first, then those without; the other way round when going backward. */
async function fetchEntries<T>(
  run: Run,
  question: ListQuestion<T>,
  { bounds, backward, limit }: Omit<Fetch, 'segment'>,
  shape: RecordShape,
): Promise<readonly Entry<T>[]> {
  const segments = segmentsOf(question, bounds);
  const entries: Entry<T>[] = [];
  for (const segment of backward ? [...segments].reverse() : segments) {
    const left = limit === null ? null : limit - entries.length;
    if (left === 0) break;
    const statement = fetchStatement(question, { segment, bounds, backward, limit: left }, shape);
    if (statement === null) continue;
    const rows = await run(statement);
    shape.answered();
    for (const row of rows) {
      entries.push({
        node: question.read(shape.stored(question.label, row['stored'])),
        key: row['key'] as ListKey,
      });
    }
  }
  return entries;
}

async function countAll<T>(run: Run, question: ListQuestion<T>): Promise<number> {
  const [row] = await run(countStatement(question));
  return (row?.['total'] as number | undefined) ?? 0;
}
