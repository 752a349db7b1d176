/** The documents held, by id, and what loading and removal make of them. All pure. */
import type { Facts } from '../../schema/facts.ts';
import { checkFacts } from '../graph/check-facts.ts';
import { compareText } from '../graph/compare.ts';
import { heldDocumentId } from '../graph/reference-keys.ts';
import { sameFacts, settle } from '../graph/settle.ts';
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

export type Holdings = ReadonlyMap<string, Facts>;

/** What a load or removal does to the documents held. */
export interface Change {
  /** Facts that now stand, by document id. */
  readonly put: Holdings;
  /** Facts that stood before and no longer do. */
  readonly dropped: readonly Facts[];
}

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

/** Of each document the facts that stand. */
export function settleAll(facts: Iterable<Facts>): Holdings {
  const held = new Map<string, Facts>();
  for (const one of facts) {
    const id = heldIdOf(one);
    const before = held.get(id);
    held.set(id, before === undefined ? one : settle(null, [before, one]));
  }
  return held;
}

export function planLoad(
  held: Holdings,
  incoming: ReadonlyMap<string, readonly Facts[]>,
): { readonly report: LoadReport; readonly change: Change } {
  const added: string[] = [];
  const changed: string[] = [];
  const unchanged: string[] = [];
  const put = new Map<string, Facts>();
  const dropped: Facts[] = [];
  for (const id of [...incoming.keys()].sort(compareText)) {
    const before = held.get(id) ?? null;
    const after = settle(before, incoming.get(id) ?? []);
    if (before !== null && sameFacts(before, after)) {
      unchanged.push(id);
      continue;
    }
    (before === null ? added : changed).push(id);
    put.set(id, after);
    if (before !== null) dropped.push(before);
  }
  return { report: { added, changed, unchanged }, change: { put, dropped } };
}

export function planRemoval(
  held: Holdings,
  documentIds: readonly string[],
): { readonly removed: readonly string[]; readonly change: Change } {
  const removed = [...new Set(documentIds)].filter((id) => held.has(id));
  return { removed, change: { put: new Map(), dropped: removed.flatMap((id) => held.get(id) ?? []) } };
}

export function afterChange(held: Holdings, { put, dropped }: Change): Holdings {
  const next = new Map(held);
  for (const facts of dropped) next.delete(heldIdOf(facts));
  for (const [id, facts] of put) next.set(id, facts);
  return next;
}
