import type { Steps } from '../graph/steps.ts';

/**
 * Lets the event loop turn during long work: this engine answers on the thread that also serves everybody else's
 * requests and that must notice when time is up or a client has gone.
 */
export interface Pace {
  /** Waits for the event loop if it has not turned for a while. @throws the signal's reason once it is aborted */
  readonly rest: () => Promise<void>;
  /** Does the work with rests between its steps. @throws the signal's reason once it is aborted */
  readonly walk: <T>(steps: Steps<T>) => Promise<T>;
  /** The same pace for work that ends with the signal. */
  readonly under: (signal: AbortSignal) => Pace;
}

/** Milliseconds of work without a rest. */
const longest = 15;

/** One for all questions of a graph: when it is time to rest, all of them do. */
export function newPace(): Pace {
  let turnedAt = performance.now();
  let turning: Promise<void> | null = null;
  const turn = async (): Promise<void> => {
    await nextTurn();
    turnedAt = performance.now();
    turning = null;
  };
  const isDue = (): boolean => turning !== null || performance.now() - turnedAt > longest;

  const paceUnder = (signal: AbortSignal | null): Pace => {
    const rest = async (): Promise<void> => {
      signal?.throwIfAborted();
      if (!isDue()) return;
      await (turning ??= turn());
      signal?.throwIfAborted();
    };
    return {
      rest,
      walk: async (steps) => {
        for (;;) {
          const step = steps.next();
          if (step.done === true) return step.value;
          if (isDue()) await rest();
        }
      },
      under: paceUnder,
    };
  };
  return paceUnder(null);
}

/** After all that waits for its turn now. A page in a browser has no setImmediate. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof setImmediate === 'function') setImmediate(resolve);
    else setTimeout(resolve, 0);
  });
}
