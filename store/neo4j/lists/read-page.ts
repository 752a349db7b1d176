import {
  checkPageRequest,
  compareKeys,
  decodeCursor,
  encodeCursor,
  type ListKey,
  type ListOrder,
} from '../../graph/page.ts';
import type { Page, PageRequest } from '../../policy-graph.ts';
import type { Run } from '../connection.ts';
import type { Stored } from '../records.ts';
import type { Bounds, Segment } from './keyset.ts';
import type { ListQuestion } from './list-question.ts';
import { countStatement, fetchStatement } from './list-statements.ts';

/** Where a page may lie: behind `after`, before `before`. */
interface Window {
  readonly after: ListKey | null;
  readonly before: ListKey | null;
}

/** @throws ZhengmaiError INVALID_PAGE, INVALID_CURSOR, before anything is asked */
export function checkPage<T>(order: ListOrder<T>, { after, before, ...request }: PageRequest): Window {
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
): Promise<Page<T>> {
  const { order } = question;
  const window = checkPage(order, request);
  const { after, before } = window;
  const crossed = after !== null && before !== null && compareKeys(order.columns, after, before) >= 0;
  const { nodes, more, less } = crossed
    ? { nodes: [], more: false, less: false }
    : await readWindow(run, question, window, request);
  const behind = crossed
    ? { after: exclusive(after) }
    : before === null
      ? null
      : { after: inclusive(before) };
  const ahead = after === null ? null : { before: inclusive(after) };
  return {
    items: nodes.map((node) => ({ cursor: encodeCursor(order.name, order.keyOf(node)), node })),
    hasNext: more || (behind !== null && (await exists(run, question, behind))),
    hasPrevious: less || (ahead !== null && (await exists(run, question, ahead))),
    total: request.count === true ? await countAll(run, question) : null,
  };
}

interface Cut<T> {
  readonly nodes: readonly T[];
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
): Promise<Cut<T>> {
  const bounds: Bounds = {
    ...(after !== null && { after: exclusive(after) }),
    ...(before !== null && { before: exclusive(before) }),
  };
  const backward = first === undefined && last !== undefined;
  const wanted = first ?? last ?? null;
  const found = await fetchNodes(run, question, bounds, backward, wanted === null ? null : wanted + 1);
  const cut = wanted !== null && found.length > wanted;
  const nodes = wanted === null ? found : found.slice(0, wanted);
  if (backward) return { nodes: [...nodes].reverse(), more: false, less: cut };
  const dropped = last === undefined ? 0 : Math.max(0, nodes.length - last);
  return { nodes: nodes.slice(dropped), more: cut, less: dropped > 0 };
}

const exclusive = (key: ListKey) => ({ key, inclusive: false });
const inclusive = (key: ListKey) => ({ key, inclusive: true });

async function exists<T>(run: Run, question: ListQuestion<T>, bounds: Bounds): Promise<boolean> {
  return (await fetchNodes(run, question, bounds, false, 1)).length > 0;
}

/** Those with the order's first column first, then those without; the other way round when going backward. */
async function fetchNodes<T>(
  run: Run,
  question: ListQuestion<T>,
  bounds: Bounds,
  backward: boolean,
  limit: number | null,
): Promise<readonly T[]> {
  const segments: readonly Segment[] = question.lackingFlag === null ? ['having'] : ['having', 'lacking'];
  const nodes: T[] = [];
  for (const segment of backward ? [...segments].reverse() : segments) {
    const left = limit === null ? null : limit - nodes.length;
    if (left === 0) break;
    const statement = fetchStatement(question, { segment, bounds, backward, limit: left });
    if (statement === null) continue;
    for (const row of await run(statement)) nodes.push(question.read(row['node'] as Stored));
  }
  return nodes;
}

async function countAll<T>(run: Run, question: ListQuestion<T>): Promise<number> {
  const [row] = await run(countStatement(question));
  return (row?.['total'] as number | undefined) ?? 0;
}
