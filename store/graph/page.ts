/**
 * Paging by keys, not by offsets: a cursor is the place of an entry in the order of the list, so that it
 * stays valid while entries come and go, even its own.
 */
import { ZhengmaiError } from '../../schema/errors.ts';
import type { DocumentNode, MeasureNode } from '../../schema/graph.ts';
import type { DocumentOrder, Page, PageRequest } from '../policy-graph.ts';
import { compareNullable } from './compare.ts';

type KeyPart = string | number | null;
export type ListKey = readonly KeyPart[];

/** One column of an order. Null comes last in either direction. */
export interface OrderColumn {
  readonly type: 'string' | 'number';
  readonly descending: boolean;
}

/** A total order of a list: the last column is unique. */
export interface ListOrder<T> {
  /** Stands in the cursor, so that the cursor of one list is refused by another. */
  readonly name: string;
  readonly columns: readonly OrderColumn[];
  readonly keyOf: (node: T) => ListKey;
}

const ascendingText: OrderColumn = { type: 'string', descending: false };

export const idOrder: ListOrder<{ readonly id: string }> = {
  name: 'id',
  columns: [ascendingText],
  keyOf: ({ id }) => [id],
};

/** By document, then order in it. */
export const measureOrder: ListOrder<MeasureNode> = {
  name: 'measure',
  columns: [ascendingText, { type: 'number', descending: false }],
  keyOf: ({ documentId, order }) => [documentId, order],
};

/** Documents without a value for the field come last in either direction; ties are broken by id, ascending. */
export function documentOrder({ field, descending = false }: DocumentOrder): ListOrder<DocumentNode> {
  return {
    name: field,
    columns: [{ type: 'string', descending }, ascendingText],
    keyOf: (document) => [document[field], document.id],
  };
}

export function compareKeys(columns: readonly OrderColumn[], one: ListKey, other: ListKey): number {
  for (const [at, { type, descending }] of columns.entries()) {
    const left = one[at] ?? null;
    const right = other[at] ?? null;
    const order =
      type === 'number'
        ? (Number(left) - Number(right)) * (descending ? -1 : 1)
        : compareNullable(left as string | null, right as string | null, descending);
    if (order !== 0) return order;
  }
  return 0;
}

/** base64url of JSON: opaque, and safe in a URL. */
export function encodeCursor(orderName: string, key: ListKey): string {
  const bytes = new TextEncoder().encode(JSON.stringify([orderName, ...key]));
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** @throws ZhengmaiError INVALID_CURSOR where it is none, or belongs to a list in another order */
export function decodeCursor<T>(order: ListOrder<T>, cursor: string): ListKey {
  const parts = parseCursor(cursor);
  const key = parts?.slice(1) ?? [];
  const fits =
    parts?.[0] === order.name &&
    key.length === order.columns.length &&
    order.columns.every(({ type }, at) => key[at] === null || typeof key[at] === type) &&
    key.at(-1) !== null;
  if (!fits) throw invalidCursor(cursor);
  return key as ListKey;
}

function parseCursor(cursor: string): readonly unknown[] | null {
  try {
    const binary = atob(cursor.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    const parsed: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return Array.isArray(parsed) ? parsed : null;
  } catch {
    return null;
  }
}

function invalidCursor(cursor: string): ZhengmaiError {
  const shown = cursor.slice(0, 80);
  return new ZhengmaiError({
    code: 'INVALID_CURSOR',
    zh: `游标 ${shown} 无效，或属于另一种排序的列表；请从头翻页`,
    en: `Cursor ${shown} is not valid, or belongs to a list in another order; page from the start`,
  });
}

/** @throws ZhengmaiError INVALID_PAGE where `first` or `last` is no number of entries */
export function checkPageRequest({ first, last }: PageRequest): void {
  for (const size of [first, last]) {
    if (size === undefined || (Number.isSafeInteger(size) && size >= 0)) continue;
    throw new ZhengmaiError({
      code: 'INVALID_PAGE',
      zh: `每页条数 ${size} 无效，请给出 0 或正整数`,
      en: `A page of ${size} entries cannot be; give 0 or a positive whole number`,
    });
  }
}

/**
 * A page of a list that is sorted by `order`. `hasNext` and `hasPrevious` say whether entries of the list
 * stand behind and before the page, whichever way it was asked for.
 *
 * @throws ZhengmaiError INVALID_CURSOR, INVALID_PAGE
 */
export function pageOf<T>(sorted: readonly T[], order: ListOrder<T>, request: PageRequest): Page<T> {
  checkPageRequest(request);
  const { after, before, first, last } = request;
  let start = after === undefined ? 0 : placeOfKey(sorted, order, decodeCursor(order, after), true);
  let end =
    before === undefined ? sorted.length : placeOfKey(sorted, order, decodeCursor(order, before), false);
  end = Math.max(start, end);
  if (first !== undefined) end = Math.min(end, start + first);
  if (last !== undefined) start = Math.max(start, end - last);
  return {
    items: sorted
      .slice(start, end)
      .map((node) => ({ cursor: encodeCursor(order.name, order.keyOf(node)), node })),
    hasNext: end < sorted.length,
    hasPrevious: start > 0,
    total: request.count === true ? sorted.length : null,
  };
}

/** Number of entries before the key; with `included`, an entry of this very key counts too. */
function placeOfKey<T>(sorted: readonly T[], order: ListOrder<T>, key: ListKey, included: boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const entry = sorted[middle];
    if (entry === undefined) break;
    const side = compareKeys(order.columns, order.keyOf(entry), key);
    if (side < 0 || (included && side === 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}
