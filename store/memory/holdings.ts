/** The documents held, by id, and what loading and removal make of them. All pure. */
import type { Facts } from '../../schema/facts.ts';
import { checkFacts } from '../graph/check-facts.ts';
import { compareText } from '../graph/compare.ts';
import { heldDocumentId } from '../graph/reference-keys.ts';
import { sameFacts, sameReadings, settle, type Readings } from '../graph/settle.ts';
import type { LoadReport } from '../policy-graph.ts';

const knownIds = new WeakMap<Facts, string>();

/** Facts are never changed, so that their id need be made only once. */
export function heldIdOf(facts: Facts): string {
  const known = knownIds.get(facts);
  if (known !== undefined) return known;
  const id = heldDocumentId(facts);
  knownIds.set(facts, id);
  return id;
}

/** The readings of each document held, by its id. */
export type Holdings = ReadonlyMap<string, Readings>;

/** What a load or removal makes of some documents, by their ids; null: they go. */
export type Change = ReadonlyMap<string, Readings | null>;

/** @throws ZhengmaiError FACTS_INVALID */
export async function byDocument(
  facts: Iterable<Facts> | AsyncIterable<Facts>,
): Promise<ReadonlyMap<string, readonly Facts[]>> {
  const found = new Map<string, Facts[]>();
  for await (const one of facts) {
    checkFacts(one);
    const id = heldIdOf(one);
    const same = found.get(id);
    if (same === undefined) found.set(id, [one]);
    else same.push(one);
  }
  return found;
}

/** The readings of each document; the same file may bring one twice. */
export function settleAll(facts: Iterable<Facts>): Holdings {
  const held = new Map<string, [Facts, ...Facts[]]>();
  for (const one of facts) {
    const same = held.get(heldIdOf(one));
    if (same === undefined) held.set(heldIdOf(one), [one]);
    else same.push(one);
  }
  return new Map([...held].map(([id, same]) => [id, same.length === 1 ? same : settle([], same)]));
}

/**
 * @param sameLoad for a document: the files of which the reading held came with an earlier batch of the same load
 */
export function planLoad(
  held: Holdings,
  incoming: ReadonlyMap<string, readonly Facts[]>,
  sameLoad: (id: string) => ReadonlySet<string>,
): { readonly report: LoadReport; readonly change: Change } {
  const added: string[] = [];
  const changed: string[] = [];
  const unchanged: string[] = [];
  const change = new Map<string, Readings>();
  for (const id of [...incoming.keys()].sort(compareText)) {
    const before = held.get(id);
    const after = settle(before ?? [], incoming.get(id) ?? [], sameLoad(id));
    if (before === undefined) added.push(id);
    else (sameFacts(before[0], after[0]) ? unchanged : changed).push(id);
    if (before === undefined || !sameReadings(before, after)) change.set(id, after);
  }
  return { report: { added, changed, unchanged }, change };
}

export function planRemoval(
  held: Holdings,
  documentIds: readonly string[],
): { readonly removed: readonly string[]; readonly change: Change } {
  const removed = [...new Set(documentIds)].filter((id) => held.has(id));
  return { removed, change: new Map(removed.map((id) => [id, null])) };
}

export function afterChange(held: Holdings, change: Change): Holdings {
  if (change.size === 0) return held;
  const next = new Map(held);
  for (const [id, readings] of change) {
    if (readings === null) next.delete(id);
    else next.set(id, readings);
  }
  return next;
}
