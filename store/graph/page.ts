/**
 * Paging by keys, not by offsets: a cursor is the place of an entry in the order of the list, so that it
 * stays valid while entries come and go, even its own.
 */
import { ZhengmaiError } from '../../schema/errors.ts';
import type {
  AgencyNode,
  DocumentNode,
  InitiativeNode,
  MeasureNode,
  RegionNode,
} from '../../schema/graph.ts';
import type {
  Adopter,
  AgencyOrder,
  DocumentOrder,
  InitiativeOrder,
  MeasureOrder,
  Page,
  PageRequest,
  RegionOrder,
} from '../policy-graph.ts';
import { compareNullable } from './compare.ts';
import { eachOf, finish, stride, type Steps } from './steps.ts';

type KeyPart = string | number | null;
export type ListKey = readonly KeyPart[];

/** One column of an order. Null comes last in either direction. */
export interface OrderColumn {
  readonly type: 'string' | 'number';
  readonly descending: boolean;
}

/** By what a list is sorted: a total order, since the last column is unique. */
export interface Ordering {
  /** Stands in the cursor, so that the cursor of one list is refused by another. */
  readonly name: string;
  readonly columns: readonly OrderColumn[];
}

export interface ListOrder<T> extends Ordering {
  readonly keyOf: (node: T) => ListKey;
}

const ascendingText: OrderColumn = { type: 'string', descending: false };

export const idOrder: ListOrder<{ readonly id: string }> = {
  name: 'id',
  columns: [ascendingText],
  keyOf: ({ id }) => [id],
};

/** A number that is counted, and no member of the node. */
type CountOf<T> = (node: T) => number;

/** @param measures number of measures for which an agency answers */
export function agencyOrder(order: AgencyOrder, measures: CountOf<AgencyNode>): ListOrder<AgencyNode> {
  return ordered(order, (agency) => (order.field === 'measures' ? measures(agency) : agency[order.field]));
}

/** Regions without a code come last in either direction. @param documents number of documents of a region itself */
export function regionOrder(order: RegionOrder, documents: CountOf<RegionNode>): ListOrder<RegionNode> {
  return ordered(order, (region) => (order.field === 'documents' ? documents(region) : region[order.field]));
}

/** @param adoptions number of measures that adopt an initiative */
export function initiativeOrder(
  order: InitiativeOrder,
  adoptions: CountOf<InitiativeNode>,
): ListOrder<InitiativeNode> {
  return ordered(order, (one) => (order.field === 'adoptions' ? adoptions(one) : one[order.field]));
}

/** Fields that are counted. */
const counts: ReadonlySet<string> = new Set(['measures', 'documents', 'adoptions']);

/** By a field, ties broken by id, ascending; by id alone if that is the field. */
export function ordering({ field, descending = false }: ListedBy): Ordering {
  const type = counts.has(field) ? 'number' : 'string';
  const column: OrderColumn = { type, descending };
  return { name: field, columns: field === 'id' ? [column] : [column, ascendingText] };
}

interface ListedBy {
  readonly field: string;
  readonly descending?: boolean;
}

function ordered<T extends { readonly id: string }>(
  order: ListedBy,
  value: (node: T) => string | number | null,
): ListOrder<T> {
  const keyOf = (node: T): ListKey => (order.field === 'id' ? [node.id] : [value(node), node.id]);
  return { ...ordering(order), keyOf };
}

/** By document, or by its date first (those without one last); then order in it, from the first on in either direction. */
export function measureOrdering({ field, descending = false }: MeasureOrder): Ordering {
  const inText: OrderColumn = { type: 'number', descending: false };
  const first: OrderColumn = { type: 'string', descending };
  return field === 'document'
    ? { name: 'measure', columns: [first, inText] }
    : { name: 'measureDate', columns: [first, ascendingText, inText] };
}

/** @param date of the document of a measure */
export function measureOrderBy(
  order: MeasureOrder,
  date: (measure: MeasureNode) => string | null,
): ListOrder<MeasureNode> {
  const keyOf = (measure: MeasureNode): ListKey => {
    const place = [measure.documentId, measure.order];
    return order.field === 'document' ? place : [date(measure), ...place];
  };
  return { ...measureOrdering(order), keyOf };
}

/** Of the measures of one document, or of all by document. */
export const measureOrder = measureOrderBy({ field: 'document' }, () => null);

/** By date of the document, those without one last, then by measure. */
export const adopterOrder: ListOrder<Adopter> = {
  name: 'adoption',
  columns: [ascendingText, ascendingText],
  keyOf: ({ date, measureId }) => [date, measureId],
};

