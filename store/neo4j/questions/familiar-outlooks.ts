import type { Outlook } from '../../look-ahead.ts';

/** Outlooks remembered; of more the oldest are forgotten. */
const mostRemembered = 1000;
/** Milliseconds after which a plan is taken to be there though nobody said so (it found nothing, or failed). */
const longestPlanning = 5_000;

/**
 * Which outlooks are worth a statement of their own: it saves ways to the server, but the database takes a while to
 * plan it (some 20 ms a step) before it is used again and again. So one that comes for the first time is left to plain
 * look-ups, and so are those that come while the first statement is being planned.
 */
export class FamiliarOutlooks {
  readonly #planningSince = new Map<string, number>();
  readonly #now: () => number;
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Whether to ask with this outlook; to be called each time it comes. */
  isFamiliar(outlook: Outlook): boolean {
    const key = keyOf(outlook);
    const since = this.#planningSince.get(key);
    if (since === undefined) {
      const [oldest] = this.#planningSince.keys();
      if (this.#planningSince.size >= mostRemembered && oldest !== undefined)
        this.#planningSince.delete(oldest);
      this.#planningSince.set(key, Infinity);
      return false;
    }
    if (since === Infinity) {
      this.#planningSince.set(key, this.#now());
      return true;
    }
    return this.#now() - since > longestPlanning;
  }

  /** The statement of this outlook has been answered. */
  planned(outlook: Outlook): void {
    this.#planningSince.set(keyOf(outlook), -Infinity);
  }
}

const keys = new WeakMap<Outlook, string>();

function keyOf(outlook: Outlook): string {
  const key = keys.get(outlook) ?? JSON.stringify(outlook);
  keys.set(outlook, key);
  return key;
}
