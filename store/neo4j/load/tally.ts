import { compareText } from '../../graph/compare.ts';

/**
 * How many times each thing is said of a node: by how many documents an agency is described so, by how many
 * references a cited document. It lies on the node as the property `tally`, so that what one document brought
 * can be taken back exactly without asking all others.
 */
export type Tally = ReadonlyMap<string, number>;

export function parseTally(stored: unknown): Tally {
  return new Map(typeof stored === 'string' ? (JSON.parse(stored) as [string, number][]) : []);
}

/** In one order, so that the order of loading does not show. */
export function formatTally(tally: Tally): string {
  return JSON.stringify([...tally].sort(([one], [other]) => compareText(one, other)));
}

/** The sum; what nobody says any more is gone. */
export function addTallies(one: Tally, other: Tally): Tally {
  const sum = new Map(one);
  for (const [claim, times] of other) {
    const total = (sum.get(claim) ?? 0) + times;
    if (total === 0) sum.delete(claim);
    else sum.set(claim, total);
  }
  return sum;
}

/** How many times anything is said: of a document, the number of references to it. */
export function sizeOf(tally: Tally): number {
  return [...tally.values()].reduce((sum, times) => sum + times, 0);
}

/** Changes of many tallies, collected before they are written. */
export class TallyChanges {
  readonly #changes = new Map<string, Map<string, number>>();

  add(id: string, claim: string, times: 1 | -1): void {
    const changes = this.#changes.get(id) ?? new Map<string, number>();
    this.#changes.set(id, changes);
    const total = (changes.get(claim) ?? 0) + times;
    if (total === 0) changes.delete(claim);
    else changes.set(claim, total);
  }

  /** Ids whose tally changes in the end. */
  ids(): readonly string[] {
    return [...this.#changes].filter(([, changes]) => changes.size > 0).map(([id]) => id);
  }

  of(id: string): Tally {
    return this.#changes.get(id) ?? new Map();
  }
}
