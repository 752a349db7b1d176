/**
 * A long piece of work that stops now and then, so that others get their turn and it can be given up between two
 * steps. It is written once, as if nobody ever interrupted it.
 */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Entries to look at between two stops: some hundred microseconds of work. */
export const stride = 1024;

/** Does all of it at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Calls `look` for each entry, with stops. */
export function* eachOf<T>(entries: Iterable<T>, look: (entry: T) => void): Steps<void> {
  let looked = 0;
  for (const entry of entries) {
    look(entry);
    looked++;
    if (looked % stride === 0) yield;
  }
}
