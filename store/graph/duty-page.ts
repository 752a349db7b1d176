/** Pages of what an agency answers for. A cursor is the measure and the place in its clause. */
import type { Responsibility } from '../../schema/graph.ts';
import type { Page, PageRequest } from '../policy-graph.ts';
import { checkPageRequest } from './page.ts';

/** Where a duty stands: no agency has two at one place. */
export interface DutyPlace {
  readonly measureId: string;
  /** Place in the clause, from 0. */
  readonly order: number;
}

/** Opaque, and safe in a URL. */
export function dutyCursor({ measureId, order }: DutyPlace): string {
  const bytes = new TextEncoder().encode(`${measureId} ${order}`);
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Null where the cursor is none of these. */
export function dutyPlace(cursor: string): DutyPlace | null {
  try {
    const binary = atob(cursor.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    const place = /^(\S+) (\d{1,9})$/.exec(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return place === null ? null : { measureId: place[1] ?? '', order: Number(place[2]) };
  } catch {
    return null;
  }
}

/** A page of duties that were read: of a page forward or backward one more than it holds, if there is one. */
export function dutyPage(
  read: readonly Responsibility[],
  { first, last, after, before }: PageRequest,
  total: number | null,
): Page<Responsibility> {
  const backward = first === undefined && last !== undefined;
  const size = first ?? last ?? read.length;
  const more = read.length > size;
  const kept = backward ? read.slice(more ? read.length - size : 0) : read.slice(0, size);
  return {
    items: kept.map((node) => ({ cursor: dutyCursor(node), node })),
    hasNext: backward ? before !== undefined : more || before !== undefined,
    hasPrevious: backward ? more || after !== undefined : after !== undefined,
    total,
  };
}

/**
 * The page of duties that stand there as a whole, those that pass the test; null where a cursor belongs to none of
 * them.
 */
export function dutiesBetween(
  all: readonly Responsibility[],
  test: (duty: Responsibility) => boolean,
  request: PageRequest,
): Page<Responsibility> | null {
  checkPageRequest(request);
  const { first, last, after, before, count } = request;
  const start = after === undefined ? 0 : placeIn(all, after) + 1;
  const end = before === undefined ? all.length : placeIn(all, before);
  if ((after !== undefined && start === 0) || end === -1) return null;
  const backward = first === undefined && last !== undefined;
  const wanted = (first ?? last ?? Infinity) + 1;
  const found: Responsibility[] = [];
  const step = backward ? -1 : 1;
  for (let at = backward ? end - 1 : start; at >= start && at < end && found.length < wanted; at += step) {
    const duty = all[at];
    if (duty !== undefined && test(duty)) found.push(duty);
  }
  if (backward) found.reverse();
  return dutyPage(found, request, count === true ? all.filter(test).length : null);
}

function placeIn(all: readonly Responsibility[], cursor: string): number {
  const place = dutyPlace(cursor);
  if (place === null) return -1;
  return all.findIndex((duty) => duty.measureId === place.measureId && duty.order === place.order);
}