/** Documents without a value for the field come last in either direction; ties are broken by id, ascending. */
export function documentOrdering({ field, descending = false }: DocumentOrder): Ordering {
  const type = field === 'citedBy' ? 'number' : 'string';
  return { name: field, columns: [{ type, descending }, ascendingText] };
}

/** @param citations number of references to a document */
export function documentOrder(
  order: DocumentOrder,
  citations: (document: DocumentNode) => number,
): ListOrder<DocumentNode> {
  const { field } = order;
  return {
    ...documentOrdering(order),
    keyOf: (document) => [field === 'citedBy' ? citations(document) : document[field], document.id],
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

/** An entry whose cursor is made when it is read: few questions ask for all of them. */
export function pageItem<T>(orderName: string, node: T, key: () => ListKey): Page<T>['items'][number] {
  return {
    node,
    get cursor() {
      return encodeCursor(orderName, key());
    },
  };
}

/** base64url of JSON: opaque, and safe in a URL. */
export function encodeCursor(orderName: string, key: ListKey): string {
  const bytes = new TextEncoder().encode(JSON.stringify([orderName, ...key]));
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** @throws ZhengmaiError INVALID_CURSOR where it is none, or belongs to a list in another order */
export function decodeCursor(order: Ordering, cursor: string): ListKey {
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
 * A page of a list that is sorted by `order`, of the entries that pass the test. `hasNext` and `hasPrevious` say
 * whether entries of the list stand behind and before the page, whichever way it was asked for. It looks from the
 * cursor on and no further than it must, so that a walk through all pages costs one pass over the list.
 *
 * @throws ZhengmaiError INVALID_CURSOR, INVALID_PAGE
 */
export function pageOf<T>(
  sorted: readonly T[],
  order: ListOrder<T>,
  request: PageRequest,
  test: (node: T) => boolean = () => true,
): Page<T> {
  return finish(pageSteps(sorted, order, request, test));
}

/** {@link pageOf} for long lists of which few entries may pass the test. */
export function* pageSteps<T>(
  sorted: readonly T[],
  order: ListOrder<T>,
  request: PageRequest,
  test: (node: T) => boolean,
): Steps<Page<T>> {
  checkPageRequest(request);
  const { after, before, first, last } = request;
  const start = after === undefined ? 0 : placeOfKey(sorted, order, decodeCursor(order, after), true);
  const end = Math.max(
    start,
    before === undefined ? sorted.length : placeOfKey(sorted, order, decodeCursor(order, before), false),
  );
  const window: Window<T> = { sorted, test, start, end };
  const backward = first === undefined && last !== undefined;
  const found = backward
    ? yield* matchesBefore(window, last + 1)
    : yield* matchesFrom(window, first ?? Infinity);
  const more = !backward && found.length > (first ?? Infinity);
  const nodes = backward ? found : found.slice(0, first);
  const kept = last === undefined ? nodes : nodes.slice(Math.max(0, nodes.length - last));
  const less = nodes.length > kept.length;
  return {
    items: kept.map((node) => pageItem(order.name, node, () => order.keyOf(node))),
    hasNext: more || (yield* matchesFrom({ sorted, test, start: end, end: sorted.length }, 0)).length > 0,
    hasPrevious: less || (yield* matchesBefore({ sorted, test, start: 0, end: start }, 1)).length > 0,
    total: request.count === true ? yield* countOf(sorted, test) : null,
  };
}

/** The entries from `start` to before `end` that pass the test. */
interface Window<T> {
  readonly sorted: readonly T[];
  readonly test: (node: T) => boolean;
  readonly start: number;
  readonly end: number;
}

/** The first entries of the window, one more than wanted if there is one. */
function* matchesFrom<T>({ sorted, test, start, end }: Window<T>, wanted: number): Steps<readonly T[]> {
  const found: T[] = [];
  for (let at = start; at < end && found.length <= wanted; at++) {
    if (at % stride === 0) yield;
    const node = sorted[at] as T;
    if (test(node)) found.push(node);
  }
  return found;
}

/** The last entries of the window, at most so many, in order. */
function* matchesBefore<T>({ sorted, test, start, end }: Window<T>, most: number): Steps<readonly T[]> {
  const found: T[] = [];
  for (let at = end - 1; at >= start && found.length < most; at--) {
    if (at % stride === 0) yield;
    const node = sorted[at] as T;
    if (test(node)) found.push(node);
  }
  return found.reverse();
}

function* countOf<T>(sorted: readonly T[], test: (node: T) => boolean): Steps<number> {
  let count = 0;
  yield* eachOf(sorted, (node) => {
    if (test(node)) count++;
  });
  return count;
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
