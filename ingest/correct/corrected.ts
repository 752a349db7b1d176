import type { Facts, Span } from '../../schema/facts.ts';
import type { Abstention } from '../abstention.ts';

/** The facts of a document and what was left open in it: what corrections change. */
export interface Correctable {
  readonly facts: Facts;
  readonly abstentions: readonly Abstention[];
}

/** A document after corrections of one kind, and those of them that found their words. */
export interface Corrected<C> {
  readonly document: Correctable;
  readonly applied: ReadonlySet<C>;
}

/** The entries for measures of a document: which hold for the measure at an index. */
export type Scope<C> = (entry: C, measure: number) => boolean;

/** Of the entries for one thing the one that counts: for an item before for a document before everywhere, else the last. */
export function strongest<C extends { readonly document: unknown; readonly item?: unknown }>(
  entries: readonly C[],
): C | undefined {
  let best: C | undefined;
  for (const entry of entries) if (best === undefined || rank(entry) >= rank(best)) best = entry;
  return best;
}

function rank(entry: { readonly document: unknown; readonly item?: unknown }): number {
  return (
    (entry.document === 'everywhere' ? 0 : 2) + (entry.item === null || entry.item === undefined ? 0 : 1)
  );
}

/** Entries by the words they are for. */
export function byWords<C>(
  entries: readonly C[],
  keysOf: (entry: C) => readonly string[],
): ReadonlyMap<string, readonly C[]> {
  const found = new Map<string, C[]>();
  for (const entry of entries) {
    for (const key of new Set(keysOf(entry))) found.set(key, [...(found.get(key) ?? []), entry]);
  }
  return found;
}

export function isWithin(inner: Span, outer: Span | null | undefined): boolean {
  return outer !== null && outer !== undefined && inner[0] >= outer[0] && inner[1] <= outer[1];
}
